package io.github.planfixsdk.testkit;

import static io.github.planfixsdk.testkit.FilterRules.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.function.Predicate;

/** The filters of tasks. */
final class TaskRules {
    private TaskRules() {}

    static FilterRules create(Store store, Settings settings) {
        FilterRules rules = new FilterRules(store, settings);
        dates(rules);
        persons(rules, store);
        flags(rules, store, settings);
        references(rules, store);
        rules.contains(8, key("name"));
        rules.text(9, key("priority"));
        rules.custom(100, FilterRules.FULL_ORDER);
        rules.hasValue(152, 153);
        rules.dataTag(EntityKind.TASK, 11, 18);
        rules.dataTagEntry(EntityKind.TASK);
        rules.neutral(325);
        return rules;
    }

    private static void dates(FilterRules rules) {
        rules.date(12, FilterRules.FULL_ORDER, key("dateTime"));
        rules.date(13, FilterRules.FULL_ORDER, key("startDateTime"));
        rules.date(14, FilterRules.FULL_ORDER, key("endDateTime"));
        rules.date(21, FilterRules.FULL_ORDER, key("dateOfLastComment"));
        rules.date(19, FilterRules.FULL_ORDER, key("actualCompletionDate"));
        rules.date(20, FilterRules.FULL_ORDER, key("actualCompletionDate"));
        rules.date(38, FilterRules.FULL_ORDER, key("dateOfLastUpdate"));
        rules.date(79, FilterRules.FULL_ORDER, TaskRules::lastActivity);
    }

    private static JsonNode lastActivity(ObjectNode task) {
        LocalDateTime change = TimePoints.local(task.path("dateOfLastUpdate"));
        LocalDateTime comment = TimePoints.local(task.path("dateOfLastComment"));
        boolean commented = comment != null && (change == null || comment.isAfter(change));
        return task.path(commented ? "dateOfLastComment" : "dateOfLastUpdate");
    }

    private static void persons(FilterRules rules, Store store) {
        rules.person(1, false, key("assigner"));
        rules.person(2, true, key("assignees"));
        rules.person(97, false, key("assignees"));
        rules.person(39, true, key("participants"));
        Function<ObjectNode, JsonNode> ofProject = task -> projectAuditors(task, store);
        rules.person(3, true, task -> both(task.path("auditors"), ofProject.apply(task)));
        rules.person(59, true, ofProject);
        rules.person(60, true, key("auditors"));
        rules.counterparty(7, key("counterparty"));
    }

    private static JsonNode projectAuditors(ObjectNode task, Store store) {
        ObjectNode project =
                store.find(EntityKind.PROJECT, task.path("project").path("id").asLong());
        return project == null ? Json.array() : project.path("auditors");
    }

    private static JsonNode both(JsonNode first, JsonNode second) {
        ArrayNode refs = Json.array();
        for (JsonNode people : new JsonNode[] {first, second}) {
            ValueMatch.refs(people).forEach(ref -> refs.addObject().put("id", ref));
        }
        return refs;
    }

    private static void flags(FilterRules rules, Store store, Settings settings) {
        rules.flag(22, task -> !task.has("startDateTime"));
        rules.flag(23, task -> !task.has("endDateTime"));
        rules.flag(25, task -> task.has("startDateTime"));
        rules.flag(26, task -> task.has("endDateTime"));
        rules.flag(16, task -> task.has("recurrence"));
        rules.flag(28, task -> !task.has("recurrence"));
        Predicate<ObjectNode> overdue = task -> Projection.overdue(store, settings, EntityKind.TASK, task);
        rules.flag(17, overdue);
        rules.flag(29, overdue.negate());
        rules.flag(33, task -> ValueMatch.refs(task.path("assignees")).isEmpty());
        rules.flag(41, task -> ValueMatch.refs(task.path("participants")).isEmpty());
        rules.flag(34, has("assigner", "user:"));
        rules.flag(35, has("assigner", "contact:"));
        rules.flag(71, has("assignees", "user:"));
        rules.flag(69, has("assignees", "contact:"));
        rules.flag(72, has("participants", "user:"));
        rules.flag(70, has("participants", "contact:"));
    }

    private static Predicate<ObjectNode> has(String key, String prefix) {
        return task -> ValueMatch.refs(task.path(key)).stream().anyMatch(ref -> ref.startsWith(prefix));
    }

    private static void references(FilterRules rules, Store store) {
        rules.id(73, key("parent"));
        rules.id(307, task -> ancestors(task, store));
        rules.ids(57, key("id"));
        rules.ids(51, task -> Json.array().add(task.path("template")).add(task.path("object")));
        rules.ids(5, key("project"));
        rules.ids(10, key("status"));
        rules.id(24, key("processId"));
    }

    private static JsonNode ancestors(ObjectNode task, Store store) {
        ArrayNode ids = Json.array();
        ObjectNode next = task;
        // The bound keeps a circle of parents from going round for ever.
        for (int depth = 0; next != null && depth < 100; depth++) {
            long parent = next.path("parent").path("id").asLong();
            next = null;
            if (parent > 0) {
                ids.add(parent);
                next = store.find(EntityKind.TASK, parent);
            }
        }
        return ids;
    }
}
