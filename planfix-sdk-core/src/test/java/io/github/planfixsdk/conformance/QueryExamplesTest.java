package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.datatag.DataTagEntryFilters;
import io.github.planfixsdk.datatag.DataTagEntryQuery;
import io.github.planfixsdk.datatag.DataTagFields;
import io.github.planfixsdk.datatag.DataTagQuery;
import io.github.planfixsdk.directory.DirectoryEntryFilters;
import io.github.planfixsdk.directory.DirectoryEntryQuery;
import io.github.planfixsdk.directory.DirectoryFields;
import io.github.planfixsdk.directory.DirectoryQuery;
import io.github.planfixsdk.filter.DateValue;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.object.ObjectQuery;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of lists in the document, built with the public API; skipped where the document isn't at hand. */
class QueryExamplesTest {
    private static final DateValue NOVEMBER = DateValue.between(LocalDate.of(2022, 11, 15), LocalDate.of(2022, 11, 17));

    /** Examples that can't be built so, and why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "/datatag/{id}/entry/list example: filter by task process and task counterparty",
            "the counterparty is a bare number there; the SDK writes its prefix",
            "/directory/{id}/entry/list example: filter by custom field Counterparty",
            "the counterparty is a bare number there; the SDK writes its prefix",
            "/directory/{id}/entry/list example: filter by custom field Date and Employee",
            "a placeholder: type 1 of field 0 with no value");

    static List<Arguments> lists() {
        return List.of(
                Arguments.of("/datatag/{id}/entry/list", dataTagEntries()),
                Arguments.of("/directory/{id}/entry/list", directoryEntries()),
                Arguments.of(
                        "/datatag/list",
                        Map.of(
                                "example",
                                DataTagQuery.builder().fields(DataTagFields.ALL).build())),
                Arguments.of(
                        "/directory/list",
                        Map.of(
                                "example",
                                DirectoryQuery.builder()
                                        .fields(Fields.of(
                                                DirectoryFields.ID,
                                                DirectoryFields.NAME,
                                                DirectoryFields.GROUP,
                                                DirectoryFields.FIELDS))
                                        .build())),
                Arguments.of(
                        "/object/list",
                        Map.of("example list objects", ObjectQuery.builder().build())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyExampleCanBeBuiltWithThePublicApi(String path, Map<String, Payload> built) throws Exception {
        Map<String, JsonNode> examples = examples(path);

        Map<String, JsonNode> ours = new HashMap<>();
        for (Map.Entry<String, Payload> entry : built.entrySet()) {
            ours.put(entry.getKey(), Json.mapper().readTree(Json.mapper().writeValueAsString(entry.getValue())));
        }

        assertThat(ours).isEqualTo(examples);
    }

    private static Map<String, JsonNode> examples(String path) throws IOException {
        Map<String, JsonNode> examples = new HashMap<>();
        Json.mapper()
                .readTree(OpenApiDocument.file(OpenApiDocument.CORRECTED).toFile())
                .at("/paths/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json/examples")
                .properties()
                .forEach(example -> {
                    if (!EXCEPTIONS.containsKey(path + " " + example.getKey())) {
                        examples.put(example.getKey(), example.getValue().get("value"));
                    }
                });
        return examples;
    }

    private static DataTagEntryQuery.Builder tags(String fields) {
        return DataTagEntryQuery.builder().fields(Fields.of(fields.split(",")));
    }

    private static DirectoryEntryQuery.Builder entries(String fields) {
        return DirectoryEntryQuery.builder().fields(Fields.of(fields.split(",")));
    }

    private static Map<String, Payload> dataTagEntries() {
        return Map.ofEntries(
                Map.entry(
                        "example", tags("dataTag,key,commentId,task,contact,10").build()),
                Map.entry(
                        "example for a specific task",
                        tags("dataTag,key,10").taskId(5).build()),
                Map.entry(
                        "example for a specific contact",
                        tags("dataTag,key,10").contactId(PersonRef.contact(12)).build()),
                Map.entry(
                        "example: filter by task template and start date",
                        tags("dataTag,key,3,5")
                                .where(
                                        DataTagEntryFilters.taskCreated().after(LocalDate.of(2024, 6, 1)),
                                        DataTagEntryFilters.taskTemplate().is(200))
                                .build()),
                Map.entry(
                        "example: filter by task project",
                        tags("dataTag,key,3,5")
                                .where(DataTagEntryFilters.taskProject().is(341))
                                .build()),
                Map.entry(
                        "example: filter by task statuses",
                        tags("dataTag,key,3,5")
                                .where(DataTagEntryFilters.taskStatus().isAnyOf(1, 2))
                                .build()),
                Map.entry(
                        "example: filter by task object and task assigner",
                        tags("dataTag,key,3,5")
                                .where(
                                        DataTagEntryFilters.taskObject().isAnyOf(24954),
                                        DataTagEntryFilters.taskAssigner().is(PersonRef.user(2)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Date",
                        tags("dataTag,key,3,5")
                                .where(DataTagEntryFilters.customField(CustomField.date(3))
                                        .within(NOVEMBER))
                                .build()),
                Map.entry(
                        "example: filter by custom field Date and Period of time",
                        tags("dataTag,key,28")
                                .where(DataTagEntryFilters.customField(CustomField.date(28))
                                        .within(DateValue.between(
                                                LocalDateTime.of(2022, 11, 15, 10, 30),
                                                LocalDateTime.of(2022, 11, 15, 16, 30))))
                                .build()),
                Map.entry(
                        "example: filter by custom field Date and Employee",
                        tags("dataTag,key,3,2273")
                                .where(
                                        DataTagEntryFilters.customField(CustomField.date(3))
                                                .within(NOVEMBER),
                                        DataTagEntryFilters.customField(CustomField.employee(2273))
                                                .is(PersonRef.user(46)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Task",
                        tags("dataTag,key,9729")
                                .where(DataTagEntryFilters.customField(CustomField.task(9729))
                                        .raw("equal", IntNode.valueOf(15)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Task set",
                        tags("dataTag,key,9729")
                                .where(DataTagEntryFilters.customField(CustomField.tasks(9730))
                                        .raw(
                                                "equal",
                                                JsonNodeFactory.instance
                                                        .arrayNode()
                                                        .add(12)
                                                        .add(14)))
                                .build()),
                Map.entry(
                        "example: filter by custom field List of users",
                        tags("dataTag,key,2273")
                                .where(DataTagEntryFilters.customField(CustomField.users(2273))
                                        .is(PersonRef.user(46)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Employee",
                        tags("dataTag,key,2270")
                                .where(DataTagEntryFilters.customField(CustomField.employee(2270))
                                        .is(PersonRef.user(46)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Directory entry",
                        tags("dataTag,key,5")
                                .where(DataTagEntryFilters.customField(CustomField.directoryEntry(5))
                                        .is(47))
                                .build()),
                Map.entry(
                        "example: filter by custom field Counterparty",
                        tags("dataTag,key,155")
                                .where(DataTagEntryFilters.customField(CustomField.counterparty(155))
                                        .is(PersonRef.contact(12)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Contact",
                        tags("dataTag,key,156")
                                .where(DataTagEntryFilters.customField(CustomField.contact(156))
                                        .is(PersonRef.contact(15)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Short text",
                        tags("dataTag,key,9682")
                                .where(DataTagEntryFilters.customField(CustomField.line(9682))
                                        .is("Test value"))
                                .build()),
                Map.entry(
                        "example: filter by custom field Number",
                        tags("dataTag,key,9676")
                                .where(DataTagEntryFilters.customField(CustomField.number(9676))
                                        .is(535))
                                .build()),
                Map.entry(
                        "example: filter by custom field Group, employee or contact",
                        tags("dataTag,key,9655")
                                .where(DataTagEntryFilters.customField(CustomField.person(9655))
                                        .is(PersonRef.group(5)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Checkbox",
                        tags("dataTag,key,9708")
                                .where(DataTagEntryFilters.customField(CustomField.checkbox(9708))
                                        .is(true))
                                .build()));
    }

    private static Map<String, Payload> directoryEntries() {
        return Map.ofEntries(
                Map.entry(
                        "example: filter by key",
                        entries("directory,parentKey,name,key")
                                .where(DirectoryEntryFilters.entry().is(5))
                                .build()),
                Map.entry(
                        "example: filter by group",
                        entries("directory,parentKey,name,key").groupId(3).build()),
                Map.entry(
                        "example: filter by some keys",
                        entries("directory,parentKey,name,key")
                                .where(DirectoryEntryFilters.entry().isAnyOf(5, 7))
                                .build()),
                Map.entry(
                        "example: getting only groups",
                        entries("directory,parentKey,name,key").groupsOnly(true).build()),
                Map.entry(
                        "example: getting only entries",
                        entries("directory,parentKey,name,key")
                                .entriesOnly(true)
                                .build()),
                Map.entry(
                        "example: filter by custom directory entries filter",
                        entries("directory,parentKey,name,key").filterId("4115").build()),
                Map.entry(
                        "example: filter archived entries",
                        entries("directory,parentKey,name,key,archived")
                                .where(DirectoryEntryFilters.archived().is(true))
                                .build()),
                Map.entry(
                        "example: filter by custom field Date",
                        entries("directory,parentKey,name,key,3")
                                .where(DirectoryEntryFilters.customField(CustomField.date(3))
                                        .within(DateValue.between(
                                                LocalDate.of(2022, 12, 15), LocalDate.of(2022, 12, 17))))
                                .build()),
                Map.entry(
                        "example: filter by custom field Set of directory values",
                        entries("directory,parentKey,name,key,21")
                                .where(DirectoryEntryFilters.customField(CustomField.directoryEntries(20))
                                        .is(47, 48, 50))
                                .build()),
                Map.entry(
                        "example: filter by custom field List of users",
                        entries("directory,parentKey,name,key,15")
                                .where(DirectoryEntryFilters.customField(CustomField.users(15))
                                        .is(PersonRef.user(50)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Employee",
                        entries("directory,parentKey,name,key,10")
                                .where(DirectoryEntryFilters.customField(CustomField.employee(10))
                                        .is(PersonRef.user(50)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Directory entry",
                        entries("directory,parentKey,name,key,20")
                                .where(DirectoryEntryFilters.customField(CustomField.directoryEntry(20))
                                        .is(47))
                                .build()),
                Map.entry(
                        "example: filter by custom field Contact",
                        entries("directory,parentKey,name,key,25")
                                .where(DirectoryEntryFilters.customField(CustomField.contact(25))
                                        .is(PersonRef.contact(12)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Short text",
                        entries("directory,parentKey,name,key,10")
                                .where(DirectoryEntryFilters.customField(CustomField.line(10))
                                        .is("Test value"))
                                .build()),
                Map.entry(
                        "example: filter by custom field List",
                        entries("directory,parentKey,name,key,11")
                                .where(DirectoryEntryFilters.customField(CustomField.list(11))
                                        .is("Main"))
                                .build()),
                Map.entry(
                        "example: filter by custom field Number",
                        entries("directory,parentKey,name,key,5")
                                .where(DirectoryEntryFilters.customField(CustomField.number(5))
                                        .is(999))
                                .build()),
                Map.entry(
                        "example: filter by custom field Group, employee or contact",
                        entries("directory,parentKey,name,key,96")
                                .where(DirectoryEntryFilters.customField(CustomField.person(96))
                                        .is(PersonRef.group(5)))
                                .build()),
                Map.entry(
                        "example: filter by custom field Checkbox",
                        entries("directory,parentKey,name,key,97")
                                .where(DirectoryEntryFilters.customField(CustomField.checkbox(97))
                                        .is(true))
                                .build()),
                Map.entry(
                        "example: filter by custom field Task",
                        entries("directory,parentKey,name,key,50")
                                .where(DirectoryEntryFilters.customField(CustomField.task(50))
                                        .is(10))
                                .build()),
                Map.entry(
                        "example: filter by custom field Project",
                        entries("directory,parentKey,name,key,50")
                                .where(DirectoryEntryFilters.customField(CustomField.project(50))
                                        .is(10))
                                .build()));
    }
}
