package io.github.planfixsdk.doctor;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one scope is tried out. */
record ScopeProbe(
        String scope,
        Kind kind,
        String method,
        String path,
        @Nullable String body) {
    enum Kind {
        /** Reads a list; its success is the proof. */
        LIST,
        /** Reads something that isn't there; "not found" is the proof. */
        ABSENT,
        /** Changes nothing in something that isn't there; "not found" is the proof. */
        UPDATE,
        /** A body that breaks off, so that there is nothing to create; that its text is refused is a hint. */
        CREATE,
        /** There is no harmless way. */
        NONE
    }

    /** Within 32 bits, so that no server makes another number of it; no account has two thousand million of anything. */
    static final String NOBODY = "2147483647";

    /** Not JSON, because it breaks off. A parser that mends it finds a template and a status that don't exist. */
    static final String BROKEN = "{\"template\":{\"id\":" + NOBODY + "},\"status\":{\"id\":" + NOBODY + "},\"doctor\":";

    /** What the best known integration asks for. */
    static final List<String> USUAL = List.of(
            "contact_add",
            "contact_readonly",
            "contact_update",
            "process_readonly",
            "project_add",
            "project_readonly",
            "project_update",
            "task_add",
            "task_readonly",
            "task_update",
            "user_readonly");

    private static final String FIRST = "{\"offset\":0,\"pageSize\":1,\"fields\":\"id\"}";
    private static final String NOTHING = "{}";
    private static final Map<String, ScopeProbe> KNOWN = table();

    private static Map<String, ScopeProbe> table() {
        Map<String, ScopeProbe> probes = new LinkedHashMap<>();
        for (String group : List.of("task", "contact", "project", "user")) {
            put(probes, group + "_readonly", Kind.LIST, "POST", group + "/list", FIRST);
            put(probes, group + "_add", Kind.CREATE, "POST", group + "/", BROKEN);
            put(probes, group + "_update", Kind.UPDATE, "POST", group + "/" + NOBODY + "?silent=true", NOTHING);
        }
        put(probes, "comment_readonly", Kind.ABSENT, "GET", "comment/" + NOBODY + "?fields=id", null);
        put(probes, "comment_add", Kind.CREATE, "POST", "task/" + NOBODY + "/comments/", BROKEN);
        put(probes, "comment_update", Kind.UPDATE, "POST", "task/" + NOBODY + "/comments/" + NOBODY, NOTHING);
        put(probes, "comment_delete", Kind.NONE, "", "", null);
        put(probes, "datatag_readonly", Kind.LIST, "POST", "datatag/list", FIRST);
        put(probes, "datatag_add", Kind.CREATE, "POST", "task/" + NOBODY + "/datatags/", BROKEN);
        put(probes, "datatag_update", Kind.UPDATE, "POST", "datatag/entry/" + NOBODY, NOTHING);
        put(probes, "datatag_delete", Kind.NONE, "", "", null);
        put(probes, "file_readonly", Kind.ABSENT, "GET", "file/" + NOBODY + "?fields=id", null);
        put(probes, "file_add", Kind.CREATE, "POST", "file/from-url/", BROKEN);
        put(probes, "file_delete", Kind.NONE, "", "", null);
        put(probes, "report_readonly", Kind.LIST, "POST", "report/list", FIRST);
        put(probes, "process_readonly", Kind.LIST, "GET", "process/task?fields=id", null);
        put(probes, "object_readonly", Kind.LIST, "POST", "object/list", FIRST);
        put(probes, "common_metadata", Kind.LIST, "GET", "customfield/task?fields=id", null);
        put(
                probes,
                "system_settings",
                Kind.UPDATE,
                "POST",
                "integration/telegram/bots/" + NOBODY + "/webhook",
                NOTHING);
        return Collections.unmodifiableMap(probes);
    }

    private static void put(
            Map<String, ScopeProbe> probes,
            String scope,
            Kind kind,
            String method,
            String path,
            @Nullable String body) {
        probes.put(scope, new ScopeProbe(scope, kind, method, path, body));
    }

    /** How a scope is tried out, null if Planfix has no such scope. */
    static @Nullable ScopeProbe known(String scope) {
        return KNOWN.get(scope);
    }

    static Collection<String> names() {
        return KNOWN.keySet();
    }

    static Collection<ScopeProbe> all() {
        return KNOWN.values();
    }

    /** The same address, with a body that breaks off. */
    ScopeProbe broken() {
        return new ScopeProbe(scope, kind, method, path, BROKEN);
    }

    /** Whether it is about something that isn't there, to which nobody has access. */
    boolean isWithinNobody() {
        return path.contains(NOBODY);
    }
}
