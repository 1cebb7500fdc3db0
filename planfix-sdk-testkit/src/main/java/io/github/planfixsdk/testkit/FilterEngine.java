package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Complex filters: all of a list must hold. */
final class FilterEngine {
    private final Map<EntityKind, FilterRules> rules = new EnumMap<>(EntityKind.class);

    final FilterRules directoryEntries;
    final FilterRules dataTagEntries;

    FilterEngine(Store store, Settings settings) {
        FilterRules tasks = TaskRules.create(store, settings);
        directoryEntries = EntryRules.directory(store, settings);
        dataTagEntries = EntryRules.dataTag(store, settings, tasks);
        rules.put(EntityKind.TASK, tasks);
        rules.put(EntityKind.CONTACT, ContactRules.create(store, settings));
        rules.put(EntityKind.PROJECT, OtherRules.project(store, settings));
        rules.put(EntityKind.USER, OtherRules.user(store, settings));
        rules.put(EntityKind.COMMENT, OtherRules.comment(store, settings));
    }

    Predicate<ObjectNode> compile(EntityKind kind, JsonNode filters) {
        FilterRules table = rules.get(kind);
        return table == null ? entity -> true : compile(table, filters);
    }

    static Predicate<ObjectNode> compile(FilterRules table, JsonNode filters) {
        List<Predicate<ObjectNode>> all = new ArrayList<>();
        for (JsonNode filter : Json.list(filters)) {
            all.add(table.compile(FilterSpec.of(filter)));
        }
        return entity -> all.stream().allMatch(condition -> condition.test(entity));
    }
}
