package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.Attributes.CAMPAIGN_ID;
import static io.github.planfixsdk.routing.Attributes.CHAT_CHANNEL_TYPE;
import static io.github.planfixsdk.routing.Attributes.CONTACT_PHONE_NUMBER;
import static io.github.planfixsdk.routing.Attributes.FORM_TYPE;
import static io.github.planfixsdk.routing.Attributes.SITE_DOMAIN_NAME;
import static io.github.planfixsdk.routing.Attributes.SOURCE_NAME;
import static io.github.planfixsdk.routing.Attributes.TAG_ID;
import static io.github.planfixsdk.routing.Attributes.VIRTUAL_PHONE_NUMBER;
import static io.github.planfixsdk.routing.Attributes.VISITOR_ID;
import static io.github.planfixsdk.routing.Condition.all;
import static io.github.planfixsdk.routing.Condition.any;
import static io.github.planfixsdk.routing.RoutingExamples.call;
import static io.github.planfixsdk.routing.RoutingExamples.chat;
import static io.github.planfixsdk.routing.RoutingExamples.first;
import static io.github.planfixsdk.routing.RoutingExamples.inbound;
import static io.github.planfixsdk.routing.RoutingExamples.request;
import static io.github.planfixsdk.routing.RoutingExamples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.routing.RoutingExamples.Promise;
import java.util.List;
import java.util.Locale;

/** Rows 1 to 13 and 36 of {@link AcceptanceTest}. */
final class FilterExamples {
    private FilterExamples() {}

