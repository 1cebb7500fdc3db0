package io.github.planfixsdk.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From where a job goes on: how many items are settled, in their order, and the keys of those among them that failed, are
 * unclear or were applied in part. Its text is a few characters, plus those keys. Immutable.
 */
public final class BulkCheckpoint {
    private static final String VERSION = "bulk-2";
    /** Of an earlier version; its texts lack what was applied in part, and the mark at their end. */
    private static final String FIRST_VERSION = "bulk-1";

    private static final BulkCheckpoint START = new BulkCheckpoint(0, 0, null, List.of(), List.of(), List.of());

    private final long position;
    private final long done;
    private final @Nullable String last;
    private final List<String> failed;
    private final List<String> unclear;
    private final List<String> partlyApplied;

    BulkCheckpoint(
            long position,
            long done,
            @Nullable String last,
            Collection<String> failed,
            Collection<String> unclear,
            Collection<String> partlyApplied) {
        this.position = position;
        this.done = done;
        this.last = last;
        this.failed = List.copyOf(failed);
        this.unclear = List.copyOf(unclear);
        this.partlyApplied = List.copyOf(partlyApplied);
    }

    /** {@return before the first item} */
    public static BulkCheckpoint start() {
        return START;
    }

    /**
     * A checkpoint from its text.
     *
     * @param text what {@link #toString()} returned, of this version of the SDK or an earlier one
     * @return the same checkpoint
     * @throws IllegalArgumentException if it is anything else, such as the first half of a text
     */
    public static BulkCheckpoint parse(String text) {
        boolean old = CheckpointText.isOf(FIRST_VERSION, text);
        CheckpointText parts =
                old ? CheckpointText.parseOpen(text, FIRST_VERSION, 5) : CheckpointText.parse(text, VERSION, 6);
        BulkCheckpoint parsed = new BulkCheckpoint(
                parts.number(0),
                parts.number(1),
                parts.key(2),
                parts.keys(3),
                parts.keys(4),
                old ? List.of() : parts.keys(5));
        if ((parsed.position == 0) != (parsed.last == null) || parsed.done > parsed.position) {
            throw CheckpointText.refuse(text);
        }
        return parsed;
    }

    /** {@return how many items, from the first one on, need no further work: they are done, failed, unclear or repeated} */
    public long position() {
        return position;
    }

    /** {@return how many items are done, those included that Planfix has queued or applied in part} */
    public long done() {
        return done;
    }

    /** {@return the keys of items that certainly failed; see {@link Bulk#retryFailed()}} */
    public List<String> failed() {
        return failed;
    }

    /** {@return the keys of items that may be done or not; they are never repeated: look at them} */
    public List<String> unclear() {
        return unclear;
    }

    /** {@return the keys of items that are done except for some fields, which Planfix refused or ignored} */
    public List<String> partlyApplied() {
        return partlyApplied;
    }

    /** In words, of so many if that is known. */
    String counts(@Nullable Long total) {
        return done + (total == null ? "" : " of " + total) + " done, "
                + (partlyApplied.isEmpty() ? "" : partlyApplied.size() + " of them in part, ") + failed.size()
                + " failed, " + unclear.size() + " unclear";
    }

    /** The key of the last settled item, by which other items than before are noticed. */
    @Nullable
    String last() {
        return last;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BulkCheckpoint that
                && position == that.position
                && done == that.done
                && Objects.equals(last, that.last)
                && failed.equals(that.failed)
                && unclear.equals(that.unclear)
                && partlyApplied.equals(that.partlyApplied);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, done, last, failed, unclear, partlyApplied);
    }

    /** {@return the text to keep, in one line} */
    @Override
    public String toString() {
        return new CheckpointText(VERSION)
                .add(position)
                .add(done)
                .addKey(last)
                .addKeys(failed)
                .addKeys(unclear)
                .addKeys(partlyApplied)
                .toString();
    }
}
