package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.RoutingExamples.CONTACT;
import static io.github.planfixsdk.routing.RoutingExamples.D_IN;
import static io.github.planfixsdk.routing.RoutingExamples.NOW;
import static io.github.planfixsdk.routing.RoutingExamples.O;
import static io.github.planfixsdk.routing.RoutingExamples.R1;
import static io.github.planfixsdk.routing.RoutingExamples.call;
import static io.github.planfixsdk.routing.RoutingExamples.chat;
import static io.github.planfixsdk.routing.RoutingExamples.first;
import static io.github.planfixsdk.routing.RoutingExamples.inbound;
import static io.github.planfixsdk.routing.RoutingExamples.repeat;
import static io.github.planfixsdk.routing.RoutingExamples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RoutingPolicyTest {
    @Test
    void allProblemsAreReportedAtOnceWithTheirPaths() {
        RoutingPolicy.Builder builder = RoutingPolicy.builder()
                .inboundCalls(p -> p.first(Plan.contact())
                        .moment(ChatMoment.END)
                        .title(TitleKind.INBOUND_CALL, TitleTemplate.of("{nobody_knows}"))
                        .title(TitleKind.CHAT_TASK, TitleTemplate.of("chat"))
                        .field(FieldMapping.contact(5, Attributes.SOURCE_NAME))
                        .field(FieldMapping.contact(5, Attributes.SITE_DOMAIN_NAME)))
                .outboundCalls(p -> p.first(Plan.contact())
                        .repeat(Plan.nothing())
                        .forwardToPersonalManager()
                        .responsible(ResponsibleRules.defaultTo(D_IN)
                                .when(Condition.always(), R1)
                                .when(Attributes.SITE_DOMAIN_NAME.is(" "), R1)))
                .requests(p -> p.first(Plan.task(O))
                        .repeat(Plan.nothing())
                        .responsible(ResponsibleRules.defaultTo(D_IN)
                                .when(Attribute.text("site_id").is("1"), R1)
                                .when(Attributes.SITE_ID.in(), R1)));
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(builder::build)
                .satisfies(e -> assertThat(e.problems())
                        .extracting(ConfigurationProblem::path)
                        .containsExactly(
                                "inboundCalls.first",
                                "inboundCalls.repeat",
                                "inboundCalls.responsible",
                                "inboundCalls.titles.INBOUND_CALL",
                                "inboundCalls.titles.CHAT_TASK",
                                "inboundCalls.fields[1]",
                                "inboundCalls.moment",
                                "outboundCalls.responsible.rules[1]",
                                "outboundCalls.responsible.rules[1]",
                                "outboundCalls.forwardToPersonalManager",
                                "requests.first",
                                "requests.responsible.rules[0]",
                                "requests.responsible.rules[1]"))
                .withMessageContaining("never reached")
                .withMessageContaining("{nobody_knows} is unknown");
    }

    @Test
    void emptyConfigurationIsAProblem() {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> RoutingPolicy.builder().build())
                .withMessageContaining("nothing is configured");
    }

    @Test
    void aRuleRepeatingAnEarlierConditionIsUnreachable() {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> inbound(p -> p.responsible(ResponsibleRules.defaultTo(D_IN)
                        .when(Attributes.SITE_DOMAIN_NAME.is("s1"), R1)
                        .when(Attributes.SITE_DOMAIN_NAME.is("S1"), R1))))
                .withMessageContaining("rules[1]: is never reached");
    }

    @Test
    void anOpenFilterIsReportedAndNotTakenForFalse() {
        RoutingPolicy policy = inbound(p -> p.filter(InteractionFilter.on(Attributes.CAMPAIGN_ID.is(10L))));
        Decision decision = policy.decide(call("A", "s1"), first());
        assertThat(decision.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(decision.reason()).isEqualTo(Reason.FILTER_UNKNOWN);
        assertThat(decision.warnings()).extracting(Warning::code).containsExactly(Warning.Code.FILTER_UNDECIDED);
    }

    @Test
    void anOpenRuleIsSkippedWithAWarning() {
        RoutingPolicy policy = inbound(
                p -> p.responsible(ResponsibleRules.defaultTo(D_IN).when(Attributes.CAMPAIGN_ID.isNot(10L), R1)));
        Decision decision = policy.decide(call("A", "s1"), first());
        assertThat(decision.responsible().orElseThrow().employee()).isEqualTo(D_IN);
        assertThat(decision.warnings())
                .containsExactly(new Warning(Warning.Code.RULE_UNDECIDED, "responsible.rules[0]"));
    }

    @Test
    void unknownHistoryDecidesOnlyWhereItDoesNotMatter() {
        Facts unknown = Facts.at(NOW).build();
        Decision same = inbound(p -> {}).decide(call("A", "s1"), unknown);
        assertThat(same.reason()).isEqualTo(Reason.SAME_PLAN);
        assertThat(same.warnings()).extracting(Warning::code).containsExactly(Warning.Code.HISTORY_UNKNOWN);

        Decision open = inbound(p -> p.repeat(Plan.nothing())).decide(call("A", "s1"), unknown);
        assertThat(open.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(open.reason()).isEqualTo(Reason.HISTORY_UNKNOWN);

        Decision assumed = inbound(p -> p.repeat(Plan.nothing()).unknownHistoryAs(ContactHistory.REPEAT))
                .decide(call("A", "s1"), unknown);
        assertThat(assumed.reason()).isEqualTo(Reason.POLICY);
    }

    @Test
    void historyCanComeFromTheVendor() {
        Interaction marked = call("A", "s1").toBuilder()
                .setAll(Attributes.MARKS, List.of("secondary"))
                .set(Attributes.COMMUNICATION_NUMBER, 1L)
                .build();
        assertThat(HistoryStrategy.VENDOR_MARK.answer(marked, first())).isEqualTo(ContactHistory.REPEAT);
        assertThat(HistoryStrategy.COMMUNICATION_NUMBER.answer(marked, repeat()))
                .isEqualTo(ContactHistory.FIRST);
        assertThat(HistoryStrategy.COMMUNICATION_NUMBER.answer(call("A", "s1"), repeat()))
                .isEqualTo(ContactHistory.UNKNOWN);
    }

    @Test
    void kindWithoutPolicyIsNothingToDo() {
        Decision decision = inbound(p -> {}).decide(chat(), first());
        assertThat(decision.reason()).isEqualTo(Reason.NO_POLICY);
        assertThat(decision.filter()).isEmpty();
    }

    @Test
    void equalConfigurationsHaveEqualHashesAndChangesShow() {
        assertThat(inbound(p -> {}).configurationHash())
                .hasSize(64)
                .isEqualTo(inbound(p -> {}).configurationHash())
                .isNotEqualTo(inbound(p -> p.filter(InteractionFilter.on())).configurationHash())
                .isNotEqualTo(inbound(p -> p.filter(InteractionFilter.on(Attributes.SITE_ID.is(1L))))
                        .configurationHash());
    }

    @Test
    void hashIsTheSameOnEveryMachine() {
        assertThat(inbound(p -> {}).configurationHash())
                .isEqualTo("e74f145e484794a02b4b25334388064e9cefe41e8b0ae3a283bebc4bb195ec8c");
    }

    @Test
    void explanationNamesEverything() {
        RoutingPolicy policy =
                RoutingExamples.requests(p -> p.filter(InteractionFilter.on(Attributes.VISITOR_NAME.is("anna")))
                        .field(FieldMapping.task(30, Attributes.VISITOR_NAME)));
        Decision decision = policy.decide(request(), first());
        assertThat(decision.explain(Locale.ENGLISH)).isEqualTo("""
                        request request-1 (in)
                        ✓ filter: passed
                          ✓ visitor's name: Anna = anna
                        decision: proceed — first contact
                        contact: create "Anna +7 (900) 000-00-01"
                        task: object 7 "Request from Anna: site"
                        task field: 30 ← visitor_name = Anna
                        responsible: user:10 (default)
                        configuration: %s
                        """.formatted(policy.configurationHash()));
        assertThat(decision.explain(Locale.forLanguageTag("ru")))
                .contains("заявка request-1 (входящий)", "решение: выполнить — первое обращение", "по умолчанию");
    }

    @Test
    void decisionsHoldNoPersonalDataInToString() {
        assertThat(RoutingExamples.requests(p -> {}).decide(request(), first()).toString())
                .isEqualTo("REQUEST IN FINISHED request-1 → PROCEED FIRST_CONTACT");
    }

    @Test
    void manyThreadsGetTheSameDecision() throws Exception {
        RoutingPolicy policy = RoutingExamples.chats(p -> p.moment(ChatMoment.END)
                .filter(InteractionFilter.on(Attributes.VISITOR_PHONE_NUMBER.startsWith("7900"))));
        Facts facts = Facts.at(NOW).repeat(CONTACT).synchronised(R1).build();
        Decision expected = policy.decide(chat(), facts);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> {
                    for (int n = 0; n < 500; n++) {
                        Decision again = policy.decide(chat(), facts);
                        if (!again.equals(expected)
                                || !again.explain(Locale.ENGLISH).equals(expected.explain(Locale.ENGLISH))) {
                            return false;
                        }
                    }
                    return true;
                });
            }
            for (Future<Boolean> result : pool.invokeAll(work)) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
