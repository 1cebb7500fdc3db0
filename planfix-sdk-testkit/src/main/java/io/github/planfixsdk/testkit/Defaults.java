package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What a new entity holds before the request's values are applied. */
final class Defaults {
    private Defaults() {}

    static ObjectNode nobody() {
        ObjectNode people = Json.object();
        people.set("users", Json.array());
        people.set("groups", Json.array());
        return people;
    }

    static void fill(Account account, EntityKind kind, ObjectNode entity) {
        ObjectNode template = account.store
                .templates(kind)
                .get(entity.path("template").path("id").asLong());
        if (template != null) {
            for (Map.Entry<String, JsonNode> property : template.properties()) {
                if (!property.getKey().equals("id") && !property.getKey().equals("_fields")) {
                    entity.set(property.getKey(), property.getValue().deepCopy());
                }
            }
        }
        entity.put("isDeleted", false);
        ObjectNode now = account.now();
        entity.set("dateOfLastUpdate", now);
        switch (kind) {
            case TASK -> task(account, entity, now);
            case CONTACT -> contact(account, entity, now);
            case PROJECT -> project(account, entity, now);
            case USER -> user(entity);
            case COMMENT -> entity.put("type", "Comment");
        }
    }

    private static void task(Account account, ObjectNode entity, ObjectNode now) {
        absent(entity, "status", Json.object().put("id", 1));
        absent(entity, "priority", Json.nodes().textNode("NotUrgent"));
        entity.put("type", "Task");
        entity.set("dateTime", now);
        absent(entity, "assigner", owner(account));
        people(entity, "assignees", "participants", "auditors");
        absent(entity, "resultChecking", Json.nodes().booleanNode(false));
        absent(entity, "files", Json.array());
    }

    private static void contact(Account account, ObjectNode entity, ObjectNode now) {
        absent(entity, "isCompany", Json.nodes().booleanNode(false));
        absent(entity, "gender", Json.nodes().textNode("NotDefined"));
        entity.set("createdDate", now);
        entity.set("addedBy", owner(account));
        people(entity, "supervisors");
        for (String list : new String[] {"phones", "companies", "contacts", "files", "additionalEmailAddresses"}) {
            absent(entity, list, Json.array());
        }
    }

    private static void project(Account account, ObjectNode entity, ObjectNode now) {
        absent(entity, "status", Json.object().put("id", 1));
        absent(entity, "owner", owner(account));
        // The creation date is what filters see; answers know only the start date.
        entity.set("_created", now);
        people(entity, "assignees", "participants", "auditors", "clientManagers");
    }

    private static void user(ObjectNode entity) {
        entity.put("role", "User").put("status", "Active").put("gender", "NotDefined");
        entity.set("groups", Json.array());
        entity.set("phones", Json.array());
        entity.set("secondaryEmails", Json.array());
    }

    private static ObjectNode owner(Account account) {
        return Json.object().put("id", account.settings.tokenOwner());
    }

    private static void people(ObjectNode entity, String... names) {
        for (String name : names) {
            absent(entity, name, nobody());
        }
    }

    private static void absent(ObjectNode entity, String key, JsonNode value) {
        if (!entity.has(key)) {
            entity.set(key, value);
        }
    }
}
