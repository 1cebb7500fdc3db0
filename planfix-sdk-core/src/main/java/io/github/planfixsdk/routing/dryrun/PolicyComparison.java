package io.github.planfixsdk.routing.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What another configuration would change.
 *
 * @param before what the first one would have done
 * @param after what the second one would have done
 * @param unchanged how many reports of interactions are decided alike; a chat in two phases is two
 * @param warningsOnly how many are decided alike too, but with other warnings
 * @param changed how many are decided otherwise
 * @param changes how many differ in what; one may differ in several things
 * @param differences the first ones that differ, in order; those with nothing but other warnings come last
 */
public record PolicyComparison(
        DryRunResult before,
        DryRunResult after,
        long unchanged,
        long warningsOnly,
        long changed,
        Map<Change, Long> changes,
        List<Difference> differences) {
    /**
     * Copies map and list.
     *
     * @param before what the first one would have done
     * @param after what the second one would have done
     * @param unchanged how many reports of interactions are decided alike; a chat in two phases is two
     * @param warningsOnly how many are decided alike too, but with other warnings
     * @param changed how many are decided otherwise
     * @param changes how many differ in what
     * @param differences the first ones that differ, in order; those with nothing but other warnings come last
     */
    public PolicyComparison {
        Map<Change, Long> copy = new EnumMap<>(Change.class);
        copy.putAll(changes);
        changes = Collections.unmodifiableMap(copy);
        differences = List.copyOf(differences);
    }

    /**
     * Everything as JSON, with the decisions as {@link DryRunResult#toJson()} has them.
     *
     * @return a new object
     */
    public JsonNode toJson() {
        return ResultJson.of(this);
    }

    /** The counts; nothing personal. */
    @Override
    public String toString() {
        return changed + " of " + (changed + warningsOnly + unchanged) + " changed, " + warningsOnly
                + " in warnings only " + changes;
    }
}
