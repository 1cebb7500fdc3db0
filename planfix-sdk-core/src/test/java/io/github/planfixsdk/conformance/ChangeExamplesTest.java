package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.checklist.ChecklistItemRequest;
import io.github.planfixsdk.file.FileFromUrlRequest;
import io.github.planfixsdk.file.FileRequest;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.report.ReportQuery;
import io.github.planfixsdk.report.ReportSaveQuery;
import io.github.planfixsdk.system.PositionRequest;
import io.github.planfixsdk.system.TelegramWebhookRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the smaller groups' requests, their values given to typed setters; skipped without the document. */
class ChangeExamplesTest {
    static List<Arguments> requests() {
        return List.of(
                arguments("/task/{id}/checklist", ChangeExamplesTest::checklistItem),
                arguments("/task/{id}/checklist/{itemId}", ChangeExamplesTest::checklistItem),
                arguments("/file/{id}", ChangeExamplesTest::file),
                arguments("/file/from-url/", example -> FileFromUrlRequest.builder()
                        .name(example.get("name").asText())
                        .url(example.get("url").asText())
                        .build()),
                arguments(
                        "/report/list",
                        example -> ReportQuery.builder().fields(fields(example)).build()),
                arguments("/report/{id}/save/list", example -> ReportSaveQuery.builder()
                        .fields(fields(example))
                        .build()),
                arguments("/user/positions/", ChangeExamplesTest::position),
                arguments("/user/positions/{id}", ChangeExamplesTest::position),
                arguments("/integration/telegram/bots/{botId}/webhook", ChangeExamplesTest::webhook));
    }

    private static Arguments arguments(String path, Function<JsonNode, Payload> build) {
        return Arguments.of(path, build);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void everyExampleCanBeBuiltWithThePublicApi(String path, Function<JsonNode, Payload> build) throws Exception {
        JsonNode examples = Json.mapper()
                .readTree(OpenApiDocument.file(OpenApiDocument.CORRECTED).toFile())
                .at("/paths/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json/examples");

        assertThat(examples).isNotEmpty();
        for (JsonNode example : examples) {
            String ours = Json.mapper().writeValueAsString(build.apply(example.get("value")));
            assertThat(Json.mapper().readTree(ours)).isEqualTo(example.get("value"));
        }
    }

    private static Payload checklistItem(JsonNode example) {
        ChecklistItemRequest.Builder builder = ChecklistItemRequest.builder();
        if (example.has("name")) {
            builder.name(example.get("name").asText());
        }
        if (example.has("isDone")) {
            builder.isDone(example.get("isDone").asBoolean());
        }
        if (example.has("parent")) {
            builder.parent(example.at("/parent/id").asLong());
        }
        if (example.has("assignees")) {
            List<PersonRef> people = new ArrayList<>();
            example.at("/assignees/users")
                    .forEach(user -> people.add(PersonRef.of(user.get("id").asText())));
            example.at("/assignees/groups")
                    .forEach(group -> people.add(PersonRef.group(group.get("id").asLong())));
            builder.assignees(people.toArray(new PersonRef[0]));
        }
        return builder.build();
    }

    private static Payload file(JsonNode example) {
        FileRequest.Builder builder = FileRequest.builder();
        if (example.has("name")) {
            builder.name(example.get("name").asText());
        }
        if (example.has("link")) {
            builder.link(example.get("link").asText());
        }
        return builder.build();
    }

    private static Payload position(JsonNode example) {
        return PositionRequest.builder().name(example.get("name").asText()).build();
    }

    private static Payload webhook(JsonNode example) {
        TelegramWebhookRequest.Builder builder = TelegramWebhookRequest.builder()
                .secretToken(example.get("secretToken").asText());
        if (example.has("webhookManagedExternally")) {
            builder.webhookManagedExternally(
                    example.get("webhookManagedExternally").asBoolean());
        }
        return builder.build();
    }

    private static Fields fields(JsonNode example) {
        return Fields.of(example.get("fields").asText().split(","));
    }
}
