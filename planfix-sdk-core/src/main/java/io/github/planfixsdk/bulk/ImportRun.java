package io.github.planfixsdk.bulk;

import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.DuplicatePolicy;
import io.github.planfixsdk.model.UpdateResult;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of an import. */
final class ImportRun {
    private final ContactImporter importer;
    private final ContactImporter.Settings settings;
    private final RowCheck check;
    private final List<ContactRequest> batch = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<ImportedBatch> incomplete = new ArrayList<>();
    private ImportCheckpoint checkpoint;
    private long refusedCount;
    private long firstOfBatch;
    private @Nullable RowRange failedRows;

    ImportRun(ContactImporter importer) {
        this.importer = importer;
        this.settings = importer.settings;
        this.check = new RowCheck(importer.options);
        this.checkpoint = start(importer);
    }

    private static ImportCheckpoint start(ContactImporter importer) {
        ImportCheckpoint from = importer.settings.from();
        RowRange pending = from.pending().orElse(null);
        if (pending == null) {
            return from;
        }
        String doubt = "checkpoint: nobody knows whether " + pending + " were imported; ";
        if (!importer.settings.repeatPending()) {
            throw new IllegalArgumentException(
                    doubt + "look into Planfix, then go on with repeatPending(), checkpoint.skipPending() or"
                            + " ImportCheckpoint.at(row)");
        }
        Object policy = importer.options.asMap().get("optionImportDuplicate");
        String word = policy == null ? "" : policy.toString();
        if (!word.equals(DuplicatePolicy.UPDATE.toString()) && !word.equals(DuplicatePolicy.IGNORE.toString())) {
            throw new IllegalArgumentException(doubt
                    + "without optionImportDuplicate update or ignore, repeating them would make every contact twice");
        }
        return from;
    }

    ImportResult run(Supplier<Iterator<ContactRequest>> rows) {
        Stop stop = rows(rows);
        return new ImportResult(checkpoint, refused, refusedCount, incomplete, stop, failedRows);
    }

    private @Nullable Stop rows(Supplier<Iterator<ContactRequest>> rows) {
        Iterator<ContactRequest> iterator = null;
        long index = 0;
        long skipped = checkpoint.position();
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                return new Stop(StopReason.INTERRUPTED, null);
            }
            ContactRequest row;
            try {
                iterator = iterator == null ? rows.get() : iterator;
                if (!iterator.hasNext()) {
                    break;
                }
                row = iterator.next();
            } catch (RuntimeException e) {
                return new Stop(StopReason.SOURCE, e);
            }
            Stop stop = index < skipped ? null : take(index, row);
            if (stop != null) {
                return stop;
            }
            index++;
        }
        if (index < skipped) {
            throw new IllegalArgumentException("there are " + index + " rows, but the checkpoint stands at row "
                    + skipped + ": give the same rows in the same order");
        }
        return flush(index);
    }

    private @Nullable Stop take(long index, @Nullable ContactRequest row) {
        String problem = check.problem(row);
        if (row == null || problem != null) {
            return refuse(new RefusedRow(index, problem == null ? "there is no row" : problem));
        }
        if (batch.isEmpty()) {
            firstOfBatch = index;
        }
        batch.add(row);
        return batch.size() < settings.batchSize() ? null : flush(index + 1);
    }

    private @Nullable Stop refuse(RefusedRow row) {
        refusedCount++;
        if (refused.size() < ImportResult.KEPT) {
            refused.add(row);
        }
        try {
            settings.refused().accept(row);
            return null;
        } catch (RuntimeException e) {
            return new Stop(StopReason.LISTENER, e);
        }
    }

    /** Sends what has been collected; everything before {@code end} is settled if that succeeds. */
    private @Nullable Stop flush(long end) {
        int rows = batch.size();
        Stop stop = rows == 0 ? null : send(new RowRange(firstOfBatch, end - 1));
        if (stop != null) {
            return stop;
        }
        checkpoint = new ImportCheckpoint(
                end,
                checkpoint.batches() + (rows == 0 ? 0 : 1),
                checkpoint.sent() + rows,
                pendingFrom(end),
                checkpoint.unclear());
        batch.clear();
        return tell(checkpoint);
    }

    private @Nullable Stop tell(ImportCheckpoint news) {
        try {
            settings.progress().accept(news);
            return null;
        } catch (RuntimeException e) {
            return new Stop(StopReason.LISTENER, e);
        }
    }

    private @Nullable Stop send(RowRange range) {
        // If the process dies before the answer comes, what was kept has to say that these rows are in doubt.
        ImportCheckpoint doubt = inDoubt(range);
        Stop told = tell(doubt);
        if (told != null) {
            return told;
        }
        if (Thread.currentThread().isInterrupted()) {
            return notSent(new Stop(StopReason.INTERRUPTED, null));
        }
        try {
            UpdateResult result = importer.contacts.importAll(importer.options.withContacts(batch));
            if (!result.isApplied()) {
                incomplete.add(new ImportedBatch(range, result));
            }
            return null;
        } catch (RuntimeException e) {
            failedRows = range;
            boolean perhaps = Stop.unclear(e);
            Stop atOnce = Stop.atOnce(e);
            Stop stop = atOnce != null ? atOnce : new Stop(perhaps ? StopReason.UNCLEAR : StopReason.FAILURES, e);
            if (!perhaps) {
                return notSent(stop);
            }
            checkpoint = doubt;
            return stop;
        }
    }

    /** Takes back what was told before sending. A listener that fails now has kept more doubt than there is, which loses nothing. */
    private Stop notSent(Stop stop) {
        tell(checkpoint);
        return stop;
    }

    /** What an earlier run left in doubt and this one has not settled, or null. */
    private @Nullable RowRange pendingFrom(long end) {
        RowRange pending = checkpoint.pending().orElse(null);
        return pending == null || pending.last() < end
                ? null
                : new RowRange(Math.max(end, pending.first()), pending.last());
    }

    /** The checkpoint with these rows in doubt, besides those that are. */
    private ImportCheckpoint inDoubt(RowRange range) {
        RowRange both = checkpoint
                .pending()
                .map(old -> new RowRange(Math.min(old.first(), range.first()), Math.max(old.last(), range.last())))
                .orElse(range);
        return new ImportCheckpoint(
                checkpoint.position(), checkpoint.batches(), checkpoint.sent(), both, checkpoint.unclear());
    }
}
