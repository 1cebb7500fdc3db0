package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.model.PersonRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a value is equal by content, and tells itself in logs. */
class RoutingValuesTest {
    /** A value, an equal one, values that differ from it in one thing each, and its text. */
    static List<Arguments> values() {
        Condition site = Attributes.SITE_ID.is(5L);
        return List.of(
                arguments(
                        Plan.contactAndTask(TaskTarget.object(7)).contactTemplate(9),
                        Plan.contactAndTask(TaskTarget.object(7)).contactTemplate(9),
                        List.of(
                                Plan.contactAndTask(TaskTarget.object(7)),
                                Plan.contactAndTask(TaskTarget.object(8)).contactTemplate(9),
                                Plan.contact().contactTemplate(9)),
                        "CONTACT_AND_TASK object 7 contact template 9"),
                arguments(Plan.nothing(), Plan.nothing(), List.of(Plan.contact()), "NOTHING"),
                arguments(
                        InteractionFilter.on(site),
                        InteractionFilter.on(Attributes.SITE_ID.is(5L)),
                        List.of(
                                InteractionFilter.off(site),
                                InteractionFilter.on(),
                                InteractionFilter.on(Attributes.SITE_ID.is(6L))),
                        "on: site_id = 5"),
                arguments(InteractionFilter.off(), InteractionFilter.off(), List.of(InteractionFilter.on()), "off"),
                arguments(
                        PersonSelector.employee(PersonRef.user(5)),
                        PersonSelector.employee(PersonRef.user(5)),
                        List.of(PersonSelector.employee(PersonRef.user(6)), PersonSelector.contactOwner()),
                        "user:5"),
                arguments(
                        PersonSelector.lastTalked(),
                        PersonSelector.lastTalked(),
                        List.of(PersonSelector.firstTalked()),
                        PersonSelector.lastTalked().text(false)),
                arguments(
                        DealPolicy.of(7, 12, 13).failed(14).amount(30),
                        DealPolicy.of(7, 13, 12).failed(14).amount(30),
                        List.of(
                                DealPolicy.of(8, 12, 13).failed(14).amount(30),
                                DealPolicy.of(7, 12).failed(14).amount(30),
                                DealPolicy.of(7, 12, 13).failed(15).amount(30),
                                DealPolicy.of(7, 12, 13).failed(14)),
                        "deals of object 7, success [12, 13], failed [14], amount 30"),
                arguments(
                        Attributes.SITE_ID.in(5L, 6L),
                        Attributes.SITE_ID.in(6L, 5L),
                        List.of(
                                Attributes.SITE_ID.notIn(5L, 6L),
                                Attributes.CAMPAIGN_ID.in(5L, 6L),
                                Attributes.SITE_ID.in(5L)),
                        "site_id in (5, 6)"),
                arguments(
                        site.or(Condition.not(Attributes.CHANNEL.present())),
                        site.or(Condition.not(Attributes.CHANNEL.present())),
                        List.of(site.and(Condition.not(Attributes.CHANNEL.present())), site.or(site)),
                        "(site_id = 5 or not (channel is filled in))"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreEqualByContentAndTellIt(Object value, Object same, List<Object> others, String text) {
        assertThat(value)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(text)
                .hasToString(text);
        assertThat(others).doesNotContain(value);
        // Equal hash codes of different values would do no harm; the same one for all would.
        assertThat(others).extracting(Object::hashCode).isNotEmpty().anyMatch(hash -> hash != value.hashCode());
    }

    @Test
    void aSnapshotTellsHowMuchIsKnownAndNothingOfWhat() {
        assertThat(AccountSnapshot.builder().build())
                .hasToString("AccountSnapshot employees ?, fields of [], scopes ?");
        assertThat(AccountSnapshot.builder()
                        .employees(List.of(PersonRef.user(77), PersonRef.user(78)))
                        .scopes(Set.of("task_add"))
                        .fields(FieldMapping.Entity.TASK, Map.of(99L, CustomFieldType.LINE))
                        .build())
                .hasToString("AccountSnapshot employees 2, fields of [TASK], scopes 1");
    }

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
