package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.Decision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what is different. */
final class Differences {
    private static final Set<Change> WARNINGS = Set.of(Change.WARNINGS);

    private final int mostExamples;
    private final Map<Change, Long> counts = new EnumMap<>(Change.class);
    private final List<Difference> examples = new ArrayList<>();
    private final List<Difference> warned = new ArrayList<>();
    private long changed;
    private long warningsOnly;
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
        boolean inWarnings = changes.equals(WARNINGS);
        if (inWarnings) {
            warningsOnly++;
        } else {
            changed++;
        }
        changes.forEach(change -> counts.merge(change, 1L, Long::sum));
        List<Difference> kept = inWarnings ? warned : examples;
        if (kept.size() < mostExamples) {
            kept.add(new Difference(before, after, changes));
        }
    }

    PolicyComparison result(DryRunResult before, DryRunResult after) {
        List<Difference> all = new ArrayList<>(examples);
        all.addAll(warned.subList(0, Math.min(warned.size(), mostExamples - examples.size())));
        return new PolicyComparison(before, after, unchanged, warningsOnly, changed, counts, all);
    }
}
