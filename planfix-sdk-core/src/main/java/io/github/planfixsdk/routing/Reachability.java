package io.github.planfixsdk.routing;

/** Finds conditions that leave nothing over for a later rule, as far as that shows without knowing any values. */
final class Reachability {
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

    /** Whether the earlier condition is true wherever the later one is. */
    static boolean covers(Condition earlierNamed, Condition laterNamed) {
        Condition earlier = meant(earlierNamed);
        Condition later = meant(laterNamed);
        if (earlier.equals(later) || alwaysHolds(earlier)) {
            return true;
        }
        if (later instanceof Group group && !group.conjunction()) {
            return group.parts().stream().allMatch(part -> covers(earlier, part));
        }
        if (earlier instanceof Group group && group.conjunction()) {
            return group.parts().stream().allMatch(part -> covers(part, later));
        }
        if (later instanceof Group group && group.parts().stream().anyMatch(part -> covers(earlier, part))) {
            return true;
        }
        if (earlier instanceof Group group) {
            return group.parts().stream().anyMatch(part -> covers(part, later));
        }
        return earlier instanceof Comparison wide && later instanceof Comparison narrow && wide.covers(narrow);
    }
}
