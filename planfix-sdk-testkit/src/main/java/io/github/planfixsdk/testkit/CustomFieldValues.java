package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Custom field values: what is stored of a written value, and how a stored one is answered. */
final class CustomFieldValues {
    /** Where an entity keeps its values, by field number. */
    static final String KEY = "_custom";

    private final Store store;
    private final TimePoints times;

    CustomFieldValues(Store store, TimePoints times) {
        this.store = store;
        this.times = times;
    }

    static ObjectNode values(ObjectNode entity) {
        return entity.withObjectProperty(KEY);
    }

    static boolean readOnly(int type) {
        return type == 23 || type == 24 || type == 26 || type == 27 || type == 29;
    }

    /** The stored form of a written value, or null when the value clears the field. */
    @Nullable
    JsonNode stored(ObjectNode field, JsonNode value) {
        String name = "custom field " + field.path("id").asText();
        if (Json.absent(value)) {
            return null;
        }
        return switch (field.path("type").asInt()) {
            case 0, 2, 8 -> value.isTextual() && value.asText().isEmpty() ? null : value;
            case 3 -> times.parse(name, value, true).node();
            case 4 -> value.isTextual() ? Json.object().put("time", value.asText()) : value;
            case 5 -> times.parse(name, value, false).node();
            case 7 -> Json.nodes().booleanNode(Json.truthy(value));
            case 9, 16, 22 -> reference(value);
            case 10, 12 -> person(value, "contact:");
            case 11, 13 -> person(value, "user:");
            case 14 -> persons(value);
            case 15, 17 -> references(value);
            case 28 -> frame(name, value);
            default -> value;
        };
    }

    private static @Nullable JsonNode reference(JsonNode value) {
        JsonNode id = value.isObject() ? value.path("id") : value;
        return id.asLong() == 0 ? null : Json.object().put("id", id.asLong());
    }

    private static @Nullable JsonNode person(JsonNode value, String defaultPrefix) {
        String ref = personRef(value, defaultPrefix);
        return ref.isEmpty() ? null : Json.object().put("id", ref);
    }

    private static JsonNode persons(JsonNode value) {
        ArrayNode list = Json.array();
        for (JsonNode item : Json.list(value)) {
            list.addObject().put("id", personRef(item, "user:"));
        }
        return list;
    }

    private static JsonNode references(JsonNode value) {
        ArrayNode list = Json.array();
        for (JsonNode item : Json.list(value)) {
            list.addObject().put("id", (item.isObject() ? item.path("id") : item).asLong());
        }
        return list;
    }

    private JsonNode frame(String name, JsonNode value) {
        ObjectNode frame = Json.object();
        for (String end : new String[] {"from", "to"}) {
            if (!Json.absent(value.path(end))) {
                frame.set(end, times.parse(name, value.path(end), false).node());
            }
        }
        return frame;
    }

    /** {@code {"id":"user:5"}}, {@code {"id":5}} or the bare value as a prefixed id; empty for none. */
    static String personRef(JsonNode value, String defaultPrefix) {
        String id = (value.isObject() ? value.path("id") : value).asText("");
        if (id.isEmpty() || id.equals("0")) {
            return "";
        }
        if (id.indexOf(':') < 0) {
            return Store.number(id) < 0 ? "" : defaultPrefix + id;
        }
        return id;
    }

    /** One entry of {@code customFieldData}. */
    ObjectNode entry(ObjectNode field, JsonNode stored) {
        JsonNode value = answered(field, stored);
        ObjectNode definition = Json.object();
        for (String key : new String[] {"id", "name", "type", "objectType", "directoryId"}) {
            if (field.has(key)) {
                definition.set(key, field.get(key));
            }
        }
        ObjectNode entry = Json.object();
        entry.set("field", definition);
        entry.set("value", value);
        entry.put("stringValue", text(value));
        return entry;
    }

    private JsonNode answered(ObjectNode field, JsonNode stored) {
        long directory = field.path("directoryId").asLong();
        return switch (field.path("type").asInt()) {
            case 9 -> item(directory, stored);
            case 15 -> each(stored, node -> item(directory, node));
            case 10, 11, 12, 13 -> named(stored);
            case 14 -> each(stored, this::named);
            case 16 -> titled(EntityKind.TASK, stored);
            case 17 -> each(stored, node -> titled(EntityKind.TASK, node));
            case 22 -> titled(EntityKind.PROJECT, stored);
            case 6 -> store.liveFieldForms ? withDuration(stored) : stored;
            case 8 -> store.liveFieldForms ? Json.array().add(stored) : stored;
            default -> stored;
        };
    }

    private static JsonNode withDuration(JsonNode period) {
        LocalTime from = TimePoints.time(period.path("from").path("time").asText(""));
        LocalTime to = TimePoints.time(period.path("to").path("time").asText(""));
        if (from == null || to == null) {
            return period;
        }
        ObjectNode live = period.deepCopy();
        return live.put("durationSec", Duration.between(from, to).toSeconds());
    }

    private interface Step {
        JsonNode apply(JsonNode node);
    }

    private static JsonNode each(JsonNode stored, Step step) {
        ArrayNode list = Json.array();
        stored.forEach(node -> list.add(step.apply(node)));
        return list;
    }

    private JsonNode item(long directory, JsonNode node) {
        String value = title(directory, node.path("id").asLong());
        ObjectNode item = Json.object();
        item.set("id", node.path("id"));
        if (value != null) {
            item.put("value", value);
        }
        return item;
    }

    /** An entry's name, or its first text; null if there is no such entry. */
    private @Nullable String title(long directory, long key) {
        ObjectNode entry = store.entries(directory).get(key);
        if (entry == null) {
            return null;
        }
        String title = entry.path("name").asText("");
        for (ObjectNode field : EntryValues.fields(store, EntryValues.DIRECTORY, directory)) {
            JsonNode value = entry.path(KEY).path(field.path("id").asText());
            if (title.isEmpty() && value.isTextual()) {
                title = value.asText();
            }
        }
        return title;
    }

    private JsonNode named(JsonNode node) {
        String ref = node.path("id").asText();
        ObjectNode person = Json.object().put("id", ref);
        String name = store.personName(ref);
        if (name != null) {
            person.put("name", name);
        }
        return person;
    }

    private JsonNode titled(EntityKind kind, JsonNode node) {
        ObjectNode titled = Json.object();
        titled.set("id", node.path("id"));
        ObjectNode entity = store.find(kind, node.path("id").asLong());
        if (entity != null && entity.has("name")) {
            titled.set("name", entity.get("name"));
        }
        return titled;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            StringJoiner joiner = new StringJoiner(", ");
            value.forEach(item -> joiner.add(text(item)));
            return joiner.toString();
        }
        if (!value.isObject()) {
            return value.asText();
        }
        for (String key : new String[] {"name", "value", "address", "id"}) {
            if (value.has(key)) {
                return value.get(key).asText();
            }
        }
        if (value.has("from") || value.has("to")) {
            return text(value.path("from")) + " - " + text(value.path("to"));
        }
        return (value.path("date").asText("") + " " + value.path("time").asText("")).trim();
    }

    /** All of an entity's values, in the order of the field numbers. */
    ArrayNode all(ObjectNode entity) {
        ArrayNode list = Json.array();
        for (Map.Entry<Long, ObjectNode> field : store.customFields.entrySet()) {
            JsonNode stored = entity.path(KEY).path(String.valueOf(field.getKey()));
            if (!stored.isMissingNode()) {
                list.add(entry(field.getValue(), stored));
            }
        }
        return list;
    }
}
