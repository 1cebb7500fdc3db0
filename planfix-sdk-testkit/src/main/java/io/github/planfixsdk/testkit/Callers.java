package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of telephone calls: contacts by their phones, employees by their short numbers. */
final class Callers {
    private final Account account;
    /** Contacts that calls made and nobody is responsible for yet, with the call of each. */
    private final Map<Long, String> unassigned = new HashMap<>();

    long template;

    Callers(Account account) {
        this.account = account;
    }

    @Nullable
    ObjectNode byPhone(String phone) {
        return withPhone(account.store.all(EntityKind.CONTACT).values(), phone);
    }

    private static @Nullable ObjectNode withPhone(Collection<ObjectNode> people, String phone) {
        String digits = ValueMatch.digits(phone);
        for (ObjectNode person : people) {
            for (JsonNode known : person.path("phones")) {
                if (!digits.isEmpty()
                        && ValueMatch.digits(known.path("number").asText()).equals(digits)) {
                    return person;
                }
            }
        }
        return null;
    }

    private @Nullable ObjectNode byExtension(String ext) {
        for (ObjectNode user : account.store.all(EntityKind.USER).values()) {
            if (user.path("_extension").asText("").equals(ext)) {
                return user;
            }
        }
        return null;
    }

    /** The short number of the first employee responsible for a contact who has one; null if there is none. */
    @Nullable
    JsonNode responsible(ObjectNode contact) {
        for (JsonNode user : contact.path("supervisors").path("users")) {
            ObjectNode employee = user.path("id").asText("").startsWith("user:")
                    ? account.store.find(
                            EntityKind.USER, Store.number(user.path("id").asText()))
                    : null;
            if (employee != null && employee.has("_extension")) {
                String extension = employee.path("_extension").asText();
                long number = Store.number(extension);
                // As a number 0102 would become another extension.
                return extension.equals(String.valueOf(number))
                        ? Json.nodes().numberNode(number)
                        : employee.get("_extension");
            }
        }
        return null;
    }

    /** Unknown short numbers, calls between short numbers and calls with employees' own numbers leave no trace. */
    boolean counted(String ext, String phone) {
        return byExtension(ext) != null
                && byExtension(phone) == null
                && withPhone(account.store.all(EntityKind.USER).values(), phone) == null;
    }

    /** The contact of a call; an unknown caller gets one from the template. */
    long contact(String callId, String phone) {
        ObjectNode known = byPhone(phone);
        if (known != null) {
            return known.path("id").asLong();
        }
        ObjectNode body = Json.object().put("name", phone);
        body.putArray("phones").addObject().put("number", phone).put("type", 1);
        if (template > 0) {
            body.put("template", template);
        }
        long id = account.create(EntityKind.CONTACT, body, EntityWriter.Mode.CREATE);
        ObjectNode contact = account.store.find(EntityKind.CONTACT, id);
        if (contact != null && ValueMatch.refs(contact.path("supervisors")).isEmpty()) {
            unassigned.put(id, callId);
        }
        return id;
    }

    /** Whoever takes the call that made a contact becomes its responsible, unless the template names one. */
    void taken(CallLeg leg) {
        Long id = leg.contact;
        if (id == null || !unassigned.remove(id, leg.callId)) {
            return;
        }
        ObjectNode contact = account.store.find(EntityKind.CONTACT, id);
        ObjectNode employee = byExtension(leg.ext);
        if (contact != null
                && employee != null
                && ValueMatch.refs(contact.path("supervisors")).isEmpty()) {
            ObjectNode body = Json.object();
            body.putObject("supervisors")
                    .putArray("users")
                    .addObject()
                    .put("id", "user:" + employee.path("id").asText());
            account.update(EntityKind.CONTACT, contact, body);
        }
    }
}
