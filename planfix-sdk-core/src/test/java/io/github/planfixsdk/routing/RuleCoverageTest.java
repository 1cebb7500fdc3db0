package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RuleCoverageTest {
    @Test
    void itFindsWhatLookingAtEachPairFinds() {
        RandomRouting random = new RandomRouting(18);
        int covered = 0;
        for (int run = 0; run < RandomRouting.RUNS / 10; run++) {
            RuleCoverage coverage = new RuleCoverage();
            List<Condition> earlier = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Condition part = random.chance(3) && i > 0 ? earlier.get(random.upTo(i)) : random.condition(3);
                Condition rule = random.chance(4) ? new Reference("name", part) : part;
                int expected = firstThatCovers(earlier, rule);
                assertThat(coverage.coveredBy(rule))
                        .as("%s after %s", rule, earlier)
                        .isEqualTo(expected);
                coverage.add(i, rule);
                earlier.add(rule);
                covered += expected >= 0 ? 1 : 0;
            }
        }
        assertThat(covered).isGreaterThan(RandomRouting.RUNS / 10);
    }

    @Test
    void whatIsCoveredIsTrueNowhereElse() {
        RandomRouting random = new RandomRouting(19);
        int covered = 0;
        for (int run = 0; run < RandomRouting.RUNS; run++) {
            Condition earlier = random.condition(1);
            Condition later = random.condition(1);
            if (new Reachability().covers(earlier, later)) {
                covered++;
                for (int i = 0; i < 20; i++) {
                    Interaction any = random.interaction();
                    if (later.evaluate(any) == Truth.TRUE) {
                        assertThat(earlier.evaluate(any))
                                .as("%s covers %s of %s", earlier, later, any)
                                .isEqualTo(Truth.TRUE);
                    }
                }
            }
        }
        assertThat(covered).isGreaterThan(RandomRouting.RUNS / 100);
    }

    @Test
    void aRuleThatAsksForAnyValueCoversThoseThatNeedOne() {
        RuleCoverage coverage = new RuleCoverage();
        coverage.add(0, Attributes.SITE_ID.present());
        coverage.add(1, Attributes.TAG_ID.present());
        assertThat(List.of(
                        Attributes.SITE_ID.is(5L),
                        Attributes.SITE_ID.isNot(5L),
                        Attributes.SITE_ID.notIn(5L, 6L),
                        Attributes.SITE_ID.in(5L).and(Attributes.CHANNEL.is("phone"))))
                .allSatisfy(rule -> assertThat(coverage.coveredBy(rule)).isZero());
        assertThat(coverage.coveredBy(Attributes.TAG_ID.allOf(1L))).isEqualTo(1);
        assertThat(List.of(Attributes.SITE_ID.absent(), Attributes.TAG_ID.noneOf(1L), Attributes.CAMPAIGN_ID.is(5L)))
                .allSatisfy(rule -> assertThat(coverage.coveredBy(rule)).isEqualTo(-1));
    }

    private static int firstThatCovers(List<Condition> earlier, Condition later) {
        for (int i = 0; i < earlier.size(); i++) {
            if (new Reachability().covers(earlier.get(i), later)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void rulesOfOtherValuesAreNotLookedAt() {
        RuleCoverage coverage = new RuleCoverage();
        Condition calls = Attributes.CHANNEL.is("phone");
        for (int i = 0; i < 1_000; i++) {
            Condition rule = calls.and(Attributes.SITE_ID.is((long) i));
            // The first had nothing to be told apart by.
            assertThat(coverage.candidates(rule).cardinality()).as("rule %d", i).isLessThan(2);
            coverage.add(i, rule);
        }
        assertThat(coverage.coveredBy(calls.and(Attributes.SITE_ID.is(700L)).and(Attributes.IS_LOST.is(true))))
                .isEqualTo(700);
    }

    @Test
    void whenThereIsNoTimeLeftForRulesWithoutValuesThoseWithValuesAreStillFound() {
        RuleCoverage coverage = new RuleCoverage(1_000, 0);
        for (int i = 0; i < 150; i++) {
            coverage.add(i, Attributes.SOURCE_NAME.contains("source " + i));
        }
        coverage.add(150, Attributes.SITE_ID.in(5L, 6L));
        assertThat(coverage.coveredBy(Attributes.SOURCE_NAME.contains("source 90")))
                .isEqualTo(90);
        for (int i = 0; i < 5; i++) {
            coverage.coveredBy(Attributes.SOURCE_NAME.contains("another"));
        }
        assertThat(coverage.coveredBy(Attributes.SOURCE_NAME.contains("source 90")))
                .isEqualTo(-1);
        assertThat(coverage.coveredBy(Attributes.SITE_ID.is(5L))).isEqualTo(150);
    }

    @Test
    void rulesThatHaveAValueInCommonLeaveTheOthersTheirTime() {
        RuleCoverage coverage = new RuleCoverage(0, 10_000);
        for (int i = 0; i < 2_000; i++) {
            coverage.add(i, Attributes.CHANNEL.is("p").and(Attributes.SOURCE_NAME.contains("s" + i + "x")));
        }
        coverage.add(2_000, Attributes.SITE_ID.in(5L, 6L));
        Condition last = Attributes.CHANNEL.is("p").and(Attributes.SOURCE_NAME.contains("s1999x"));
        assertThat(coverage.coveredBy(last)).isEqualTo(-1);
        assertThat(coverage.coveredBy(Attributes.SITE_ID.is(5L))).isEqualTo(2_000);
        assertThat(coverage.coveredBy(Attributes.CHANNEL.is("p").and(Attributes.SOURCE_NAME.contains("s50x"))))
                .isEqualTo(50);
    }

    private static Condition sites(long from, int count) {
        return Attributes.SITE_ID.in(
                LongStream.range(from, from + count).boxed().toArray(Long[]::new));
    }

    @Test
    void longListsOfDifferentValuesHideNothing() {
        RuleCoverage coverage = new RuleCoverage();
        for (int i = 0; i < 3_000; i++) {
            Condition rule = sites(150L * i, 150);
            assertThat(coverage.candidates(rule).cardinality()).as("rule %d", i).isZero();
            assertThat(coverage.coveredBy(rule)).isEqualTo(-1);
            coverage.add(i, rule);
        }
        coverage.add(3_000, Attributes.CHANNEL.is("q"));
        assertThat(coverage.coveredBy(Attributes.CHANNEL.is("q"))).isEqualTo(3_000);
        assertThat(coverage.coveredBy(sites(450, 150))).isEqualTo(3);
        assertThat(coverage.coveredBy(sites(460, 100))).isEqualTo(3);
    }

    @Test
    void aThousandRulesWithoutValuesHideNothing() {
        RuleCoverage coverage = new RuleCoverage();
        for (int i = 0; i < 1_000; i++) {
            Condition rule =
                    Attributes.SOURCE_NAME.contains("s" + i + "x").and(Attributes.CAMPAIGN_NAME.startsWith("c" + i));
            assertThat(coverage.coveredBy(rule)).isEqualTo(-1);
            coverage.add(i, rule);
        }
        coverage.add(1_000, Attributes.SITE_ID.is(5L));
        assertThat(coverage.coveredBy(Attributes.SITE_ID.is(5L))).isEqualTo(1_000);
        assertThat(coverage.coveredBy(
                        Attributes.SOURCE_NAME.contains("s0x").and(Attributes.CAMPAIGN_NAME.startsWith("c0"))))
                .isZero();
    }

    /** Each made anew: conditions with a name would be the same. */
    private static Condition manyShapes() {
        Condition[] parts = new Condition[500];
        Arrays.setAll(parts, i -> Attributes.SOURCE_NAME.startsWith("s" + i));
        return Condition.any(parts);
    }

    @Test
    void equalGroupsAreFoundHoweverManyPartsTheyHave() {
        RuleCoverage coverage = new RuleCoverage();
        coverage.add(0, manyShapes());
        assertThat(coverage.coveredBy(manyShapes())).isZero();
        assertThat(coverage.coveredBy(manyShapes().and(Attributes.CHANNEL.is("x"))))
                .isZero();
        assertThat(coverage.coveredBy(Condition.not(manyShapes()))).isEqualTo(-1);
        coverage.add(1, Condition.not(manyShapes()));
        assertThat(coverage.coveredBy(Condition.not(manyShapes()))).isEqualTo(1);
    }

    @Test
    void whatIsRememberedOfValuesGrowsWithTheRulesOnly() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assumeTrue(threads.isThreadAllocatedMemorySupported());
        long[] allocated = new long[3];
        for (int run = 0; run < allocated.length; run++) {
            // The first run is for what happens once only.
            int size = run == 2 ? 16_000 : 4_000;
            long before = threads.getCurrentThreadAllocatedBytes();
            RuleCoverage coverage = new RuleCoverage();
            for (int i = 0; i < size; i++) {
                coverage.add(i, sites(10L * i, 10));
            }
            allocated[run] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(allocated[2]).isLessThan(6 * allocated[1]);
    }

    @Test
    void aLargeConditionWithANameIsLookedAtOnceForAllRulesThatUseIt() {
        Condition[] parts = new Condition[9_000];
        Arrays.setAll(parts, i -> Attributes.SITE_ID.isNot((long) i));
        Condition big = new Reference("big", Condition.all(parts));
        Reachability reachability = new Reachability();
        for (long i = 0; i < 1_000; i++) {
            Condition rule = big.and(Attributes.CAMPAIGN_ID.is(i));
            assertThat(reachability.neverHolds(rule)).isFalse();
            assertThat(reachability.alwaysHolds(rule)).isFalse();
        }
        assertThat(reachability.steps()).isBetween(9_000L, 15_000L);
    }

    @Test
    void manyValuesAreComparedAsBefore() {
        RuleCoverage coverage = new RuleCoverage();
        Condition many = Attributes.SITE_ID.in(LongStream.range(0, 500).boxed().toArray(Long[]::new));
        Condition more = Attributes.SITE_ID.in(LongStream.range(0, 501).boxed().toArray(Long[]::new));
        coverage.add(0, Attributes.SITE_ID.is(5L));
        coverage.add(1, many);
        assertThat(coverage.coveredBy(more)).isEqualTo(-1);
        assertThat(coverage.coveredBy(many)).isEqualTo(1);
        assertThat(coverage.coveredBy(Attributes.SITE_ID.is(6L))).isEqualTo(1);
        assertThat(coverage.coveredBy(Attributes.SITE_ID.is(5L))).isZero();
    }
}
