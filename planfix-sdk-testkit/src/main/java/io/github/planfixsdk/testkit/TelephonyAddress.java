package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The telephony address: callers' contacts, call events, recordings. */
final class TelephonyAddress extends FormAddress {
    private record LegKey(String callId, String ext) {}

    private static final class Leg {
        final String type;
        final String phone;
        final @Nullable Long contact;

        @Nullable
        String line;

        final List<String> events = new ArrayList<>();

        @Nullable
        String status;

        @Nullable
        Integer duration;

        @Nullable
        String recordLink;

        final Map<String, String> data = new LinkedHashMap<>();

        Leg(String type, String phone, @Nullable Long contact) {
            this.type = type;
            this.phone = phone;
            this.contact = contact;
        }
    }

    private static final Set<String> EVENTS = Set.of("INCOMING", "OUTGOING", "ACCEPTED", "COMPLETED");
    private static final Set<String> IN = Set.of("Success", "Missed", "Cancelled");
    private static final Set<String> OUT = Set.of("Success", "Busy", "NoAnswer", "NotAvailable", "NotAllowed");

    private final Map<LegKey, Leg> legs = new LinkedHashMap<>();
    long callerTemplate;
    String pbxUrl = "";
    String pbxToken = "";

    TelephonyAddress(Account account) {
        super(account, account.settings.telephonyToken());
    }

    @Override
    String run(String command, List<Forms.Pair> form, Map<String, String> first) {
        return switch (command) {
            case "contact" -> contact(required(first, "phone"));
            case "event" -> event(form, first);
            case "record" -> record(required(first, "callid"), required(first, "record_link"));
            case "ping" ->
                Json.object().put("pbxToken", pbxToken).put("pbxUrl", pbxUrl).toString();
            default -> throw invalid();
        };
    }

    private String contact(String phone) {
        ObjectNode answer = Json.object();
        ObjectNode contact = byPhone(phone);
        if (contact != null) {
            answer.put("contact_name", Store.fullName(contact));
            for (JsonNode user : contact.path("supervisors").path("users")) {
                ObjectNode employee = user.path("id").asText("").startsWith("user:")
                        ? account.store.find(
                                EntityKind.USER, Store.number(user.path("id").asText()))
                        : null;
                if (employee != null && employee.has("_extension")) {
                    String extension = employee.path("_extension").asText();
                    long number = Store.number(extension);
                    // As a number 0102 would become another extension.
                    if (extension.equals(String.valueOf(number))) {
                        answer.put("responsible", number);
                    } else {
                        answer.set("responsible", employee.get("_extension"));
                    }
                    break;
                }
            }
        }
        return answer.toString();
    }

    private @Nullable ObjectNode byPhone(String phone) {
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

    private String event(List<Forms.Pair> form, Map<String, String> first) {
        String type = required(first, "type");
        String event = required(first, "event");
        String phone = required(first, "phone");
        LegKey key = new LegKey(required(first, "callid"), required(first, "ext"));
        if (!EVENTS.contains(event) || !(type.equals("in") || type.equals("out"))) {
            throw invalid();
        }
        boolean completed = event.equals("COMPLETED");
        String status = first.getOrDefault("status", "");
        if (completed) {
            int ignored = number(required(first, "duration"));
            if (ignored < 0 || !(type.equals("in") ? IN : OUT).contains(status)) {
                throw invalid();
            }
        }
        Leg leg = legs.get(key);
        if (leg == null) {
            leg = new Leg(type, phone, counted(key.ext(), phone) ? caller(phone) : null);
            legs.put(key, leg);
        }
        leg.events.add(event);
        if (first.containsKey("diversion")) {
            leg.line = first.get("diversion");
        }
        if (completed) {
            complete(leg, form, first, status);
        }
        return "";
    }

    private static int number(String text) {
        long number = Store.number(text);
        return number < 0 || number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    private void complete(Leg leg, List<Forms.Pair> form, Map<String, String> first, String status) {
        boolean repeated = leg.status != null;
        leg.status = status;
        leg.duration = number(first.getOrDefault("duration", "0"));
        String link = first.getOrDefault("record_link", "");
        if (!link.isEmpty()) {
            leg.recordLink = link;
        }
        for (Forms.Pair pair : form) {
            if (pair.name().startsWith("data_")) {
                leg.data.put(pair.name().substring("data_".length()), pair.value());
            }
        }
        if (leg.contact != null && !repeated && !status.equals("Cancelled")) {
            String text = (leg.type.equals("in") ? "Incoming" : "Outgoing") + " call " + leg.phone + ": " + status
                    + ", " + leg.duration + " s";
            account.comment(EntityKind.CONTACT, leg.contact, Json.object().put("description", text), "Planfix");
        }
    }

    /** Unknown short numbers, calls between short numbers and calls with employees' own numbers leave no trace. */
    private boolean counted(String ext, String phone) {
        boolean known = false;
        for (ObjectNode user : account.store.all(EntityKind.USER).values()) {
            String extension = user.path("_extension").asText("");
            known |= extension.equals(ext);
            if (extension.equals(phone)) {
                return false;
            }
        }
        return known && withPhone(account.store.all(EntityKind.USER).values(), phone) == null;
    }

    private long caller(String phone) {
        ObjectNode known = byPhone(phone);
        if (known != null) {
            return known.path("id").asLong();
        }
        ObjectNode body = Json.object().put("name", phone);
        body.putArray("phones").addObject().put("number", phone).put("type", 1);
        if (callerTemplate > 0) {
            body.put("template", callerTemplate);
        }
        return account.create(EntityKind.CONTACT, body, EntityWriter.Mode.CREATE);
    }

    private String record(String callId, String link) {
        for (Map.Entry<LegKey, Leg> leg : legs.entrySet()) {
            if (leg.getKey().callId().equals(callId) && "Success".equals(leg.getValue().status)) {
                leg.getValue().recordLink = link;
            }
        }
        return "";
    }

    List<RecordedCall> calls(boolean counted) {
        List<RecordedCall> calls = new ArrayList<>();
        legs.forEach((key, leg) -> {
            if ((leg.contact != null) == counted) {
                calls.add(new RecordedCall(
                        key.callId(),
                        key.ext(),
                        leg.type,
                        leg.phone,
                        leg.line,
                        List.copyOf(leg.events),
                        leg.status,
                        leg.duration,
                        leg.recordLink,
                        Map.copyOf(leg.data),
                        leg.contact));
            }
        });
        return calls;
    }
}
