package io.github.planfixsdk.bulk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of an import. Planfix doesn't tell what became of single rows. Immutable. */
public final class ImportResult {
    /** How many refused rows are kept. */
    static final int KEPT = 1_000;

    private final ImportCheckpoint checkpoint;
    private final List<RefusedRow> refused;
    private final long refusedCount;
    private final List<ImportedBatch> incomplete;
    private final @Nullable Stop stop;
    private final @Nullable RowRange failedRows;

    ImportResult(
            ImportCheckpoint checkpoint,
            List<RefusedRow> refused,
            long refusedCount,
            List<ImportedBatch> incomplete,
            @Nullable Stop stop,
            @Nullable RowRange failedRows) {
        this.checkpoint = checkpoint;
        this.refused = List.copyOf(refused);
        this.refusedCount = refusedCount;
        this.incomplete = List.copyOf(incomplete);
        this.stop = stop;
        this.failedRows = failedRows;
    }

    /** {@return batches taken and rows sent, and from where to go on} */
    public ImportCheckpoint checkpoint() {
        return checkpoint;
    }

    /** {@return the first 1,000 rows of this run that cannot be right and were left out; {@link ContactImporter#onRefused} is told of all} */
    public List<RefusedRow> refused() {
        return refused;
    }

    /** {@return how many rows were left out in this run} */
    public long refusedCount() {
        return refusedCount;
    }

    /** {@return the batches of this run that Planfix queued or applied in part} */
    public List<ImportedBatch> incomplete() {
        return incomplete;
    }

    /** {@return why the import ended before its last row; empty if it came to its end} */
    public Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    /**
     * The batch that Planfix did not take, or of which nobody knows, in which case it is also the checkpoint's pending one.
     *
     * @return its rows; empty unless a batch was what stopped the import
     */
    public Optional<RowRange> failedRows() {
        return Optional.ofNullable(failedRows);
    }

    /**
     * For callers that want an exception where the import was stopped.
     *
     * @throws RuntimeException the stop's cause, or an {@link IllegalStateException} for an interrupt between two batches
     */
    public void throwIfStopped() {
        if (stop != null) {
            stop.rethrow();
        }
    }

    /** {@return the counts, and why it stopped} */
    @Override
    public String toString() {
        return "ImportResult[" + checkpoint.batches() + " batches, " + checkpoint.sent() + " rows sent, " + refusedCount
                + " refused" + (stop == null ? "" : ", stopped: " + stop.reason()) + "]";
    }
}
