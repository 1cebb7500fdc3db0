package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * As much of an evaluated condition as a report shows, which holds hundreds of them: few parts of each group, those that made
 * it come out as it did, and not too many in all, the outer ones first.
 */
final class Excerpt {
    /** Nodes of a decision's filter, and of all its rules together. */
    static final int MOST_NODES = 100;

    private static final int MOST_PARTS = 20;

    private final Trace node;
    private final List<Excerpt> parts = new ArrayList<>();

    private Excerpt(Trace node) {
        this.node = node;
    }

    /**
     * Chooses what is shown.
     *
     * @param most how many nodes below the condition itself
     */
    static Excerpt of(Trace condition, int most) {
        Excerpt whole = new Excerpt(condition);
        Queue<Excerpt> groups = new ArrayDeque<>();
        int left = most;
        for (Excerpt group = whole; group != null; group = groups.poll()) {
            for (Trace part : telling(group.node)) {
                if (left > 0) {
                    left--;
                    Excerpt shown = new Excerpt(part);
                    group.parts.add(shown);
                    groups.add(shown);
                }
            }
        }
        return whole;
    }

    /** All parts, or of many the first ones that made the group come out as it did. */
    private static List<Trace> telling(Trace group) {
        if (group.children().size() <= MOST_PARTS) {
            return group.children();
        }
        return group.children().stream()
                .filter(part -> part.outcome() == group.outcome())
                .limit(MOST_PARTS)
                .toList();
    }

    Trace node() {
        return node;
    }

    /** The parts that are shown. */
    List<Excerpt> parts() {
        return parts;
    }

    /** How many parts are not. */
    int leftOut() {
        return node.children().size() - parts.size();
    }
}
