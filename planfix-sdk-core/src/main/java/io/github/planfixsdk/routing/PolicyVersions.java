package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Brings configurations of older versions up to date: one step per version, each from the one before. Whoever changes the
 * JSON so that older texts would be misread or refused adds a step, raises {@link #CURRENT} with it and leaves the older
 * steps alone.
 */
final class PolicyVersions {
    /** The version this SDK writes. */
    static final int CURRENT = 1;

    private static final PolicyVersions STANDARD = new PolicyVersions(List.of());

    private final List<UnaryOperator<ObjectNode>> steps;

    /**
     * Versions from 1 on.
     *
     * @param steps the first goes from version 1 to 2, and so on; each is given a copy and leaves the version alone
     */
    PolicyVersions(List<UnaryOperator<ObjectNode>> steps) {
        this.steps = List.copyOf(steps);
    }

    static PolicyVersions standard() {
        return STANDARD;
    }

    int newest() {
        return steps.size() + 1;
    }

    /**
     * Null, and a problem, if the version is to come: nothing is known of it. Without a version the rest is taken for the
     * newest, so that its mistakes show as well.
     */
    @Nullable
    ObjectNode upToDate(JsonNode json, Problems problems) {
        if (!(json instanceof ObjectNode object)) {
            JsonPart.wrong("$", json, JsonNodeType.OBJECT, problems);
            return null;
        }
        JsonNode given = object.get("version");
        Long version = given == null ? null : JsonValues.whole(given);
        if (given == null) {
            problems.add("$.version", ProblemCode.MISSING_KEY);
        } else if (version == null || version < 1 || version > newest()) {
            problems.add("$.version", ProblemCode.UNKNOWN_VERSION, JsonValues.shown(given), newest());
        }
        if (version != null && version > newest()) {
            return null;
        }
        ObjectNode current = object.deepCopy();
        int from = version == null || version < 1 ? newest() : version.intValue();
        for (UnaryOperator<ObjectNode> step : steps.subList(from - 1, steps.size())) {
            current = step.apply(current);
        }
        return current.put("version", newest());
    }
}
