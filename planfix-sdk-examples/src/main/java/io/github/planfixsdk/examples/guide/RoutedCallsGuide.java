package io.github.planfixsdk.examples.guide;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.routing.Facts;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionPhase;
import io.github.planfixsdk.routing.InteractionReader;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.crm.CrmExecutor;
import io.github.planfixsdk.routing.crm.Execution;
import io.github.planfixsdk.telephony.CallerAnswer;
import io.github.planfixsdk.telephony.CallerLookup;
import io.github.planfixsdk.telephony.Calls;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Snippets on calls, of the page on routing: one call from its first ring to the task. */
public final class RoutedCallsGuide {
    private static final Logger LOG = LoggerFactory.getLogger(RoutedCallsGuide.class);

    private final InteractionReader reader = InteractionReader.standard();
    private final Map<String, Facts> began = new ConcurrentHashMap<>();
    private final CallerLookup lookup;
    private final CrmExecutor executor;
    private final Calls calls;
    private final RoutingPolicy policy;

    /**
     * What calls go through.
     *
     * @param lookup says who calls
     * @param executor carries out
     * @param calls tells Planfix of calls
     * @param policy decides
     */
    public RoutedCallsGuide(CallerLookup lookup, CrmExecutor executor, Calls calls, RoutingPolicy policy) {
        this.lookup = lookup;
        this.executor = executor;
        this.calls = calls;
        this.policy = policy;
    }

    /**
     * Says whom to ring. Waits no longer than the lookup's deadline.
     *
     * @param notification the vendor's JSON on an inbound call
     * @param pbx the exchange
     */
    public void arrives(JsonNode notification, CallerLookupGuide.Exchange pbx) {
        Interaction ringing = reader.read(notification, InteractionPhase.STARTED);
        CallerAnswer answer = lookup.find(ringing.contactPhone().orElse("hidden"), ringing.id());
        pbx.show(answer.name());
        Facts sofar = Facts.at(Instant.now())
                .personalManager(answer.forwardTo().orElse(null))
                .build();
        policy.decide(ringing, sofar).forwardTo().ifPresentOrElse(pbx::ring, pbx::continueScenario);
    }

    /**
     * Remembers what Planfix knew of the client before the call, and tells it whose telephones ring.
     *
     * @param ringing the call
     * @param ext the short numbers
     */
    public void rings(Interaction ringing, String... ext) {
        try {
            began.putIfAbsent(ringing.id(), executor.facts(ringing));
        } catch (PlanfixException e) {
            LOG.warn("call {}: whether it is a first one will not be known", ringing.id(), e);
        }
        calls.incoming(ringing.id(), ringing.contactPhone().orElse("hidden")).ring(ext);
    }

    /**
     * Decides, and makes the task.
     *
     * @param report the vendor's JSON on the whole call
     * @return what became of it
     */
    public Execution isOver(JsonNode report) {
        Interaction call = reader.read(report);
        Facts facts = began.get(call.id());
        Execution done = facts == null ? executor.route(call, policy) : executor.execute(policy.decide(call, facts));
        if (done.outcome() == Execution.Outcome.DONE) {
            began.remove(call.id());
        }
        return done;
    }
}
