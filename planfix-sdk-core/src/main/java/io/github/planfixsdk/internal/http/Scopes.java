package io.github.planfixsdk.internal.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which scope of a token an operation needs, by its path; as Planfix's help lists the scopes. */
final class Scopes {
    private static final Map<String, String> READ_SCOPES = Map.of(
            "report", "report_readonly",
            "process", "process_readonly",
            "object", "object_readonly",
            "customfield", "common_metadata",
            "integration", "system_settings");

    private Scopes() {}

    /**
     * The scope.
     *
     * @param method HTTP's method
     * @param path below the base URL, such as {@code task/5/comments/}
     * @param readOnly whether the endpoint only reads
     * @return the scope's name, null where the help doesn't tell
     */
    static @Nullable String neededFor(String method, String path, boolean readOnly) {
        String[] parts = path.split("/", -1);
        String group = parts[0];
        if (READ_SCOPES.containsKey(group)) {
            return READ_SCOPES.get(group);
        }
        String last = parts[parts.length - 1];
        String action = action(method, last.isEmpty() || last.equals("import"), readOnly);
        for (String part : parts) {
            if (part.equals("comments") || part.equals("comment")) {
                return "comment_" + action;
            }
            if (part.equals("datatags")) {
                return "datatag_add";
            }
            if (part.equals("datatag")) {
                return "datatag_" + action;
            }
        }
        if (group.equals("file")) {
            // There is no scope for changes of files.
            return "file_" + (action.equals("update") ? "add" : action);
        }
        return switch (group) {
            case "task", "contact", "project", "user" -> group + "_" + action;
            default -> null;
        };
    }

    private static String action(String method, boolean creates, boolean readOnly) {
        if (readOnly) {
            return "readonly";
        }
        if (method.equals("DELETE")) {
            return "delete";
        }
        return creates ? "add" : "update";
    }
}
