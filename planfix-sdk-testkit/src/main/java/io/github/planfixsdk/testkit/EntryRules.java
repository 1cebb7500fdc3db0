package io.github.planfixsdk.testkit;

import static io.github.planfixsdk.testkit.FilterRules.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** The filters of entries of directories and data tags. */
final class EntryRules {
    private EntryRules() {}

    static FilterRules directory(Store store, Settings settings) {
        FilterRules rules = new FilterRules(store, settings);
        rules.custom(6100, FilterRules.ORDER);
        rules.drop(6111, 6116, 6118);
        rules.field(6113, FilterRules.IS_OR_NOT, spec -> {
            Predicate<JsonNode> match = ValueMatch.contains(spec);
            return people -> match.test(names(store, people));
        });
        rules.id(6003, entry -> {
            ArrayNode groups = Json.array();
            store.groupsAbove(entry).forEach(groups::add);
            return groups;
        });
        rules.rule(6005, FilterRules.IS_OR_NOT, spec -> {
            Predicate<JsonNode> match = ValueMatch.bool(spec);
            return entry -> match.test(entry.path("archived"));
        });
        rules.ids(6006, key("key"));
        rules.neutral(1);
        return rules;
    }

    private static ArrayNode names(Store store, JsonNode people) {
        ArrayNode names = Json.array();
        for (String ref : ValueMatch.refs(people)) {
            String name = store.personName(ref);
            names.add(name == null ? "" : name);
        }
        return names;
    }

    /** Besides the entry's own values there are filters on the task it belongs to. */
    static FilterRules dataTag(Store store, Settings settings, FilterRules tasks) {
        FilterRules rules = new FilterRules(store, settings);
        rules.entryFields();
        for (int type : new int[] {1, 5, 7, 10, 12, 24, 51, 325}) {
            rules.rule(type, FilterRules.ANY, spec -> {
                Predicate<ObjectNode> condition = tasks.compile(spec);
                return entry -> {
                    ObjectNode task = store.find(
                            EntityKind.TASK, entry.path("task").path("id").asLong());
                    return task != null && condition.test(task);
                };
            });
        }
        return rules;
    }
}
