package io.github.planfixsdk.bulk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is, told after every item.
 *
 * @param checkpoint from where to go on, should the program end here; its counts include those of earlier runs
 * @param total how many items there are; null if nobody knows
 * @param left how long the rest will take at the pace so far; null if the total is unknown
 */
public record BulkProgress(
        BulkCheckpoint checkpoint,
        @Nullable Long total,
        @Nullable Duration left) {
    /** {@return how many items are done, queued ones included} */
    public long done() {
        return checkpoint.done();
    }

    /** {@return how many of the done items are so except for some fields} */
    public int partlyApplied() {
        return checkpoint.partlyApplied().size();
    }

    /** {@return how many items certainly failed} */
    public int failed() {
        return checkpoint.failed().size();
    }

    /** {@return how many items may be done or not} */
    public int unclear() {
        return checkpoint.unclear().size();
    }

    /** {@return one line to show} */
    @Override
    public String toString() {
        return checkpoint.counts(total) + (left == null ? "" : ", " + left.toSeconds() + " s left");
    }
}
