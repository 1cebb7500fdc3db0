package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** Complex filters. */
final class FilterEngine {
    private final Store store;
    private final Settings settings;

    FilterEngine(Store store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    Predicate<ObjectNode> compile(EntityKind kind, JsonNode filters) {
        return entity -> store != null && settings != null && kind != null && filters != null;
    }
}
