package io.github.planfixsdk.testkit;

import static io.github.planfixsdk.testkit.FilterRules.key;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.StringJoiner;

/** The filters of projects, employees and comments. */
final class OtherRules {
    private OtherRules() {}

    static FilterRules project(Store store, Settings settings) {
        FilterRules rules = new FilterRules(store, settings);
        rules.custom(5100, FilterRules.ORDER);
        rules.date(5005, FilterRules.ORDER, key("endDate"));
        rules.date(
                5013,
                FilterRules.ORDER,
                project -> project.path(project.has("createdDate") ? "createdDate" : "_created"));
        rules.person(5004, false, key("owner"));
        rules.person(5008, true, key("clientManagers"));
        rules.person(5012, true, key("auditors"));
        rules.person(5011, true, key("assignees"));
        rules.contains(5001, key("name"));
        rules.orderedIds(5007, key("id"));
        rules.id(5014, key("parent"));
        rules.id(5002, key("group"));
        rules.id(5006, key("status"));
        rules.id(5010, key("template"));
        rules.counterparty(5003, key("counterparty"));
        rules.neutral(5009, 5015);
        return rules;
    }

    static FilterRules user(Store store, Settings settings) {
        FilterRules rules = new FilterRules(store, settings);
        rules.custom(9100, FilterRules.ORDER);
        rules.date(9120, FilterRules.ORDER, key("birthDate"));
        rules.contains(9006, user -> Json.nodes().textNode(nameParts(user)));
        rules.contains(9121, key("name"));
        rules.contains(9122, key("midname"));
        rules.contains(9123, key("lastname"));
        rules.phones(9002);
        rules.contains(9003, key("email"));
        rules.contains(9004, key("_extension"));
        rules.number(9008, FilterRules.ORDER, key("id"));
        rules.text(9005, user -> user.path("position").path("name"));
        rules.text(9124, key("languageCode"));
        rules.id(9001, key("groups"));
        rules.number(9126, FilterRules.IS_OR_NOT, key("telegramId"));
        rules.text(9009, key("role"));
        rules.id(9127, key("position"));
        return rules;
    }

    private static String nameParts(ObjectNode user) {
        StringJoiner name = new StringJoiner(" ");
        for (String key : new String[] {"name", "midname", "lastname"}) {
            if (user.has(key)) {
                name.add(user.path(key).asText());
            }
        }
        return name.toString();
    }

    static FilterRules comment(Store store, Settings settings) {
        FilterRules rules = new FilterRules(store, settings);
        rules.date(3000, FilterRules.ORDER, key("dateTime"));
        rules.person(3001, false, key("owner"));
        return rules;
    }
}
