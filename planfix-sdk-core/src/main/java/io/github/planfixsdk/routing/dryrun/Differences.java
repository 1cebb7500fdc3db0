package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.Decision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what is different. */
final class Differences {
    private final int mostExamples;
    private final Map<Change, Long> counts = new EnumMap<>(Change.class);
    private final List<Difference> examples = new ArrayList<>();
    private long changed;
    private long unchanged;

    Differences(int mostExamples) {
        this.mostExamples = mostExamples;
    }

    void add(Decision before, Decision after) {
        Set<Change> changes = Change.between(before, after);
        if (changes.isEmpty()) {
            unchanged++;
            return;
        }
        changed++;
        changes.forEach(change -> counts.merge(change, 1L, Long::sum));
        if (examples.size() < mostExamples) {
            examples.add(new Difference(before, after, changes));
        }
    }

    PolicyComparison result(DryRunResult before, DryRunResult after) {
        return new PolicyComparison(before, after, unchanged, changed, counts, examples);
    }
}
