package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.PhoneNormalizer;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An account that is empty at first and learns from what is decided. */
final class SimulatedCrm {
    private static final int MOST_KEYS = 500_000;

    /** A contact, and which interaction made it known. */
    private record Known(long contact, String by) {}

    private record Awaiting(Known contact, boolean phone, boolean email) {}

    private final BiConsumer<Interaction, Facts.Builder> known;
    private final PhoneNormalizer phones;
    private final Map<String, Known> contacts = bounded();
    private final Map<String, Boolean> decided = bounded();
    /** What chats may still bring for their contacts, by chat. */
    private final Map<String, Awaiting> awaiting = bounded();

    private Instant now;
    private long lastContact;
    private boolean wroteLateData;

    SimulatedCrm(BiConsumer<Interaction, Facts.Builder> known, PhoneNormalizer phones, Instant startingAt) {
        this.known = known;
        this.phones = phones;
        this.now = startingAt;
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
        List<String> keys = keys(interaction);
        Known client = keys.stream()
                .map(contacts::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Decision decision = policy.decide(interaction, facts(interaction, keys, client));
        happened(decision, keys, client);
        return decision;
    }

    private Facts facts(Interaction interaction, List<String> keys, @Nullable Known client) {
        now = interaction
                .get(Attributes.FINISH_TIME)
                .or(() -> interaction.get(Attributes.START_TIME))
                .orElse(now);
        Facts.Builder facts = Facts.at(now);
        // A call is reported in several phases; its own contact doesn't make it a repeat one.
        if (client != null && !client.by().equals(id(interaction))) {
            facts.repeat(PersonRef.contact(client.contact()));
        } else if (!keys.isEmpty()) {
            facts.first();
        }
        known.accept(interaction, facts);
        if (decided.containsKey(id(interaction))) {
            facts.alreadyDecided();
        }
        return facts.build();
    }

    private void happened(Decision decision, List<String> keys, @Nullable Known client) {
        Interaction interaction = decision.interaction();
        boolean isCall = interaction.kind() == InteractionKind.CALL;
        boolean isChat = interaction.kind() == InteractionKind.CHAT;
        ContactPlan.Action action = decision.contact().action();
        boolean hasContact = action == ContactPlan.Action.CREATE || action == ContactPlan.Action.USE;
        wroteLateData = false;
        if ((hasContact && isChat) || (!keys.isEmpty() && (isCall || hasContact))) {
            Known contact = contact(decision, client);
            keys.forEach(key -> contacts.putIfAbsent(key, contact));
            expect(interaction, contact, true, true);
        } else if (isChat) {
            lateContactData(interaction, keys);
        }
        // As the executor does: a chat that was turned away for good is not decided once more.
        boolean turnedAway = interaction.kind() == InteractionKind.CHAT
                && (decision.reason() == Reason.FILTER_REJECTED || decision.reason() == Reason.POLICY);
        if (decision.verdict() == Verdict.PROCEED || turnedAway) {
            decided.put(id(interaction), true);
        }
    }

    /** What arrives after a chat's contact was made or found is written into that contact. */
    private void lateContactData(Interaction chat, List<String> keys) {
        Awaiting late = awaiting.get(id(chat));
        if (late != null
                && ((late.phone() && chat.contactPhone().isPresent())
                        || (late.email() && chat.contactEmail().isPresent()))) {
            keys.forEach(key -> contacts.putIfAbsent(key, late.contact()));
            wroteLateData = true;
            expect(chat, late.contact(), late.phone(), late.email());
        }
    }

    private void expect(Interaction interaction, Known contact, boolean phone, boolean email) {
        boolean lacksPhone = phone && interaction.contactPhone().isEmpty();
        boolean lacksEmail = email && interaction.contactEmail().isEmpty();
        if (interaction.kind() == InteractionKind.CHAT && (lacksPhone || lacksEmail)) {
            awaiting.put(id(interaction), new Awaiting(contact, lacksPhone, lacksEmail));
        } else {
            awaiting.remove(id(interaction));
        }
    }

    /** Whether the last decision's interaction brought a number or address that its contact awaited. */
    boolean wroteLateData() {
        return wroteLateData;
    }

    /** Whose further numbers and addresses these are; somebody new if nobody's. */
    private Known contact(Decision decision, @Nullable Known client) {
        PersonRef told = decision.contact().contact();
        if (told != null && (client == null || client.contact() != told.number())) {
            return new Known(told.number(), id(decision.interaction()));
        }
        return client == null ? new Known(++lastContact, id(decision.interaction())) : client;
    }

    private static String id(Interaction interaction) {
        return interaction.kind() + ":" + interaction.id();
    }

    /** What two interactions of one client have in common, as the executor has it. */
    private List<String> keys(Interaction interaction) {
        List<String> keys = new ArrayList<>(2);
        String number = interaction.contactPhone().map(phones::normalize).orElse("");
        if (!number.isEmpty()) {
            keys.add("phone " + number);
        }
        if (interaction.kind() != InteractionKind.CALL) {
            interaction.contactEmail().ifPresent(address -> keys.add("email " + address.toLowerCase(Locale.ROOT)));
        }
        return keys;
    }
}
