package io.github.planfixsdk.routing;

import java.util.IdentityHashMap;

/**
 * Finds conditions that leave nothing over for a later rule, as far as that shows without knowing any values. Remembers what
 * it has found out of conditions with names, which many rules may use. Not for use by several threads.
 */
final class Reachability {
    /** Nested alternatives double the ways at every level; what takes more is not worth a hint. */
    private static final int MOST_STEPS = 10_000;

    private final IdentityHashMap<Condition, Boolean> always = new IdentityHashMap<>();
    private final IdentityHashMap<Condition, Boolean> never = new IdentityHashMap<>();
    private long steps;
    private long mostSteps;

    boolean alwaysHolds(Condition named) {
        if (named instanceof Reference) {
            return remembered(named, true);
        }
        steps++;
        if (named instanceof Group group) {
            return group.conjunction()
                    ? group.parts().stream().allMatch(this::alwaysHolds)
                    : group.parts().stream().anyMatch(this::alwaysHolds);
        }
        return named instanceof Negation negation ? neverHolds(negation.part()) : named == Always.INSTANCE;
    }

    boolean neverHolds(Condition named) {
        if (named instanceof Reference) {
            return remembered(named, false);
        }
        steps++;
        if (named instanceof Group group) {
            return group.conjunction()
                    ? group.parts().stream().anyMatch(this::neverHolds)
                    : group.parts().stream().allMatch(this::neverHolds);
        }
        return named instanceof Negation negation && alwaysHolds(negation.part());
    }

    private boolean remembered(Condition named, boolean asksForAlways) {
        Condition condition = meant(named);
        if (condition instanceof Reference) {
            return false;
        }
        IdentityHashMap<Condition, Boolean> known = asksForAlways ? always : never;
        Boolean holds = known.get(condition);
        if (holds == null) {
            holds = asksForAlways ? alwaysHolds(condition) : neverHolds(condition);
            known.put(condition, holds);
        }
        return holds;
    }

    /** What a name stands for. */
    private static Condition meant(Condition condition) {
        Condition result = condition;
        while (result instanceof Reference reference && reference.target() != null) {
            result = reference.target();
        }
        return result;
    }

    /** How many parts and values have been looked at so far. */
    long steps() {
        return steps;
    }

    /** Whether the earlier condition is true wherever the later one is, if that shows within a bounded time. */
    boolean covers(Condition earlier, Condition later) {
        // Equal ones show in one pass, however large they are.
        mostSteps = Long.MAX_VALUE;
        if (areEqual(earlier, later)) {
            return true;
        }
        mostSteps = steps + MOST_STEPS;
        return isCoveredInParts(earlier, later);
    }

    private boolean isCovered(Condition earlier, Condition later) {
        // Names share what they stand for, however large it is.
        return areEqual(earlier, later) || (steps <= mostSteps && isCoveredInParts(earlier, later));
    }

    private boolean isCoveredInParts(Condition earlierNamed, Condition laterNamed) {
        Condition earlier = meant(earlierNamed);
        Condition later = meant(laterNamed);
        if (later instanceof Group group && !group.conjunction()) {
            return group.parts().stream().allMatch(part -> isCovered(earlier, part));
        }
        if (earlier instanceof Group group && group.conjunction()) {
            return group.parts().stream().allMatch(part -> isCovered(part, later));
        }
        if (later instanceof Group group && group.parts().stream().anyMatch(part -> isCovered(earlier, part))) {
            return true;
        }
        if (earlier instanceof Group group) {
            return group.parts().stream().anyMatch(part -> isCovered(part, later));
        }
        return alwaysHolds(earlier)
                || (earlier instanceof Comparison wide
                        && later instanceof Comparison narrow
                        && (wide.asksForAnyValueOf(narrow) || (wide.mayCover(narrow) && hasAllOf(wide, narrow))));
    }

    private boolean areEqual(Condition oneNamed, Condition otherNamed) {
        steps++;
        Condition one = meant(oneNamed);
        Condition other = meant(otherNamed);
        if (one == other) {
            return true;
        }
        if (steps > mostSteps) {
            return false;
        }
        if (one instanceof Group group && other instanceof Group same) {
            boolean equal = group.conjunction() == same.conjunction()
                    && group.parts().size() == same.parts().size();
            for (int i = 0; equal && i < group.parts().size(); i++) {
                equal = areEqual(group.parts().get(i), same.parts().get(i));
            }
            return equal;
        }
        if (one instanceof Negation negation && other instanceof Negation same) {
            return areEqual(negation.part(), same.part());
        }
        return one instanceof Comparison comparison
                && other instanceof Comparison same
                && comparison.operator() == same.operator()
                && comparison.keys().size() == same.keys().size()
                && comparison.mayCover(same)
                && hasAllOf(comparison, same);
    }

    private boolean hasAllOf(Comparison wide, Comparison narrow) {
        for (Object key : narrow.keys()) {
            steps++;
            if (!wide.keys().contains(key)) {
                return false;
            }
        }
        return true;
    }
}
