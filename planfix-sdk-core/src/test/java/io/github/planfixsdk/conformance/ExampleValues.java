package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.OpenNumber;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneType;
import io.github.planfixsdk.model.TimePoint;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The values of examples as the types that setters take; none where a value cannot be of a type, several where it may be. */
final class ExampleValues {
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private ExampleValues() {}

    static List<?> of(Class<?> type, JsonNode value) throws ReflectiveOperationException {
        if (type == String.class) {
            JsonNode text = value.size() == 1 && value.has("name") ? value.get("name") : value;
            return text.isTextual() ? List.of(text.asText()) : List.of();
        }
        if (type == boolean.class) {
            return value.isBoolean() ? List.of(value.booleanValue()) : List.of();
        }
        if (type == int.class) {
            return value.isInt() ? List.of(value.intValue()) : List.of();
        }
        if (type == long.class) {
            JsonNode number = value.has("id") ? value.get("id") : value;
            return number.isIntegralNumber() ? List.of(number.longValue()) : List.of();
        }
        if (OpenEnum.class.isAssignableFrom(type) || OpenNumber.class.isAssignableFrom(type)) {
            return value.isValueNode() ? List.of(word(type, value)) : List.of();
        }
        if (type == TimePoint.class) {
            return List.of(Json.mapper().convertValue(value, TimePoint.class));
        }
        if (type == UUID.class) {
            return value.asText().matches(UUID_PATTERN) ? List.of(UUID.fromString(value.asText())) : List.of();
        }
        if (type == Fields.class) {
            return value.isTextual() ? List.of(Fields.of(value.asText().split(","))) : List.of();
        }
        if (type == PersonRef.class) {
            return people(value.isObject() ? value.path(value.has("employee") ? "employee" : "id") : value);
        }
        if (type == Map.class) {
            return List.of(Json.mapper().convertValue(value, Map.class));
        }
        return type.isArray() ? arrays(type, value) : List.of();
    }

    private static List<?> arrays(Class<?> type, JsonNode value) throws ReflectiveOperationException {
        if (type == long[].class) {
            return value.isArray()
                    ? List.of((Object) items(value)
                            .mapToLong(item -> item.path("id").asLong(item.asLong()))
                            .toArray())
                    : List.of();
        }
        if (type == String[].class) {
            return value.isArray()
                    ? List.of((Object) items(value).map(JsonNode::asText).toArray(String[]::new))
                    : List.of();
        }
        if (type == PersonRef[].class) {
            List<PersonRef> people = new ArrayList<>();
            Stream.concat(items(value), items(value.path("users")))
                    .forEach(person -> people.add(PersonRef.of(person.path("id").asText())));
            items(value.path("groups"))
                    .forEach(
                            group -> people.add(PersonRef.group(group.path("id").asLong())));
            return value.isContainerNode() ? List.of((Object) people.toArray(PersonRef[]::new)) : List.of();
        }
        if (type == Phone[].class) {
            return List.of((Object) items(value)
                    .map(phone -> new Phone(
                            phone.path("number").asText(),
                            phone.has("maskedNumber")
                                    ? phone.get("maskedNumber").asText()
                                    : null,
                            PhoneType.of(phone.path("type").asText())))
                    .toArray(Phone[]::new));
        }
        if (OpenEnum.class.isAssignableFrom(type.getComponentType())) {
            List<Object> words = new ArrayList<>();
            for (JsonNode word : value.path("roles")) {
                words.add(word(type.getComponentType(), word));
            }
            return List.of((Object) words.toArray((Object[]) Array.newInstance(type.getComponentType(), 0)));
        }
        return List.of();
    }

    private static Object word(Class<?> vocabulary, JsonNode value) throws ReflectiveOperationException {
        return vocabulary.getMethod("of", String.class).invoke(null, value.asText());
    }

    /** A bare number may be a contact's or an employee's. */
    private static List<PersonRef> people(JsonNode id) {
        JsonNode bare = id.has("id") ? id.get("id") : id;
        if (bare.isNumber()) {
            return List.of(PersonRef.contact(bare.asLong()), PersonRef.user(bare.asLong()));
        }
        return bare.isTextual() && !bare.asText().isEmpty() ? List.of(PersonRef.of(bare.asText())) : List.of();
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
