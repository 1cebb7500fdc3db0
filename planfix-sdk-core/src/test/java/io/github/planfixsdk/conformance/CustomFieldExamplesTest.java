package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.customfield.DateTimeframe;
import io.github.planfixsdk.customfield.Location;
import io.github.planfixsdk.customfield.TimePeriod;
import io.github.planfixsdk.directory.DirectoryEntryRequest;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.PersonRef;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The custom fields that the document's examples write, built with typed keys from the same values; skipped where the
 * document isn't at hand. The examples give each type a field number of its own. Equivalent forms count as the same: a
 * number as text, a person with or without prefix, an empty reference as 0, a moment as text or in parts.
 */
class CustomFieldExamplesTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contact/{id}",
                "/datatag/entry/{key}",
                "/directory/{id}/entry/",
                "/directory/{id}/entry/{key}",
                "/project/{id}",
                "/task/{id}",
                "/user/{id}"
            })
    void everyExampleOfACustomFieldCanBeBuiltWithTypedKeys(String path) throws Exception {
        List<String> problems = new ArrayList<>();
        int values = 0;
        for (JsonNode example : examples(path)) {
            for (JsonNode item : example.path("customFieldData")) {
                values++;
                DirectoryEntryRequest.Builder builder = DirectoryEntryRequest.builder();
                long field = item.at("/field/id").asLong();
                write(builder, field, item.get("value"));
                JsonNode built = Json.mapper()
                        .readTree(Json.mapper().writeValueAsString(builder.build()))
                        .at("/customFieldData/0");
                if (!canonical(built).equals(withPrefix(canonical(item), built))) {
                    problems.add(item + " became " + built);
                }
            }
        }

        assertThat(problems).isEmpty();
        assertThat(values).isGreaterThan(25);
    }

    private static List<JsonNode> examples(String path) throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        Json.mapper()
                .readTree(OpenApiDocument.file(OpenApiDocument.CORRECTED).toFile())
                .at("/paths/" + path.replace("/", "~1") + "/post/requestBody/content/application~1json/examples")
                .forEach(example -> examples.add(example.get("value")));
        return examples;
    }

    private static void write(CustomFieldPayload.Builder<?> builder, long field, JsonNode value) {
        switch ((int) field) {
            case 10 -> builder.customField(CustomField.line(field), value.asText());
            case 20 -> builder.customField(CustomField.number(field), value.decimalValue());
            case 30 -> builder.customField(CustomField.date(field), day(value));
            case 40 -> {
                if (value.has("date")) { // one example uses the number of another type
                    builder.customField(CustomField.dateTime(field), moment(value));
                } else {
                    builder.customField(CustomField.time(field), time(value));
                }
            }
            case 50 -> builder.customField(CustomField.dateTime(field), moment(value));
            case 60 ->
                builder.customField(
                        CustomField.period(field), new TimePeriod(time(value.get("from")), time(value.get("to"))));
            case 65 ->
                builder.customField(
                        CustomField.dateTimeframe(field),
                        new DateTimeframe(moment(value.get("from")), moment(value.get("to"))));
            case 70 -> builder.customField(CustomField.checkbox(field), value.booleanValue());
            case 80 -> builder.customField(CustomField.list(field), value.asText());
            case 90, 95 -> {
                if (value.get("id").asLong() == 0) {
                    builder.clearCustomField(CustomField.directoryEntry(field));
                } else {
                    builder.customField(
                            CustomField.directoryEntry(field), value.get("id").asLong());
                }
            }
            case 100 -> builder.customField(CustomField.contact(field), person(value, PersonRef::contact));
            case 110 -> builder.customField(CustomField.employee(field), person(value, PersonRef::user));
            case 120 -> builder.customField(CustomField.counterparty(field), person(value, PersonRef::contact));
            case 130 -> builder.customField(CustomField.person(field), person(value, PersonRef::user));
            case 140 ->
                builder.customField(
                        CustomField.users(field),
                        list(value, id -> person(id, PersonRef::user)).toArray(new PersonRef[0]));
            case 150 -> builder.customField(CustomField.directoryEntries(field), ids(value));
            case 160 ->
                builder.customField(CustomField.task(field), value.get("id").asLong());
            case 170 -> builder.customField(CustomField.tasks(field), ids(value));
            case 200 -> builder.customField(CustomField.setOfValues(field), list(value, JsonNode::asText));
            case 210 -> builder.customField(CustomField.files(field), list(value, JsonNode::asLong));
            case 220 ->
                builder.customField(CustomField.project(field), value.get("id").asLong());
            case 250 ->
                builder.customField(
                        CustomField.location(field),
                        new Location(
                                value.get("address").asText(),
                                value.get("longitude").decimalValue(),
                                value.get("latitude").decimalValue()));
            default -> throw new AssertionError("an example of a new type: " + field + " " + value);
        }
    }

    private static LocalDate day(JsonNode value) {
        return LocalDate.parse(value.get("date").asText(), DAY);
    }

    private static LocalTime time(JsonNode value) {
        return LocalTime.parse(value.get("time").asText());
    }

    private static LocalDateTime moment(JsonNode value) {
        return value.isTextual()
                ? LocalDateTime.parse(value.asText(), MOMENT)
                : day(value).atTime(time(value));
    }

    private static PersonRef person(JsonNode value, Function<Long, PersonRef> kind) {
        JsonNode id = value.get("id");
        return id.isNumber() ? kind.apply(id.asLong()) : PersonRef.of(id.asText());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        return StreamSupport.stream(array.spliterator(), false).map(item).toList();
    }

    private static long[] ids(JsonNode array) {
        return list(array, item -> item.get("id").asLong()).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** The same content in one form. */
    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(field -> object.set(
                            field.getKey(),
                            field.getKey().equals("id") ? id(field.getValue()) : canonical(field.getValue())));
            return object;
        }
        if (node.isArray()) {
            return JsonNodeFactory.instance.arrayNode().addAll(list(node, CustomFieldExamplesTest::canonical));
        }
        if (node.isTextual() && node.asText().matches("\\d\\d-\\d\\d-\\d{4} \\d\\d:\\d\\d:00")) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("date", node.asText().substring(0, 10))
                    .put("time", node.asText().substring(11, 16));
        }
        return node.isNumber() ? JsonNodeFactory.instance.textNode(node.asText()) : node;
    }

    private static JsonNode id(JsonNode id) {
        String text = id.asText();
        return text.contains(":") ? id : IntNode.valueOf(Integer.parseInt("0" + text));
    }

    /** A bare number is that of the kind of person that the field's type says. */
    private static JsonNode withPrefix(JsonNode example, JsonNode built) {
        JsonNode id = example.at("/value/id");
        String ours = built.at("/value/id").asText();
        if (id.isNumber() && ours.endsWith(":" + id.asText())) {
            ((ObjectNode) example.get("value")).put("id", ours);
        }
        return example;
    }
}