    static List<Promise> rows() {
        Condition numberA = VIRTUAL_PHONE_NUMBER.is("A");
        Condition site1 = SITE_DOMAIN_NAME.is("s1");
        Condition nested = any(all(CAMPAIGN_ID.in(10L, 12L), TAG_ID.anyOf(1L, 5L)), VISITOR_ID.is(14L));
        return List.of(
                row("1 off: any call passes", () -> {
                    assertThat(filter(InteractionFilter.off(), call("B", "s2"))).isEqualTo(FilterOutcome.DISABLED);
                    assertThat(filter(InteractionFilter.off(numberA), call("B", "s2")))
                            .isEqualTo(FilterOutcome.DISABLED);
                    assertThat(FilterOutcome.DISABLED.passes()).isTrue();
                }),
                row("2 on and empty: any call passes", () -> {
                    assertThat(filter(InteractionFilter.on(), call("B", "s2"))).isEqualTo(FilterOutcome.EMPTY);
                    assertThat(FilterOutcome.EMPTY.passes()).isTrue();
                }),
                row("3 number = A: a call to A passes", () -> assertThat(filter(numberA, call("A", "s2")))
                        .isEqualTo(FilterOutcome.PASSED)),
                row("3 number = A: a call to B is rejected, and the trace says why", () -> {
                    Decision decision = inbound(p -> p.filter(InteractionFilter.on(numberA)))
                            .decide(call("B", "s1"), first());
                    assertThat(decision.verdict()).isEqualTo(Verdict.REJECTED);
                    assertThat(decision.reason()).isEqualTo(Reason.FILTER_REJECTED);
                    assertThat(decision.trace().orElseThrow().text(Locale.ENGLISH))
                            .isEqualTo("number: B ≠ A");
                }),
                row("4 number = A and site = s1: A/s2 is rejected, A/s1 passes", () -> {
                    assertThat(filter(numberA.and(site1), call("A", "s2"))).isEqualTo(FilterOutcome.REJECTED);
                    assertThat(filter(numberA.and(site1), call("A", "s1"))).isEqualTo(FilterOutcome.PASSED);
                }),
                row("5 number = A or site = s1: B/s1 passes, B/s2 is rejected", () -> {
                    assertThat(filter(numberA.or(site1), call("B", "s1"))).isEqualTo(FilterOutcome.PASSED);
                    assertThat(filter(numberA.or(site1), call("B", "s2"))).isEqualTo(FilterOutcome.REJECTED);
                }),
                row("6 nested: campaign 12 with tag 5 passes, whoever the visitor is", () -> {
                    assertThat(chatFilter(nested, visit(12, 5).build())).isEqualTo(FilterOutcome.PASSED);
                    assertThat(chatFilter(
                                    nested, visit(12, 5).set(VISITOR_ID, 99L).build()))
                            .isEqualTo(FilterOutcome.PASSED);
                }),
                row("6 nested: campaign 12 with tag 2 is rejected", () -> assertThat(chatFilter(
                                nested, visit(12, 2).set(VISITOR_ID, 99L).build()))
                        .isEqualTo(FilterOutcome.REJECTED)),
                row("6 nested: campaign 12 with tag 2 doesn't pass either if the visitor is unknown", () -> {
                    Decision decision = RoutingExamples.chats(
                                    p -> p.moment(ChatMoment.END).filter(InteractionFilter.on(nested)))
                            .decide(visit(12, 2).build(), first());
                    assertThat(decision.verdict()).isEqualTo(Verdict.REJECTED);
                    assertThat(decision.filter()).contains(FilterOutcome.UNKNOWN);
                }),
                row("6 nested: visitor 14 passes alone", () -> assertThat(chatFilter(
                                nested, visit(11, 2).set(VISITOR_ID, 14L).build()))
                        .isEqualTo(FilterOutcome.PASSED)),
                row("7 source not filled in: no source passes, a source doesn't", () -> {
                    assertThat(filter(SOURCE_NAME.absent(), call("A", "s1"))).isEqualTo(FilterOutcome.PASSED);
                    assertThat(filter(
                                    SOURCE_NAME.absent(),
                                    call("A", "s1").toBuilder()
                                            .set(SOURCE_NAME, "")
                                            .build()))
                            .isEqualTo(FilterOutcome.PASSED);
                    assertThat(filter(
                                    SOURCE_NAME.absent(),
                                    call("A", "s1").toBuilder()
                                            .set(SOURCE_NAME, "ads")
                                            .build()))
                            .isEqualTo(FilterOutcome.REJECTED);
                }),
                row("8 an unknown attribute is a problem", () -> assertThatThrownBy(
                                () -> inbound(p -> p.filter(InteractionFilter.on(
                                        Attribute.text("moon_phase").is("full")))))
                        .isInstanceOf(RoutingConfigurationException.class)
                        .hasMessageContaining(
                                "$.inboundCalls.filter.condition.attribute: attribute moon_phase is unknown")),
                row(
                        "9 a tag or a request type in a call filter is a problem",
                        () -> assertThatThrownBy(() -> inbound(p -> p.filter(
                                        InteractionFilter.on(TAG_ID.anyOf(1L).and(FORM_TYPE.is("standard"))))))
                                .isInstanceOf(RoutingConfigurationException.class)
                                .hasMessageContaining(
                                        "$.inboundCalls.filter.condition.and[0].attribute: attribute tag_id can't be used for a call")
                                .hasMessageContaining(
                                        "$.inboundCalls.filter.condition.and[1].attribute: attribute form_type can't be used for a call")),
                row("10 an operator the attribute doesn't offer is a problem", () -> assertThatThrownBy(
                                () -> inbound(p -> p.filter(InteractionFilter.on(CAMPAIGN_ID.lessThan(5L)))))
                        .isInstanceOf(RoutingConfigurationException.class)
                        .hasMessageContaining(
                                "$.inboundCalls.filter.condition.operator: attribute campaign_id doesn't offer less")),
                row("11 configured: on and empty is not, one condition is", () -> {
                    assertThat(InteractionFilter.off().isConfigured()).isFalse();
                    assertThat(InteractionFilter.on().isConfigured()).isFalse();
                    assertThat(InteractionFilter.on(site1).isConfigured()).isTrue();
                }),
                row("12 request type standard: a custom one is rejected", () -> {
                    Interaction custom =
                            request().toBuilder().set(FORM_TYPE, "custom").build();
                    assertThat(requestFilter(FORM_TYPE.is("standard"), custom)).isEqualTo(FilterOutcome.REJECTED);
                }),
                row("13 chat channel telegram: a WhatsApp chat is rejected", () -> {
                    Interaction whatsapp = chat().toBuilder()
                            .set(CHAT_CHANNEL_TYPE, "whatsapp")
                            .build();
                    assertThat(chatFilter(CHAT_CHANNEL_TYPE.is("telegram"), whatsapp))
                            .isEqualTo(FilterOutcome.REJECTED);
                }),
                row("36 formatting doesn't tell phone numbers apart", () -> {
                    Interaction call = call("A", "s1").toBuilder()
                            .set(CONTACT_PHONE_NUMBER, "+7 (910) 123-45-67")
                            .build();
                    assertThat(filter(CONTACT_PHONE_NUMBER.is("79101234567"), call))
                            .isEqualTo(FilterOutcome.PASSED);
                    assertThat(filter(CONTACT_PHONE_NUMBER.isNot("79101234567"), call))
                            .isEqualTo(FilterOutcome.REJECTED);
                    assertThat(filter(CONTACT_PHONE_NUMBER.startsWith("+7 910"), call))
                            .isEqualTo(FilterOutcome.PASSED);
                }));
    }

    private static FilterOutcome filter(Condition condition, Interaction call) {
        return filter(InteractionFilter.on(condition), call);
    }

    private static FilterOutcome filter(InteractionFilter filter, Interaction call) {
        return inbound(p -> p.filter(filter)).decide(call, first()).filter().orElseThrow();
    }

    private static FilterOutcome chatFilter(Condition condition, Interaction chat) {
        return RoutingExamples.chats(p -> p.filter(InteractionFilter.on(condition)))
                .decide(chat, first())
                .filter()
                .orElseThrow();
    }

    private static FilterOutcome requestFilter(Condition condition, Interaction request) {
        return RoutingExamples.requests(p -> p.filter(InteractionFilter.on(condition)))
                .decide(request, first())
                .filter()
                .orElseThrow();
    }

    private static Interaction.Builder visit(long campaign, long tag) {
        return chat().toBuilder().set(CAMPAIGN_ID, campaign).setAll(TAG_ID, List.of(tag));
    }
}
