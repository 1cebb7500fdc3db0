package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorFilterTest {
    private static final VendorFilter FILTERS = VendorFilter.standard().zone(ZoneId.of("Europe/Moscow"));

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(text, broken);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'field':'site_id','operator':'=','value':5}",
                "{'field':'site_id','operator':'!=','value':5}",
                "{'field':'site_id','operator':'in','value':[5,6]}",
                "{'field':'site_id','operator':'not_in','value':[5]}",
                "{'field':'talk_duration','operator':'<','value':60}",
                "{'field':'talk_duration','operator':'>=','value':60}",
                "{'field':'source_name','operator':'=','value':'Ads'}",
                "{'field':'source_name','operator':'!=','value':'Ads'}",
                "{'field':'source_name','operator':'in','value':['Ads','Maps']}",
                "{'field':'source_name','operator':'like','value':'Ads%'}",
                "{'field':'source_name','operator':'like','value':'Ads'}",
                "{'field':'source_name','operator':'not_like','value':'%Ads%'}",
                "{'field':'source_name','operator':'ilike','value':'%ads'}",
                "{'field':'source_name','operator':'ilike','value':'ads'}",
                "{'field':'source_name','operator':'not_ilike','value':'ads'}",
                "{'field':'source_name','operator':'not_ilike','value':'a%d%s'}",
                "{'field':'source_name','operator':'regexp','value':'^Ads[0-9]+$'}",
                "{'field':'source_name','operator':'is_null'}",
                "{'field':'tag_id','operator':'is_not_null'}",
                "{'field':'tag_id','operator':'overlap','value':[1,5]}",
                "{'field':'tag_id','operator':'not_overlap','value':[1]}",
                "{'field':'is_lost','operator':'=','value':true}",
                "{'field':'chat_channel_type','operator':'in','value':['telegram','max']}",
                "{'field':'virtual_phone_number','operator':'=','value':'74950000001'}",
                "{'field':'virtual_phone_number','operator':'like','value':'7495%'}",
                "{'field':'start_time','operator':'>','value':'2026-03-02 09:00:00'}",
                "{'filters':[{'filters':[{'field':'campaign_id','operator':'in','value':[10,12]},"
                        + "{'field':'tag_id','operator':'overlap','value':[1,5]}],'condition':'and'},"
                        + "{'field':'visitor_id','operator':'=','value':14}],'condition':'or'}"
            })
    void whatIsReadIsWrittenTheSame(String filter) {
        assertThat(FILTERS.write(FILTERS.read(json(filter)))).isEqualTo(json(filter));
    }

    @Test
    void absenceHasNoRegardToCase() {
        assertThat(FILTERS.read(json("{'field':'source_name','operator':'is_null'}")))
                .isEqualTo(Attributes.SOURCE_NAME.absent());
        assertThat(FILTERS.operators(Attributes.NOW)).isEmpty();
    }

    @Test
    void operatorsMeanWhatTheVendorMeans() {
        Interaction chat = Interaction.builder(InteractionKind.CHAT, "1")
                .set(Attributes.SOURCE_NAME, "Google Ads")
                .set(Attributes.START_TIME, Instant.parse("2026-03-02T06:00:00Z"))
                .setAll(Attributes.TAG_ID, List.of(1L, 2L))
                .build();
        for (String holds : List.of(
                "{'field':'source_name','operator':'=','value':'Google Ads'}",
                "{'field':'source_name','operator':'!=','value':'google ads'}",
                "{'field':'source_name','operator':'ilike','value':'google ads'}",
                "{'field':'source_name','operator':'not_like','value':'google%'}",
                "{'field':'source_name','operator':'ilike','value':'g%le%s'}",
                "{'field':'source_name','operator':'regexp','value':'A..$'}",
                "{'field':'start_time','operator':'=','value':'2026-03-02 09:00:00'}",
                "{'field':'tag_id','operator':'overlap','value':2}",
                "{'field':'tag_id','operator':'not_overlap','value':[3]}",
                "{'field':'campaign_id','operator':'is_null','value':null}")) {
            assertThat(FILTERS.read(json(holds)).evaluate(chat)).as(holds).isEqualTo(Truth.TRUE);
        }
        assertThat(FILTERS.read(json("{'field':'campaign_id','operator':'!=','value':5}"))
                        .evaluate(chat))
                .isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'field':'moon','operator':'=','value':1}                     | $.field        | UNKNOWN_ATTRIBUTE
            {'field':'now','operator':'=','value':1}                      | $.field        | UNKNOWN_ATTRIBUTE
            {'field':'form_type','operator':'=','value':'a'}              | $.field        | WRONG_KIND
            {'field':'site_id','operator':'<','value':1}                  | $.operator     | OPERATOR_NOT_OFFERED
            {'field':'channel','operator':'overlap','value':'a'}          | $.operator     | OPERATOR_NOT_OFFERED
            {'field':'employee_id','operator':'=','value':1}              | $.operator     | OPERATOR_NOT_OFFERED
            {'field':'start_time','operator':'in','value':[]}             | $.operator     | OPERATOR_NOT_OFFERED
            {'field':'is_lost','operator':'in','value':[true]}            | $.operator     | OPERATOR_NOT_OFFERED
            {'field':'site_id','operator':'==','value':1}                 | $.operator     | UNKNOWN_OPERATOR
            {'field':'site_id','operator':'equal','value':1}              | $.operator     | UNKNOWN_OPERATOR
            {'field':'site_id','value':1}                                 | $.operator     | MISSING_KEY
            {'field':'site_id','operator':'='}                            | $.value        | MISSING_KEY
            {'field':'site_id','operator':'=','value':'1'}                | $.value        | WRONG_VALUE
            {'field':'site_id','operator':'=','value':null}               | $.value        | WRONG_VALUE
            {'field':'is_lost','operator':'=','value':1}                  | $.value        | WRONG_VALUE
            {'field':'source_name','operator':'=','value':1}              | $.value        | WRONG_VALUE
            {'field':'source_name','operator':'=','value':''}             | $.value        | BLANK_VALUE
            {'field':'start_time','operator':'<','value':'now'}           | $.value        | WRONG_VALUE
            {'field':'start_time','operator':'<','value':5}               | $.value        | WRONG_VALUE
            {'field':'start_time','operator':'<','value':'2026-03-02'}    | $.value        | WRONG_VALUE
            {'field':'start_time','operator':'<','value':'12026-03-02 09:00:00'} | $.value | WRONG_VALUE
            {'field':'start_time','operator':'<','value':'+12026-03-02 09:00:00'} | $.value | WRONG_VALUE
            {'field':'start_time','operator':'<','value':'2026-03-02 09:00:00 h'} | $.value | WRONG_VALUE
            {'field':'start_time','operator':'<','value':'2026-02-31 00:00:00'} | $.value  | NO_SUCH_DATE
            {'field':'start_time','operator':'<','value':'2026-02-28 24:00:00'} | $.value  | NO_SUCH_DATE
            {'field':'start_time','operator':'<','value':'2026-13-01T00:00:00+03:00'} | $.value | NO_SUCH_DATE
            {'field':'site_id','operator':'in','value':5}                 | $.value        | WRONG_JSON
            {'field':'site_id','operator':'in','value':[]}                | $.value        | NO_VALUES
            {'field':'site_id','operator':'in','value':[1,'a']}           | $.value[1]     | WRONG_VALUE
            {'field':'site_id','operator':'is_null','value':5}            | $.value        | VALUE_NOT_WANTED
            {'field':'source_name','operator':'regexp','value':'('}       | $.value        | BROKEN_PATTERN
            {'field':'site_id','operator':'=','value':1,'not':true}       | $.not          | UNKNOWN_KEY
            {'filters':[],'condition':'or'}                               | $.filters      | EMPTY_GROUP
            {'filters':{},'condition':'or'}                               | $.filters      | WRONG_JSON
            {'filters':[5],'condition':'or'}                              | $.filters[0]   | WRONG_JSON
            {'filters':[{'field':'site_id','operator':'is_null'}]}        | $.condition    | MISSING_KEY
            {'filters':[{'field':'site_id','operator':'is_null'}],'condition':'xor'} | $.condition | UNKNOWN_WORD
            {'filters':[],'field':'site_id'}                              | $              | NO_FILTER
            {'condition':'and'}                                           | $              | NO_FILTER
            []                                                            | $              | WRONG_JSON
            """)
    void whatItMayNotNameIsRefused(String filter, String path, ProblemCode code) {
        assertThat(FILTERS.kind(InteractionKind.CALL)
                        .catalogue(Catalogue.standard())
                        .validate(json(filter)))
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactly(path + " " + code);
    }

    @Test
    void allProblemsAreFoundAtOnce() {
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> FILTERS.read("""
                        {"filters": [{"field": "moon", "operator": "=", "value": 1},
                                     {"filters": [{"field": "site_id", "operator": "like", "value": "a"}]}],
                         "condition": "and"}
                        """))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(ConfigurationProblem::path)
                        .containsExactly(
                                "$.filters[0].field", "$.filters[1].condition", "$.filters[1].filters[0].operator"));
        assertThatExceptionOfType(RoutingConfigurationException.class)
                .isThrownBy(() -> FILTERS.read("{\"field\": "))
                .withMessageContaining("breaks off at line 1");
    }

    @Test
    void eachFieldPublishesItsOperators() {
        assertThat(FILTERS.operators(Attributes.SITE_ID))
                .containsExactly("=", "!=", "in", "not_in", "is_null", "is_not_null");
        assertThat(FILTERS.operators(Attributes.START_TIME))
                .containsExactly("=", "!=", "<", ">", "<=", ">=", "is_null", "is_not_null");
        assertThat(FILTERS.operators(Attributes.TAG_NAME))
                .containsExactly("overlap", "not_overlap", "is_null", "is_not_null");
        assertThat(FILTERS.operators(Attributes.IS_LOST)).containsExactly("=", "!=", "is_null", "is_not_null");
        assertThat(FILTERS.operators(Attributes.CHAT_CHANNEL_TYPE))
                .containsExactly("=", "!=", "in", "not_in", "is_null", "is_not_null");
        assertThat(FILTERS.operators(Attributes.SOURCE_NAME)).contains("like", "not_ilike", "regexp");
    }

    @Test
    void negationsMoveIntoTheOperators() {
        Condition condition = Condition.not(Condition.any(
                Attributes.SITE_ID.is(5L),
                Condition.all(Attributes.TALK_DURATION.atLeast(60L), Condition.not(Attributes.CAMPAIGN_ID.absent())),
                Attributes.SOURCE_NAME.in("Ads", "Maps"),
                Attributes.TAG_ID.allOf(1L, 2L)));
        assertThat(FILTERS.write(condition)).isEqualTo(json("""
                {'filters': [
                  {'field': 'site_id', 'operator': '!=', 'value': 5},
                  {'filters': [
                    {'field': 'talk_duration', 'operator': '<', 'value': 60},
                    {'field': 'campaign_id', 'operator': 'is_null'}
                  ], 'condition': 'or'},
                  {'filters': [
                    {'field': 'source_name', 'operator': 'not_ilike', 'value': 'Ads'},
                    {'field': 'source_name', 'operator': 'not_ilike', 'value': 'Maps'}
                  ], 'condition': 'and'},
                  {'filters': [
                    {'field': 'tag_id', 'operator': 'not_overlap', 'value': [1]},
                    {'field': 'tag_id', 'operator': 'not_overlap', 'value': [2]}
                  ], 'condition': 'or'}
                ], 'condition': 'and'}
                """));
    }

    static List<Condition> unsayable() {
        WorkingHours hours = WorkingHours.in(ZoneId.of("UTC")).on(LocalTime.MIN, LocalTime.MIN, DayOfWeek.MONDAY);
        return List.of(
                Condition.always(),
                Condition.named("x"),
                Condition.not(Attributes.SOURCE_NAME.matches("a")),
                Attributes.SOURCE_NAME.is("100%"),
                Attributes.SOURCE_NAME.contains("100%"),
                Attributes.TAG_NAME.anyOf("a"),
                Attributes.CHAT_CHANNEL_TYPE.is("a").strict(),
                Attributes.START_TIME.during(hours),
                Attributes.NOW.during(hours),
                Attributes.NOW.lessThan(Instant.EPOCH),
                Attributes.SITE_ID.lessThan(5L),
                Attributes.SITE_ID.in(),
                Attributes.SOURCE_NAME.is(" "),
                Attributes.SOURCE_NAME.in("a", " ").strict(),
                Attributes.SOURCE_NAME.like(" "),
                Attributes.SOURCE_NAME.matches(" ").strict(),
                Attributes.START_TIME.is(Instant.MAX),
                Attributes.START_TIME.is(Instant.MIN),
                Attribute.text("x").is("a"),
                Attribute.text("site_id").is("a"),
                Attribute.text("x").offering(Operator.EQUAL).is("a"));
    }

    @ParameterizedTest
    @MethodSource("unsayable")
    void whatTheirFiltersCannotSayIsNotWritten(Condition condition) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FILTERS.write(condition))
                .withMessageStartingWith("the vendor's filters can't say \"");
    }

    @Test
    void whatTheSameFiltersWouldNotReadIsNotWritten() {
        VendorFilter calls = FILTERS.kind(InteractionKind.CALL);
        Condition ofRequests = Attributes.FORM_TYPE.is("callback");
        Attribute<String> own = Attribute.text("x");
        assertThat(FILTERS.read(FILTERS.write(ofRequests))).isEqualTo(ofRequests);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calls.write(ofRequests))
                .withMessageEndingWith("attribute form_type can't be used for a call");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FILTERS.write(own.is("a")))
                .withMessageEndingWith("attribute x isn't in the catalogue");
        VendorFilter known = FILTERS.catalogue(Catalogue.standard().with(own));
        assertThat(known.read(known.write(own.is("a")))).isEqualTo(own.is("a"));
    }

    @Test
    void anyNumberOfNegationsIsWritten() {
        Condition condition = Attributes.SITE_ID.is(5L);
        for (int i = 0; i < 100_001; i++) {
            condition = Condition.not(condition);
        }
        assertThat(FILTERS.write(condition)).isEqualTo(json("{'field':'site_id','operator':'!=','value':5}"));
    }

    @Test
    void asManyLevelsAreWrittenAsAreRead() {
        Condition deepest = levels(100, Attributes.SITE_ID.is(5L));
        assertThat(FILTERS.read(FILTERS.write(deepest))).isEqualTo(deepest);
        for (Condition refused :
                List.of(levels(1, deepest), levels(100_000, deepest), levels(100, Attributes.TAG_ID.allOf(1L, 2L)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FILTERS.write(refused))
                    .withMessage("the vendor's filters can't say more than 100 levels: make the condition flatter");
        }
    }

    private static Condition levels(int number, Condition innermost) {
        Condition condition = innermost;
        for (int i = 0; i < number; i++) {
            condition = Condition.all(condition);
        }
        return condition;
    }

    @Test
    void aTextIsCheckedLikeAnObject() {
        String filter = "{\"field\": \"moon\", \"operator\": \"=\", \"value\": 1}";
        assertThat(FILTERS.validate(filter)).hasSize(1).isEqualTo(FILTERS.validate(json(filter)));
        assertThat(FILTERS.validate("{\"field\": \"site_id\", \"operator\": \"is_null\"}"))
                .isEmpty();
        assertThat(FILTERS.validate("{\"field\": "))
                .extracting(ConfigurationProblem::code)
                .containsExactly(ProblemCode.JSON_BREAKS_OFF);
    }

    @Test
    void whatIsWrongWithAnExpressionIsSaidInBothLanguages() {
        ConfigurationProblem problem = FILTERS.validate(
                        json("{'field': 'source_name', 'operator': 'regexp', 'value': '('}"))
                .get(0);
        assertThat(problem.message()).contains("is no regular expression");
        assertThat(problem.russian()).doesNotContain("is no regular expression");
    }

    @Test
    void aFieldThatMayNotBeUsedHidesNoOtherMistake() {
        assertThat(FILTERS.kind(InteractionKind.CALL).validate(json("""
                        {'filters': [
                           {'field': 'form_type', 'operator': 'overlap', 'value': 5},
                           {'field': 'form_type', 'operator': '=', 'value': 5},
                           {'field': 'moon', 'operator': 'equal', 'value': 5},
                           {'field': 'moon', 'operator': 'in', 'value': 5},
                           {'field': 'now', 'operator': 'is_null', 'value': 5},
                           {'field': 'moon', 'operator': '='}
                         ], 'condition': 'or'}
                        """)))
                .extracting(problem -> problem.path().substring("$.filters".length()) + " " + problem.code())
                .containsExactly(
                        "[0].field WRONG_KIND",
                        "[0].operator OPERATOR_NOT_OFFERED",
                        "[1].field WRONG_KIND",
                        "[1].value WRONG_VALUE",
                        "[2].field UNKNOWN_ATTRIBUTE",
                        "[2].operator UNKNOWN_WORD",
                        "[3].field UNKNOWN_ATTRIBUTE",
                        "[3].value WRONG_JSON",
                        "[4].field UNKNOWN_ATTRIBUTE",
                        "[4].value VALUE_NOT_WANTED",
                        "[5].field UNKNOWN_ATTRIBUTE",
                        "[5].value MISSING_KEY");
    }

    @Test
    void momentsKeepTheirInstantWhenTheClockShowsATimeTwice() {
        VendorFilter berlin = VendorFilter.standard().zone(ZoneId.of("Europe/Berlin"));
        for (String moment : List.of(
                "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-03-02T09:00:00.005Z", "2026-03-02T09:00:00Z")) {
            Condition condition = Attributes.START_TIME.is(Instant.parse(moment));
            assertThat(berlin.read(berlin.write(condition))).isEqualTo(condition);
        }
    }

    /** Moscow's clocks were 2 h 30 min 17 s ahead then, which has no place in an offset. */
    @ParameterizedTest
    @CsvSource({
        "1900-01-01T00:00:00.5Z, 1900-01-01T00:00:00.500Z",
        "2026-01-01T00:00:00.5Z, 2026-01-01T03:00:00.500+03:00"
    })
    void momentsAreWrittenWithOffsetsThatCanBeRead(Instant moment, String written) {
        Condition condition = Attributes.START_TIME.is(moment);
        JsonNode filter = FILTERS.write(condition);
        assertThat(filter.path("value").textValue()).isEqualTo(written);
        assertThat(FILTERS.read(filter)).isEqualTo(condition);
    }

    @Test
    void whatTheReaderWouldRefuseIsNotWritten() {
        Attribute<BigDecimal> sum = Attribute.decimal("order_sum");
        VendorFilter own = FILTERS.catalogue(Catalogue.standard().with(sum));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.write(sum.is(new BigDecimal("9".repeat(950)))))
                .withMessageContaining("$.value: is 999");
        assertThat(own.read(own.write(sum.is(BigDecimal.TEN)))).isEqualTo(sum.is(BigDecimal.TEN));
    }
}
