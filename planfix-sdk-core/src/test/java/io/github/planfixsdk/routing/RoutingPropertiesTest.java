package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.PersonRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What holds for every configuration, tried with thousands of random ones; the seed is fixed, so a failure stays. */
class RoutingPropertiesTest {
    private static final int RUNS = RandomRouting.RUNS;
    private static final VendorFilter VENDOR = VendorFilter.standard().catalogue(RandomRouting.CATALOGUE);

    private final RandomRouting random = new RandomRouting(20260302);

    @Test
    void aFilterAndItsJsonDecideAlike() {
        int passed = 0;
        for (int i = 0; i < RUNS; i++) {
            RoutingPolicy policy = valid();
            RoutingPolicy read = PolicyReader.standard()
                    .catalogue(RandomRouting.CATALOGUE)
                    .read(policy.toJson().toString());
            assertThat(read).isEqualTo(policy);
            assertThat(read.toBuilder().build()).isEqualTo(policy);
            assertThat(read.toJson()).isEqualTo(policy.toJson());
            Interaction interaction = random.interaction();
            Facts facts = random.facts();
            Decision decision = policy.decide(interaction, facts);
            assertThat(read.decide(interaction, facts)).isEqualTo(decision);
            passed += decision.verdict() == Verdict.PROCEED ? 1 : 0;
        }
        assertThat(passed).isBetween(RUNS / 20, RUNS * 19 / 20);
    }

    /** A policy goes by its JSON, so it is the condition as it was made that its JSON has to be held to. */
    @Test
    void aConditionDecidesLikeTheOneReadFromItsJson() {
        int[] truths = new int[Truth.values().length];
        for (int i = 0; i < RUNS; i++) {
            Condition condition = random.condition(3);
            RoutingPolicy policy = RoutingPolicy.builder()
                    .catalogue(RandomRouting.CATALOGUE)
                    .condition("it", condition)
                    .chats(chats -> chats.first(Plan.contact())
                            .repeat(Plan.nothing())
                            .responsible(ResponsibleRules.defaultTo(PersonRef.user(1))))
                    .build();
            Condition read = Objects.requireNonNull(policy.conditions().get("it"));
            for (int n = 0; n < 5; n++) {
                Interaction interaction = random.interaction();
                Instant now = random.chance(3) ? null : random.moment();
                Truth truth = condition.evaluate(interaction, now);
                assertThat(read.evaluate(interaction, now)).as("%s", condition).isEqualTo(truth);
                truths[truth.ordinal()]++;
            }
        }
        assertThat(Arrays.stream(truths).min().orElseThrow()).isGreaterThan(RUNS / 10);
    }

    private RoutingPolicy valid() {
        while (true) {
            RoutingPolicy.Builder builder = random.policy();
            if (builder.validate().isEmpty()) {
                return builder.build();
            }
        }
    }

    @Test
    void nobodyUnsynchronisedIsResponsibleButTheDefaultAndNobodyHasTwoParts() {
        int chosen = 0;
        for (int i = 0; i < RUNS; i++) {
            RoutingPolicy policy = valid();
            Facts facts = random.facts();
            Decision decision = policy.decide(random.interaction(), facts);
            Responsible responsible = decision.responsible().orElse(null);
            if (responsible == null) {
                continue;
            }
            boolean byDefault = responsible.why() == Responsible.Why.DEFAULT;
            chosen += byDefault ? 0 : 1;
            assertThat(byDefault || facts.isSynchronised(responsible.employee()))
                    .isTrue();
            assertThat(byDefault).isEqualTo(responsible.selector() == null);
            decision.task().ifPresent(task -> assertThat(task.participants())
                    .doesNotHaveDuplicates()
                    .doesNotContain(responsible.employee())
                    .allMatch(facts::isSynchronised));
        }
        assertThat(chosen).isGreaterThan(RUNS / 50);
    }

    @Test
    void whereTheOwnerIsNotNeededItMakesNoDifference() {
        int needed = 0;
        for (int i = 0; i < RUNS; i++) {
            RoutingPolicy policy = valid();
            Facts facts = random.facts();
            Interaction interaction = random.interaction();
            if (policy.needsContactOwner(InteractionKind.CHAT, Direction.IN)) {
                needed++;
                continue;
            }
            Facts without = facts.toBuilder().contactOwner(null).build();
            assertThat(policy.decide(interaction, without)).isEqualTo(policy.decide(interaction, facts));
        }
        assertThat(needed).isBetween(RUNS / 20, RUNS * 19 / 20);
    }

