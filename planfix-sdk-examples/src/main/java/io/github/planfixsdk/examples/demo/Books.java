package io.github.planfixsdk.examples.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.examples.demo.Outcome.Status;
import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.examples.demo.RecordedDay.LegEvent;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares what came, what the outcomes claim and what stands in Planfix. Every line it returns is a mistake. */
final class Books {
    private final RecordedDay day;
    private final List<Outcome> outcomes;
    private final List<String> problems = new ArrayList<>();

    private Books(RecordedDay day, List<Outcome> outcomes) {
        this.day = day;
        this.outcomes = outcomes;
    }

    /** Every interaction has exactly one outcome, and none failed. */
    static List<String> accounted(RecordedDay day, List<Outcome> outcomes) {
        return new Books(day, outcomes).accounted();
    }

    /** The same, and Planfix holds what the outcomes claim: nothing less, nothing more, nothing twice. */
    static List<String> balanced(RecordedDay day, List<Outcome> outcomes, DemoAccount account) {
        Books books = new Books(day, outcomes);
        books.accounted();
        books.legs(account.planfix());
        books.tasks(account.planfix());
        books.contacts(account.planfix(), account.knownContacts());
        books.creates(account.planfix());
        return books.problems;
    }

    private List<String> accounted() {
        Map<String, Integer> counts = new HashMap<>();
        for (Outcome outcome : outcomes) {
            counts.merge(outcome.entry().id(), 1, Integer::sum);
            if (outcome.status() == Status.FAILED) {
                problems.add(outcome.entry().id() + " failed: " + outcome.problem());
            }
        }
        for (Entry entry : day.entries()) {
            int count = counts.getOrDefault(entry.id(), 0);
            if (count != 1) {
                problems.add(entry.id() + " has " + count + " outcomes instead of one");
            }
        }
        return problems;
    }

    /** Planfix recorded each leg of each call that has a number, event by event. */
    private void legs(FakePlanfix planfix) {
        Map<String, RecordedCall> recorded = new HashMap<>();
        for (RecordedCall leg : planfix.telephony().calls()) {
            recorded.put(leg.callId() + "/" + leg.ext(), leg);
        }
        for (Entry call : day.entries()) {
            if (call.interaction().contactPhone().isEmpty()) {
                continue;
            }
            Map<String, List<String>> expected = new HashMap<>();
            for (LegEvent leg : call.legs()) {
                expected.computeIfAbsent(call.id() + "/" + leg.ext(), key -> new ArrayList<>())
                        .add(event(call, leg));
            }
            expected.forEach((key, events) -> {
                RecordedCall leg = recorded.remove(key);
                if (leg == null || !leg.events().equals(events)) {
                    problems.add("leg " + key + " should be recorded with " + events + " but Planfix has "
                            + (leg == null ? "nothing" : leg.events()));
                }
            });
        }
        recorded.keySet().forEach(key -> problems.add("leg " + key + " stands in Planfix but never came"));
    }

    private static String event(Entry call, LegEvent leg) {
        return switch (leg.event()) {
            case "ring" -> call.isInbound() ? "INCOMING" : "OUTGOING";
            case "answer" -> "ACCEPTED";
            default -> "COMPLETED";
        };
    }

    private void tasks(FakePlanfix planfix) {
        Set<Long> stand = new HashSet<>();
        planfix.tasks().forEach(task -> stand.add(task.path("id").asLong()));
        Set<Long> claimed = new HashSet<>();
        for (Outcome outcome : outcomes) {
            Long task = outcome.task();
            if (task == null) {
                continue;
            }
            if (!stand.contains(task)) {
                problems.add(outcome.entry().id() + " claims task " + task + ", which is not in Planfix");
                continue;
            }
            if (outcome.taskCreated() && !claimed.add(task)) {
                problems.add("task " + task + " is claimed by two interactions");
            }
            String counterparty =
                    planfix.task(task).path("counterparty").path("id").asText("");
            String contact = outcome.contact() == null ? "" : "contact:" + outcome.contact();
            if (!counterparty.equals(contact)) {
                problems.add("task " + task + " should have counterparty \"" + contact + "\" but has \"" + counterparty
                        + "\"");
            }
        }
        stand.removeAll(claimed);
        stand.forEach(task -> problems.add("task " + task + " stands in Planfix, but no interaction made it"));
    }

    /** A contact is there before the day, made by Planfix for a call or out of a chat, or claimed by an outcome. */
    private void contacts(FakePlanfix planfix, int known) {
        Set<Long> explained = new HashSet<>();
        planfix.telephony().calls().forEach(leg -> explained.add(Objects.requireNonNull(leg.contactId())));
        Set<Long> created = new HashSet<>();
        for (Outcome outcome : outcomes) {
            Long contact = outcome.contact();
            if (contact != null) {
                explained.add(contact);
                if (outcome.contactCreated() && !created.add(contact)) {
                    problems.add("contact:" + contact + " is claimed as new by two interactions");
                }
            }
            outcome.entry().interaction().get(Attributes.VISITOR_ID).ifPresent(visitor -> planfix.chat()
                    .contactOf(String.valueOf(visitor))
                    .ifPresent(explained::add));
        }
        List<JsonNode> stand = planfix.contacts();
        for (JsonNode contact : stand.subList(known, stand.size())) {
            if (!explained.remove(contact.path("id").asLong())) {
                problems.add("contact:" + contact.path("id").asText() + " stands in Planfix, but nothing made it");
            }
        }
        stand.subList(0, known)
                .forEach(contact -> explained.remove(contact.path("id").asLong()));
        explained.forEach(contact -> problems.add("contact:" + contact + " is claimed but not in Planfix"));
    }

    /** As many creates arrived as the outcomes claim, so nothing was made twice. */
    private void creates(FakePlanfix planfix) {
        long contacts = outcomes.stream()
                .filter(outcome -> !isChat(outcome) && outcome.contactCreated())
                .count();
        long tasks = outcomes.stream()
                .filter(outcome -> !isChat(outcome) && outcome.taskCreated())
                .count();
        same("contacts created through REST", contacts, posts(planfix, "/rest/contact/"));
        same("tasks created through REST", tasks, posts(planfix, "/rest/task/"));
    }

    private static boolean isChat(Outcome outcome) {
        return outcome.entry().interaction().kind() == InteractionKind.CHAT;
    }

    private static long posts(FakePlanfix planfix, String path) {
        return planfix.requests().stream()
                .filter(request ->
                        request.method().equals("POST") && request.path().equals(path))
                .count();
    }

    private void same(String what, long claimed, long arrived) {
        if (claimed != arrived) {
            problems.add(what + ": " + claimed + " claimed, " + arrived + " requests arrived");
        }
    }
}
