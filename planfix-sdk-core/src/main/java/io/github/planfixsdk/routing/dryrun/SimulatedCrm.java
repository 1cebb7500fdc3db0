package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An account that is empty at first and learns from what is decided. */
final class SimulatedCrm {
    private static final int MOST_KEYS = 500_000;

    private final Consumer<Facts.Builder> known;
    private final Map<String, Long> contacts = bounded();
    private final Map<String, Boolean> decided = bounded();
    private Instant now = Instant.EPOCH;
    private long lastContact;

    SimulatedCrm(Consumer<Facts.Builder> known) {
        this.known = known;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_KEYS;
            }
        };
    }

    Decision decide(RoutingPolicy policy, Interaction interaction) {
        Decision decision = policy.decide(interaction, facts(interaction));
        happened(decision);
        return decision;
    }

    private Facts facts(Interaction interaction) {
        now = interaction
                .get(Attributes.FINISH_TIME)
                .or(() -> interaction.get(Attributes.START_TIME))
                .orElse(now);
        Facts.Builder facts = Facts.at(now);
        known.accept(facts);
        List<String> keys = keys(interaction);
        Long contact = keys.stream()
                .map(contacts::get)
                .filter(number -> number != null)
                .findFirst()
                .orElse(null);
        if (contact != null) {
            facts.repeat(PersonRef.contact(contact));
        } else if (!keys.isEmpty()) {
            facts.first();
        }
        if (decided.containsKey(id(interaction))) {
            facts.alreadyDecided();
        }
        return facts.build();
    }

    private void happened(Decision decision) {
        Interaction interaction = decision.interaction();
        boolean isCall = interaction.kind() == InteractionKind.CALL;
        ContactPlan.Action action = decision.contact().action();
        if (isCall || action == ContactPlan.Action.CREATE || action == ContactPlan.Action.USE) {
            keys(interaction).forEach(key -> contacts.computeIfAbsent(key, anew -> ++lastContact));
        }
        // As the executor does: a chat that was turned away for good is not decided once more.
        boolean turnedAway = interaction.kind() == InteractionKind.CHAT
                && (decision.reason() == Reason.FILTER_REJECTED || decision.reason() == Reason.POLICY);
        if (decision.verdict() == Verdict.PROCEED || turnedAway) {
            decided.put(id(interaction), true);
        }
    }

    private static String id(Interaction interaction) {
        return interaction.kind() + ":" + interaction.id();
    }

    private static List<String> keys(Interaction interaction) {
        List<String> keys = new ArrayList<>(2);
        interaction.contactPhone().ifPresent(keys::add);
        if (interaction.kind() != InteractionKind.CALL) {
            interaction.contactEmail().ifPresent(keys::add);
        }
        return keys;
    }
}
