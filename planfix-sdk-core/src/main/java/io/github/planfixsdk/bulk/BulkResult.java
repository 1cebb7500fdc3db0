package io.github.planfixsdk.bulk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a job over many items. Immutable.
 *
 * @param <T> the item
 */
public final class BulkResult<T> {
    private final BulkCheckpoint checkpoint;
    private final List<BulkItem<T>> issues;
    private final @Nullable Stop stop;

    BulkResult(BulkCheckpoint checkpoint, List<BulkItem<T>> issues, @Nullable Stop stop) {
        this.checkpoint = checkpoint;
        this.issues = List.copyOf(issues);
        this.stop = stop;
    }

    /** {@return from where to go on; its counts include those of earlier runs} */
    public BulkCheckpoint checkpoint() {
        return checkpoint;
    }

    /** {@return the items of this run that were not simply done, in the order in which it came to them} */
    public List<BulkItem<T>> issues() {
        return issues;
    }

    /** {@return why the job ended before its last item; empty if it came to its end} */
    public Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    /**
     * Whether everything is done.
     *
     * @return whether the job came to its end and every item is wholly done, earlier runs included; those that are queued or to be checked count as done
     */
    public boolean isAllDone() {
        return stop == null
                && checkpoint.failed().isEmpty()
                && checkpoint.unclear().isEmpty()
                && checkpoint.partlyApplied().isEmpty();
    }

    /**
     * For callers that want an exception where the job was stopped.
     *
     * @throws RuntimeException the stop's cause, or an {@link IllegalStateException} for an interrupt between two items
     */
    public void throwIfStopped() {
        if (stop != null) {
            stop.rethrow();
        }
    }

    /** {@return the counts, and why it stopped} */
    @Override
    public String toString() {
        return "BulkResult[" + checkpoint.counts(null) + (stop == null ? "" : ", stopped: " + stop.reason()) + "]";
    }
}
