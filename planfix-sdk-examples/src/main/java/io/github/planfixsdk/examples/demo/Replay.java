package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.Verdict;
import io.github.planfixsdk.routing.crm.CrmExecutor;
import io.github.planfixsdk.telephony.Caller;
import java.time.Clock;

/**
 * The vendor's integration at work: each interaction is decided by the policy and carried out in Planfix. Calls are told
 * to Planfix's telephony, which makes the contacts of callers itself; chats go through Planfix's chats, which make contact
 * and task; requests are the executor's alone.
 */
final class Replay {
    private final RoutingPolicy policy;
    private final CrmExecutor executor;
    private final TelephonyVendor telephony;
    private final ChatTransfer chats;
    private final Clock clock;

    Replay(RoutingPolicy policy, CrmExecutor executor, TelephonyVendor telephony, ChatTransfer chats, Clock clock) {
        this.policy = policy;
        this.executor = executor;
        this.telephony = telephony;
        this.chats = chats;
        this.clock = clock;
    }

    Outcome play(Entry entry) {
        try {
            return switch (entry.interaction().kind()) {
                case CALL -> call(entry);
                case CHAT -> chat(entry);
                case REQUEST -> Outcome.of(entry, executor.route(entry.interaction(), policy));
            };
        } catch (PlanfixException failure) {
            return Outcome.failed(entry, failure);
        }
    }

    /** First or repeat is asked before Planfix hears of the call: afterwards everybody is a known contact. */
    private Outcome call(Entry call) {
        String manager = telephony.caller(call).map(Caller::responsible).orElse(null);
        Facts.Builder facts = Facts.at(clock.instant()).personalManager(manager);
        Decision decision = decide(call.interaction(), facts.build());
        telephony.report(call);
        return Outcome.of(call, executor.execute(decision));
    }

    private Outcome chat(Entry chat) {
        Decision decision = decide(chat.interaction(), Facts.at(clock.instant()).build());
        boolean intoPlanfix =
                decision.verdict() == Verdict.PROCEED && decision.task().isPresent();
        return intoPlanfix ? chats.transfer(chat, decision) : Outcome.of(chat, executor.execute(decision));
    }

    /** What is turned away by what the vendor knows needs no question to Planfix. */
    private Decision decide(Interaction interaction, Facts known) {
        Decision atOnce = policy.decide(interaction, known);
        if (atOnce.verdict() != Verdict.PROCEED && atOnce.verdict() != Verdict.UNDECIDED) {
            return atOnce;
        }
        Facts facts = executor.facts(interaction).toBuilder()
                .personalManager(known.personalManager().orElse(null))
                .build();
        return policy.decide(interaction, facts);
    }
}
