package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the properties of a request's body to an entity. */
final class EntityWriter {
    /** Where the body comes from decides how strictly it is read. */
    enum Mode {
        SEED,
        CREATE,
        UPDATE
    }

    private static final Set<String> TIMES = Set.of(
            "dateTime",
            "startDateTime",
            "endDateTime",
            "delayedTillDate",
            "actualCompletionDate",
            "dateOfLastUpdate",
            "dateOfLastComment",
            "createdDate");
    private static final Set<String> DATES = Set.of("birthDate", "startDate", "endDate");
    private static final Set<String> PEOPLE = Set.of(
            "assignees", "participants", "auditors", "projectAuditors", "clientManagers", "supervisors", "recipients");
    private static final Set<String> USERS = Set.of("assigner", "owner", "addedBy");
    private static final Set<String> REFERENCES =
            Set.of("status", "template", "object", "project", "parent", "group", "task");
    private static final Set<String> DERIVED = Set.of(
            "id",
            "overdue",
            "hasStartDate",
            "hasEndDate",
            "hasStartTime",
            "hasEndTime",
            "dataTags",
            "password",
            "sourceId",
            "silent");

    private final Store store;
    private final TimePoints times;
    private final CustomFieldValues customValues;

    EntityWriter(Store store, TimePoints times, CustomFieldValues customValues) {
        this.store = store;
        this.times = times;
        this.customValues = customValues;
    }

    void apply(EntityKind kind, ObjectNode entity, ObjectNode body, Mode mode) {
        for (Map.Entry<String, JsonNode> property : body.properties()) {
            String key = property.getKey();
            JsonNode value = property.getValue();
            if (key.equals("customFieldData")) {
                custom(kind, entity, value, mode);
            } else if (key.equals("extension") && mode == Mode.SEED) {
                entity.put("_extension", value.asText());
            } else if (!DERIVED.contains(key) && !key.startsWith("_")) {
                set(kind, entity, key, value);
            }
        }
        clearDate(entity, body, "hasStartDate", kind == EntityKind.TASK ? "startDateTime" : "startDate");
        clearDate(entity, body, "hasEndDate", kind == EntityKind.TASK ? "endDateTime" : "endDate");
    }

    private static void clearDate(ObjectNode entity, ObjectNode body, String flag, String date) {
        JsonNode value = body.path(flag);
        if (!Json.absent(value) && !Json.truthy(value)) {
            entity.remove(date);
        }
    }

    private void set(EntityKind kind, ObjectNode entity, String key, JsonNode value) {
        JsonNode stored = stored(kind, entity, key, value);
        if (stored == null) {
            entity.remove(key);
        } else {
            entity.set(key, stored);
        }
    }

    private @Nullable JsonNode stored(EntityKind kind, ObjectNode entity, String key, JsonNode value) {
        if (Json.absent(value)) {
            return null;
        }
        if (TIMES.contains(key)) {
            TimePoints.Parsed parsed = times.parse(key, value, false);
            entity.withObjectProperty("_timed").put(key, parsed.timed());
            return parsed.node();
        }
        if (DATES.contains(key)) {
            return times.parse(key, value, true).node();
        }
        if (PEOPLE.contains(key)) {
            return people(value);
        }
        if (USERS.contains(key)) {
            return person(value, "user:");
        }
        if (key.equals("counterparty") || (key.equals("contact") && kind == EntityKind.COMMENT)) {
            return person(value, "contact:");
        }
        if (REFERENCES.contains(key) && !(kind == EntityKind.USER && key.equals("status"))) {
            long id = Store.number((value.isObject() ? value.path("id") : value).asText());
            return id <= 0 ? null : Json.object().put("id", id);
        }
        return switch (key) {
            case "groups" -> references(value);
            case "companies" -> references(value);
            case "contacts" -> personList(value, "contact:");
            case "personalManagers" -> personList(value, "user:");
            case "phones" -> phones(value);
            case "files" -> files(value);
            case "temporaryReplacement" -> replacement(value);
            case "description" ->
                store.rewriteHtml ? Json.nodes().textNode(Html.rewritten(value.asText())) : value.deepCopy();
            default -> value.deepCopy();
        };
    }

