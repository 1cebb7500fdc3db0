package io.github.planfixsdk.routing.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TitleKind;
import io.github.planfixsdk.routing.TitleTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyComparisonTest {
    @Test
    void whatDiffersInWarningsAloneIsCountedApartAndListedLast() {
        RoutingPolicy before = DryRunTest.policy();
        RoutingPolicy after = before.toBuilder()
                .inboundCalls(calls -> calls.title(TitleKind.INBOUND_CALL, TitleTemplate.of("{utm_term}"))
                        .title(TitleKind.LOST_CALL, TitleTemplate.of("Lost")))
                .build();
        Interaction warned = DryRunTest.call(1, "79000000001", 5);
        Interaction lost = DryRunTest.call(2, "79000000002", 5).toBuilder()
                .set(Attributes.IS_LOST, true)
                .build();

        PolicyComparison comparison = DryRun.standard().compare(before, after, List.of(warned, lost));

        assertThat(comparison.warningsOnly()).isEqualTo(1);
        assertThat(comparison.changed()).isEqualTo(1);
        assertThat(comparison.unchanged()).isZero();
        assertThat(comparison).hasToString("1 of 2 changed, 1 in warnings only {TITLE=1, WARNINGS=1}");
        assertThat(comparison.toJson().path("warningsOnly").asLong()).isEqualTo(1);
        assertThat(comparison.differences())
                .extracting(difference -> difference.before().interaction())
                .containsExactly(lost, warned);
        assertThat(DryRun.builder()
                        .examples(1)
                        .build()
                        .compare(before, after, List.of(warned, lost))
                        .differences())
                .singleElement()
                .satisfies(kept -> assertThat(kept.changes()).containsExactly(Change.TITLE));
    }
}
