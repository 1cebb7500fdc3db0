package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.Decision;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An interaction on which two configurations decide otherwise.
 *
 * @param before what the first one decides
 * @param after what the second one decides
 * @param changes what the decisions differ in; not empty
 */
public record Difference(Decision before, Decision after, Set<Change> changes) {
    /**
     * Copies the set.
     *
     * @param before what the first one decides
     * @param after what the second one decides
     * @param changes what the decisions differ in
     */
    public Difference {
        changes = Collections.unmodifiableSet(EnumSet.copyOf(changes));
    }

    /** The interaction and the kinds of changes; nothing personal. */
    @Override
    public String toString() {
        return before.interaction() + " " + changes;
    }
}
