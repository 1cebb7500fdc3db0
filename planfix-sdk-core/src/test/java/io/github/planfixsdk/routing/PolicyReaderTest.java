package io.github.planfixsdk.routing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.model.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {
    static final WorkingHours OFFICE = WorkingHours.in(ZoneId.of("Europe/Moscow"))
            .on(LocalTime.of(9, 0), LocalTime.of(18, 0), MONDAY, FRIDAY)
            .holidays(LocalDate.of(2026, 5, 1))
            .except(LocalDate.of(2026, 12, 31), LocalTime.of(9, 0), LocalTime.of(13, 0));

    /** One of everything. */
    static final String EVERYTHING = """
            {
              "version": 1,
              "history": "vendorMark",
              "zone": "Asia/Tokyo",
              "language": "ru",
              "conditions": {
                "moscow": {"attribute": "visitor_city", "operator": "equal", "value": "Москва", "strict": true},
                "office hours": {"attribute": "now", "operator": "during", "value": {
                  "zone": "Europe/Moscow",
                  "weekly": [{"days": ["monday", "friday"], "from": "09:00", "to": "18:00"}],
                  "holidays": ["2026-05-01"],
                  "special": [{"date": "2026-12-31", "from": "09:00", "to": "13:00"}]
                }}
              },
              "inboundCalls": {
                "filter": {"on": true, "condition": {"and": [
                  {"attribute": "virtual_phone_number", "operator": "in", "value": ["74950000001", "74950000002"]},
                  {"not": {"or": [
                    {"attribute": "source_name", "operator": "matches", "value": "^(spam|test)"},
                    {"attribute": "is_transfer", "operator": "equal", "value": true},
                    {"attribute": "campaign_id", "operator": "present"}
                  ]}},
                  {"ref": "office hours"}
                ]}},
                "first": {"create": "task", "object": 7},
                "repeat": {"create": "nothing"},
                "forwardToPersonalManager": true,
                "responsible": {
                  "default": "user:10",
                  "rules": [
                    {"when": {"attribute": "talk_duration", "operator": "atLeast", "value": 60}, "employee": "user:12"},
                    {"when": {"ref": "moscow"}, "employee": "group:3"},
                    {"when": {"attribute": "is_lost", "operator": "equal", "value": true},
                     "choose": ["contactOwner", "contactOwnersReplacement", "user:12", "group:4"]}
                  ],
                  "else": ["lastTalked", "firstTalked", "lastAnswered", "firstAnswered", "participant"],
                  "ignoreReplacements": true
                },
                "participants": ["everyEmployee", "furtherContacts", "contactOwner", "user:13"],
                "titles": {
                  "inboundCall": "Call from {contact_phone_number|unknown}",
                  "lostCall": {"text": "Missed {contact_phone_number:20}, {start_time:HH:mm}", "maxLength": 40}
                },
                "fields": [
                  {"entity": "contact", "field": 20, "attribute": "source_name", "always": true},
                  {"entity": "task", "field": 30, "attribute": "talk_duration"}
                ]
              },
              "chats": {
                "filter": {"on": true},
                "first": {"create": "contactAndTask", "template": 9, "contactTemplate": 4},
                "repeat": {"create": "contact"},
                "unknownHistoryAs": "first",
                "moment": "tag",
                "tag": "hot",
                "passWithoutContactData": true,
                "responsible": {"default": "user:10"}
              },
              "requests": {
                "filter": {"on": true, "condition": {"attribute": "start_time", "operator": "less",
                  "value": "2027-01-01T00:00:00Z"}},
                "first": {"create": "contactAndTask", "object": 7},
                "repeat": {"create": "nothing"},
                "responsible": {"default": "user:10",
                  "rules": [{"when": {"always": true}, "employee": "user:11"}]}
              },
              "deals": {"object": 7, "success": [12], "failed": [13, 14], "amount": 30}
            }
            """;

    private final PolicyReader reader = PolicyReader.standard();

    private static RoutingPolicy inJava() {
        return RoutingPolicy.builder()
                .historyStrategy(HistoryStrategy.VENDOR_MARK)
                .zone(ZoneId.of("Asia/Tokyo"))
                .language(Locale.forLanguageTag("ru"))
                .condition("office hours", Attributes.NOW.during(OFFICE))
                .condition("moscow", Attributes.VISITOR_CITY.is("Москва").strict())
                .inboundCalls(calls -> calls.filter(InteractionFilter.on(Condition.all(
                                Attributes.VIRTUAL_PHONE_NUMBER.in("74950000001", "74950000002"),
                                Condition.not(Condition.any(
                                        Attributes.SOURCE_NAME.matches("^(spam|test)"),
                                        Attributes.IS_TRANSFER.is(true),
                                        Attributes.CAMPAIGN_ID.present())),
                                Condition.named("office hours"))))
                        .first(Plan.task(TaskTarget.object(7)))
                        .repeat(Plan.nothing())
                        .forwardToPersonalManager()
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(10))
                                .when(Attributes.TALK_DURATION.atLeast(60L), PersonRef.user(12))
                                .when(Condition.named("moscow"), PersonRef.group(3))
                                .when(
                                        Attributes.IS_LOST.is(true),
                                        PersonSelector.contactOwner(),
                                        PersonSelector.contactOwnersReplacement(),
                                        PersonSelector.employee(PersonRef.user(12)),
                                        PersonSelector.employee(PersonRef.group(4)))
                                .otherwise(
                                        PersonSelector.lastTalked(),
                                        PersonSelector.firstTalked(),
                                        PersonSelector.lastAnswered(),
                                        PersonSelector.firstAnswered(),
                                        PersonSelector.participant())
                                .ignoringReplacements())
                        .participants(
                                PersonSelector.everyEmployee(),
                                PersonSelector.furtherContacts(),
                                PersonSelector.contactOwner(),
                                PersonSelector.employee(PersonRef.user(13)))
                        .title(TitleKind.INBOUND_CALL, TitleTemplate.of("Call from {contact_phone_number|unknown}"))
                        .title(
                                TitleKind.LOST_CALL,
                                TitleTemplate.of("Missed {contact_phone_number:20}, {start_time:HH:mm}")
                                        .maxLength(40))
                        .field(FieldMapping.contact(20, Attributes.SOURCE_NAME).updateAlways())
                        .field(FieldMapping.task(30, Attributes.TALK_DURATION)))
                .chats(chats -> chats.filter(InteractionFilter.on())
                        .first(Plan.contactAndTask(TaskTarget.template(9)).contactTemplate(4))
                        .repeat(Plan.contact())
                        .unknownHistoryAs(ContactHistory.FIRST)
                        .moment(ChatMoment.TAG)
                        .tag("hot")
                        .passWithoutContactData()
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(10))))
                .requests(requests -> requests.filter(InteractionFilter.on(
                                Attributes.START_TIME.lessThan(Instant.parse("2027-01-01T00:00:00Z"))))
                        .first(Plan.contactAndTask(TaskTarget.object(7)))
                        .repeat(Plan.nothing())
                        .responsible(ResponsibleRules.defaultTo(PersonRef.user(10))
                                .when(Condition.always(), PersonRef.user(11))))
                .deals(DealPolicy.of(7, 12).failed(13, 14).amount(30))
                .build();
    }

    @Test
    void javaAndJsonAreTheSameThing() {
        RoutingPolicy read = reader.read(EVERYTHING);
        assertThat(read).isEqualTo(inJava());
        assertThat(read.toBuilder().build()).isEqualTo(read);
        assertThat(read.configurationHash()).isEqualTo(inJava().configurationHash());
        assertThat(read.toJson()).isEqualTo(inJava().toJson());
        assertThat(read.deals()).isEqualTo(inJava().deals());
        assertThat(reader.read(read.toJson().toString())).isEqualTo(read);
    }

    @Test
    void whatIsWrittenIsWhatWasRead() throws Exception {
        assertThat(reader.read(EVERYTHING).toJson()).isEqualTo(new ObjectMapper().readTree(EVERYTHING));
    }

    @Test
    void orderOfKeysAliasesAndWrittenDefaultsMakeNoDifference() {
        String one = """
                {"version": 1, "$schema": "routing.schema.json", "chats": {
                  "first": {"create": "nothing"}, "repeat": {"create": "nothing"},
                  "filter": {"on": true, "condition": {"attribute": "tag_name", "operator": "anyOf", "value": ["a"]}},
                  "responsible": {"default": "user:1"}}}
                """;
        String other = """
                {"history": "crm", "zone": "Z", "language": "en", "conditions": {}, "chats": {
                  "responsible": {"rules": [], "ignoreReplacements": false, "default": "user:1"},
                  "filter": {"condition": {"value": ["a"], "strict": false, "operator": "anyOf",
                    "attribute": "tag_names"}, "on": true},
                  "moment": "start", "fields": [], "titles": {}, "passWithoutContactData": false,
                  "participants": [],
                  "unknownHistoryAs": "unknown",
                  "repeat": {"create": "nothing"}, "first": {"create": "nothing"}}, "version": 1}
                """;
        assertThat(reader.read(one)).isEqualTo(reader.read(other));
    }

    @Test
    void aFilterThatIsOffPassesEverythingAndKeepsWhatWasChosen() {
        RoutingPolicy policy = reader.read("""
                {"version": 1, "requests": {"first": {"create": "nothing"}, "repeat": {"create": "nothing"},
                 "filter": {"on": false, "condition": {"attribute": "site_id", "operator": "equal", "value": 5}},
                 "responsible": {"default": "user:1"}}}
                """);
        InteractionFilter filter = policy.policy(InteractionKind.REQUEST, Direction.IN)
                .orElseThrow()
                .filter();
        assertThat(filter).isEqualTo(InteractionFilter.off(Attributes.SITE_ID.is(5L)));
        assertThat(filter.isConfigured()).isTrue();
        assertThat(filter.isOn()).isFalse();
        Decision decision = policy.decide(RoutingExamples.request(), RoutingExamples.first());
        assertThat(decision.filter()).contains(FilterOutcome.DISABLED);
        assertThat(decision.trace()).isEmpty();
        assertThat(reader.read(policy.toJson())).isEqualTo(policy);
    }

    @Test
    void namedConditionsAreDefinedOnceAndSeenInExplanations() {
        RoutingPolicy policy = inJava();
        Interaction call = Interaction.builder(InteractionKind.CALL, "1")
                .set(Attributes.VIRTUAL_PHONE_NUMBER, "74950000001")
                .set(Attributes.SOURCE_NAME, "Ads")
                .set(Attributes.IS_TRANSFER, false)
                .set(Attributes.VISITOR_CITY, "Москва")
                .build();
        Facts monday = Facts.at(Instant.parse("2026-03-02T09:00:00Z")).first().build();
        Facts sunday = Facts.at(Instant.parse("2026-03-01T09:00:00Z")).first().build();
        Interaction marked =
                call.toBuilder().setAll(Attributes.MARKS, List.of("primary")).build();
        Decision open = policy.decide(marked, monday);
        assertThat(open.verdict()).isEqualTo(Verdict.PROCEED);
        assertThat(open.responsible().orElseThrow().employee()).isEqualTo(PersonRef.group(3));
        assertThat(open.trace().orElseThrow().explain(Locale.ENGLISH)).contains("""
                  ✓ "office hours" (
                    ✓ now: Mon 2026-03-02 12:00 is within Mon+Fri 09:00–18:00, special days: 2 (Europe/Moscow)
                  )
                """);
        assertThat(policy.decide(marked, sunday).reason()).isEqualTo(Reason.FILTER_REJECTED);
    }

    @Test
    void aNameWithoutPolicyCannotBeEvaluated() {
        Interaction call = Interaction.builder(InteractionKind.CALL, "1").build();
        assertThatIllegalStateException()
                .isThrownBy(() -> Condition.named("x").evaluate(call))
                .withMessageContaining("condition \"x\" is a reference");
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.named(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoutingPolicy.builder()
                        .condition("x", Condition.always())
                        .condition("x", Condition.always()))
                .withMessageContaining("defined already");
    }

    @Test
    void theMarkThatEditorsPutBeforeTheTextIsSkipped() {
        RoutingPolicy policy = reader.read(EVERYTHING);
        assertThat(reader.read("\uFEFF" + EVERYTHING)).isEqualTo(policy);
        assertThat(reader.validate("\uFEFF" + EVERYTHING)).isEmpty();
        assertThat(reader.validate("\uFEFF{\"version\": 1,}").get(0).message()).contains("line 1, column 15");
        assertThat(reader.validate("\uFEFF\uFEFF{}"))
                .extracting(ConfigurationProblem::code)
                .containsExactly(ProblemCode.JSON_BROKEN);
        String filter = "{\"field\": \"site_id\", \"operator\": \"=\", \"value\": 5}";
        assertThat(VendorFilter.standard().read("\uFEFF" + filter)).isEqualTo(Attributes.SITE_ID.is(5L));
    }

    @Test
    void aMistakeInAChainStandsAtItsOwnPlaceWhateverIsWrongBeforeIt() {
        List<ConfigurationProblem> problems = PolicyReader.standard().validate("""
                {"version": 1, "requests": {"first": {"create": "contact"}, "repeat": {"create": "contact"}, "responsible":
                {"default": "user:1", "else": ["owner", "user:2", "user:2", "group:3", "lastAnswered"]}}}
                """);
        assertThat(problems)
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "$.requests.responsible.else[0] UNKNOWN_SELECTOR",
                        "$.requests.responsible.else[2] SELECTOR_TWICE",
                        "$.requests.responsible.else[4] SELECTOR_UNREACHABLE");
    }

    @Test
    void anEmptyTextIsToldFromABrokenOne() {
        for (String empty : List.of("", " \n", "\uFEFF")) {
            assertThat(PolicyReader.standard().validate(empty))
                    .extracting(problem -> problem.text(Locale.forLanguageTag("ru")))
                    .containsExactly("пустой текст: напишите объект, от { до }");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"version": 1,                 | JSON_BREAKS_OFF     | line 1, column
            {"version": 1,}                | JSON_COMMA_TOO_MUCH | line 1, column 15
            {"version": [1,]}              | JSON_COMMA_TOO_MUCH | line 1, column 16
            {"version": 1 "chats": {}}     | JSON_COMMA_MISSING  | line 1, column 15
            {"version": 1]                 | JSON_COMMA_MISSING  | line 1, column 14
            {version: 1}                   | JSON_QUOTES_MISSING | line 1, column 2
            {'version': 1}                 | JSON_QUOTES_MISSING | line 1, column 2
            {"history": 'crm'}             | JSON_QUOTES_MISSING | line 1, column 13
            {"history": crm}               | JSON_QUOTES_MISSING | line 1, column
            {"version": 1, "version": 2}   | JSON_KEY_TWICE      | line 1, column
            {"version": 1} {}              | JSON_GOES_ON        | line 1, column
            {"version": 01}                | JSON_BROKEN         | line 1, column
            """)
    void brokenJsonIsExplainedWithItsPlace(String json, ProblemCode code, String place) {
        List<ConfigurationProblem> problems = reader.validate(json == null ? "" : json);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).path()).isEqualTo("$");
        assertThat(problems.get(0).message()).contains(place);
        assertThat(problems.get(0).russian()).contains("строка 1, столбец");
    }

    @Test
    void olderVersionsAreBroughtUpToDateStepByStep() {
        PolicyVersions versions = new PolicyVersions(List.of(
                one -> (ObjectNode) one.set("history", one.remove("firstOrRepeat")), two -> two.put("history", "crm")));
        PolicyReader later = new PolicyReader(Catalogue.standard(), null, versions);
        String rest = "\"requests\": {\"first\": {\"create\": \"nothing\"}, \"repeat\": {\"create\": \"nothing\"},"
                + " \"responsible\": {\"default\": \"user:1\"}}}";
        assertThat(later.read("{\"version\": 1, \"firstOrRepeat\": \"whatever\", " + rest)
                        .historyStrategy())
                .isEqualTo(HistoryStrategy.CRM);
        assertThat(later.read("{\"version\": 3, \"history\": \"vendorMark\", " + rest)
                        .historyStrategy())
                .isEqualTo(HistoryStrategy.VENDOR_MARK);
        assertThat(later.validate("{\"version\": 4, " + rest))
                .extracting(ConfigurationProblem::toString)
                .containsExactly(
                        "$.version: is 4: give a number from 1 to 3, without quotes; newer versions need a newer SDK");
    }

    @Test
    void aBrokenConfigurationIsRefusedWithAllItsProblems() {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> reader.read("{\"version\": 1, \"calls\": {}, \"chats\": []}"))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(ConfigurationProblem::path)
                        .containsExactly("$.chats", "$.calls"));
    }
}
