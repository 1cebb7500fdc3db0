package io.github.planfixsdk.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From where an import goes on: how many rows are settled, and which of them are in doubt. Immutable. */
public final class ImportCheckpoint {
    private static final String VERSION = "import-2";
    /** Of an earlier version; its texts lack the mark at their end. */
    private static final String FIRST_VERSION = "import-1";

    private final long position;
    private final long batches;
    private final long sent;
    private final @Nullable RowRange pending;
    private final List<RowRange> unclear;

    ImportCheckpoint(long position, long batches, long sent, @Nullable RowRange pending, List<RowRange> unclear) {
        this.position = position;
        this.batches = batches;
        this.sent = sent;
        this.pending = pending;
        this.unclear = List.copyOf(unclear);
    }

    /**
     * Before a row, with nothing in doubt: for the start, and for those who looked into Planfix themselves.
     *
     * @param row the index of the next row to import, 0 or more
     * @return the checkpoint
     * @throws IllegalArgumentException if it is negative
     */
    public static ImportCheckpoint at(long row) {
        if (row < 0) {
            throw new IllegalArgumentException("row is " + row + ": give 0 or more");
        }
        return new ImportCheckpoint(row, 0, 0, null, List.of());
    }

    /**
     * A checkpoint from its text.
     *
     * @param text what {@link #toString()} returned, of this version of the SDK or an earlier one
     * @return the same checkpoint
     * @throws IllegalArgumentException if it is anything else, such as the first half of a text
     */
    public static ImportCheckpoint parse(String text) {
        CheckpointText parts = CheckpointText.isOf(FIRST_VERSION, text)
                ? CheckpointText.parseOpen(text, FIRST_VERSION, 5)
                : CheckpointText.parse(text, VERSION, 5);
        List<RowRange> pending = parts.ranges(3);
        if (pending.size() > 1) {
            throw CheckpointText.refuse(text);
        }
        return new ImportCheckpoint(
                parts.number(0),
                parts.number(1),
                parts.number(2),
                pending.isEmpty() ? null : pending.get(0),
                parts.ranges(4));
    }

    /** {@return how many rows, from the first one on, are settled: imported, refused before sending, or {@link #unclear()}} */
    public long position() {
        return position;
    }

    /** {@return how many batches Planfix has taken, earlier runs included} */
    public long batches() {
        return batches;
    }

    /** {@return how many rows were in them} */
    public long sent() {
        return sent;
    }

    /**
     * Rows that were sent, and nobody knows whether Planfix imported them. To go on, either look into Planfix, or choose between
     * {@link #skipPending()} and {@link ContactImporter#repeatPending()}; until one of these has settled them they stay in doubt, however often an
     * import is begun and stopped.
     *
     * @return its rows; they are not settled, so they begin at or behind {@link #position()}
     */
    public Optional<RowRange> pending() {
        return Optional.ofNullable(pending);
    }

    /** {@return rows that were pending and then passed over: imported or not} */
    public List<RowRange> unclear() {
        return unclear;
    }

    /**
     * Passes over the pending rows: they are {@link #unclear()} from then on.
     *
     * @return a changed copy; this one if nothing is pending
     */
    public ImportCheckpoint skipPending() {
        if (pending == null) {
            return this;
        }
        List<RowRange> more = new ArrayList<>(unclear);
        more.add(pending);
        return new ImportCheckpoint(pending.last() + 1, batches, sent, null, more);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportCheckpoint that
                && position == that.position
                && batches == that.batches
                && sent == that.sent
                && Objects.equals(pending, that.pending)
                && unclear.equals(that.unclear);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, batches, sent, pending, unclear);
    }

    /** {@return the text to keep, in one line} */
    @Override
    public String toString() {
        return new CheckpointText(VERSION)
                .add(position)
                .add(batches)
                .add(sent)
                .addRanges(pending == null ? List.of() : List.of(pending))
                .addRanges(unclear)
                .toString();
    }
}
