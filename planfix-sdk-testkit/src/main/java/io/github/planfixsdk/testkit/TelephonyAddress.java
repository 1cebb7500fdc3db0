package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The telephony address: callers' contacts, call events, recordings. */
final class TelephonyAddress extends FormAddress {
    final CallBook book = new CallBook();
    final Callers callers;
    final CallRecords records;
    String pbxUrl = "";
    String pbxToken = "";

    TelephonyAddress(Account account) {
        super(account, account.settings.telephonyToken());
        callers = new Callers(account);
        records = new CallRecords(account);
    }

    @Override
    String run(String command, List<Forms.Pair> form, Map<String, String> first) {
        try {
            return switch (command) {
                case "contact" -> contact(LegEvent.required(first, "phone"));
                case "event" -> event(LegEvent.of(form, first));
                case "record" -> record(first);
                case "ping" ->
                    Json.object()
                            .put("pbxToken", pbxToken)
                            .put("pbxUrl", pbxUrl)
                            .toString();
                default -> throw new LegEvent.Invalid("cmd is unknown: " + command);
            };
        } catch (LegEvent.Invalid e) {
            String what = command.equals("event") ? first.getOrDefault("event", "event") : command;
            book.complain(first.getOrDefault("callid", ""), first.getOrDefault("ext", ""), what, e.reason());
            throw invalid();
        }
    }

    private String contact(String phone) {
        ObjectNode answer = Json.object();
        ObjectNode contact = callers.byPhone(phone);
        if (contact != null) {
            answer.put("contact_name", Store.fullName(contact));
            JsonNode responsible = callers.responsible(contact);
            if (responsible != null) {
                answer.set("responsible", responsible);
            }
        }
        return answer.toString();
    }

    private String event(LegEvent event) {
        CallLeg leg = book.note(
                event,
                () -> callers.counted(event.ext(), event.phone())
                        ? callers.contact(event.callId(), event.phone())
                        : null);
        if (leg.isOver()) {
            return "";
        }
        if (event.name().equals("ACCEPTED") || event.get("status").equals("Success")) {
            callers.taken(leg);
        }
        if (event.isEnd()) {
            leg.end(event);
            records.add(leg, reason -> book.complain(leg, reason));
        }
        return "";
    }

    private String record(Map<String, String> first) {
        String callId = LegEvent.required(first, "callid");
        String link = LegEvent.required(first, "record_link");
        boolean temporary = !first.getOrDefault("is_temp", "").isEmpty()
                && LegEvent.oneOf(first, "is_temp", Set.of("0", "1")).equals("1");
        book.record(callId, link, temporary);
        return "";
    }
}
