package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a call leaves on the contact's card: a comment, and an entry of the call's data tag. */
final class CallRecords {
    private static final int LINE = 0;
    private static final int NUMBER = 1;
    private static final int TEXT = 2;

    private final Account account;

    long dataTag;

    CallRecords(Account account) {
        this.account = account;
    }

    /** Another employee's success tells of the call, so what was cancelled leaves nothing. */
    void add(CallLeg leg, Consumer<String> objections) {
        Long contact = leg.contact;
        if (contact == null || "Cancelled".equals(leg.status)) {
            return;
        }
        boolean in = leg.type.equals("in");
        String text =
                (in ? "Incoming" : "Outgoing") + " call " + leg.phone + ": " + leg.status + ", " + leg.duration + " s";
        ObjectNode body = Json.object().put("description", text);
        ObjectNode card = account.store.find(EntityKind.CONTACT, contact);
        if (in && card != null && leg.snapshot().missed()) {
            body.set("recipients", card.path("supervisors").deepCopy());
        }
        long comment = account.comment(EntityKind.CONTACT, contact, body, "Planfix");
        if (dataTag > 0 && !leg.data.isEmpty()) {
            tag(leg.data, contact, comment, objections);
        }
    }

    private void tag(Map<String, String> data, long contact, long comment, Consumer<String> objections) {
        ObjectNode entry = Json.object();
        entry.set("dataTag", Json.object().put("id", dataTag));
        entry.set("contact", Json.object().put("id", contact));
        Set<String> unknown = new HashSet<>(data.keySet());
        for (ObjectNode field : EntryValues.fields(account.store, EntryValues.DATA_TAG, dataTag)) {
            String name = field.path("name").asText();
            String value = data.get(name);
            if (value == null) {
                continue;
            }
            unknown.remove(name);
            JsonNode stored = stored(field, value);
            if (stored != null) {
                CustomFieldValues.values(entry).set(field.path("id").asText(), stored);
            } else if (!value.isEmpty()) {
                objections.accept(LegEvent.DATA + name + " does not fit its field of the data tag");
            }
        }
        for (String name : unknown) {
            objections.accept(LegEvent.DATA + name + " is no field of the data tag");
        }
        account.store.addDataTagEntry(entry.put("commentId", comment));
    }

    private @Nullable JsonNode stored(ObjectNode field, String value) {
        int type = field.path("type").asInt();
        try {
            return switch (type) {
                case LINE, TEXT ->
                    account.customValues.stored(field, Json.nodes().textNode(value));
                case NUMBER -> Json.nodes().numberNode(new BigDecimal(value.strip()));
                default -> null;
            };
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
