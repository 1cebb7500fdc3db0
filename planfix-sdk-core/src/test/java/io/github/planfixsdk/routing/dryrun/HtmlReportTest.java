package io.github.planfixsdk.routing.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attribute;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Catalogue;
import io.github.planfixsdk.routing.Condition;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;";

    private final DryRun dryRun = DryRun.standard();

    private static Document read(HtmlReport report) {
        StringBuilder page = new StringBuilder();
        report.writeTo(page);
        return Jsoup.parse(page.toString());
    }

    @Test
    void thePageHasCountsBarsAndEveryDecisionWithItsTree() {
        RoutingPolicy policy = DryRunTest.policy();
        Document page = read(HtmlReport.of(dryRun.run(policy, DryRunTest.day()), Locale.ENGLISH));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).isEqualTo("Dry run of a routing configuration");
        assertThat(page.select(".card").eachText()).contains("8 interactions", "1 contacts created", "3 tasks created");
        assertThat(page.select("td").eachText()).contains("call", "rejected by the filter", "object 7", "user:12");
        assertThat(page.select(".bar")).isNotEmpty().allSatisfy(bar -> assertThat(bar.attr("style"))
                .matches("width:\\d{1,3}%"));
        assertThat(page.select("details.decision")).hasSize(8);
        assertThat(page.select("details.decision .tree")).isNotEmpty();
        assertThat(page.text()).contains("(never matched)");
    }

    @Test
    void theGroupsOfATreeUnfold() {
        RoutingPolicy policy = RoutingPolicy.builder()
                .requests(requests -> requests.filter(InteractionFilter.on(
                                Condition.all(Attributes.SITE_ID.is(5L), Attributes.SITE_ID.isNot(6L))))
                        .first(Plan.contact())
                        .repeat(Plan.contact())
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(1))))
                .build();
        Document page = read(
                HtmlReport.of(dryRun.run(policy, List.of(DryRunTest.request(1, "79000000001", 5))), Locale.ENGLISH));

        assertThat(page.select("details.decision details.TRUE > summary").eachText())
                .containsExactly("✓ and");
        assertThat(page.select("details.decision details.TRUE .tree .TRUE").eachText())
                .containsExactly("✓ site id: 5 = 5", "✓ site id: 5 ≠ 6");
    }

    @Test
    void russianIsRussianThroughout() {
        Document page = read(HtmlReport.of(dryRun.run(DryRunTest.policy(), DryRunTest.day()), RUSSIAN));

        assertThat(page.select("html").attr("lang")).isEqualTo("ru");
        assertThat(page.select("h1, h2").eachText())
                .allSatisfy(
                        heading -> assertThat(heading).containsPattern("[а-я]").doesNotContainPattern("[A-Za-z]"));
        assertThat(page.select(".card").eachText())
                .allSatisfy(card -> assertThat(card).doesNotContainPattern("[A-Za-z]"));
        assertThat(page.text()).contains("первое обращение", "звонок", "отклонено фильтром");
    }

    @Test
    void aComparisonShowsBothSidesOfEveryDifference() {
        RoutingPolicy after = DryRunTest.policy().toBuilder()
                .inboundCalls(calls -> calls.responsible(ResponsibleRules.defaultTo(PersonRef.user(10))))
                .build();
        PolicyComparison comparison = dryRun.compare(DryRunTest.policy(), after, DryRunTest.day());

        Document page = read(HtmlReport.of(comparison, Locale.ENGLISH));
        assertThat(page.select("details.decision")).hasSize(1);
        assertThat(page.select("details.decision > summary").text()).isEqualTo("call c1: responsible");
        assertThat(page.select(".pair > div").eachText())
                .satisfiesExactly(
                        before -> assertThat(before).startsWith("before").contains("responsible: user:12"),
                        now -> assertThat(now).startsWith("after").contains("responsible: user:10"));
        assertThat(read(HtmlReport.of(comparison, RUSSIAN)).text()).contains("было", "стало", "ответственный");
    }

    /** Whatever clients write, it stays text, and the page may load and run nothing. */
    @Test
    void hostileTextsStayTexts() {
        Interaction hostile = Interaction.builder(InteractionKind.REQUEST, HOSTILE)
                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000001")
                .set(Attributes.VISITOR_NAME, HOSTILE)
                .set(Attributes.SITE_DOMAIN_NAME, HOSTILE + "\u0000\u001b\ud800")
                .build();
        RoutingPolicy policy = RoutingPolicy.builder()
                .requests(requests -> requests.filter(InteractionFilter.on(Attributes.SITE_DOMAIN_NAME.isNot(HOSTILE)))
                        .first(Plan.contactAndTask(TaskTarget.object(7)))
                        .repeat(Plan.contact())
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(1))
                                .when(Attributes.SITE_DOMAIN_NAME.is(HOSTILE), PersonRef.user(2))))
                .build();
        Document page = read(HtmlReport.of(dryRun.run(policy, List.of(hostile)), Locale.ENGLISH));

        assertThat(page.select("script, img, link, iframe, object, [onerror], [src], [href]"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(page.select("details.decision > summary").text()).contains(HOSTILE);
    }

    @Test
    void concealedValuesAreNotShown() {
        Attribute<String> secret = Attribute.text("secret_note").concealed();
        RoutingPolicy policy = RoutingPolicy.builder()
                .catalogue(Catalogue.standard().with(secret))
                .requests(requests -> requests.filter(InteractionFilter.on(secret.isNot("x")))
                        .first(Plan.contact())
                        .repeat(Plan.contact())
                        .field(FieldMapping.contact(5, secret))
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(1))))
                .build();
        Interaction request = DryRunTest.request(1, "79000000001", 5).toBuilder()
                .set(secret, "hush")
                .build();
        StringBuilder page = new StringBuilder();
        HtmlReport.of(dryRun.run(policy, List.of(request)), Locale.ENGLISH).writeTo(page);

        assertThat(page).contains("secret_note = •••").doesNotContain("hush");
    }

    @Test
    void aFileIsReplacedWholeOrNotAtAll(@TempDir Path folder) throws IOException {
        HtmlReport report = HtmlReport.of(dryRun.run(DryRunTest.policy(), DryRunTest.day()), Locale.ENGLISH);
        Path file = folder.resolve("report.html");
        Files.writeString(file, "old");

        report.writeTo(file);

        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        Path nowhere = folder.resolve("none").resolve("report.html");
        assertThatThrownBy(() -> report.writeTo(nowhere))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(nowhere.getParent().toString())
                .hasMessageContaining("make this folder first");
        Path occupied = Files.createDirectories(folder.resolve("folder").resolve("inside"))
                .getParent();
        assertThatThrownBy(() -> report.writeTo(occupied)).isInstanceOf(UncheckedIOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, occupied);
        }
    }

    @Test
    void aPageThatCannotBeWrittenSaysSo() {
        HtmlReport report = HtmlReport.of(dryRun.run(DryRunTest.policy(), DryRunTest.day()), Locale.ENGLISH);
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("full");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatThrownBy(() -> report.writeTo(full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("full");
    }
}
