package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.checklist.ChecklistFields;
import io.github.planfixsdk.checklist.ChecklistItem;
import io.github.planfixsdk.checklist.ChecklistItemRequest;
import io.github.planfixsdk.checklist.ChecklistQuery;
import io.github.planfixsdk.comment.ChangeDate;
import io.github.planfixsdk.comment.Comment;
import io.github.planfixsdk.comment.CommentFields;
import io.github.planfixsdk.comment.CommentQuery;
import io.github.planfixsdk.comment.CommentRequest;
import io.github.planfixsdk.comment.Reminder;
import io.github.planfixsdk.comment.ThreadQuery;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.contact.ContactImport;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.datatag.DataTag;
import io.github.planfixsdk.datatag.DataTagEntry;
import io.github.planfixsdk.datatag.DataTagEntryFields;
import io.github.planfixsdk.datatag.DataTagEntryQuery;
import io.github.planfixsdk.datatag.DataTagEntryRequest;
import io.github.planfixsdk.datatag.DataTagFields;
import io.github.planfixsdk.datatag.DataTagQuery;
import io.github.planfixsdk.directory.Directory;
import io.github.planfixsdk.directory.DirectoryEntry;
import io.github.planfixsdk.directory.DirectoryEntryFields;
import io.github.planfixsdk.directory.DirectoryEntryQuery;
import io.github.planfixsdk.directory.DirectoryEntryRequest;
import io.github.planfixsdk.directory.DirectoryFields;
import io.github.planfixsdk.directory.DirectoryQuery;
import io.github.planfixsdk.file.FileFields;
import io.github.planfixsdk.file.FileFromUrlRequest;
import io.github.planfixsdk.file.FileRequest;
import io.github.planfixsdk.file.StoredFile;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Status;
import io.github.planfixsdk.object.ObjectQuery;
import io.github.planfixsdk.object.PlanfixObject;
import io.github.planfixsdk.project.Project;
import io.github.planfixsdk.project.ProjectFields;
import io.github.planfixsdk.project.ProjectQuery;
import io.github.planfixsdk.project.ProjectRequest;
import io.github.planfixsdk.report.Report;
import io.github.planfixsdk.report.ReportCell;
import io.github.planfixsdk.report.ReportChunk;
import io.github.planfixsdk.report.ReportField;
import io.github.planfixsdk.report.ReportFields;
import io.github.planfixsdk.report.ReportQuery;
import io.github.planfixsdk.report.ReportRow;
import io.github.planfixsdk.report.ReportSave;
import io.github.planfixsdk.report.ReportSaveQuery;
import io.github.planfixsdk.system.PositionRequest;
import io.github.planfixsdk.system.TelegramWebhook;
import io.github.planfixsdk.system.TelegramWebhookRequest;
import io.github.planfixsdk.task.Recurrence;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.TaskQuery;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.user.TemporaryReplacement;
import io.github.planfixsdk.user.User;
import io.github.planfixsdk.user.UserFields;
import io.github.planfixsdk.user.UserQuery;
import io.github.planfixsdk.user.UserRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented property can be read, set or asked for; skipped where the document isn't at hand. */
class OpenApiCoverageTest {
    static List<Arguments> records() {
        return List.of(
                Arguments.of("TaskResponse", Task.class),
                Arguments.of("Recurrence", Recurrence.class),
                Arguments.of("ContactResponse", Contact.class),
                Arguments.of("ProjectResponse", Project.class),
                Arguments.of("CommentResponse", Comment.class),
                Arguments.of("Reminder", Reminder.class),
                Arguments.of("ChangeDate", ChangeDate.class),
                Arguments.of("UserResponse", User.class),
                Arguments.of("TemporaryReplacement", TemporaryReplacement.class),
                Arguments.of("ChecklistItemResponse", ChecklistItem.class),
                Arguments.of("FileResponse", StoredFile.class),
                Arguments.of("Report", Report.class),
                Arguments.of("ReportField", ReportField.class),
                Arguments.of("ReportSave", ReportSave.class),
                Arguments.of("ReportSaveData", ReportChunk.class),
                Arguments.of("ReportSaveDataRow", ReportRow.class),
                Arguments.of("ReportSaveDataItem", ReportCell.class),
                Arguments.of("TelegramWebhookSettingsResponse", TelegramWebhook.class),
                Arguments.of("CustomField", CustomFieldDefinition.class),
                Arguments.of("DataTag", DataTag.class),
                Arguments.of("DataTagEntryResponse", DataTagEntry.class),
                Arguments.of("Directory", Directory.class),
                Arguments.of("DirectoryEntryResponse", DirectoryEntry.class),
                Arguments.of("ObjectResponse", PlanfixObject.class),
                Arguments.of("TaskStatus", Status.class));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyPropertyOfAnAnswerIsAComponentOfItsRecord(String schema, Class<?> type) throws Exception {
        Set<String> documented = properties("/components/schemas/" + schema);
        // The envelope is no part of what is returned.
        documented.remove("result");
        Set<String> components = new TreeSet<>(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());

        assertThat(components).containsAll(documented);
    }

    static List<Arguments> requests() {
        return List.of(
                Arguments.of("TaskCreateRequest", TaskRequest.Builder.class),
                Arguments.of("TaskUpdateRequest", TaskRequest.Builder.class),
                Arguments.of("ContactRequest", ContactRequest.Builder.class),
                Arguments.of("ProjectRequest", ProjectRequest.Builder.class),
                Arguments.of("ProjectUpdateRequest", ProjectRequest.Builder.class),
                Arguments.of("CommentCreateRequest", CommentRequest.Builder.class),
                Arguments.of("CommentUpdateRequest", CommentRequest.Builder.class),
                Arguments.of("ChecklistItemCreateRequest", ChecklistItemRequest.Builder.class),
                Arguments.of("ChecklistItemUpdateRequest", ChecklistItemRequest.Builder.class),
                Arguments.of("TelegramWebhookSettingsRequest", TelegramWebhookRequest.Builder.class),
                Arguments.of("FileUploadRequest", FileFromUrlRequest.Builder.class),
                Arguments.of("UserRequest", UserRequest.Builder.class),
                Arguments.of("DataTagEntryUpdateRequest", DataTagEntryRequest.Builder.class),
                Arguments.of("DirectoryEntryRequest", DirectoryEntryRequest.Builder.class));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyPropertyOfARequestHasASetter(String schema, Class<?> builder) throws Exception {
        Set<String> properties = properties("/components/schemas/" + schema);
        if (properties.remove("customFieldData")) {
            properties.add("customField");
        }

        assertThat(methods(builder)).containsAll(properties);
    }

    static List<Arguments> queries() {
        return List.of(
                Arguments.of("/task/list", TaskQuery.Builder.class),
                Arguments.of("/contact/list", ContactQuery.Builder.class),
                Arguments.of("/project/list", ProjectQuery.Builder.class),
                Arguments.of("/user/list", UserQuery.Builder.class),
                Arguments.of("/comment/list", CommentQuery.Builder.class),
                Arguments.of("/task/{id}/comments/list", ThreadQuery.Builder.class),
                Arguments.of("/contact/{id}/comments/list", ThreadQuery.Builder.class),
                Arguments.of("/task/{id}/checklist/list", ChecklistQuery.Builder.class),
                Arguments.of("/file/{id}", FileRequest.Builder.class),
                Arguments.of("/report/list", ReportQuery.Builder.class),
                Arguments.of("/report/{id}/save/list", ReportSaveQuery.Builder.class),
                Arguments.of("/user/positions/", PositionRequest.Builder.class),
                Arguments.of("/contact/import", ContactImport.Builder.class),
                Arguments.of("/datatag/list", DataTagQuery.Builder.class),
                Arguments.of("/datatag/{id}/entry/list", DataTagEntryQuery.Builder.class),
                Arguments.of("/directory/list", DirectoryQuery.Builder.class),
                Arguments.of("/directory/{id}/entry/list", DirectoryEntryQuery.Builder.class),
                Arguments.of("/object/list", ObjectQuery.Builder.class));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyPropertyOfAQueryHasASetter(String path, Class<?> builder) throws Exception {
        Set<String> properties =
                properties("/paths/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json/schema");
        if (properties.remove("filters")) {
            properties.add("where");
        }
        if (properties.remove("resultOrder")) {
            properties.add("orderBy");
        }

        assertThat(methods(builder)).containsAll(properties);
    }

    static List<Arguments> fields() {
        return List.of(
                Arguments.of("/task/{id}", TaskFields.ALL),
                Arguments.of("/contact/{id}", ContactFields.ALL),
                Arguments.of("/project/{id}", ProjectFields.ALL),
                Arguments.of("/comment/{id}", CommentFields.ALL),
                Arguments.of("/task/{id}/checklist/{itemId}", ChecklistFields.ALL),
                Arguments.of("/file/{id}", FileFields.ALL),
                Arguments.of("/report/{id}", ReportFields.ALL),
                Arguments.of("/user/{id}", UserFields.ALL),
                Arguments.of("/datatag/{id}", DataTagFields.ALL),
                Arguments.of("/datatag/entry/{key}", DataTagEntryFields.ALL),
                Arguments.of("/directory/{id}", DirectoryFields.ALL),
                Arguments.of("/directory/{id}/entry/{key}", DirectoryEntryFields.ALL),
                Arguments.of("/process/task/{id}/statuses", Status.ALL_FIELDS),
                Arguments.of("/object/{id}/statuses", Status.ALL_FIELDS));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void theDefaultFieldsAreAllDocumentedOnes(String path, Fields all) throws Exception {
        String description = "";
        for (JsonNode parameter : document().at("/paths/" + path.replace("/", "~1") + "/get/parameters")) {
            if (parameter.path("name").asText().equals("fields")) {
                description = parameter.get("description").asText();
            }
        }
        Set<String> documented = new TreeSet<>(List.of(description
                .substring(description.lastIndexOf("*") + 1)
                .replaceAll(" ?\\([^)]*\\)", "")
                .strip()
                .split(",\\s*")));
        // Naming it brings nothing back; custom fields are asked for by number.
        documented.remove("customFieldData");
        if (path.startsWith("/directory/{id}/entry")) {
            documented.add("name"); // only in the examples, but a group has nothing else to be known by
        }

        assertThat(new TreeSet<>(all.keys())).isEqualTo(documented);
    }

    private static Set<String> methods(Class<?> builder) {
        return new TreeSet<>(
                Stream.of(builder.getMethods()).map(Method::getName).toList());
    }

    private static Set<String> properties(String pointer) throws IOException {
        Set<String> names = new TreeSet<>();
        document().at(pointer + "/properties").fieldNames().forEachRemaining(names::add);
        assertThat(names).as(pointer).isNotEmpty();
        return names;
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(OpenApiDocument.file(OpenApiDocument.CORRECTED).toFile());
    }
}
