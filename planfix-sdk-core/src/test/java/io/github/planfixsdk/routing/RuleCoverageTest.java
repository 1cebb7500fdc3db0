package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

    private static int firstThatCovers(List<Condition> earlier, Condition later) {
        for (int i = 0; i < earlier.size(); i++) {
            if (Reachability.covers(earlier.get(i), later)) {
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
    void ofRulesWithoutValuesAsManyAreLookedAtAsIsAllowed() {
        RuleCoverage coverage = new RuleCoverage(200);
        for (int i = 0; i < 150; i++) {
            coverage.add(i, Attributes.SOURCE_NAME.contains("source " + i));
        }
        assertThat(coverage.coveredBy(Attributes.SOURCE_NAME.contains("source 90")))
                .isEqualTo(90);
        assertThat(coverage.coveredBy(Attributes.SOURCE_NAME.contains("source 90")))
                .isEqualTo(-1);
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
