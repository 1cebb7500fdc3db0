package io.github.planfixsdk.bulk;

import io.github.planfixsdk.contact.ContactOutcome;
import io.github.planfixsdk.file.AttachedFile;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call for each of many items, in their order and one after the other: Planfix takes one request a second, so nothing is won by several
 * threads. The client's limiter keeps the pace. What fails is collected and the rest goes on; what makes every further call fail stops the job,
 * and a {@link BulkCheckpoint} says from where to go on.
 *
 * <pre>{@code
 * BulkResult<Long> result = Bulk.of(taskIds, id -> id)
 *         .onProgress(progress -> save(progress.checkpoint().toString()))
 *         .run(id -> planfix.tasks().update(id, urgent));
 * }</pre>
 *
 * <p>Within a run no item is worked on twice: one with a key that came before is left out, and told. An item of which nobody knows whether it
 * is done (the answer got lost, something was thrown behind a call that was carried out) is neither done nor tried again.
 *
 * <p>Immutable: every method returns a changed copy. Keys are held in memory, items only if there is something to tell of them.
 *
 * @param <T> the item
 */
public final class Bulk<T> {
    private static final int FAILURES = 10;

    final Iterable<? extends T> items;
    final Function<? super T, ? extends Object> keyOf;
    final Settings settings;
    final Timing timing;

    /** What can be chosen. */
    record Settings(
            BulkCheckpoint from,
            boolean retryFailed,
            @Nullable Long total,
            int failures,
            Consumer<BulkProgress> listener) {}

    private Bulk(
            Iterable<? extends T> items,
            Function<? super T, ? extends Object> keyOf,
            Settings settings,
            Timing timing) {
        this.items = items;
        this.keyOf = keyOf;
        this.settings = settings;
        this.timing = timing;
    }

    /**
     * A job over items.
     *
     * @param <T> the item
     * @param items read lazily, in this order; to go on from a checkpoint they must come in the same order again. Changing what a list is
     *     filtered by while its {@code Pages} are read makes them skip items: read the ids first
     * @param keyOf what tells an item from all others, such as its number; its text is what counts
     * @return the job with the defaults: from the first item on, until 10 failures one after the other
     */
    public static <T> Bulk<T> of(Iterable<? extends T> items, Function<? super T, ? extends Object> keyOf) {
        return of(items, keyOf, Timing.SYSTEM);
    }

    static <T> Bulk<T> of(Iterable<? extends T> items, Function<? super T, ? extends Object> keyOf, Timing timing) {
        Long total = items instanceof Collection<?> known ? (long) known.size() : null;
        return new Bulk<>(
                Objects.requireNonNull(items, "items"),
                Objects.requireNonNull(keyOf, "keyOf"),
                new Settings(BulkCheckpoint.start(), false, total, FAILURES, progress -> {}),
                timing);
    }

    private Bulk<T> with(Settings changed) {
        return new Bulk<>(items, keyOf, changed, timing);
    }

    /**
     * Goes on where an earlier run ended. What is settled there is passed over.
     *
     * @param checkpoint that run's checkpoint; the items must be the same in the same order
     * @return a copy
     */
    public Bulk<T> from(BulkCheckpoint checkpoint) {
        Objects.requireNonNull(checkpoint, "checkpoint");
        return with(
                new Settings(checkpoint, settings.retryFailed, settings.total, settings.failures, settings.listener));
    }

    /**
     * Tries the items again that failed in the run which the checkpoint is from. Unclear ones are not tried.
     *
     * @return a copy
     */
    public Bulk<T> retryFailed() {
        return with(new Settings(settings.from, true, settings.total, settings.failures, settings.listener));
    }

    /**
     * How many items there are, for the time that is left.
     *
     * @param total all items, 0 or more; default: known for collections only
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public Bulk<T> total(long total) {
        if (total < 0) {
            throw new IllegalArgumentException("total is " + total + ": give 0 or more, or leave it out");
        }
        return with(new Settings(settings.from, settings.retryFailed, total, settings.failures, settings.listener));
    }

    /**
     * How many failures one after the other stop the job: then something is wrong with more than single items.
     *
     * @param failures 1 or more; default 10
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1
     */
    public Bulk<T> stopAfter(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException("failures is " + failures + ": give 1 or more");
        }
        return with(new Settings(settings.from, settings.retryFailed, settings.total, failures, settings.listener));
    }

    /**
     * Is told after every item, on the thread that runs the job: the place to keep the checkpoint. What it throws stops the job. It is not told before an
     * item: one whose call was under way when the process was killed is done again by the next run.
     *
     * @param listener the listener; replaces the one before
     * @return a copy
     */
    public Bulk<T> onProgress(Consumer<BulkProgress> listener) {
        Objects.requireNonNull(listener, "listener");
        return with(new Settings(settings.from, settings.retryFailed, settings.total, settings.failures, listener));
    }

    /**
     * Does the job.
     *
     * @param call one call to Planfix for an item, on this thread. With several calls in it, an item is unclear if something is thrown after one of them has
     *     changed something. An {@link UpdateResult} that it returns is looked at, and so are {@link Verified}, {@link AttachedFile} and {@link ContactOutcome};
     *     anything else, and null, means done
     * @return what became of it. Failed calls don't throw: look at {@link BulkResult#stop()} and {@link BulkResult#issues()}
     * @throws IllegalArgumentException if the items are not those of the checkpoint
     */
    public BulkResult<T> run(Function<? super T, ? extends @Nullable Object> call) {
        return new BulkRun<>(this, Objects.requireNonNull(call, "call")).run();
    }
}
