package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.Reason;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.Verdict;
import io.github.planfixsdk.routing.Warning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of an interaction through facts, decision and work, while nobody else works on the same client. */
final class CrmRun {
    private final CrmTools tools;
    private final ClientFacts facts;
    private final boolean dryRun;
    /** What facts have cost whose interactions weren't carried out yet. */
    private final Map<String, Integer> forFacts = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > ClientCache.CAPACITY;
        }
    });

    CrmRun(CrmTools tools, ClientFacts facts, boolean dryRun) {
        this.tools = tools;
        this.facts = facts;
        this.dryRun = dryRun;
    }

    /** What two interactions that must not be worked on at once have in common. */
    List<String> keys(Interaction interaction) {
        List<String> keys = tools.clients().keys(phone(interaction), email(interaction));
        keys.add(ClientFacts.key(interaction));
        return keys;
    }

    Facts facts(Interaction interaction) {
        Client remembered = clientOf(interaction, false);
        Client client = remembered.isRememberedAbsence() ? clientOf(interaction, true) : remembered;
        forFacts.merge(ClientFacts.key(interaction), client.requests(), Math::max);
        return facts.with(interaction, client);
    }

    Decision withoutPlanfix(Interaction interaction, RoutingPolicy policy) {
        return policy.decide(interaction, facts.without(interaction).build());
    }

    static boolean needsPlanfix(Decision decision) {
        return decision.verdict() == Verdict.PROCEED || decision.verdict() == Verdict.UNDECIDED;
    }

    Execution route(Interaction interaction, RoutingPolicy policy) {
        // Another thread may have been first.
        Decision withoutPlanfix = withoutPlanfix(interaction, policy);
        if (!needsPlanfix(withoutPlanfix)) {
            return execute(withoutPlanfix, null, null, true);
        }
        Client client = clientOf(interaction, false);
        Decision decision = policy.decide(interaction, facts.with(interaction, client));
        if (client.isRememberedAbsence() && needsPlanfix(decision)) {
            client = clientOf(interaction, true);
            decision = policy.decide(interaction, facts.with(interaction, client));
        }
        return execute(decision, client, null, passesAnonymous(interaction, policy));
    }

    private static boolean passesAnonymous(Interaction interaction, RoutingPolicy policy) {
        return policy.policy(interaction.kind(), interaction.direction())
                .filter(InteractionPolicy::passesWithoutContactData)
                .isPresent();
    }

    private static @Nullable String phone(Interaction interaction) {
        return interaction.contactPhone().orElse(null);
    }

    private static @Nullable String email(Interaction interaction) {
        return interaction.contactEmail().orElse(null);
    }

    private Client clientOf(Interaction interaction, boolean anew) {
        String email = interaction.kind() == InteractionKind.CALL ? null : email(interaction);
        return anew
                ? tools.clients().search(phone(interaction), email)
                : tools.clients().find(phone(interaction), email);
    }

    /** By which policy it was decided is not known here, so a chat may have been carried out before it had a number. */
    Execution execute(Decision decision, @Nullable Long opened) {
        return execute(decision, null, opened, true);
    }

    private Execution execute(
            Decision decision, @Nullable Client justFound, @Nullable Long opened, boolean passesAnonymous) {
        int requestsBefore = justFound == null ? 0 : justFound.requests();
        Interaction interaction = decision.interaction();
        String key = ClientFacts.key(interaction);
        String by = UUID.randomUUID().toString();
        if (decision.verdict() != Verdict.PROCEED) {
            ExecutionLog.Entry before = tools.log().find(key).orElse(null);
            if (!dryRun && before != null && before.state() == ExecutionLog.State.DONE) {
                Execution late = lateData(decision, key, before, requestsBefore);
                if (late != null) {
                    return late;
                }
            }
            if (!dryRun && isFinal(decision) && before == null) {
                before = turnAway(key, by);
            }
            boolean isOpen = before != null && before.state() != ExecutionLog.State.DONE;
            return ended(
                    decision,
                    isOpen ? Execution.Outcome.UNFINISHED : Execution.Outcome.SKIPPED,
                    isOpen ? before : null,
                    requestsBefore);
        }
        Integer spent = justFound == null ? forFacts.get(key) : null;
        Earlier earlier = new Earlier(tools, decision, justFound, spent == null ? 0 : spent, passesAnonymous);
        if (dryRun) {
            ExecutionLog.Entry before = tools.log().find(key).orElse(null);
            return new CrmWork(tools, decision, justFound, opened(opened, before), earlier).plan();
        }
        ExecutionLog.Entry before = tools.log().claim(key, by).orElse(null);
        forFacts.remove(key);
        if (before != null && before.state() == ExecutionLog.State.DONE) {
            Execution late = lateData(decision, key, before, requestsBefore);
            return late == null ? ended(decision, Execution.Outcome.ALREADY_DONE, before, requestsBefore) : late;
        }
        if (before != null && before.state() == ExecutionLog.State.STARTED) {
            return ended(decision, Execution.Outcome.UNFINISHED, before, requestsBefore);
        }
        return new CrmWork(tools, decision, justFound, opened(opened, before), earlier)
                .run(by, before, entry -> tools.log().save(key, entry));
    }

    /** A task in an entry that isn't done is one that Planfix has opened: it is gone on with, and nothing created beside it. */
    private static @Nullable Long opened(@Nullable Long given, ExecutionLog.@Nullable Entry before) {
        return given != null || before == null || before.state() == ExecutionLog.State.DONE ? given : before.task();
    }

    /** Remembers that there is nothing to do, unless somebody else has begun meanwhile, whose entry it then gives. */
    private ExecutionLog.@Nullable Entry turnAway(String key, String by) {
        ExecutionLog.Entry before = tools.log().claim(key, by).orElse(null);
        if (before == null) {
            tools.log().save(key, ExecutionLog.Entry.startedBy(by).in(ExecutionLog.State.DONE));
        } else if (before.state() != ExecutionLog.State.STARTED && before.state() != ExecutionLog.State.DONE) {
            tools.log().save(key, before.claimedBy(by).in(before.state()));
        }
        return before;
    }

    /** What a chat brings for the contact of its execution; null if that awaits nothing of it. */
    private @Nullable Execution lateData(Decision decision, String key, ExecutionLog.Entry before, int requestsBefore) {
        Long contact = before.contact();
        if (contact == null || !LateContactData.isFor(decision.interaction(), before)) {
            return null;
        }
        List<Warning> warnings = new ArrayList<>(decision.warnings());
        List<Execution.Step> steps = new ArrayList<>();
        LateContactData late = new LateContactData(tools, decision.interaction(), before, warnings, steps);
        Execution.Outcome outcome = Execution.Outcome.DONE;
        PlanfixException failure = null;
        try {
            late.write(contact, null, Map.of());
            if (!tools.log().save(key, late.written())) {
                warnings.add(CrmWork.TAKEN_OVER);
            }
        } catch (PlanfixException unwritten) {
            outcome = Execution.Outcome.FAILED;
            failure = unwritten;
        }
        int requests = requestsBefore + late.requests();
        return new Execution(decision, outcome, steps, contact, before.task(), requests, warnings, failure);
    }

    /**
     * Whether a chat was turned away at its moment: one decision per chat, whatever is reported afterwards, unless what
     * was missing may still arrive. Calls and requests are reported once, when they are over.
     */
    private static boolean isFinal(Decision decision) {
        return decision.interaction().kind() == InteractionKind.CHAT
                && (decision.reason() == Reason.FILTER_REJECTED || decision.reason() == Reason.POLICY);
    }

    private static Execution ended(
            Decision decision, Execution.Outcome outcome, ExecutionLog.@Nullable Entry entry, int requests) {
        Long contact = entry == null ? null : entry.contact();
        Long task = entry == null ? null : entry.task();
        return new Execution(decision, outcome, List.of(), contact, task, requests, decision.warnings(), null);
    }
}
