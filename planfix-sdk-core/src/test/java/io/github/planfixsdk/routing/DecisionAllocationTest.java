package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.planfixsdk.model.PersonRef;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a decision takes of memory; no matter of time, so that a slow machine fails nothing. */
class DecisionAllocationTest {
    private static final int LIMIT = 2_000;
    private static final Facts FACTS =
            Facts.at(Instant.parse("2026-03-02T09:00:00Z")).first().build();

    private Object last = "";

    @Test
    void aDecisionWithoutTraceAllocatesLessThanTwoKilobytes() {
        RoutingPolicy policy = policy(1000);
        Interaction middle = call("+7 (495) 000-05-00");
        Interaction last = call("74950000999");
        Interaction none = call("74951111111");
        assertThat(policy.decide(middle, FACTS).responsible().orElseThrow().rule())
                .isEqualTo(500);
        for (Interaction interaction : new Interaction[] {middle, last, none}) {
            assertThat(allocated(() -> policy.decide(interaction, FACTS))).isBetween(100L, (long) LIMIT);
        }
    }

    /** A thousand rules lack the value they ask for: the decision names some and counts the rest. */
    @Test
    void undecidedRulesAreNamedUpToTwoAndCounted() {
        RoutingPolicy policy = policy(1000);
        Interaction withoutNumber = Interaction.builder(InteractionKind.CALL, "4017")
                .set(Attributes.SITE_ID, 5L)
                .set(Attributes.SOURCE_NAME, "Сайт")
                .build();

        Decision decision = policy.decide(withoutNumber, FACTS);

        assertThat(decision.warnings()).hasSize(3);
        assertThat(decision.warnings().get(1).detail()).isEqualTo("responsible.rules[1]");
        assertThat(decision.warnings().get(2).detail()).isEqualTo("responsible.rules +998");
        assertThat(decision.triedRules()).hasSize(1000).allMatch(rule -> rule.outcome() == Truth.UNKNOWN);
        assertThat(allocated(() -> policy.decide(withoutNumber, FACTS))).isBetween(100L, (long) LIMIT);
    }

    @Test
    void onlyWhoAsksForAnExplanationPaysForIt() {
        RoutingPolicy policy = policy(100);
        Interaction interaction = call("74950000050");
        long decision = allocated(() -> policy.decide(interaction, FACTS));
        long explained = allocated(() -> policy.decide(interaction, FACTS).explain(Locale.ENGLISH));
        assertThat(explained).isGreaterThan(10 * decision);
    }

    private static Interaction call(String number) {
        return Interaction.builder(InteractionKind.CALL, "4017")
                .set(Attributes.CONTACT_PHONE_NUMBER, "+7 (910) 123-45-67")
                .set(Attributes.VIRTUAL_PHONE_NUMBER, number)
                .set(Attributes.SITE_ID, 5L)
                .set(Attributes.SOURCE_NAME, "Сайт")
                .build();
    }

    private static RoutingPolicy policy(int size) {
        return RoutingPolicy.builder()
                .inboundCalls(calls -> {
                    ResponsibleRules rules = ResponsibleRules.defaultTo(PersonRef.user(1));
                    for (int i = 0; i < size; i++) {
                        rules = rules.when(
                                Attributes.VIRTUAL_PHONE_NUMBER
                                        .is(String.valueOf(74950000000L + i))
                                        .and(Attributes.SITE_ID.is(5L)),
                                PersonRef.user(2L + i));
                    }
                    calls.filter(InteractionFilter.on(Attributes.SOURCE_NAME.is("сайт")))
                            .first(Plan.task(TaskTarget.object(7)))
                            .repeat(Plan.nothing())
                            .responsible(rules)
                            .field(FieldMapping.task(5, Attributes.SOURCE_NAME));
                })
                .build();
    }

    /** The median of many runs after a few hundred, in which classes are loaded and lazy things made. */
    private long allocated(Supplier<?> work) {
        assumeTrue(
                ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                        && threads.isThreadAllocatedMemorySupported()
                        && threads.isThreadAllocatedMemoryEnabled(),
                "this JVM doesn't count allocations");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] bytes = new long[301];
        for (int i = 0; i < 2 * bytes.length; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            last = work.get();
            bytes[i % bytes.length] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(last).isNotNull();
        Arrays.sort(bytes);
        return bytes[bytes.length / 2];
    }
}
