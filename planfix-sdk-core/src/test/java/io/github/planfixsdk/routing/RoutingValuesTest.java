package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is a value is equal by content, and tells itself in logs. */
class RoutingValuesTest {
    @Test
    void templatesAreEqualByTextAndLimit() {
        TitleTemplate template = TitleTemplate.of("{visitor_name|nobody}").maxLength(20);
        assertThat(template)
                .isEqualTo(TitleTemplate.of("{visitor_name|nobody}").maxLength(20))
                .hasSameHashCodeAs(TitleTemplate.of("{visitor_name|nobody}").maxLength(20))
                .isNotEqualTo(TitleTemplate.of("{visitor_name|nobody}").maxLength(21))
                .isNotEqualTo(TitleTemplate.of("{visitor_name}").maxLength(20))
                .isNotEqualTo("{visitor_name|nobody}")
                .hasToString("{visitor_name|nobody}");
    }

    @Test
    void decisionsAreEqualIfTheirPartsAreAndTheyComeFromTheSameConfiguration() {
        RoutingPolicy policy = RoutingExamples.bothDirections();
        Interaction call = RoutingExamples.call("A", "s1");
        Decision decision = policy.decide(call, RoutingExamples.first());
        assertThat(decision.configurationHash()).isEqualTo(policy.configurationHash());
        assertThat(decision)
                .isEqualTo(policy.decide(call, RoutingExamples.first()))
                .hasSameHashCodeAs(policy.decide(call, RoutingExamples.first()))
                .isNotEqualTo(policy.decide(call, RoutingExamples.repeat()))
                .isNotEqualTo(policy.decide(RoutingExamples.call("B", "s1"), RoutingExamples.first()))
                .isNotEqualTo(decision.toString());
    }
}
