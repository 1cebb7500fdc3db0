package io.github.planfixsdk.routing;

/** Finds conditions that leave nothing over for a later rule, as far as that shows without knowing any values. */
final class Reachability {
    /** Nested alternatives double the ways at every level; what takes more is not worth a hint. */
    private static final int MOST_STEPS = 10_000;

    private int steps;

    private Reachability() {}

    static boolean alwaysHolds(Condition named) {
        Condition condition = meant(named);
        if (condition instanceof Group group) {
            return group.conjunction()
                    ? group.parts().stream().allMatch(Reachability::alwaysHolds)
                    : group.parts().stream().anyMatch(Reachability::alwaysHolds);
        }
        return condition instanceof Negation negation ? neverHolds(negation.part()) : condition == Always.INSTANCE;
    }

    static boolean neverHolds(Condition named) {
        Condition condition = meant(named);
        if (condition instanceof Group group) {
            return group.conjunction()
                    ? group.parts().stream().anyMatch(Reachability::neverHolds)
                    : group.parts().stream().allMatch(Reachability::neverHolds);
        }
        return condition instanceof Negation negation && alwaysHolds(negation.part());
    }

    /** What a name stands for. */
    private static Condition meant(Condition condition) {
        Condition result = condition;
        while (result instanceof Reference reference && reference.target() != null) {
            result = reference.target();
        }
        return result;
    }

    /** Whether the earlier condition is true wherever the later one is, if that shows within a bounded time. */
    static boolean covers(Condition earlier, Condition later) {
        return meant(earlier).equals(meant(later)) || new Reachability().isCovered(earlier, later);
    }

    private boolean isCovered(Condition earlierNamed, Condition laterNamed) {
        steps++;
        if (steps > MOST_STEPS) {
            return false;
        }
        Condition earlier = meant(earlierNamed);
        Condition later = meant(laterNamed);
        // Names share what they stand for, however large it is.
        if (earlier == later) {
            return true;
        }
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
                || earlier.equals(later)
                || (earlier instanceof Comparison wide && later instanceof Comparison narrow && wide.covers(narrow));
    }
}
