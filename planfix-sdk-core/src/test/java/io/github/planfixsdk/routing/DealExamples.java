package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.RoutingExamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.routing.RoutingExamples.Promise;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Rows 33 to 35 of {@link AcceptanceTest}. DealHookTest has them once more, from Planfix's scenario to the vendor. */
final class DealExamples {
    private static final long O = 7;
    private static final long WON = 12;
    private static final long AMOUNT = 30;

    private DealExamples() {}

    static List<Promise> rows() {
        DealPolicy deals = DealPolicy.of(O, WON).failed(13).amount(AMOUNT);
        BigDecimal sum = new BigDecimal("5000.00");
        return List.of(
                row("33 success status and 5000: success, 5000", () -> {
                    DealState state = deals.decide(O, WON, sum).orElseThrow();
                    assertThat(state).isEqualTo(new DealState(DealState.Stage.SUCCESS, new BigDecimal(5000)));
                }),
                row("34 another status: in process; the failed one: failed", () -> {
                    assertThat(deals.decide(O, 14, sum).orElseThrow().stage()).isEqualTo(DealState.Stage.IN_PROCESS);
                    assertThat(deals.decide(O, 13, null).orElseThrow().stage()).isEqualTo(DealState.Stage.FAILED);
                }),
                row("34 a task of another object is no deal", () -> assertThat(deals.decide(8, WON, sum))
                        .isEmpty()),
                row("35 amount field not numeric: a problem", () -> {
                    RoutingPolicy.Builder builder = RoutingPolicy.builder()
                            .deals(deals)
                            .account(AccountSnapshot.builder()
                                    .fields(FieldMapping.Entity.TASK, Map.of(AMOUNT, CustomFieldType.LINE))
                                    .build());
                    assertThat(builder.validate())
                            .extracting(ConfigurationProblem::toString)
                            .containsExactly("$.deals.amount: field 30 is of type 0 (line): the amount needs a field of"
                                    + " type number");
                }));
    }
}
