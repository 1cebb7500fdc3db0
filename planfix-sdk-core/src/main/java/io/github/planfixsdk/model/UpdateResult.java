package io.github.planfixsdk.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of an update: applied, put in a queue, or applied except for some fields. Immutable. */
public final class UpdateResult {
    /** The three ways an accepted update can end. */
    public enum Outcome {
        /** Everything is written. */
        APPLIED,
        /** Something else is changing the object; Planfix will write the change later. */
        QUEUED,
        /** Written except for the fields in {@link UpdateResult#failures()}. */
        PARTLY_APPLIED
    }

    private static final UpdateResult APPLIED = new UpdateResult(Outcome.APPLIED, List.of());

    private final Outcome outcome;
    private final List<UpdateFailure> failures;

    private UpdateResult(Outcome outcome, List<UpdateFailure> failures) {
        this.outcome = outcome;
        this.failures = List.copyOf(failures);
    }

    /**
     * A result as an answer describes it.
     *
     * @param queued whether the status was 202
     * @param failures the answer's failures, may be empty
     * @return queued if so; otherwise applied, partly if there are failures
     */
    public static UpdateResult of(boolean queued, List<UpdateFailure> failures) {
        if (queued) {
            return new UpdateResult(Outcome.QUEUED, failures);
        }
        return failures.isEmpty() ? APPLIED : new UpdateResult(Outcome.PARTLY_APPLIED, failures);
    }

    /**
     * Everything is written.
     *
     * @return the result without failures
     */
    public static UpdateResult applied() {
        return APPLIED;
    }

    /**
     * How the update ended.
     *
     * @return one of three
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * The fields that weren't changed.
     *
     * @return an immutable list, empty if applied; a queued change may have some too
     */
    public List<UpdateFailure> failures() {
        return failures;
    }

    /**
     * Whether everything is written already.
     *
     * @return false if queued or only partly applied
     */
    public boolean isApplied() {
        return outcome == Outcome.APPLIED;
    }

    /**
     * Whether Planfix will write the change later.
     *
     * @return true for status 202
     */
    public boolean isQueued() {
        return outcome == Outcome.QUEUED;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof UpdateResult that && outcome == that.outcome && failures.equals(that.failures));
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcome, failures);
    }

    @Override
    public String toString() {
        return failures.isEmpty() ? outcome.toString() : outcome + " " + failures;
    }
}
