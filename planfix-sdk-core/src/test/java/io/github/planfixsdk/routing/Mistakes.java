package io.github.planfixsdk.routing;

import java.util.List;
import java.util.stream.Stream;

/** Mistakes in the shape of a configuration and in its conditions. */
final class Mistakes {
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

    private Mistakes() {}

    static List<Mistake> all() {
        return Stream.of(shape(), conditions(), hours()).flatMap(List::stream).toList();
    }

    static Mistake put(String at, String value, String path, ProblemCode code, String message) {
        return new Mistake(at, value.replace('\'', '"'), path, code, message);
    }

    static Mistake remove(String at, String path, ProblemCode code) {
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
                        "is 2: give a number from 1 to 1, without quotes"),
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
                put(
                        c,
                        "{'attribute': 'form_type', 'operator': 'equal', 'value': 'callback'}",
                        p + ".attribute",
                        ProblemCode.WRONG_KIND,
                        "it is for request"),
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
                put(
                        v,
                        "{'zone': 'UTC', 'weekly': [], 'holidays': ['2026-05-01', '2026-05-02'], 'special': ["
                                + "{'date': '2026-05-03', 'from': '09:00', 'to': '10:00'},"
                                + "{'date': '2026-05-02', 'from': '09:00', 'to': '10:00'}]}",
                        p + ".special[1].date",
                        ProblemCode.DAY_TWICE,
                        "2026-05-02 is among the holidays"),
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
}