    @Test
    void aFilterAndTheVendorsJsonDecideAlike() {
        int written = 0;
        for (int i = 0; i < RUNS; i++) {
            Condition condition = random.condition(2);
            JsonNode json;
            try {
                json = VENDOR.write(condition);
            } catch (IllegalArgumentException notTheirs) {
                assertThat(notTheirs).hasMessageStartingWith("the vendor's filters can't say");
                continue;
            }
            written++;
            Condition read = VENDOR.read(json);
            for (int n = 0; n < 5; n++) {
                Interaction interaction = random.interaction();
                assertThat(read.evaluate(interaction))
                        .as("%s as %s on %s", condition, json, interaction.attributes())
                        .isEqualTo(condition.evaluate(interaction));
            }
            JsonNode again = VENDOR.write(read);
            assertThat(VENDOR.write(VENDOR.read(again))).isEqualTo(again);
        }
        assertThat(written).isGreaterThan(RUNS / 4);
    }

    @Test
    void notNotXIsXUnderTheRuleForMissingValues() {
        int unknown = 0;
        for (int i = 0; i < RUNS; i++) {
            Condition condition = random.condition(3);
            Interaction interaction = random.interaction();
            Instant now = random.chance(3) ? null : random.moment();
            Truth truth = condition.evaluate(interaction, now);
            assertThat(Condition.not(Condition.not(condition)).evaluate(interaction, now))
                    .isEqualTo(truth);
            assertThat(Condition.not(condition).evaluate(interaction, now)).isEqualTo(truth.negated());
            unknown += truth == Truth.UNKNOWN ? 1 : 0;
        }
        assertThat(unknown).isBetween(RUNS / 20, RUNS * 19 / 20);
    }

    @Test
    void deMorganHoldsUnderTheRuleForMissingValues() {
        for (int i = 0; i < RUNS; i++) {
            Condition one = random.condition(2);
            Condition other = random.condition(2);
            Interaction interaction = random.interaction();
            assertThat(Condition.not(one.and(other)).evaluate(interaction))
                    .isEqualTo(Condition.not(one).or(Condition.not(other)).evaluate(interaction));
        }
    }

    @Test
    void explanationAndOutcomeAgree() {
        for (int i = 0; i < RUNS; i++) {
            Condition condition = random.condition(3);
            Interaction interaction = random.interaction();
            Instant now = random.chance(3) ? null : random.moment();
            Trace trace = condition.trace(interaction, now);
            assertThat(trace.outcome()).isEqualTo(condition.evaluate(interaction, now));
            agree(trace);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
                assertThat(trace.explain(locale)).startsWith(trace.outcome().mark() + " ");
            }
        }
    }

    /** Every node's outcome follows from those of its parts. */
    private static void agree(Trace trace) {
        List<Truth> parts = trace.children().stream().map(Trace::outcome).toList();
        trace.children().forEach(RoutingPropertiesTest::agree);
        switch (trace.text(Locale.ENGLISH)) {
            case "and" -> assertThat(trace.outcome()).isEqualTo(joined(parts, Truth.FALSE, Truth.TRUE));
            case "or" -> assertThat(trace.outcome()).isEqualTo(joined(parts, Truth.TRUE, Truth.FALSE));
            case "not" -> assertThat(trace.outcome()).isEqualTo(parts.get(0).negated());
            default -> assertThat(parts).isEmpty();
        }
    }

    private static Truth joined(List<Truth> parts, Truth decisive, Truth otherwise) {
        if (parts.contains(decisive)) {
            return decisive;
        }
        return parts.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : otherwise;
    }

    @Test
    void whatCoversAnotherIsTrueWhereverThatIs() {
        int covering = 0;
        for (int i = 0; i < RUNS * 10; i++) {
            Condition earlier = random.condition(1);
            Condition later = random.condition(1);
            if (!new Reachability().covers(earlier, later)) {
                continue;
            }
            covering++;
            for (int n = 0; n < 10; n++) {
                Interaction interaction = random.interaction();
                if (later.evaluate(interaction) == Truth.TRUE) {
                    assertThat(earlier.evaluate(interaction))
                            .as("%s covers %s", earlier, later)
                            .isEqualTo(Truth.TRUE);
                }
            }
        }
        assertThat(covering).isPositive();
    }
}
