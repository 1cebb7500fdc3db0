package io.github.planfixsdk.bulk;

import io.github.planfixsdk.contact.ContactImport;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.contact.DuplicatePolicy;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Imports any number of contacts and companies in batches. Rows are read lazily, one batch is in memory at a time. Planfix answers a batch
 * as a whole, with neither numbers nor errors of single rows, so rows that cannot be right are found before they are sent, and left out: see
 * {@link ImportResult#refused()}.
 *
 * <pre>{@code
 * ImportResult result = ContactImporter.of(planfix.contacts(), ContactImport.builder()
 *                 .optionImportDuplicate(DuplicatePolicy.UPDATE)
 *                 .optionImportUniqueField(UniqueField.PHONE)
 *                 .build())
 *         .onProgress(checkpoint -> save(checkpoint.toString()))
 *         .run(rows);
 * }</pre>
 *
 * <p>A batch that fails stops the import. Where its answer got lost, nobody knows whether it was imported, so it is not sent again by itself: the
 * checkpoint names its rows, see {@link ImportCheckpoint#pending()}.
 *
 * <p>Immutable: every method returns a changed copy.
 */
public final class ContactImporter {
    /** Rows of a batch by default: as many as Planfix puts on a page of a list. */
    private static final int BATCH = 100;

    private static final int LARGEST_BATCH = 1_000;

    final Contacts contacts;
    final ContactImport options;
    final Settings settings;

    /** What can be chosen. */
    record Settings(
            int batchSize,
            ImportCheckpoint from,
            boolean repeatPending,
            Consumer<ImportCheckpoint> progress,
            Consumer<RefusedRow> refused) {}

    private ContactImporter(Contacts contacts, ContactImport options, Settings settings) {
        this.contacts = contacts;
        this.options = options;
        this.settings = settings;
    }

    /**
     * An importer.
     *
     * @param contacts a client's contacts
     * @param options everything but the contacts: templates, what happens to those that exist, silent mode. An import doesn't heed the client's own
     *     silent mode
     * @return the importer with the defaults: batches of 100, from the first row on
     * @throws IllegalArgumentException if the options have contacts
     */
    public static ContactImporter of(Contacts contacts, ContactImport options) {
        if (options.asMap().containsKey("contacts")) {
            throw new IllegalArgumentException("options have contacts: leave them out and give them to run(…)");
        }
        return new ContactImporter(
                Objects.requireNonNull(contacts, "contacts"),
                options,
                new Settings(BATCH, ImportCheckpoint.at(0), false, checkpoint -> {}, row -> {}));
    }

    private ContactImporter with(Settings changed) {
        return new ContactImporter(contacts, options, changed);
    }

    /**
     * How many rows go into a request. Planfix documents no limit; a larger batch saves requests, but leaves more rows in doubt when an answer
     * gets lost.
     *
     * @param rows 1 to 1,000; default 100
     * @return a copy
     * @throws IllegalArgumentException if it is outside that range
     */
    public ContactImporter batchSize(int rows) {
        if (rows < 1 || rows > LARGEST_BATCH) {
            throw new IllegalArgumentException("batchSize is " + rows + ": give 1 to " + LARGEST_BATCH + " rows");
        }
        return with(new Settings(rows, settings.from, settings.repeatPending, settings.progress, settings.refused));
    }

    /**
     * Goes on where an earlier import ended.
     *
     * @param checkpoint that import's checkpoint; the rows must be the same in the same order
     * @return a copy
     */
    public ContactImporter from(ImportCheckpoint checkpoint) {
        Objects.requireNonNull(checkpoint, "checkpoint");
        return with(new Settings(
                settings.batchSize, checkpoint, settings.repeatPending, settings.progress, settings.refused));
    }

    /**
     * Sends the checkpoint's {@link ImportCheckpoint#pending() pending} rows again. Harmless where the options recognise contacts that exist, so only
     * allowed with {@link DuplicatePolicy#UPDATE} or {@link DuplicatePolicy#IGNORE}; rows that leave the unique field empty may still be doubled.
     *
     * @return a copy
     */
    public ContactImporter repeatPending() {
        return with(new Settings(settings.batchSize, settings.from, true, settings.progress, settings.refused));
    }

    /**
     * Is told before every batch, with its rows {@link ImportCheckpoint#pending() pending}, and again when it is clear what became of it, on the thread
     * that runs the import: the place to keep the checkpoint. So the one kept last is true even if the process is killed while a batch is on its way. What
     * it throws stops the import; before a batch, that batch is not sent.
     *
     * @param listener the listener; replaces the one before
     * @return a copy
     */
    public ContactImporter onProgress(Consumer<ImportCheckpoint> listener) {
        Objects.requireNonNull(listener, "listener");
        return with(
                new Settings(settings.batchSize, settings.from, settings.repeatPending, listener, settings.refused));
    }

    /**
     * Is told of every row that is left out, however many there are; when rows are sent again, once more. What it throws stops the import.
     *
     * @param listener the listener; replaces the one before
     * @return a copy
     */
    public ContactImporter onRefused(Consumer<RefusedRow> listener) {
        Objects.requireNonNull(listener, "listener");
        return with(
                new Settings(settings.batchSize, settings.from, settings.repeatPending, settings.progress, listener));
    }

    /**
     * Imports rows.
     *
     * @param rows persons and companies; read once
     * @return what became of them. Failed batches don't throw: look at {@link ImportResult#stop()}
     * @throws IllegalArgumentException if there are fewer rows than the checkpoint has settled, or its pending rows may not be repeated
     */
    public ImportResult run(Iterable<ContactRequest> rows) {
        return new ImportRun(this).run(rows::iterator);
    }

    /**
     * Imports rows.
     *
     * @param rows persons and companies; closing the stream is up to the caller
     * @return what became of them. Failed batches don't throw: look at {@link ImportResult#stop()}
     * @throws IllegalArgumentException if there are fewer rows than the checkpoint has settled, or its pending rows may not be repeated
     */
    public ImportResult run(Stream<ContactRequest> rows) {
        return new ImportRun(this).run(rows::iterator);
    }

    /**
     * Imports rows.
     *
     * @param rows persons and companies
     * @return what became of them. Failed batches don't throw: look at {@link ImportResult#stop()}
     * @throws IllegalArgumentException if there are fewer rows than the checkpoint has settled, or its pending rows may not be repeated
     */
    public ImportResult run(Iterator<ContactRequest> rows) {
        return new ImportRun(this).run(() -> rows);
    }
}
