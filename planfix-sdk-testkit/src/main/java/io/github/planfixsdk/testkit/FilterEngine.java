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

    FilterEngine(Store store, Settings settings) {
        rules.put(EntityKind.TASK, TaskRules.create(store, settings));
        rules.put(EntityKind.CONTACT, ContactRules.create(store, settings));
        rules.put(EntityKind.PROJECT, OtherRules.project(store, settings));
        rules.put(EntityKind.USER, OtherRules.user(store, settings));
        rules.put(EntityKind.COMMENT, OtherRules.comment(store, settings));
    }

    Predicate<ObjectNode> compile(EntityKind kind, JsonNode filters) {
        List<Predicate<ObjectNode>> all = new ArrayList<>();
        FilterRules table = rules.get(kind);
        for (JsonNode filter : Json.list(filters)) {
            if (table != null) {
                all.add(table.compile(FilterSpec.of(filter)));
            }
        }
        return entity -> all.stream().allMatch(condition -> condition.test(entity));
    }
}
