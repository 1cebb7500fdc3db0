package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer shows of an entity: names resolved, derived values added, reduced to the asked fields. */
final class Projection {
    private static final Set<String> PEOPLE = Set.of(
            "assignees", "participants", "auditors", "projectAuditors", "clientManagers", "supervisors", "recipients");
    private static final Set<String> PERSONS = Set.of("assigner", "counterparty", "owner", "addedBy", "contact");
    private static final Set<String> PERSON_LISTS = Set.of("personalManagers");

    private final Store store;
    private final Settings settings;
    private final CustomFieldValues customValues;

    Projection(Store store, Settings settings, CustomFieldValues customValues) {
        this.store = store;
        this.settings = settings;
        this.customValues = customValues;
    }

    /** Reduced to the asked fields; the id is always there. */
    ObjectNode reduced(EntityKind kind, ObjectNode entity, @Nullable String fields, boolean prefixedId) {
        ObjectNode result = Json.object();
        long id = entity.path("id").asLong();
        if (prefixedId) {
            result.put("id", kind.key() + ":" + id);
        } else {
            result.put("id", id);
        }
        if (fields == null || fields.isBlank()) {
            return result;
        }
        ObjectNode view = view(kind, entity);
        ArrayNode custom = null;
        for (String name : names(fields)) {
            long number = Store.number(name);
            if (number >= 0) {
                custom = custom == null ? Json.array() : custom;
                addCustom(custom, entity, number);
            } else if (name.equals("phones") && kind == EntityKind.CONTACT && store.hiddenPhones) {
                result.set(name, hidden(view.path(name)));
            } else if (name.equals("extensionNumber") && kind == EntityKind.USER && entity.has("_extension")) {
                result.set(name, entity.get("_extension"));
            } else if (!name.equals("id") && view.has(name) && !isHidden(name)) {
                result.set(name, view.get(name));
            }
        }
        if (custom != null) {
            result.set("customFieldData", custom);
        }
        return result;
    }

    private boolean isHidden(String name) {
        return store.hiddenCommentTimes && name.equals("dateOfLastComment");
    }

    private void addCustom(ArrayNode custom, ObjectNode entity, long number) {
        ObjectNode field = store.customFields.get(number);
        JsonNode value = entity.path(CustomFieldValues.KEY).path(String.valueOf(number));
        if (field != null && !value.isMissingNode()) {
            custom.add(customValues.entry(field, value));
        }
    }

    static Set<String> names(String fields) {
        Set<String> names = new LinkedHashSet<>();
        int start = 0;
        while (start <= fields.length()) {
            int end = fields.indexOf(',', start);
            end = end < 0 ? fields.length() : end;
            String name = fields.substring(start, end).trim();
            if (!name.isEmpty()) {
                names.add(name);
            }
            start = end + 1;
        }
        return names;
    }

