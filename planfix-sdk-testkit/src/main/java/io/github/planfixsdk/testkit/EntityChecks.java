package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** What Planfix refuses on creation, and what it leaves out of an update and reports as a failure. */
final class EntityChecks {
    private static final String FAILED = "Field change failed";
    private static final String TAKEN = "E-mail is used by another contact";

    private final Store store;

    EntityChecks(Account account) {
        this.store = account.store;
    }

    void beforeCreate(EntityKind kind, ObjectNode body) {
        boolean templated = store.templates(kind)
                .containsKey(body.path("template").path("id").asLong());
        boolean unnamed = body.path("name").asText("").isBlank();
        switch (kind) {
            case CONTACT -> {
                if (unnamed && !templated) {
                    throw new ApiError(400, 2006, "Contact name missing");
                }
                email(body, 2004);
                int taken = takenEmail(body.path("email"), -1);
                if (taken > 0) {
                    throw new ApiError(400, taken, TAKEN);
                }
            }
            case PROJECT -> {
                if (unnamed && !templated) {
                    throw new ApiError(400, 3001, "Rest API error");
                }
            }
            case USER -> user(body, unnamed);
            default -> {}
        }
        JsonNode status = body.path("status").path("id");
        if (kind == EntityKind.TASK && status.isNumber() && !store.statuses.containsKey(status.asLong())) {
            throw ApiError.invalid("Status not find by id " + status.asLong());
        }
        String[] references = {"template", "parent", "project", "counterparty"};
        for (String field : references) {
            if (failure(kind, field, body.path(field)) != null) {
                throw ApiError.invalid("Invalid value of " + field + ": not found by id "
                        + body.path(field).path("id").asText());
            }
        }
    }

    private void user(ObjectNode body, boolean unnamed) {
        if (unnamed) {
            throw new ApiError(400, 4006, "Employee name missing");
        }
        for (ObjectNode other : store.all(EntityKind.USER).values()) {
            if (same(body, other, "login")) {
                throw new ApiError(400, 4005, "User name not unique");
            }
            if (same(body, other, "email")) {
                throw new ApiError(400, 4003, "E-mail not unique");
            }
        }
    }

    private static boolean same(ObjectNode body, ObjectNode other, String key) {
        String value = body.path(key).asText("");
        return !value.isEmpty() && value.equalsIgnoreCase(other.path(key).asText(""));
    }

    /** The code if another contact has the address; deleted ones keep theirs. 0 if nobody has. */
    private int takenEmail(JsonNode email, long own) {
        String address = email.asText("").strip();
        if (address.isEmpty()) {
            return 0;
        }
        int taken = 0;
        for (ObjectNode other : store.all(EntityKind.CONTACT).values()) {
            if (other.path("id").asLong() == own) {
                continue;
            }
            if (address.equalsIgnoreCase(other.path("email").asText("").strip())) {
                return 2005;
            }
            for (JsonNode additional : other.path("additionalEmailAddresses")) {
                if (address.equalsIgnoreCase(additional.asText("").strip())) {
                    taken = 2007;
                }
            }
        }
        return taken;
    }

    private static void email(ObjectNode body, int code) {
        String email = body.path("email").asText("");
        if (!email.isEmpty() && (email.indexOf('@') <= 0 || email.endsWith("@"))) {
            throw new ApiError(400, code, "Invalid e-mail " + email);
        }
    }

    /** Why one property of an update isn't applied, or null. */
    @Nullable
    String failure(EntityKind kind, long own, String field, JsonNode value) {
        if (kind == EntityKind.CONTACT && field.equals("email") && takenEmail(value, own) > 0) {
            return TAKEN;
        }
        return failure(kind, field, value);
    }

    private @Nullable String failure(EntityKind kind, String field, JsonNode value) {
        if (Json.absent(value)) {
            return null;
        }
        long id = Store.number((value.isObject() ? value.path("id") : value).asText());
        if (id == 0) {
            return null;
        }
        return switch (field) {
            case "status" -> kind == EntityKind.TASK && !store.statuses.containsKey(id) ? FAILED : null;
            case "template" -> undeclared(store.templates(kind), id) ? FAILED : null;
            case "parent" -> kind != EntityKind.USER && store.find(kind, id) == null ? FAILED : null;
            case "project" -> store.find(EntityKind.PROJECT, id) == null ? FAILED : null;
            case "counterparty" -> store.find(EntityKind.CONTACT, id) == null ? FAILED : null;
            case "email" ->
                kind == EntityKind.CONTACT
                                && !value.asText().isEmpty()
                                && value.asText().indexOf('@') <= 0
                        ? "Invalid e-mail"
                        : null;
            case "position" -> kind == EntityKind.USER ? position(value) : null;
            case "temporaryReplacement" -> replacement(value);
            default -> null;
        };
    }

    String failedField(String field) {
        return field.equals("temporaryReplacement") ? "temporaryReplacement.employee.id" : field;
    }

    /** Accounts that declared no templates at all take any number. */
    private static boolean undeclared(NavigableMap<Long, ObjectNode> known, long id) {
        return !known.isEmpty() && !known.containsKey(id);
    }

    private @Nullable String position(JsonNode value) {
        if (store.positions.isEmpty()) {
            return null;
        }
        if (store.positions.containsKey(value.path("id").asLong())) {
            return null;
        }
        String name = value.path("name").asText("");
        for (ObjectNode position : store.positions.values()) {
            if (position.path("name").asText().equals(name)) {
                return null;
            }
        }
        return "Position not found by name - " + name;
    }

    private @Nullable String replacement(JsonNode value) {
        String employee = value.path("employee").path("id").asText("");
        boolean known = employee.isEmpty() || store.find(EntityKind.USER, Store.number(employee)) != null;
        return known ? null : "Employee not found";
    }
}
