package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.checklist.ChecklistFields;
import io.github.planfixsdk.comment.CommentFields;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.customfield.CustomFields;
import io.github.planfixsdk.datatag.DataTagEntryFields;
import io.github.planfixsdk.datatag.DataTagFields;
import io.github.planfixsdk.directory.DirectoryEntryFields;
import io.github.planfixsdk.directory.DirectoryFields;
import io.github.planfixsdk.file.FileFields;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Status;
import io.github.planfixsdk.project.ProjectFields;
import io.github.planfixsdk.report.ReportFields;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.user.UserFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The fields that are asked for by default are all that the document lists; skipped without it. */
class DefaultFieldsTest {
    private static final Map<String, Fields> DEFAULTS = Map.ofEntries(
            Map.entry("/task/{id}", TaskFields.ALL),
            Map.entry("/contact/{id}", ContactFields.ALL),
            Map.entry("/project/{id}", ProjectFields.ALL),
            Map.entry("/comment/{id}", CommentFields.ALL),
            Map.entry("/task/{id}/checklist/{itemId}", ChecklistFields.ALL),
            Map.entry("/file/{id}", FileFields.ALL),
            Map.entry("/report/{id}", ReportFields.ALL),
            Map.entry("/user/{id}", UserFields.ALL),
            Map.entry("/datatag/{id}", DataTagFields.ALL),
            Map.entry("/datatag/entry/{key}", DataTagEntryFields.ALL),
            Map.entry("/directory/{id}", DirectoryFields.ALL),
            Map.entry("/directory/{id}/entry/{key}", DirectoryEntryFields.ALL),
            Map.entry("/customfield/task", CustomFields.ALL),
            Map.entry("/customfield/task/{id}", CustomFields.ALL),
            Map.entry("/customfield/contact", CustomFields.ALL),
            Map.entry("/customfield/contact/{id}", CustomFields.ALL),
            Map.entry("/customfield/project", CustomFields.ALL),
            Map.entry("/customfield/project/{id}", CustomFields.ALL),
            Map.entry("/customfield/user", CustomFields.ALL),
            Map.entry("/customfield/user/{id}", CustomFields.ALL),
            Map.entry("/customfield/datatag/{id}", CustomFields.ALL),
            Map.entry("/customfield/directory/{id}", CustomFields.ALL),
            Map.entry("/customfield/main", CustomFields.ALL_MAIN),
            Map.entry("/process/task/{id}/statuses", Status.ALL_FIELDS),
            Map.entry("/object/{id}/statuses", Status.ALL_FIELDS));

    @Test
    void theDefaultFieldsAreAllDocumentedOnes() throws Exception {
        Findings findings = Findings.of(Findings.Kind.DEFAULT_FIELD);
        for (Operation operation : Spec.corrected().operations()) {
            Fields defaults = operation.verb().equals("GET") ? DEFAULTS.get(operation.path()) : null;
            if (defaults == null) {
                continue;
            }
            Set<String> asked = new TreeSet<>(defaults.keys());
            Set<String> documented = documented(operation);
            documented.stream()
                    .filter(field -> !asked.contains(field))
                    .forEach(field -> findings.add(operation + " " + field, "is not asked for"));
            asked.stream()
                    .filter(field -> !documented.contains(field))
                    .forEach(field -> findings.add(operation + " " + field, "is not documented"));
        }

        findings.assertNoneButTheExceptions();
    }

    /** The description of the parameter ends with the list. */
    private static Set<String> documented(Operation operation) {
        String description = "";
        for (JsonNode parameter : operation.json().get("parameters")) {
            if (parameter.path("name").asText().equals("fields")) {
                description = parameter.get("description").asText();
            }
        }
        return new TreeSet<>(List.of(description
                .substring(description.lastIndexOf("*") + 1)
                .replaceAll(" ?\\([^)]*\\)", "")
                .strip()
                .split(",\\s*")));
    }
}