    /** Keeps the asked keys of a plain object such as a group or a field definition. */
    static ObjectNode pick(ObjectNode node, @Nullable String fields) {
        ObjectNode result = Json.object();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            boolean asked = fields == null
                    || fields.isBlank()
                    || property.getKey().equals("id")
                    || names(fields).contains(property.getKey());
            if (asked && !property.getKey().startsWith("_")) {
                result.set(property.getKey(), property.getValue());
            }
        }
        return result;
    }

    /** The identifying key and what was asked for: without fields there is nothing else. */
    static ObjectNode asked(ObjectNode node, String key, @Nullable String fields) {
        ObjectNode result = Json.object();
        result.set(key, node.path(key));
        for (String name : names(fields == null ? "" : fields)) {
            if (node.has(name) && !name.startsWith("_")) {
                result.set(name, node.get(name));
            }
        }
        return result;
    }

    /** Everything there is, custom fields included: for inspection. */
    ObjectNode full(EntityKind kind, ObjectNode entity) {
        ObjectNode view = view(kind, entity);
        if (kind != EntityKind.COMMENT) {
            view.set("customFieldData", customValues.all(entity));
        }
        return view;
    }

    private ObjectNode view(EntityKind kind, ObjectNode entity) {
        ObjectNode view = Json.object();
        for (Map.Entry<String, JsonNode> property : entity.properties()) {
            String key = property.getKey();
            if (!key.startsWith("_")) {
                view.set(key, shown(kind, key, property.getValue()));
            }
        }
        if (kind == EntityKind.TASK || kind == EntityKind.PROJECT) {
            derive(kind, entity, view);
        }
        if (kind == EntityKind.TASK || kind == EntityKind.CONTACT) {
            view.set("dataTags", dataTags(kind, entity.path("id").asLong(), -1));
        } else if (kind == EntityKind.COMMENT) {
            view.set("dataTags", dataTags(kind, -1, entity.path("id").asLong()));
        }
        return view;
    }

    private JsonNode shown(EntityKind kind, String key, JsonNode value) {
        if (PEOPLE.contains(key)) {
            return people(value);
        }
        if (PERSONS.contains(key)) {
            return person(value);
        }
        if (PERSON_LISTS.contains(key) || (kind == EntityKind.CONTACT && key.equals("contacts"))) {
            return persons(value);
        }
        if (key.equals("group")) {
            return group(kind, value);
        }
        if (key.equals("groups")) {
            return groups(kind, value);
        }
        if (key.equals("status") && kind == EntityKind.TASK) {
            ObjectNode status = store.statuses.get(value.path("id").asLong());
            return status == null ? value : status.deepCopy();
        }
        if (key.equals("companies")) {
            ArrayNode list = Json.array();
            value.forEach(item -> list.add(company(item)));
            return list;
        }
        return value.deepCopy();
    }

    private static ArrayNode hidden(JsonNode phones) {
        ArrayNode list = Json.array();
        for (JsonNode phone : phones) {
            String number = phone.path("number").asText("");
            int shown = Math.min(2, number.length() / 3);
            String masked = number.substring(0, shown)
                    + "*".repeat(number.length() - 2 * shown)
                    + number.substring(number.length() - shown);
            list.addObject().put("number", "").put("maskedNumber", masked).set("type", phone.path("type"));
        }
        return list;
    }

    ObjectNode people(JsonNode value) {
        ObjectNode people = Json.object();
        people.set("users", persons(value.path("users")));
        people.set("groups", groups(EntityKind.USER, value.path("groups")));
        return people;
    }

    private ObjectNode company(JsonNode item) {
        long id = Store.number(item.path("id").asText());
        ObjectNode company = Json.object().put("id", id);
        ObjectNode contact = store.find(EntityKind.CONTACT, id);
        return contact == null ? company : company.put("name", Store.fullName(contact));
    }

    private ArrayNode persons(JsonNode refs) {
        ArrayNode list = Json.array();
        refs.forEach(ref -> list.add(person(ref)));
        return list;
    }

    ObjectNode person(JsonNode node) {
        String ref = node.path("id").asText();
        ObjectNode person = Json.object().put("id", ref);
        String name = store.personName(ref);
        return name == null ? person : person.put("name", name);
    }

    private ArrayNode groups(EntityKind kind, JsonNode refs) {
        ArrayNode list = Json.array();
        refs.forEach(ref -> list.add(group(kind, ref)));
        return list;
    }

    private ObjectNode group(EntityKind kind, JsonNode ref) {
        long id = ref.path("id").asLong();
        ObjectNode group = Json.object().put("id", id);
        ObjectNode known = store.groups(kind).get(id);
        return known == null ? group : group.put("name", known.path("name").asText());
    }

    private void derive(EntityKind kind, ObjectNode entity, ObjectNode view) {
        boolean task = kind == EntityKind.TASK;
        view.put("hasEndDate", entity.has(task ? "endDateTime" : "endDate"));
        view.put("overdue", overdue(store, settings, kind, entity));
        if (task) {
            view.put("hasStartDate", entity.has("startDateTime"));
            view.put("hasStartTime", entity.path("_timed").path("startDateTime").asBoolean());
            view.put("hasEndTime", entity.path("_timed").path("endDateTime").asBoolean());
        }
    }

    static boolean overdue(Store store, Settings settings, EntityKind kind, ObjectNode entity) {
        boolean task = kind == EntityKind.TASK;
        LocalDateTime end = TimePoints.local(entity.path(task ? "endDateTime" : "endDate"));
        if (end == null || (task && !store.isActive(entity))) {
            return false;
        }
        boolean timed = entity.path("_timed").path("endDateTime").asBoolean();
        return (timed ? end : end.plusDays(1)).isBefore(settings.now());
    }

    private ArrayNode dataTags(EntityKind kind, long id, long comment) {
        ArrayNode list = Json.array();
        for (ObjectNode entry : store.dataTagEntries.values()) {
            boolean here = comment >= 0
                    ? entry.path("commentId").asLong() == comment
                    : entry.path(kind.key()).path("id").asLong(-1) == id;
            if (here) {
                ObjectNode tag =
                        store.dataTags.get(entry.path("dataTag").path("id").asLong());
                ObjectNode shown = list.addObject();
                shown.set("dataTag", tag == null ? entry.path("dataTag") : tag(tag));
                shown.set("key", entry.path("key"));
            }
        }
        return list;
    }

    private static ObjectNode tag(ObjectNode tag) {
        return Json.object()
                .put("id", tag.path("id").asLong())
                .put("name", tag.path("name").asText(""));
    }
}
