package io.github.planfixsdk.routing.dryrun;

import static io.github.planfixsdk.routing.dryrun.HtmlDecisionTest.ALWAYS_DESK;
import static io.github.planfixsdk.routing.dryrun.HtmlDecisionTest.ANNA;
import static io.github.planfixsdk.routing.dryrun.HtmlDecisionTest.REQUEST;
import static io.github.planfixsdk.routing.dryrun.HtmlDecisionTest.RUSSIAN;
import static io.github.planfixsdk.routing.dryrun.HtmlDecisionTest.inboundCalls;
import static io.github.planfixsdk.routing.dryrun.HtmlDecisionTest.read;
import static io.github.planfixsdk.routing.dryrun.HtmlDecisionTest.requests;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Condition;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Of many rules and of large conditions a report shows some, and counts the others. */
class ReportSizeTest {
    private static RoutingPolicy thousandRules(boolean withUndecided) {
        ResponsibleRules rules = ALWAYS_DESK;
        for (long i = 0; i < 1_000; i++) {
            boolean undecided = withUndecided && i % 2 == 0;
            Condition condition = undecided ? Attributes.SCENARIO_ID.is(i) : Attributes.SITE_ID.is(1_000 + i);
            rules = rules.when(condition, PersonRef.user(100 + i));
        }
        ResponsibleRules all = rules;
        return inboundCalls(calls -> calls.responsible(all));
    }

    private static List<Interaction> hundredCalls(long site) {
        return LongStream.range(0, 100)
                .mapToObj(id -> DryRunTest.call(id, "7900000" + (1_000 + id), site))
                .toList();
    }

    @Test
    void aThousandRulesDoNotMakeThePageOrTheJsonHuge() {
        for (boolean withUndecided : new boolean[] {false, true}) {
            RoutingPolicy policy = thousandRules(withUndecided);
            for (long site : new long[] {5, 1_999}) {
                DryRunResult result = DryRun.standard().run(policy, hundredCalls(site));
                StringBuilder page = new StringBuilder();
                HtmlReport.of(result, Locale.ENGLISH).writeTo(page);

                assertThat(page.length()).isLessThan(1_000_000);
                assertThat(result.toJson().toString().length()).isLessThan(1_000_000);
            }
        }
        PolicyComparison comparison =
                DryRun.standard().compare(thousandRules(false), thousandRules(true), hundredCalls(1_002));
        StringBuilder page = new StringBuilder();
        HtmlReport.of(comparison, Locale.ENGLISH).writeTo(page);
        assertThat(comparison.changed()).isEqualTo(100);
        assertThat(page.length()).isLessThan(2_000_000);
    }

    @Test
    void ofManyRulesTheMatchingAndTheUndecidedOnesAreShownAndTheOthersCounted() {
        DryRunResult result = DryRun.standard().run(thousandRules(true), hundredCalls(1_999));

        List<String> notes = read(HtmlReport.of(result, Locale.ENGLISH))
                .select("details.decision")
                .first()
                .select("> p.soft")
                .eachText();
        assertThat(notes)
                .hasSize(13)
                .startsWith("rule 1 → user:100", "rule 3 → user:102")
                .endsWith(
                        "rule 1000 → user:1099",
                        "further rules whose condition is false: 499",
                        "further undecided rules: 490");
        var responsible = result.toJson().path("examples").path(0).path("responsible");
        assertThat(responsible.path("triedRules")).hasSize(11);
        assertThat(responsible.path("triedRules").path(1).path("rule").asInt()).isEqualTo(2);
        assertThat(responsible.path("triedRules").path(10).path("text").asText())
                .isEqualTo("site id: 1999 = 1999");
        assertThat(responsible.path("triedRulesLeftOut")).hasToString("{\"false\":499,\"undecided\":490}");
    }

    @Test
    void aFewRulesAreShownWhateverCameOut() {
        ResponsibleRules rules = ALWAYS_DESK;
        for (long site = 0; site < 10; site++) {
            rules = rules.when(Attributes.SITE_ID.is(100 + site), ANNA);
        }
        ResponsibleRules all = rules;
        DryRunResult result = DryRun.standard().run(requests(requests -> requests.responsible(all)), List.of(REQUEST));

        Document page = read(HtmlReport.of(result, Locale.ENGLISH));
        assertThat(page.select("details.decision > .tree")).hasSize(10);
        assertThat(page.text()).doesNotContain("further");
    }

    private static Condition[] hundredSites() {
        return LongStream.range(0, 100)
                .mapToObj(site -> Condition.all(Attributes.SITE_ID.is(site), Attributes.SITE_ID.isNot(1_000L)))
                .toArray(Condition[]::new);
    }

