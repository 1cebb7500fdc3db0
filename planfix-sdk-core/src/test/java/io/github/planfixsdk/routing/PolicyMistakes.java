package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.Mistakes.put;
import static io.github.planfixsdk.routing.Mistakes.remove;

import io.github.planfixsdk.routing.Mistakes.Mistake;
import java.util.List;
import java.util.stream.Stream;

/** Mistakes in policies and deals. */
final class PolicyMistakes {
    private PolicyMistakes() {}

    static List<Mistake> all() {
        return Stream.of(plans(), people(), chains(), formats(), titlesFieldsDeals())
                .flatMap(List::stream)
                .toList();
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
                put(
                        "/outboundCalls",
                        "{'first': {'create': 'contact', 'contactTemplate': 5}, 'repeat': {'create': 'nothing'},"
                                + " 'responsible': {'default': 'user:10'}}",
                        "$.outboundCalls.first.contactTemplate",
                        ProblemCode.CONTACTS_OF_CALLS,
                        "telephony settings"),
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

    static List<Mistake> chains() {
        String e = "/inboundCalls/responsible/else";
        String p = "$.inboundCalls.responsible.else";
        String rules = "/inboundCalls/responsible/rules";
        String r = "$.inboundCalls.responsible.rules[0]";
        String rule = "[{'when': {'ref': 'office'}, %s}]";
        return List.of(
                put(e, "[]", p, ProblemCode.EMPTY_CHAIN, "names nobody"),
                put(e, "'participant'", p, ProblemCode.WRONG_JSON, "give a JSON array"),
                put(
                        e,
                        "['owner']",
                        p + "[0]",
                        ProblemCode.UNKNOWN_SELECTOR,
                        "is \"owner\": give an employee or a group"),
                put(e, "['employee']", p + "[0]", ProblemCode.UNKNOWN_SELECTOR, "or one of [contactOwner,"),
                put(e, "['contact:5']", p + "[0]", ProblemCode.UNKNOWN_SELECTOR, "contact:5"),
                put(e, "[5]", p + "[0]", ProblemCode.UNKNOWN_SELECTOR, "is 5"),
                put(e, "['everyEmployee']", p + "[0]", ProblemCode.UNKNOWN_SELECTOR, "participant]"),
                put(
                        e,
                        "['participant', 'user:10', 'participant']",
                        p + "[2]",
                        ProblemCode.SELECTOR_TWICE,
                        "participant is there already"),
                put(
                        e,
                        "['group:3', 'participant', 'user:10']",
                        p + "[1]",
                        ProblemCode.SELECTOR_UNREACHABLE,
                        "group:3 before it"),
                put(e, "['participant', 'user:99']", p + "[1]", ProblemCode.UNKNOWN_EMPLOYEE, "user:99"),
                put(rules, rule.formatted("'choose': []"), r + ".choose", ProblemCode.EMPTY_CHAIN, "names nobody"),
                put(
                        rules,
                        rule.formatted("'choose': ['user:10'], 'employee': 'user:10'"),
                        r,
                        ProblemCode.CHOSEN_TWICE,
                        "keep one"),
                put(
                        rules,
                        rule.formatted("'choose': ['user:99', 'user:10']"),
                        r + ".choose[0]",
                        ProblemCode.UNKNOWN_EMPLOYEE,
                        "user:99"),
                put(
                        "/inboundCalls/responsible/ignoreReplacements",
                        "'no'",
                        "$.inboundCalls.responsible.ignoreReplacements",
                        ProblemCode.WRONG_JSON,
                        "give a JSON boolean"),
                put(
                        "/chats/participants",
                        "['user:10', 'nobody']",
                        "$.chats.participants[1]",
                        ProblemCode.UNKNOWN_SELECTOR,
                        "everyEmployee, furtherContacts]"));
    }

    static List<Mistake> formats() {
        return List.of(
                format("{site_domain_name:uper}", ProblemCode.UNKNOWN_FORMAT, "site_domain_name takes upper, lower"),
                format("{site_domain_name:upper,lower}", ProblemCode.UNKNOWN_FORMAT, "format \"lower\" is unknown"),
                format("{site_domain_name:0}", ProblemCode.UNKNOWN_FORMAT, "format \"0\" is unknown"),
                format("{start_time:12345}", ProblemCode.BROKEN_DATE_FORMAT, "\"12345\" is no format"),
                format("{start_time:" + "[".repeat(20_000) + "HH}", ProblemCode.BROKEN_DATE_FORMAT, "is no format"),
                format(
                        "{site_domain_name:dd.MM.yyyy}",
                        ProblemCode.WRONG_FORMAT,
                        "doesn't suit site_domain_name, text"),
                format("{talk_duration:upper}", ProblemCode.WRONG_FORMAT, "it takes a greatest length"),
                format("{contact_phone_number:9,lower}", ProblemCode.WRONG_FORMAT, "format \"lower\" doesn't suit"),
                format("{start_time:dd.MN.bbbb}", ProblemCode.BROKEN_DATE_FORMAT, "a pattern such as dd.MM.yyyy HH:mm"),
                format("{start_time:pd}", ProblemCode.BROKEN_DATE_FORMAT, "\"pd\" is no format of start_time"),
                format("{tag_id:upper}", ProblemCode.WRONG_KIND, "tag_id"),
                format("{start_time:|never}", ProblemCode.TITLE_BROKEN, "has a colon but no format"),
                put("/zone", "'Moscow'", "$.zone", ProblemCode.UNKNOWN_ZONE, "time zone \"Moscow\" is unknown"),
                put("/zone", "3", "$.zone", ProblemCode.WRONG_JSON, "give a JSON string"),
                put("/language", "'de'", "$.language", ProblemCode.UNKNOWN_WORD, "choose one of [en, ru]"));
    }

    private static Mistake format(String text, ProblemCode code, String message) {
        String title = "/inboundCalls/titles/lostCall";
        return put(title, "'" + text + "'", "$.inboundCalls.titles.lostCall", code, message);
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
}
