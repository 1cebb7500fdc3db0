package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.RoutingExamples.CONTACT;
import static io.github.planfixsdk.routing.RoutingExamples.D_IN;
import static io.github.planfixsdk.routing.RoutingExamples.D_OUT;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                                "$.inboundCalls.first.create",
                                "$.inboundCalls.repeat",
                                "$.inboundCalls.moment",
                                "$.inboundCalls.responsible",
                                "$.inboundCalls.titles.inboundCall",
                                "$.inboundCalls.titles.chatTask",
                                "$.inboundCalls.fields[1].field",
                                "$.outboundCalls.forwardToPersonalManager",
                                "$.outboundCalls.responsible.rules[1].when.value",
                                "$.requests.first.create",
                                "$.requests.responsible.rules[0].when.attribute",
                                "$.requests.responsible.rules[1].when.value"))
                .withMessageContaining("{nobody_knows} is unknown");
    }

    @Test
    void emptyConfigurationIsAProblem() {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> RoutingPolicy.builder().build())
                .withMessageContaining("nothing is configured");
    }

    @Test
    void configuringAKindTwiceIsAProblem() {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> RoutingPolicy.builder()
                        .requests(p -> {})
                        .requests(p -> p.first(Plan.nothing())
                                .repeat(Plan.nothing())
                                .responsible(ResponsibleRules.defaultTo(D_IN)))
                        .build())
                .withMessageContaining("$.requests: is configured twice");
    }

    @Test
    void aRuleRepeatingAnEarlierConditionIsUnreachable() {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> inbound(p -> p.responsible(ResponsibleRules.defaultTo(D_IN)
                        .when(Attributes.SITE_DOMAIN_NAME.is("s1"), R1)
                        .when(Attributes.SITE_DOMAIN_NAME.is("S1"), R1))))
                .withMessageContaining("rules[1]: is never reached");
    }

    static List<List<Condition>> unreachable() {
        Condition s1 = Attributes.SITE_DOMAIN_NAME.is("s1");
        Condition a = Attributes.VIRTUAL_PHONE_NUMBER.is("A");
        return List.of(
                List.of(Attributes.SITE_DOMAIN_NAME.in("s1", "s2"), s1),
                List.of(s1.or(a), s1),
                List.of(s1, s1.and(a)),
                List.of(s1.or(a), a.or(s1)),
                List.of(s1.and(a), a.and(s1)),
                List.of(s1.or(Condition.always()), a),
                List.of(a, Condition.not(Condition.always())));
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void aRuleThatEarlierRulesLeaveNothingOverForIsAProblem(List<Condition> rules) {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> inbound(p -> p.responsible(
                        ResponsibleRules.defaultTo(D_IN).when(rules.get(0), R1).when(rules.get(1), R1))))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(ConfigurationProblem::path)
                        .containsExactly("$.inboundCalls.responsible.rules[1]"));
    }

    @Test
    void rulesThatOverlapOnlyPartlyAreFine() {
        Condition s1 = Attributes.SITE_DOMAIN_NAME.is("s1");
        Condition a = Attributes.VIRTUAL_PHONE_NUMBER.is("A");
        assertThat(inbound(p -> p.responsible(ResponsibleRules.defaultTo(D_IN)
                        .when(s1.and(a), R1)
                        .when(s1, R1)
                        .when(Attributes.SITE_DOMAIN_NAME.in("s1", "s2"), R1)
                        .when(a.or(s1), R1)
                        .when(Condition.not(s1), R1))))
                .isNotNull();
    }

    @Test
    void aFilterThatLetsNothingPassIsAProblem() {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> inbound(p -> p.filter(InteractionFilter.on(
                        Condition.all(Attributes.SITE_ID.is(1L), Condition.not(Condition.always()))))))
                .withMessageContaining("$.inboundCalls.filter.condition: lets nothing pass");
    }

    @Test
    void theOtherDirectionsTitleIsAProblem() {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> inbound(p -> p.title(TitleKind.OUTBOUND_CALL, TitleTemplate.of("x"))))
                .withMessageContaining("$.inboundCalls.titles.outboundCall");
    }

    @Test
    void aKnownContactsFieldsAreKeptAlsoWhenTheVendorCallsItAFirstOne() {
        RoutingPolicy policy = RoutingPolicy.builder()
                .historyStrategy(HistoryStrategy.VENDOR_MARK)
                .requests(p -> p.first(Plan.contact())
                        .repeat(Plan.contact())
                        .responsible(ResponsibleRules.defaultTo(D_IN))
                        .field(FieldMapping.contact(20, Attributes.VISITOR_NAME)))
                .build();
        Interaction marked = request().toBuilder()
                .setAll(Attributes.MARKS, List.of("primary"))
                .build();
        assertThat(policy.decide(marked, repeat()).contact().fields()).isEmpty();
        assertThat(policy.decide(marked, first()).contact().fields()).hasSize(1);
    }

    @Test
    void aChatWithAnAddressOnlyIsRecognisedByIt() {
        Interaction chat = Interaction.builder(InteractionKind.CHAT, "1")
                .set(Attributes.VISITOR_EMAIL, "anna@mail.example")
                .build();
        assertThat(RoutingExamples.chats(p -> p.moment(ChatMoment.END))
                        .decide(chat, repeat())
                        .reason())
                .isEqualTo(Reason.NO_CONTACT_DATA);
        Decision decision = RoutingExamples.chats(p -> p.moment(ChatMoment.END).passWithoutContactData())
                .decide(chat, repeat());
        assertThat(decision.contact().contact()).isEqualTo(CONTACT);
        assertThat(decision.warnings()).isEmpty();
    }

    @Test
    void factsTakeContactsOnlyForContacts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.at(NOW).repeat(R1))
                .withMessageContaining("known is user:12");
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
    void theFormAndItsHashAreTheSameOnEveryMachine() {
        RoutingPolicy policy = inbound(p -> {});
        assertThat(policy.toJson())
                .hasToString("{\"version\":1,\"history\":\"crm\",\"inboundCalls\":{"
                        + "\"first\":{\"create\":\"task\",\"object\":7},\"repeat\":{\"create\":\"task\",\"object\":7},"
                        + "\"responsible\":{\"default\":\"user:10\"}}}");
        assertThat(policy.configurationHash())
                .isEqualTo("894881126d260aaa6547273f7f749434d81eff53d3d4e811fabc85a465f8e572");
    }

    @Test
    void explanationNamesEverything() {
        RoutingPolicy policy = RoutingExamples.requests(p -> p.filter(
                        InteractionFilter.on(Attributes.VISITOR_NAME.is("anna")))
                .responsible(ResponsibleRules.defaultTo(D_IN)
                        .when(Attributes.SITE_DOMAIN_NAME.is("s1").and(Attributes.VISITOR_NAME.is("Anna")), D_OUT)
                        .when(Attributes.VISITOR_PHONE_NUMBER.startsWith("7900"), R1))
                .field(FieldMapping.task(30, Attributes.VISITOR_NAME))
                .field(FieldMapping.task(31, Attributes.TEXT)));
        Interaction request =
                request().toBuilder().set(Attributes.TEXT, "my secret").build();
        Decision decision = policy.decide(request, first());
        assertThat(decision.explain(Locale.ENGLISH)).isEqualTo("""
                        request request-1 (in)
                        ✓ filter: passed
                          ✓ visitor's name: Anna = anna
                        decision: proceed — first contact
                        contact: create "Anna +7 (900) 000-00-01", +7 (900) 000-00-01
                        task: object 7 "Request from Anna: site"
                        task field: 30 ← visitor_name = Anna
                        task field: 31 ← text = •••
                        responsible: user:12 (rule 2)
                          rule 1: user:11
                            ? and (
                              ? site: (no value), wanted: = s1
                              ✓ visitor's name: Anna = Anna
                            )
                          rule 2: user:12
                            ✓ visitor's number: +7 (900) 000-00-01 starts with 7900
                        warning: rule undecided, a value is missing: rule 1
                        configuration: %s
                        """.formatted(policy.configurationHash()));
        assertThat(decision.explain(Locale.forLanguageTag("ru"))).isEqualTo("""
                        заявка request-1 (входящая)
                        ✓ фильтр: проходит
                          ✓ имя посетителя: Anna = anna
                        решение: выполнить — первое обращение
                        контакт: создать "Anna +7 (900) 000-00-01", +7 (900) 000-00-01
                        задача: объект 7 "Request from Anna: site"
                        поле задачи: 30 ← visitor_name = Anna
                        поле задачи: 31 ← text = •••
                        ответственный: user:12 (правило 2)
                          правило 1: user:11
                            ? и (
                              ? сайт: (нет значения), условие: = s1
                              ✓ имя посетителя: Anna = Anna
                            )
                          правило 2: user:12
                            ✓ номер посетителя: +7 (900) 000-00-01 начинается с 7900
                        предупреждение: правило не определено, не хватает значения: правило 1
                        конфигурация: %s
                        """.formatted(policy.configurationHash()));
    }

    @Test
    void decisionsHoldNoPersonalDataInToString() {
        Decision decision = RoutingExamples.requests(
                        p -> p.filter(InteractionFilter.on(Attributes.VISITOR_NAME.is("anna")))
                                .field(FieldMapping.contact(20, Attributes.VISITOR_NAME)))
                .decide(request(), first());
        assertThat(decision.toString()).isEqualTo("REQUEST IN FINISHED request-1 → PROCEED FIRST_CONTACT");
        assertThat(decision.contact().toString()).isEqualTo("CREATE [20 ← visitor_name]");
        assertThat(decision.task().orElseThrow().toString()).isEqualTo("object 7 → user:10");
        assertThat(decision.trace().orElseThrow().toString()).isEqualTo("✓ visitor_name");
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

    @Test
    void aNumberThatComesAfterTheEndOfAChatStillBelongsToItsEnd() {
        RoutingPolicy policy = RoutingExamples.chats(p -> p.moment(ChatMoment.END));
        Interaction running = Interaction.builder(InteractionKind.CHAT, "1")
                .phase(InteractionPhase.IDENTIFIED)
                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000001")
                .build();
        Interaction over = running.toBuilder().set(Attributes.FINISH_TIME, NOW).build();
        Facts first = Facts.at(NOW).first().build();

        assertThat(policy.decide(running, first).reason()).isEqualTo(Reason.NOT_THE_MOMENT);
        assertThat(policy.decide(over, first).verdict()).isEqualTo(Verdict.PROCEED);
    }
}
