package io.github.planfixsdk.routing.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Condition;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.InteractionPolicy;
import io.github.planfixsdk.routing.PersonSelector;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.TitleKind;
import io.github.planfixsdk.routing.TitleTemplate;
import io.github.planfixsdk.routing.Warning;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlDecisionTest {
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    static final PersonRef DESK = PersonRef.user(10);
    static final PersonRef ANNA = PersonRef.user(12);
    static final Interaction REQUEST = DryRunTest.request(1, "79000000001", 5);
    static final ResponsibleRules ALWAYS_DESK = ResponsibleRules.defaultTo(DESK);

    static Document read(HtmlReport report) {
        StringBuilder page = new StringBuilder();
        report.writeTo(page);
        return Jsoup.parse(page.toString());
    }

    static RoutingPolicy requests(Consumer<InteractionPolicy.Builder> more) {
        return RoutingPolicy.builder()
                .requests(requests -> {
                    requests.first(Plan.contactAndTask(TaskTarget.object(7)))
                            .repeat(Plan.contactAndTask(TaskTarget.object(7)))
                            .responsible(ALWAYS_DESK);
                    more.accept(requests);
                })
                .build();
    }

    static RoutingPolicy inboundCalls(Consumer<InteractionPolicy.Builder> more) {
        return RoutingPolicy.builder()
                .inboundCalls(calls -> {
                    calls.first(Plan.task(TaskTarget.object(7)))
                            .repeat(Plan.nothing())
                            .responsible(ALWAYS_DESK);
                    more.accept(calls);
                })
                .build();
    }

    private static List<String> lines(RoutingPolicy policy, DryRun dryRun, Locale locale, Interaction... recorded) {
        Document page = read(HtmlReport.of(dryRun.run(policy, List.of(recorded)), locale));
        return page.select("details.decision").last().select("> p, > .UNKNOWN").eachText();
    }

    @Test
    void everythingThatWouldBeCreatedIsReadable() {
        RoutingPolicy policy = requests(requests -> requests.first(
                        Plan.contactAndTask(TaskTarget.template(8)).contactTemplate(9))
                .participants(PersonSelector.employee(ANNA), PersonSelector.employee(PersonRef.group(3)))
                .field(FieldMapping.contact(5, Attributes.SITE_ID))
                .field(FieldMapping.task("Site", Attributes.SITE_ID))
                .responsible(ResponsibleRules.defaultTo(DESK)
                        .when(
                                Attributes.SITE_ID.is(5L),
                                PersonSelector.contactOwner(),
                                PersonSelector.employee(DESK))));
        DryRun knowing = DryRun.builder()
                .knowing((interaction, facts) -> facts.replacement(DESK, PersonRef.user(11)))
                .build();

        assertThat(lines(policy, knowing, Locale.ENGLISH, REQUEST))
                .containsExactly(
                        "proceed — first contact",
                        "contact: create «Ivan <b> 79000000001», contact template 9",
                        "contact field 5 ← site_id = 5",
                        "task: template 8 «Request from Ivan <b>: site»",
                        "task field \"Site\" ← site_id = 5",
                        "participants: user:12, group:3",
                        "responsible: user:11 (rule 1, stands in for user:10)",
                        "rule 1 → contact's owner, user:10");
        assertThat(lines(policy, knowing, RUSSIAN, REQUEST))
                .contains(
                        "контакт: создать «Ivan <b> 79000000001», шаблон контакта 9",
                        "поле контакта 5 ← site_id = 5",
                        "задача: шаблон 8 «Request from Ivan <b>: site»",
                        "участники: user:12, group:3",
                        "ответственный: user:11 (правило 1, замещает user:10)",
                        "правило 1 → ответственный за контакт, user:10");
    }

    @Test
    void theKnownContactAndTheSelectorThatChoseAreNamed() {
        RoutingPolicy policy =
                requests(requests -> requests.responsible(ALWAYS_DESK.otherwise(PersonSelector.contactOwner())));
        DryRun knowing = DryRun.builder()
                .knowing((interaction, facts) ->
                        facts.repeat(PersonRef.contact(77)).contactOwner(ANNA))
                .build();

        assertThat(lines(policy, knowing, Locale.ENGLISH, REQUEST))
                .contains(
                        "contact: use the known one, contact:77", "responsible: user:12 (otherwise: contact's owner)");
        assertThat(lines(policy, knowing, RUSSIAN, REQUEST))
                .contains(
                        "контакт: взять имеющийся, contact:77",
                        "ответственный: user:12 (иначе: ответственный за контакт)");
    }

    /** Pairs of configurations, and what they differ in on one interaction. */
    private static Map<Set<Change>, List<RoutingPolicy>> pairs() {
        RoutingPolicy plain = requests(requests -> {});
        Plan byTemplate = Plan.contactAndTask(TaskTarget.object(7)).contactTemplate(9);
        RoutingPolicy nothing = requests(requests -> requests.first(Plan.nothing()));
        TitleTemplate empty = TitleTemplate.of("{form_name}");
        return Map.of(
                EnumSet.of(Change.REASON),
                List.of(nothing, inboundCalls(calls -> {})),
                EnumSet.of(Change.VERDICT, Change.REASON),
                List.of(
                        nothing,
                        requests(requests -> requests.filter(InteractionFilter.on(Attributes.SITE_ID.isNot(5L))))),
                EnumSet.of(Change.CONTACT),
                List.of(plain, requests(requests -> requests.first(byTemplate))),
                EnumSet.of(Change.TASK),
                List.of(plain, requests(requests -> requests.first(Plan.contactAndTask(TaskTarget.object(8))))),
                EnumSet.of(Change.TITLE),
                List.of(plain, requests(requests -> requests.title(TitleKind.REQUEST_TASK, TitleTemplate.of("New")))),
                EnumSet.of(Change.RESPONSIBLE),
                List.of(plain, requests(requests -> requests.responsible(ResponsibleRules.defaultTo(ANNA)))),
                EnumSet.of(Change.PARTICIPANTS),
                List.of(plain, requests(requests -> requests.participants(PersonSelector.employee(ANNA)))),
                EnumSet.of(Change.FIELDS),
                List.of(
                        requests(requests -> requests.field(FieldMapping.contact(5, Attributes.SITE_ID))),
                        requests(requests -> requests.field(FieldMapping.task(5, Attributes.SITE_ID)))),
                EnumSet.of(Change.FORWARDING),
                List.of(inboundCalls(calls -> {}), inboundCalls(calls -> calls.forwardToPersonalManager())),
                EnumSet.of(Change.WARNINGS),
                List.of(plain, requests(requests -> requests.title(TitleKind.REQUEST_TASK, empty))));
    }

    @Test
    void whereverADecisionDiffersTheTwoHalvesDiffer() {
        DryRun knowing = DryRun.builder()
                .knowing((interaction, facts) -> facts.personalManager("101"))
                .build();
        Set<Change> seen = EnumSet.noneOf(Change.class);
        pairs().forEach((changes, pair) -> {
            boolean calls = changes.contains(Change.FORWARDING);
            Interaction interaction = calls ? DryRunTest.call(1, "79000000001", 5) : REQUEST;
            PolicyComparison comparison = knowing.compare(pair.get(0), pair.get(1), List.of(interaction));

            assertThat(comparison.differences()).extracting(Difference::changes).containsExactly(changes);
            for (Locale locale : List.of(Locale.ENGLISH, RUSSIAN)) {
                Document page = read(HtmlReport.of(comparison, locale));
                List<Element> halves = page.select(".pair > div");
                assertThat(halves)
                        .hasSize(2)
                        .allSatisfy(half -> half.select("> p").first().remove());
                assertThat(halves.get(0).wholeText()).isNotEqualTo(halves.get(1).wholeText());
                assertThat(page.select(".pair .changed")).as("%s", changes).isNotEmpty();
            }
            seen.addAll(changes);
        });
        assertThat(seen).containsExactlyInAnyOrder(Change.values());
    }

    @Test
    void onlyWhatDiffersIsMarked() {
        RoutingPolicy after = requests(requests -> requests.responsible(ResponsibleRules.defaultTo(ANNA)));
        Document page = read(HtmlReport.of(
                DryRun.standard().compare(requests(requests -> {}), after, List.of(REQUEST)), Locale.ENGLISH));

        assertThat(page.select(".changed").eachText())
                .containsExactly("responsible: user:10 (default)", "responsible: user:12 (default)");
    }

    /** A contact's template is of no consequence where the contact is there. */
    @Test
    void aKnownContactIsTheSameByEveryTemplate() {
        RoutingPolicy after = requests(requests ->
                requests.repeat(Plan.contactAndTask(TaskTarget.object(7)).contactTemplate(9)));
        DryRun knowing = DryRun.builder()
                .knowing((interaction, facts) -> facts.repeat(PersonRef.contact(77)))
                .build();

        assertThat(knowing.compare(requests(requests -> {}), after, List.of(REQUEST))
                        .changed())
                .isZero();
    }

    @Test
    void aRuleIsNamedByItsConditionAndWhomItLeadsTo() {
        RoutingPolicy policy = requests(requests -> requests.responsible(ALWAYS_DESK
                .when(Attributes.SITE_ID.is(4L), PersonSelector.lastTalked(), PersonSelector.employee(ANNA))
                .when(Attributes.SITE_DOMAIN_NAME.is("x".repeat(600)), ANNA)));
        DryRunResult result = DryRun.standard().run(policy, List.of(REQUEST));

        assertThat(read(HtmlReport.of(result, Locale.ENGLISH)).select("td").eachText())
                .contains("request, rule 1: site id = 4 → talked last, user:12 (never matched)")
                .anyMatch(label -> label.contains("xxx … (further characters: 307) → user:12") && label.length() < 400);
        assertThat(read(HtmlReport.of(result, RUSSIAN)).select("td").eachText())
                .contains("заявка, правило 1: номер сайта = 4 → говорил последним, user:12 (ни разу не сработало)");
        assertThat(result.toJson().path("rules").path(0).path("chain")).hasToString("[\"talked last\",\"user:12\"]");
    }

    @Test
    void warningsNameRulesAndTitlesAsThePageDoes() {
        ResponsibleRules undecided = ALWAYS_DESK;
        for (long tag = 1; tag <= 5; tag++) {
            undecided = undecided.when(Attributes.SCENARIO_ID.is(tag), ANNA);
        }
        ResponsibleRules rules = undecided;
        RoutingPolicy policy = inboundCalls(
                calls -> calls.responsible(rules).title(TitleKind.INBOUND_CALL, TitleTemplate.of("{scenario_name}")));
        DryRun knowing = DryRun.builder()
                .knowing((interaction, facts) -> facts.warning(new Warning(Warning.Code.SEVERAL_CONTACTS, "contact:7")))
                .build();
        Interaction call = DryRunTest.call(1, "79000000001", 5);

        assertThat(lines(policy, knowing, Locale.ENGLISH, call))
                .contains(
                        "! rule undecided, a value is missing: rule 1",
                        "! rule undecided, a value is missing: rule 2",
                        "! rule undecided, a value is missing: and 3 more rules",
                        "! title empty, default used: inbound call",
                        "! several contacts found, the lowest number taken: contact:7");
        assertThat(lines(policy, knowing, RUSSIAN, call))
                .contains(
                        "! правило не определено, не хватает значения: правило 1",
                        "! правило не определено, не хватает значения: и ещё правил: 3",
                        "! заголовок пуст, взят стандартный: входящий звонок");
    }

    /** Everything that people have typed in, on both sides of a difference. */
    @Test
    void namesAndTitlesOfConfigurationsStayTexts() {
        String hostile = "</p></details><script>alert(1)</script><b onclick=\"x\">'&lt;";
        Interaction request = Interaction.builder(InteractionKind.REQUEST, hostile)
                .set(Attributes.VISITOR_NAME, hostile)
                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000001")
                .build();
        RoutingPolicy before = RoutingPolicy.builder()
                .condition("ours", Attributes.VISITOR_NAME.contains("<script>"))
                .requests(requests -> requests.filter(InteractionFilter.on(Condition.named("ours")))
                        .first(Plan.contactAndTask(TaskTarget.object(7)))
                        .repeat(Plan.nothing())
                        .title(TitleKind.REQUEST_TASK, TitleTemplate.of("<i>{visitor_name}"))
                        .field(FieldMapping.task("<u>" + hostile, Attributes.VISITOR_NAME))
                        .responsible(ALWAYS_DESK.when(Attributes.VISITOR_NAME.is(hostile), ANNA)))
                .build();
        DryRun knowing = DryRun.builder()
                .knowing((interaction, facts) -> facts.warning(new Warning(Warning.Code.SEARCH_INCOMPLETE, hostile))
                        .warning(new Warning(Warning.Code.RULE_UNDECIDED, hostile)))
                .build();

        Document page =
                read(HtmlReport.of(knowing.compare(before, requests(p -> {}), List.of(request)), Locale.ENGLISH));

        assertThat(page.select("script, i, u, img, [onclick]")).isEmpty();
        assertThat(page.select(":not(.card) > b")).isEmpty();
        assertThat(page.select(".pair p").eachText())
                .contains("task: object 7 «<i>" + hostile + "»")
                .anyMatch(line -> line.startsWith("task field \"<u>" + hostile));
    }
}