    private static @Nullable JsonNode person(JsonNode value, String prefix) {
        String ref = CustomFieldValues.personRef(value, prefix);
        return ref.isEmpty() ? null : Json.object().put("id", ref);
    }

    private static ArrayNode personList(JsonNode value, String prefix) {
        ArrayNode list = Json.array();
        for (JsonNode item : Json.list(value)) {
            JsonNode person = person(item, prefix);
            if (person != null) {
                list.add(person);
            }
        }
        return list;
    }

    static ObjectNode people(JsonNode value) {
        ObjectNode people = Json.object();
        people.set("users", personList(value.path("users"), "user:"));
        people.set("groups", references(value.path("groups")));
        if (value.has("roles")) {
            people.set("_roles", value.get("roles"));
        }
        return people;
    }

    private static ArrayNode references(JsonNode value) {
        ArrayNode list = Json.array();
        for (JsonNode item : Json.list(value)) {
            list.addObject().put("id", Store.number((item.isObject() ? item.path("id") : item).asText()));
        }
        return list;
    }

    private static ArrayNode phones(JsonNode value) {
        ArrayNode list = Json.array();
        for (JsonNode item : Json.list(value)) {
            ObjectNode phone = list.addObject();
            phone.put("number", item.path("number").asText(""));
            if (item.has("maskedNumber")) {
                phone.set("maskedNumber", item.get("maskedNumber"));
            }
            phone.put("type", item.path("type").asInt(1));
        }
        return list;
    }

    private ArrayNode files(JsonNode value) {
        ArrayNode list = Json.array();
        for (JsonNode item : Json.list(value)) {
            long id = Store.number((item.isObject() ? item.path("id") : item).asText());
            ObjectNode known = store.files.get(id);
            if (known != null) {
                list.add(known.deepCopy());
            } else if (id > 0) {
                list.addObject().put("id", id);
            }
        }
        return list;
    }

    private ObjectNode replacement(JsonNode value) {
        ObjectNode result = Json.object();
        value.properties().forEach(p -> {
            boolean date = p.getKey().equals("from") || p.getKey().equals("to");
            boolean parse = date && !Json.absent(p.getValue());
            result.set(
                    p.getKey(),
                    parse ? times.parse(p.getKey(), p.getValue(), true).node() : p.getValue());
        });
        return result;
    }

    private void custom(EntityKind kind, ObjectNode entity, JsonNode data, Mode mode) {
        for (JsonNode item : Json.list(data)) {
            long id = item.path("field").path("id").asLong();
            ObjectNode field = store.customFields.get(id);
            boolean ours = field != null && field.path("objectType").asInt() == kind.objectType();
            boolean attached = ours && attached(kind, entity, id);
            if (mode == Mode.CREATE && (!ours || (!attached && store.refuseForeignFields))) {
                throw ApiError.invalid("Custom field not found by id - " + id);
            }
            if (field == null || !attached) {
                continue;
            }
            if (mode != Mode.SEED
                    && CustomFieldValues.readOnly(field.path("type").asInt())) {
                continue;
            }
            JsonNode stored = customValues.stored(field, item.path("value"));
            ObjectNode values = CustomFieldValues.values(entity);
            if (stored == null) {
                values.remove(String.valueOf(id));
            } else {
                values.set(String.valueOf(id), stored);
            }
        }
    }

    /** A field outside the entity's template takes the value and stores nothing; templates without a list hold every field. */
    private boolean attached(EntityKind kind, ObjectNode entity, long field) {
        ObjectNode template =
                store.templates(kind).get(entity.path("template").path("id").asLong());
        JsonNode fields = template == null ? Json.nodes().missingNode() : template.path("_fields");
        if (!fields.isArray()) {
            return true;
        }
        for (JsonNode id : fields) {
            if (id.asLong() == field) {
                return true;
            }
        }
        return false;
    }
}
