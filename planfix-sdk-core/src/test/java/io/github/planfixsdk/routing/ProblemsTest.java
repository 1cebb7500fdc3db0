package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.model.PersonRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake, made in a configuration that has no other. */
class ProblemsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AccountSnapshot ACCOUNT = AccountSnapshot.builder()
            .employees(List.of(PersonRef.user(10), PersonRef.user(12)))
            .fields(FieldMapping.Entity.CONTACT, Map.of(20L, CustomFieldType.LINE, 21L, CustomFieldType.NUMBER))
            .fields(FieldMapping.Entity.TASK, Map.of(30L, CustomFieldType.NUMBER, 31L, CustomFieldType.LINE))
            .scopes(Set.of("task_readonly", "task_add", "task_update", "contact_readonly", "contact_update"))
            .build();

    /**
     * A mistake.
     *
     * @param at the JSON pointer of what is replaced, added or removed
     * @param value the value put there; empty to remove it
     * @param path where the problem is to be found
     * @param code its kind
     * @param message a piece of its message
     */
    record Mistake(String at, String value, String path, ProblemCode code, String message) {
        @Override
        public String toString() {
            return code + " " + at + " " + value;
        }
    }

    private static Mistake put(String at, String value, String path, ProblemCode code, String message) {
        return new Mistake(at, value.replace('\'', '"'), path, code, message);
    }

    private static Mistake remove(String at, String path, ProblemCode code) {
        return new Mistake(at, "", path, code, "");
    }

    static List<Mistake> shape() {
        return List.of(
                remove("/version", "$.version", ProblemCode.MISSING_KEY),
                put(
                        "/version",
                        "2",
                        "$.version",
                        ProblemCode.UNKNOWN_VERSION,
                        "is 2: this SDK knows the versions 1 to 1"),
                put("/version", "'1'", "$.version", ProblemCode.UNKNOWN_VERSION, "is \"1\""),
                put("/callz", "{}", "$.callz", ProblemCode.UNKNOWN_KEY, "the keys are [$schema, version, history"),
                put("/history", "'crn'", "$.history", ProblemCode.UNKNOWN_WORD, "choose one of [crm, vendorMark"),
                put(
                        "/inboundCalls/filter",
                        "true",
                        "$.inboundCalls.filter",
                        ProblemCode.WRONG_JSON,
                        "is a JSON boolean: give a JSON obj"),
                put("/inboundCalls/filter", "{}", "$.inboundCalls.filter.on", ProblemCode.MISSING_KEY, "missing"),
                put(
                        "/inboundCalls/filter/on",
                        "1",
                        "$.inboundCalls.filter.on",
                        ProblemCode.WRONG_JSON,
                        "give a JSON boolean"),
                put("/inboundCalls/fields", "{}", "$.inboundCalls.fields", ProblemCode.WRONG_JSON, "give a JSON array"),
                put(
                        "/inboundCalls/titles/lostCall",
                        "' '",
                        "$.inboundCalls.titles.lostCall",
                        ProblemCode.BLANK,
                        "is blank"),
                put("/conditions/ ", "{'always':true}", "$.conditions[' ']", ProblemCode.BLANK, "is blank"));
    }

    static List<Mistake> conditions() {
        String c = "/inboundCalls/filter/condition";
        String p = "$.inboundCalls.filter.condition";
        return List.of(
                put(c, "{}", p, ProblemCode.NO_CONDITION, "give one of and, or, not"),
                put(c, "{'and': [{'always': true}], 'not': {'always': true}}", p, ProblemCode.NO_CONDITION, "one of"),
                put(c, "{'or': []}", p + ".or", ProblemCode.EMPTY_GROUP, "has no conditions"),
                put(c, "{'and': {}}", p + ".and", ProblemCode.WRONG_JSON, "give a JSON array"),
                put(c, "{'always': false}", p + ".always", ProblemCode.WRONG_VALUE, "is false: give true"),
                put(c, "{'not': 5}", p + ".not", ProblemCode.WRONG_JSON, "is a JSON number"),
                put(c, "{'not': {'always': true}}", p, ProblemCode.FILTER_NEVER_PASSES, "lets nothing pass"),
                put(c, "{'ref': 'offise'}", p + ".ref", ProblemCode.UNKNOWN_CONDITION, "did you mean office?"),
                put(
                        c,
                        "{'ref': 'tagged'}",
                        p + ".ref",
                        ProblemCode.WRONG_KIND,
                        "attribute tag_id can't be used for a call"),
                put(
                        "/conditions/office",
                        "{'not': {'ref': 'office'}}",
                        "$.conditions.office.not.ref",
                        ProblemCode.CONDITION_CYCLE,
                        "office → office"),
                put(
                        "/conditions/a b",
                        "{'ref': 'it is'}",
                        "$.conditions['a b'].ref",
                        ProblemCode.UNKNOWN_CONDITION,
                        "it is"),
                put(
                        c + "/attribute",
                        "'campain_id'",
                        p + ".attribute",
                        ProblemCode.UNKNOWN_ATTRIBUTE,
                        "did you mean campaign_id?"),
                put(c + "/attribute", "5", p + ".attribute", ProblemCode.WRONG_JSON, "give a JSON string"),
                remove(c + "/attribute", p, ProblemCode.NO_CONDITION),
                put(c + "/attribute", "'form_type'", p + ".attribute", ProblemCode.WRONG_KIND, "it is for request"),
                remove(c + "/operator", p + ".operator", ProblemCode.MISSING_KEY),
                put(
                        c + "/operator",
                        "'equals'",
                        p + ".operator",
                        ProblemCode.UNKNOWN_OPERATOR,
                        "site_id offers [equal, notEqual"),
                put(
                        c + "/operator",
                        "'less'",
                        p + ".operator",
                        ProblemCode.OPERATOR_NOT_OFFERED,
                        "site_id doesn't offer less"),
                remove(c + "/value", p + ".value", ProblemCode.MISSING_KEY),
                put(c + "/value", "'5'", p + ".value", ProblemCode.WRONG_VALUE, "is \"5\": give a whole number"),
                put(c + "/value", "5.5", p + ".value", ProblemCode.WRONG_VALUE, "whole number"),
                put(c + "/value", "1e999999999", p + ".value", ProblemCode.WRONG_VALUE, "whole number"),
                put(c + "/strict", "true", p + ".strict", ProblemCode.STRICT_WITHOUT_TEXT, "site_id is id"),
                put(
                        c + "/strikt",
                        "true",
                        p + ".strikt",
                        ProblemCode.UNKNOWN_KEY,
                        "the keys are [attribute, operator, strict"),
                comparison("site_id", "in", "[]", "value", ProblemCode.NO_VALUES, "at least one"),
                comparison("site_id", "in", "5", "value", ProblemCode.WRONG_JSON, "give a JSON array"),
                comparison("site_id", "in", "[5, null]", "value[1]", ProblemCode.WRONG_VALUE, "is null"),
                comparison(
                        "site_id",
                        "present",
                        "5",
                        "value",
                        ProblemCode.VALUE_NOT_WANTED,
                        "operator present takes no value"),
                comparison("source_name", "equal", "' '", "value", ProblemCode.BLANK_VALUE, "use the operator absent"),
                comparison("is_lost", "equal", "'yes'", "value", ProblemCode.WRONG_VALUE, "give true or false"),
                comparison(
                        "source_name",
                        "matches",
                        "'('",
                        "value",
                        ProblemCode.BROKEN_PATTERN,
                        "is no regular expression"),
                comparison(
                        "start_time", "less", "'yesterday'", "value", ProblemCode.WRONG_VALUE, "2026-03-02T09:00:00Z"),
                comparison(
                        "start_time",
                        "less",
                        "'2026-02-30T00:00Z'",
                        "value",
                        ProblemCode.NO_SUCH_DATE,
                        "no such date"));
    }

    private static Mistake comparison(
            String attribute, String operator, String value, String key, ProblemCode code, String message) {
        String json = "{'attribute': '%s', 'operator': '%s', 'value': %s}".formatted(attribute, operator, value);
        return put("/inboundCalls/filter/condition", json, "$.inboundCalls.filter.condition." + key, code, message);
    }

    static List<Mistake> hours() {
        String v = "/conditions/office/value";
        String p = "$.conditions.office.value";
        return List.of(
                put(v, "'9-18'", p, ProblemCode.WRONG_JSON, "give a JSON object"),
                remove(v + "/zone", p + ".zone", ProblemCode.MISSING_KEY),
                put(v + "/zone", "'Moscow'", p + ".zone", ProblemCode.UNKNOWN_ZONE, "time zone \"Moscow\" is unknown"),
                remove(v + "/weekly", p + ".weekly", ProblemCode.MISSING_KEY),
                put(v + "/weekly/0", "5", p + ".weekly[0]", ProblemCode.WRONG_JSON, "give a JSON object"),
                remove(v + "/weekly/0/days", p + ".weekly[0].days", ProblemCode.MISSING_KEY),
                put(v + "/weekly/0/days", "[]", p + ".weekly[0].days", ProblemCode.NO_VALUES, "at least one"),
                put(v + "/weekly/0/days", "['mon']", p + ".weekly[0].days[0]", ProblemCode.UNKNOWN_WORD, "[monday,"),
                remove(v + "/weekly/0/from", p + ".weekly[0].from", ProblemCode.MISSING_KEY),
                put(v + "/weekly/0/to", "'24:00'", p + ".weekly[0].to", ProblemCode.WRONG_VALUE, "such as \"09:00\""),
                put(
                        v + "/holidays",
                        "['1 May']",
                        p + ".holidays[0]",
                        ProblemCode.WRONG_VALUE,
                        "such as \"2026-12-31\""),
                put(v + "/holidays", "['2026-02-30']", p + ".holidays[0]", ProblemCode.NO_SUCH_DATE, "2026-02-30"),
                put(
                        v + "/special",
                        "[{'from': '09:00', 'to': '10:00'}]",
                        p + ".special[0].date",
                        ProblemCode.MISSING_KEY,
                        "missing"));
    }

    static List<Mistake> plans() {
        return List.of(
                remove("/inboundCalls/first", "$.inboundCalls.first", ProblemCode.PLAN_MISSING),
                put(
                        "/inboundCalls/first",
                        "{}",
                        "$.inboundCalls.first.create",
                        ProblemCode.PLAN_MISSING,
                        "choose a plan"),
                put(
                        "/inboundCalls/first",
                        "{'create': 'contact'}",
                        "$.inboundCalls.first.create",
                        ProblemCode.PLAN_NOT_OFFERED,
                        "[nothing, task]"),
                put("/inboundCalls/first/object", "0", "$.inboundCalls.first.object", ProblemCode.NOT_POSITIVE, "is 0"),
                put("/inboundCalls/first/template", "5", "$.inboundCalls.first", ProblemCode.TARGET_TWICE, "keep one"),
                remove("/inboundCalls/first/object", "$.inboundCalls.first", ProblemCode.TARGET_MISSING),
                put(
                        "/inboundCalls/first/contactTemplate",
                        "5",
                        "$.inboundCalls.first.contactTemplate",
                        ProblemCode.NOT_IN_THIS_PLAN,
                        "plan task"),
                put("/inboundCalls/moment", "'end'", "$.inboundCalls.moment", ProblemCode.CHATS_ONLY, "chats only"),
                put(
                        "/inboundCalls/passWithoutContactData",
                        "true",
                        "$.inboundCalls.passWithoutContactData",
                        ProblemCode.CHATS_ONLY,
                        "chats"),
                put(
                        "/chats/forwardToPersonalManager",
                        "true",
                        "$.chats.forwardToPersonalManager",
                        ProblemCode.INBOUND_CALLS_ONLY,
                        "inbound"),
                put("/chats/moment", "'tag'", "$.chats.tag", ProblemCode.TAG_MISSING, "needs a chosen tag"),
                put("/chats/tag", "5", "$.chats.tag", ProblemCode.TAG_NOT_WANTED, "choose that moment"),
                put(
                        "/chats/unknownHistoryAs",
                        "'new'",
                        "$.chats.unknownHistoryAs",
                        ProblemCode.UNKNOWN_WORD,
                        "[first, repeat"));
    }

    static List<Mistake> people() {
        String rules = "/inboundCalls/responsible/rules";
        String p = "$.inboundCalls.responsible.rules";
        String site = "{'attribute': 'site_id', 'operator': 'equal', 'value': 5}";
        return List.of(
                remove("/inboundCalls/responsible", "$.inboundCalls.responsible", ProblemCode.RESPONSIBLE_MISSING),
                remove(
                        "/inboundCalls/responsible/default",
                        "$.inboundCalls.responsible.default",
                        ProblemCode.DEFAULT_MISSING),
                put(
                        "/inboundCalls/responsible/default",
                        "'contact:5'",
                        "$.inboundCalls.responsible.default",
                        ProblemCode.NOT_AN_EMPLOYEE,
                        "user:5"),
                put(
                        "/inboundCalls/responsible/default",
                        "'user:99'",
                        "$.inboundCalls.responsible.default",
                        ProblemCode.UNKNOWN_EMPLOYEE,
                        "user:99"),
                put(rules, "[{'employee': 'user:12'}]", p + "[0].when", ProblemCode.MISSING_KEY, "missing"),
                put(rules, "[{'when': " + site + "}]", p + "[0].employee", ProblemCode.MISSING_KEY, "missing"),
                put(
                        rules,
                        "[{'when': {'not': {'always': true}}, 'employee': 'user:12'}]",
                        p + "[0]",
                        ProblemCode.RULE_NEVER_MATCHES,
                        "remove it"),
                put(
                        rules,
                        "[{'when': {'always': true}, 'employee': 'user:12'}, {'when': " + site
                                + ", 'employee': 'user:12'}]",
                        p + "[1]",
                        ProblemCode.RULE_UNREACHABLE,
                        "rules[0] matches all"),
                put(
                        rules,
                        "[{'when': {'ref': 'office'}, 'employee': 'user:12'}, {'when': {'ref': 'office'}, 'employee':"
                                + " 'user:10'}]",
                        p + "[1]",
                        ProblemCode.RULE_UNREACHABLE,
                        "rules[0]"));
    }

    static List<Mistake> titlesFieldsDeals() {
        String f = "/inboundCalls/fields/0";
        String p = "$.inboundCalls.fields[0]";
        return List.of(
                put(
                        "/inboundCalls/titles/chatTask",
                        "'x'",
                        "$.inboundCalls.titles.chatTask",
                        ProblemCode.TITLE_NOT_USED,
                        "[inboundCall, lostCall]"),
                put(
                        "/inboundCalls/titles/lostCall",
                        "'{x'",
                        "$.inboundCalls.titles.lostCall",
                        ProblemCode.TITLE_BROKEN,
                        "is not closed"),
                put(
                        "/inboundCalls/titles/lostCall",
                        "'{site_nam}'",
                        "$.inboundCalls.titles.lostCall",
                        ProblemCode.UNKNOWN_PLACEHOLDER,
                        "{site_nam}"),
                put(
                        "/inboundCalls/titles/lostCall",
                        "'{now}'",
                        "$.inboundCalls.titles.lostCall",
                        ProblemCode.NOT_RECORDED,
                        "the clock"),
                put(
                        "/inboundCalls/titles/lostCall",
                        "'{tag_id}'",
                        "$.inboundCalls.titles.lostCall",
                        ProblemCode.WRONG_KIND,
                        "tag_id"),
                put(
                        "/inboundCalls/titles/lostCall",
                        "{'maxLength': 5}",
                        "$.inboundCalls.titles.lostCall.text",
                        ProblemCode.MISSING_KEY,
                        "missing"),
                remove(f + "/entity", p + ".entity", ProblemCode.MISSING_KEY),
                put(f + "/attribute", "'now'", p + ".attribute", ProblemCode.NOT_RECORDED, "the clock"),
                put(f + "/attribute", "'nou'", p + ".attribute", ProblemCode.UNKNOWN_ATTRIBUTE, "did you mean now?"),
                put(
                        "/inboundCalls/fields/1",
                        "{'entity': 'contact', 'field': 20, 'attribute': 'channel'}",
                        "$.inboundCalls.fields[1].field",
                        ProblemCode.FIELD_TWICE,
                        "field 20 of the contact"),
                put(f + "/field", "99", p + ".field", ProblemCode.UNKNOWN_FIELD, "no field 99 of the contact"),
                put(f + "/field", "21", p + ".field", ProblemCode.WRONG_FIELD_TYPE, "can't hold source_name, text"),
                put("/deals/object", "'7'", "$.deals.object", ProblemCode.NOT_POSITIVE, "is \"7\""),
                put("/deals/success", "[]", "$.deals.success", ProblemCode.NO_VALUES, "at least one"),
                put(
                        "/deals/success",
                        "['won']",
                        "$.deals.success[0]",
                        ProblemCode.WRONG_VALUE,
                        "the number of a status"),
                put("/deals/failed", "[12]", "$.deals.failed", ProblemCode.STATUS_TWICE, "12 counts as success"),
                put("/deals/amount", "31", "$.deals.amount", ProblemCode.AMOUNT_NOT_NUMERIC, "type 0 (line)"));
    }

    @ParameterizedTest
    @MethodSource({"shape", "conditions", "hours", "plans", "people", "titlesFieldsDeals"})
    void isFoundAtItsPlaceInBothLanguages(Mistake mistake) {
        ObjectNode json = correct();
        make(mistake, json);
        List<ConfigurationProblem> problems =
                PolicyReader.standard().account(ACCOUNT).validate(json.toString());
        assertThat(problems).as(json.toString()).hasSize(1);
        ConfigurationProblem problem = problems.get(0);
        assertThat(problem.path()).isEqualTo(mistake.path());
        assertThat(problem.code()).isEqualTo(mistake.code());
        assertThat(problem.text(Locale.ENGLISH)).contains(mistake.message());
        assertThat(problem.text(Locale.forLanguageTag("ru-RU"))).containsPattern("[а-я]");
    }

    private static void make(Mistake mistake, ObjectNode json) {
        int slash = mistake.at().lastIndexOf('/');
        JsonNode parent = json.at(mistake.at().substring(0, slash));
        String key = mistake.at().substring(slash + 1);
        JsonNode value = mistake.value().isEmpty() ? null : node(mistake.value());
        if (parent instanceof ArrayNode array) {
            int place = Integer.parseInt(key);
            if (place < array.size()) {
                array.remove(place);
            }
            array.insert(place, value);
        } else if (value == null) {
            assertThat(((ObjectNode) parent).remove(key)).isNotNull();
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }

    private static JsonNode node(String json) {
        return Objects.requireNonNull(JsonText.parse(json, new Problems()), json);
    }

    @Test
    void theConfigurationItselfHasNoMistake() {
        assertThat(PolicyReader.standard().account(ACCOUNT).validate(correct())).isEmpty();
    }

    @Test
    void everyMistakeIsFoundAtOnce() {
        ObjectNode json = correct();
        List<Mistake> some = List.of(shape().get(4), hours().get(2), plans().get(0), people().get(1));
        some.forEach(mistake -> make(mistake, json));
        assertThat(PolicyReader.standard().validate(json))
                .extracting(ConfigurationProblem::code)
                .containsExactlyInAnyOrder(some.stream().map(Mistake::code).toArray(ProblemCode[]::new));
    }

    @Test
    void scopesThatTheTokenLacksAreNamedWhereTheyAreNeeded() {
        ObjectNode json = correct();
        make(put("/chats/first", "{'create': 'contactAndTask', 'object': 7}", "", ProblemCode.SCOPE_MISSING, ""), json);
        AccountSnapshot bare = AccountSnapshot.builder().scopes(Set.of()).build();
        assertThat(PolicyReader.standard().account(bare).validate(json))
                .allMatch(problem -> problem.code() == ProblemCode.SCOPE_MISSING)
                .extracting(problem -> problem.path() + " " + problem.message().split(" ")[3])
                .containsExactly(
                        "$.inboundCalls.first contact_readonly,",
                        "$.inboundCalls.first contact_update,",
                        "$.inboundCalls.first task_add,",
                        "$.chats.first contact_readonly,",
                        "$.chats.first contact_add,",
                        "$.chats.first task_add,",
                        "$.chats.first task_readonly,",
                        "$.chats.first task_update,",
                        "$.deals task_readonly,");
    }

    @Test
    void whatIsNotKnownOfTheAccountIsNotChecked() {
        ObjectNode json = correct();
        make(put("/inboundCalls/fields/0/field", "99", "", ProblemCode.UNKNOWN_FIELD, ""), json);
        make(put("/chats/responsible/default", "'user:99'", "", ProblemCode.UNKNOWN_EMPLOYEE, ""), json);
        assertThat(PolicyReader.standard().validate(json)).isEmpty();
        assertThat(PolicyReader.standard()
                        .account(AccountSnapshot.builder().build())
                        .validate(json))
                .isEmpty();
    }

    @Test
    void aCircleOfNamesIsShownAsItRuns() {
        ObjectNode json = correct();
        json.set("conditions", node("""
                {"a": {"and": [{"always": true}, {"ref": "b"}]}, "b": {"not": {"ref": "c"}}, "c": {"ref": "a"}}
                """));
        assertThat(PolicyReader.standard().validate(json))
                .extracting(ConfigurationProblem::toString)
                .containsExactly("$.conditions.c.ref: refers to itself: a → b → c → a");
    }

    @Test
    void conditionsWithoutEndAreRefused() {
        Condition deep = Attributes.SITE_ID.is(5L);
        for (int i = 0; i < 5_000; i++) {
            deep = Condition.not(deep);
        }
        Condition tooDeep = deep;
        assertThat(RoutingPolicy.builder()
                        .requests(p -> p.first(Plan.nothing())
                                .repeat(Plan.nothing())
                                .responsible(ResponsibleRules.defaultTo(PersonRef.user(1)))
                                .filter(InteractionFilter.on(tooDeep)))
                        .validate())
                .extracting(ConfigurationProblem::code)
                .containsExactly(ProblemCode.TOO_DEEP);
    }

    @Test
    void everyKindOfMistakeIsInTheTables() {
        Set<ProblemCode> made = Stream.of(shape(), conditions(), hours(), plans(), people(), titlesFieldsDeals())
                .flatMap(List::stream)
                .map(Mistake::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemCode.class)));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(made)))
                .as("those have tests of their own")
                .containsExactlyInAnyOrder(
                        ProblemCode.JSON_BREAKS_OFF,
                        ProblemCode.JSON_COMMA_TOO_MUCH,
                        ProblemCode.JSON_COMMA_MISSING,
                        ProblemCode.JSON_QUOTES_MISSING,
                        ProblemCode.JSON_KEY_TWICE,
                        ProblemCode.JSON_GOES_ON,
                        ProblemCode.JSON_BROKEN,
                        ProblemCode.NOTHING_CONFIGURED,
                        ProblemCode.CONFIGURED_TWICE,
                        ProblemCode.OTHER_ATTRIBUTE,
                        ProblemCode.TOO_DEEP,
                        ProblemCode.SCOPE_MISSING);
    }

    private static ObjectNode correct() {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"version": 1, "conditions": {
                       "office": {"attribute": "now", "operator": "during", "value": {"zone": "Europe/Moscow",
                         "weekly": [{"days": ["monday"], "from": "09:00", "to": "18:00"}]}},
                       "tagged": {"attribute": "tag_id", "operator": "anyOf", "value": [5]}},
                     "inboundCalls": {
                       "filter": {"on": true, "condition": {"attribute": "site_id", "operator": "equal", "value": 5}},
                       "first": {"create": "task", "object": 7}, "repeat": {"create": "nothing"},
                       "responsible": {"default": "user:10"}, "titles": {"lostCall": "Lost"},
                       "fields": [{"entity": "contact", "field": 20, "attribute": "source_name"}]},
                     "chats": {"first": {"create": "nothing"}, "repeat": {"create": "nothing"},
                       "responsible": {"default": "group:3"}},
                     "deals": {"object": 7, "success": [12], "amount": 30}}
                    """);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
