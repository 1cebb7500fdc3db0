package io.github.planfixsdk.directory;

import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.internal.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one directory by their titles: found, or added when there is none, and remembered for a while. Thread-safe; make
 * one per directory and share it: callers that share it never add the same title twice.
 *
 * <pre>{@code
 * DirectoryEntries products = DirectoryEntries.of(planfix.directories(), 175);
 * long tomato = products.findOrCreate("Tomato").key();
 * }</pre>
 *
 * <p>Two titles are the same if they differ in nothing but case and outer blanks; one that is exactly the same comes first. Of
 * several entries with the same title the lowest key is taken, and the others are told of. Entries in the archive cannot be chosen
 * in Planfix, so they are passed over unless {@link Builder#useArchived} says otherwise. Groups of entries never count.
 */
public final class DirectoryEntries {
    private static final int MOST_CHARACTERS = 255;
    /** Threads that want different titles seldom wait for each other. */
    private static final int STRIPES = 16;
    /** Before each look for an entry that was just added. */
    private static final List<Duration> WAITS = List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(3));

    private final Directories directories;
    private final long directoryId;
    private final long parentKey;
    private final boolean useArchived;
    private final TitleField titleField;
    private final TitleSearch search;
    private final TitleCache cache;
    private final Timing timing;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    private DirectoryEntries(Builder builder) {
        this.directories = builder.directories;
        this.directoryId = builder.directoryId;
        this.parentKey = builder.parentKey;
        this.timing = builder.timing;
        this.useArchived = builder.useArchived;
        this.titleField =
                new TitleField(directories, directoryId, builder.title, builder.titleName, builder.expiry, timing);
        this.search = new TitleSearch(directories, directoryId, parentKey, useArchived);
        this.cache = new TitleCache(builder.expiry, timing);
    }

    /**
     * The entries of a directory, with the defaults.
     *
     * @param directories the directories of a client
     * @param directoryId the number of the directory
     * @return the entries; nothing is read yet
     * @throws IllegalArgumentException if the number is not positive
     */
    public static DirectoryEntries of(Directories directories, long directoryId) {
        return builder(directories, directoryId).build();
    }

    /**
     * Starts a view of a directory's entries.
     *
     * @param directories the directories of a client
     * @param directoryId the number of the directory
     * @return a builder with the defaults
     * @throws IllegalArgumentException if the number is not positive
     */
    public static Builder builder(Directories directories, long directoryId) {
        return new Builder(directories, directoryId);
    }

    /**
     * The entry with a title.
     *
     * @param title the title
     * @return the entry, or empty if there is none
     * @throws IllegalArgumentException if the title is blank or longer than 255 characters, or the field of the titles cannot be
     *     told
     * @throws io.github.planfixsdk.error.NotFoundException if there is no such directory
     */
    public Optional<TitledEntry> find(String title) {
        String wanted = check(title);
        Optional<TitledEntry> known = cached(wanted);
        return known.isPresent() ? known : named(search(wanted, titleField.get()), wanted);
    }

    /**
     * The entry with a title; it is added if there is none.
     *
     * @param title the title; a new entry gets it without outer blanks
     * @return the entry; {@link TitledEntry#created} tells whether it is new
     * @throws IllegalArgumentException if the title is blank or longer than 255 characters, or the field of the titles cannot be
     *     told
     * @throws io.github.planfixsdk.error.NotFoundException if there is no such directory
     * @throws PlanfixException if Planfix refuses the entry, or nobody knows whether it was added
     *     ({@link PlanfixException#mayHaveBeenApplied}): it is looked for then, and not added a second time
     */
    public TitledEntry findOrCreate(String title) {
        return findOrCreate(title, request -> {});
    }

    /**
     * The entry with a title; if there is none, it is added with more than its title.
     *
     * @param title the title; a new entry gets it without outer blanks
     * @param more sets other fields of a new entry; not called for one that is there. It must not use this object: callers that
     *     want other titles may be waiting for it
     * @return the entry; {@link TitledEntry#created} tells whether it is new
     * @throws IllegalArgumentException if the title is blank or longer than 255 characters, or the field of the titles cannot be
     *     told
     * @throws io.github.planfixsdk.error.NotFoundException if there is no such directory
     * @throws PlanfixException if Planfix refuses the entry, or nobody knows whether it was added
     *     ({@link PlanfixException#mayHaveBeenApplied}): it is looked for then, and not added a second time
     */
    public TitledEntry findOrCreate(String title, Consumer<DirectoryEntryRequest.Builder> more) {
        String wanted = check(title);
        Objects.requireNonNull(more, "more");
        Optional<TitledEntry> known = cached(wanted);
        if (known.isPresent()) {
            return known.get();
        }
        ReentrantLock lock = lock(wanted);
        try {
            // Somebody else may have found or added it while this thread waited.
            Optional<TitledEntry> meanwhile = cached(wanted);
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
            LineField field = titleField.get();
            SameTitle there = search(wanted, field);
            Optional<TitledEntry> found = named(there, wanted);
            return found.isPresent() ? found.get() : create(wanted, field, there, more);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Forgets an entry, such as one that turned out to be deleted.
     *
     * @param title its title
     */
    public void invalidate(String title) {
        cache.remove(title);
    }

    /** Forgets all entries, and which field has the titles. */
    public void invalidate() {
        cache.clear();
        titleField.forget();
    }

    private static String check(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("title is blank: give the title of an entry");
        }
        if (stripped.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("title has " + stripped.length()
                    + " characters: a line of text in Planfix has " + MOST_CHARACTERS + " at most");
        }
        return stripped;
    }

    private ReentrantLock lock(String title) {
        ReentrantLock lock = locks[Math.floorMod(TitleCache.folded(title).hashCode(), STRIPES)];
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(
                    call(), "not sent: the thread was interrupted while it waited for another one", false, null);
        }
        return lock;
    }

    private Optional<TitledEntry> cached(String title) {
        return cache.get(title).flatMap(known -> named(known, title));
    }

    private Optional<TitledEntry> named(SameTitle entries, String title) {
        return entries.named(title, useArchived);
    }

    private SameTitle search(String title, LineField field) {
        SameTitle found = search.search(title, field);
        if (named(found, title).isPresent()) {
            cache.put(title, found);
        }
        return found;
    }

    private TitledEntry create(
            String title, LineField field, SameTitle there, Consumer<DirectoryEntryRequest.Builder> more) {
        DirectoryEntryRequest.Builder request = DirectoryEntryRequest.builder();
        if (parentKey > 0) {
            request.parentKey(parentKey);
        }
        more.accept(request.customField(field, title));
        OptionalLong key;
        try {
            key = directories.addEntry(directoryId, request.build());
        } catch (PlanfixException e) {
            if (e.mayHaveBeenApplied()) {
                return lookAfter(e, title, field);
            }
            throw e;
        }
        if (key.isPresent() && key.getAsLong() > 0) {
            SameTitle now = there.with(key.getAsLong(), title);
            cache.put(title, now);
            return asCreated(named(now, title).orElseThrow());
        }
        return keyOf(title, field);
    }

    /** What became of an entry of which nobody knows whether it was added. */
    private TitledEntry lookAfter(PlanfixException unclear, String title, LineField field) {
        try {
            Optional<TitledEntry> found = lookRepeatedly(title, field);
            if (found.isPresent()) {
                return asCreated(found.get());
            }
        } catch (PlanfixException e) {
            unclear.addSuppressed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw unclear;
    }

    private TitledEntry keyOf(String title, LineField field) {
        try {
            Optional<TitledEntry> found = lookRepeatedly(title, field);
            if (found.isPresent()) {
                return asCreated(found.get());
            }
        } catch (PlanfixException e) {
            // Its own word is that of a read: it knows nothing of the addition before it.
            throw withoutKey("the answer has none, then " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw withoutKey("the thread was interrupted while it looked for the new entry's key", null);
        }
        throw withoutKey(
                "the answer has none, and no entry has the title in field " + field.id()
                        + ": look into the directory before repeating it",
                null);
    }

    private PlanfixException withoutKey(String why, @Nullable PlanfixException cause) {
        String what = "the entry was added, its key is unknown: " + why;
        return Thread.currentThread().isInterrupted()
                ? new ConnectionException(call(), what, true, cause)
                : new MalformedResponseException(call(), 200, what, true, cause);
    }

    private Optional<TitledEntry> lookRepeatedly(String title, LineField field) throws InterruptedException {
        for (Duration wait : WAITS) {
            timing.sleep(wait);
            Optional<TitledEntry> found = named(search(title, field), title);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static TitledEntry asCreated(TitledEntry entry) {
        return new TitledEntry(
                entry.key(), entry.title(), true, entry.archived(), entry.others(), entry.archivedOthers());
    }

    private String call() {
        return "POST directory/" + directoryId + "/entry/";
    }

    /** Collects what is special about a directory. Not thread-safe. */
    public static final class Builder {
        private final Directories directories;
        private final long directoryId;
        private @Nullable LineField title;
        private @Nullable String titleName;
        private long parentKey;
        private boolean useArchived;
        private Duration expiry = Duration.ofMinutes(10);
        private Timing timing = Timing.SYSTEM;

        private Builder(Directories directories, long directoryId) {
            if (directoryId < 1) {
                throw new IllegalArgumentException(
                        "directoryId is " + directoryId + ": give the number of a directory, 1 or more");
            }
            this.directories = Objects.requireNonNull(directories, "directories");
            this.directoryId = directoryId;
        }

        /**
         * Which field has the titles.
         *
         * @param field a line of text of the directory; by default the first one among its fields
         * @return this builder
         */
        public Builder title(LineField field) {
            this.title = Objects.requireNonNull(field, "field");
            this.titleName = null;
            return this;
        }

        /**
         * Which field has the titles.
         *
         * @param field the name of a line of text of the directory; by default the first one among its fields
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder title(String field) {
            if (field.isBlank()) {
                throw new IllegalArgumentException("field is blank: give the name of a field of the directory");
            }
            this.titleName = field;
            this.title = null;
            return this;
        }

        /**
         * Only what is in one group of the directory; new entries are put there.
         *
         * @param parentKey the key of the group; 0, the default, for the whole directory, where new entries stand at the top
         * @return this builder
         * @throws IllegalArgumentException if the key is negative
         */
        public Builder group(long parentKey) {
            if (parentKey < 0) {
                throw new IllegalArgumentException("parentKey is " + parentKey
                        + ": give the key of a group of the directory, or 0 for the whole directory");
            }
            this.parentKey = parentKey;
            return this;
        }

        /**
         * Whether an entry in the archive is taken when no other has the title; {@link TitledEntry#archived} then tells so.
         *
         * @param useArchived default false: another one is added
         * @return this builder
         */
        public Builder useArchived(boolean useArchived) {
            this.useArchived = useArchived;
            return this;
        }

        /**
         * How long found entries are remembered, and the field of the titles. Titles that were not found are not.
         *
         * @param expiry the time; zero remembers nothing. Default 10 minutes
         * @return this builder
         * @throws IllegalArgumentException if the time is negative, or longer than a year
         */
        public Builder expiry(Duration expiry) {
            if (expiry.isNegative() || expiry.compareTo(Duration.ofDays(366)) > 0) {
                throw new IllegalArgumentException("expiry is " + expiry + ": give zero to a year");
            }
            this.expiry = expiry;
            return this;
        }

        Builder timing(Timing timing) {
            this.timing = timing;
            return this;
        }

        /** {@return the view; nothing is read yet} */
        public DirectoryEntries build() {
            return new DirectoryEntries(this);
        }
    }
}