    @Test
    void ofManyPartsThoseAreShownThatDecided() {
        Condition[] sites = hundredSites();
        RoutingPolicy policy = requests(requests -> requests.filter(InteractionFilter.on(Condition.any(sites))));
        Interaction other = DryRunTest.request(2, "79000000001", 200);

        Element passed = decision(policy, REQUEST);
        assertThat(passed.select("> .tree > details > .tree")).hasSize(1);
        assertThat(passed.select("> .tree > details > .tree").text()).contains("✓ site id: 5 = 5");
        assertThat(passed.text()).contains("further parts: 99");
        Element rejected = decision(policy, other);
        assertThat(rejected.select("> .tree > details > .tree")).hasSize(20);
        assertThat(rejected.text()).contains("further parts: 80");
    }

    @Test
    void theJsonHasTheSamePartsAndCountsTheOthers() {
        Condition[] sites = hundredSites();
        RoutingPolicy policy = requests(requests -> requests.filter(InteractionFilter.on(Condition.any(sites)))
                .responsible(ALWAYS_DESK.when(Condition.not(Condition.any(sites)), ANNA)));

        var example = DryRun.standard()
                .run(policy, List.of(REQUEST))
                .toJson()
                .path("examples")
                .path(0);

        assertThat(example.path("trace").path("parts")).hasSize(1);
        assertThat(example.path("trace").path("partsLeftOut").asInt()).isEqualTo(99);
        assertThat(example.at("/trace/parts/0/parts/0").toString())
                .isEqualTo("{\"outcome\":\"true\",\"text\":\"site id: 5 = 5\",\"actual\":\"5\"}");
        assertThat(example.at("/trace/parts/0").has("partsLeftOut")).isFalse();
        assertThat(example.at("/responsible/triedRules/0/parts/0/partsLeftOut").asInt())
                .isEqualTo(99);
    }

    @Test
    void aLongListIsCutAndItsRestCounted() {
        Long[] sites = LongStream.range(0, 9_000).boxed().toArray(Long[]::new);
        RoutingPolicy policy =
                requests(requests -> requests.filter(InteractionFilter.on(Attributes.SITE_ID.in(sites))));
        DryRunResult result = DryRun.standard().run(policy, List.of(REQUEST));
        String whole = result.examples().get(0).trace().orElseThrow().text(Locale.ENGLISH);

        String cut = " … (further characters: " + String.format(Locale.ENGLISH, "%,d", whole.length() - 300) + ")";
        assertThat(whole.length()).isGreaterThan(40_000);
        assertThat(result.toJson().at("/examples/0/trace/text").asText()).isEqualTo(whole.substring(0, 300) + cut);
        assertThat(decision(policy, REQUEST).select(".tree").text())
                .isEqualTo("✓ " + whole.substring(0, 300).strip() + cut);
        assertThat(read(HtmlReport.of(result, RUSSIAN))
                        .select("details.decision .tree")
                        .text())
                .matches("✓ номер сайта: 5 входит в .* … \\(ещё знаков: \\d\\d.\\d{3}\\)");
    }

    /** Groups of groups of a few parts each are many parts, too. */
    @Test
    void largeConditionsDoNotMakeThePageOrTheJsonHuge() {
        Condition deep = tree(2);
        Condition[] pairs = LongStream.range(0, 1_000)
                .mapToObj(site -> Condition.all(Attributes.SITE_ID.isNot(site), Attributes.SITE_ID.isNot(site + 1)))
                .toArray(Condition[]::new);
        Long[] sites = LongStream.range(1_000, 10_000).boxed().toArray(Long[]::new);
        for (Condition condition : List.of(deep, Condition.any(pairs), Attributes.SITE_ID.notIn(sites))) {
            RoutingPolicy policy = inboundCalls(calls -> calls.filter(InteractionFilter.on(condition))
                    .responsible(
                            ALWAYS_DESK.when(Condition.not(condition), ANNA).when(condition, ANNA)));
            DryRunResult result = DryRun.standard().run(policy, hundredCalls(1));
            StringBuilder page = new StringBuilder();
            HtmlReport.of(result, Locale.ENGLISH).writeTo(page);

            assertThat(result.verdicts()).containsExactly(Map.entry(Verdict.PROCEED, 100L));
            assertThat(page.length()).isLessThan(3_000_000);
            int rules = result.toJson().path("rules").toString().length();
            assertThat(result.toJson().toString().length() - rules).isLessThan(3_000_000);
        }
    }

    private static Condition tree(int levels) {
        Condition[] parts = new Condition[18];
        Arrays.setAll(parts, i -> levels == 0 ? Attributes.SITE_ID.isNot(100L + i) : tree(levels - 1));
        return levels % 2 == 0 ? Condition.all(parts) : Condition.any(parts);
    }

    private static Element decision(RoutingPolicy policy, Interaction interaction) {
        DryRunResult result = DryRun.standard().run(policy, List.of(interaction));
        return read(HtmlReport.of(result, Locale.ENGLISH))
                .select("details.decision")
                .first();
    }
}
