package io.github.planfixsdk.routing.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Attribute;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Catalogue;
import io.github.planfixsdk.routing.ChatMoment;
import io.github.planfixsdk.routing.Condition;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.InteractionFilter;
import io.github.planfixsdk.routing.InteractionReader;
import io.github.planfixsdk.routing.PersonSelector;
import io.github.planfixsdk.routing.Plan;
import io.github.planfixsdk.routing.ResponsibleRules;
import io.github.planfixsdk.routing.RoutingPolicy;
import io.github.planfixsdk.routing.TaskTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole pages and whole JSON, letter by letter; what is meant to change is written by {@code -Drouting.reports.write}. */
class WholeReportTest {
    private static final Path EXPECTED = Path.of("src/test/resources/routing");
    private static final Attribute<String> NOTE = Attribute.text("note").concealed();
    private static final PersonRef DESK = PersonRef.user(10);
    private static final PersonRef ANNA = PersonRef.user(12);
    private static final String DAY = """
            {"communication_type":"call","call_session_id":1,"contact_phone_number":"79000000001","site_id":5,"direction":"in","start_time":"2026-03-02T09:00:00Z","finish_time":"2026-03-02T09:05:00Z","last_answered_employee_id":101}
            {"communication_type":"call","call_session_id":2,"contact_phone_number":"79000000001","site_id":7,"direction":"in","finish_time":"2026-03-02T20:05:00Z"}
            {"communication_type":"call","call_session_id":3,"contact_phone_number":"79000000002","site_id":7,"direction":"out","finish_time":"2026-03-02T20:06:00Z"}
            {"communication_type":"call","call_session_id":4,"contact_phone_number":"79000000003","direction":"in","finish_time":"2026-03-02T20:07:00Z"}
            {"communication_type":"offline_message","communication_id":5,"visitor_phone_number":"79000000001","visitor_name":"Anna <b>","site_id":5,"visitor_city":"Kazan","note":"hush","is_visitor_new":true}
            {"communication_type":"offline_message","communication_id":6,"visitor_phone_number":"79000000004","site_id":9}
            {"communication_type":"chat","communication_id":7,"status":"new"}
            {"communication_type":"chat","communication_id":7,"status":"new","visitor_phone_number":"79000000005"}
            {"communication_type":"fax","communication_id":8}
            {"communication_type":

            {"communication_type":"chat","communication_id":9,"status":"succeed","finish_time":"2026-03-02T21:00:00Z"}
            """;

    @TempDir
    private Path folder;

    private RecordedInteractions day;

    @BeforeEach
    void recordedDay() throws IOException {
        Path file = Files.writeString(folder.resolve("day.jsonl"), DAY);
        day = RecordedInteractions.of(
                file,
                InteractionReader.standard().catalogue(Catalogue.standard().with(NOTE)));
    }

    private static RoutingPolicy before() {
        return RoutingPolicy.builder()
                .catalogue(Catalogue.standard().with(NOTE))
                .condition("ours", Attributes.SITE_ID.in(5L, 6L))
                .inboundCalls(calls -> calls.first(Plan.task(TaskTarget.object(7)))
                        .repeat(Plan.nothing())
                        .responsible(ResponsibleRules.defaultTo(DESK)
                                .when(
                                        Condition.named("ours"),
                                        PersonSelector.lastAnswered(),
                                        PersonSelector.contactOwner())
                                .when(Attributes.SITE_ID.is(7L).or(Attributes.SOURCE_NAME.contains("x")), ANNA)))
                .outboundCalls(calls -> calls.first(Plan.task(TaskTarget.template(8)))
                        .repeat(Plan.task(TaskTarget.template(8)))
                        .responsible(ResponsibleRules.defaultTo(PersonRef.group(3))))
                .requests(requests -> requests.filter(InteractionFilter.on(Condition.not(Attributes.SITE_ID.is(9L))))
                        .first(Plan.contactAndTask(TaskTarget.object(7)).contactTemplate(4))
                        .repeat(Plan.contactAndTask(TaskTarget.object(7)))
                        .field(FieldMapping.contact(20, Attributes.VISITOR_CITY).updateAlways())
                        .field(FieldMapping.task("Note", NOTE))
                        .participants(PersonSelector.employee(ANNA))
                        .responsible(ResponsibleRules.defaultTo(DESK)))
                .chats(chats -> chats.moment(ChatMoment.START)
                        .passWithoutContactData()
                        .first(Plan.contact())
                        .repeat(Plan.nothing())
                        .responsible(ResponsibleRules.defaultTo(DESK)))
                .build();
    }

    private static RoutingPolicy after() {
        return before().toBuilder()
                .inboundCalls(calls ->
                        calls.repeat(Plan.task(TaskTarget.object(8))).responsible(ResponsibleRules.defaultTo(ANNA)))
                .requests(requests -> requests.filter(InteractionFilter.off()))
                .build();
    }

    private static DryRun dryRun() {
        return DryRun.builder()
                .dailyQuota(10_000)
                .knowing((interaction, facts) -> facts.employee(101, ANNA).employee(102, DESK))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void ofOneConfiguration(String language) throws IOException {
        HtmlReport report = HtmlReport.of(dryRun().run(before(), day), Locale.forLanguageTag(language));
        assertIs("dry-run." + language + ".html", page(report));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void ofTheDifferenceBetweenTwo(String language) throws IOException {
        HtmlReport report = HtmlReport.of(dryRun().compare(before(), after(), day), Locale.forLanguageTag(language));
        assertIs("comparison." + language + ".html", page(report));
    }

    @Test
    void asJson() throws IOException {
        assertIs("dry-run.json", json(dryRun().run(before(), day).toJson()));
        assertIs(
                "comparison.json", json(dryRun().compare(before(), after(), day).toJson()));
    }

    private static String page(HtmlReport report) {
        StringBuilder page = new StringBuilder();
        report.writeTo(page);
        return page.toString();
    }

    private static String json(JsonNode node) throws IOException {
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    private static void assertIs(String name, String text) throws IOException {
        assertThat(text).doesNotContain("hush");
        Path file = EXPECTED.resolve(name);
        if (System.getProperty("routing.reports.write") != null) {
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("see whether the change is meant, then run this test with -Drouting.reports.write")
                .isEqualTo(Files.readString(file));
    }
}
