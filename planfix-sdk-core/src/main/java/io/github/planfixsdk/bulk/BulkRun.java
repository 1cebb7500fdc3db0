package io.github.planfixsdk.bulk;

import io.github.planfixsdk.bulk.BulkItem.Outcome;
import io.github.planfixsdk.internal.Effects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of a job. */
final class BulkRun<T> {
    /** An item that failed in an earlier run. */
    private record Again<T>(long index, String key, T item) {}

    private final Bulk<T> job;
    private final Bulk.Settings settings;
    private final Function<? super T, ? extends @Nullable Object> call;
    private final BulkCheckpoint from;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> failed;
    private final Set<String> unclear;
    private final Set<String> partly;
    private final List<Again<T>> again = new ArrayList<>();
    private final List<BulkItem<T>> issues = new ArrayList<>();
    private final long started;
    private long position;
    private long done;
    private @Nullable String last;
    private long calls;
    private int failuresInARow;
    private List<String> failedKeys;
    private List<String> unclearKeys;
    private List<String> partlyKeys;
    private @Nullable BulkCheckpoint checkpoint;

    BulkRun(Bulk<T> job, Function<? super T, ? extends @Nullable Object> call) {
        this.job = job;
        this.settings = job.settings;
        this.call = call;
        this.from = settings.from();
        this.failed = new LinkedHashSet<>(from.failed());
        this.unclear = new LinkedHashSet<>(from.unclear());
        this.partly = new LinkedHashSet<>(from.partlyApplied());
        this.failedKeys = from.failed();
        this.unclearKeys = from.unclear();
        this.partlyKeys = from.partlyApplied();
        this.position = from.position();
        this.done = from.done();
        this.last = from.last();
        this.started = job.timing.nanoTime();
    }

    BulkResult<T> run() {
        Stop stop = items();
        return new BulkResult<>(checkpoint(), issues, stop);
    }

    private @Nullable Stop items() {
        Iterator<? extends T> iterator = null;
        for (long index = 0; ; index++) {
            if (Thread.currentThread().isInterrupted()) {
                return new Stop(StopReason.INTERRUPTED, null);
            }
            T item;
            String key;
            try {
                iterator = iterator == null ? job.items.iterator() : iterator;
                if (!iterator.hasNext()) {
                    checkLength(index);
                    return null;
                }
                item = iterator.next();
                key = String.valueOf(Objects.requireNonNull(job.keyOf.apply(item), "key"));
            } catch (WrongItems e) {
                throw e;
            } catch (RuntimeException e) {
                return new Stop(StopReason.SOURCE, e);
            }
            Stop stop = index < from.position() ? settled(index, key, item) : next(index, key, item);
            if (stop != null) {
                return stop;
            }
        }
    }

    /** An item that an earlier run came to. */
    private @Nullable Stop settled(long index, String key, T item) {
        if (index == from.position() - 1 && !key.equals(from.last())) {
            throw new WrongItems(
                    "item " + index + " is " + key + ", but the checkpoint was taken behind " + from.last()
                            + ": give the same items in the same order, or start without a checkpoint if those that are done no longer come");
        }
        if (seen.add(key) && settings.retryFailed() && failed.contains(key)) {
            again.add(new Again<>(index, key, item));
        }
        // Only now it is certain that the items are the same.
        return index == from.position() - 1 ? again() : null;
    }

    private @Nullable Stop again() {
        for (Again<T> item : again) {
            Stop stop = Thread.currentThread().isInterrupted()
                    ? new Stop(StopReason.INTERRUPTED, null)
                    : work(item.index(), item.key(), item.item());
            if (stop != null) {
                return stop;
            }
        }
        return null;
    }

    private void checkLength(long count) {
        if (count < from.position()) {
            throw new WrongItems("there are " + count + " items, but the checkpoint was taken behind item "
                    + (from.position() - 1) + ": give the same items in the same order");
        }
    }

    private @Nullable Stop next(long index, String key, T item) {
        if (!seen.add(key)) {
            issues.add(new BulkItem<>(index, key, item, Outcome.REPEATED, null, null, null));
            settle(index, key);
            return tell(index);
        }
        return work(index, key, item);
    }

    private @Nullable Stop work(long index, String key, T item) {
        Stop stop = null;
        calls++;
        long effects = Effects.soFar();
        try {
            done(index, key, item, call.apply(item));
        } catch (RuntimeException e) {
            boolean perhaps = Effects.soFar() != effects || Stop.unclear(e);
            stop = Stop.atOnce(e);
            if (stop != null && !perhaps) {
                return stop; // Not this item's fault: it is the first one of the next run.
            }
            failed(new BulkItem<>(index, key, item, perhaps ? Outcome.UNCLEAR : Outcome.FAILED, null, e, null));
            if (stop == null && failuresInARow >= settings.failures()) {
                stop = new Stop(StopReason.FAILURES, e);
            }
        }
        settle(index, key);
        Stop told = tell(index);
        return stop != null ? stop : told;
    }

    private void done(long index, String key, T item, @Nullable Object value) {
        failuresInARow = 0;
        done++;
        if (failed.remove(key)) {
            failedKeys = List.copyOf(failed);
        }
        Returned returned = Returned.of(value);
        if (returned.isPartial()) {
            partly.add(key);
            partlyKeys = List.copyOf(partly);
        }
        Outcome outcome = returned.outcome();
        if (outcome != null) {
            issues.add(new BulkItem<>(index, key, item, outcome, returned.result(), null, value));
        }
    }

    private void failed(BulkItem<T> issue) {
        issues.add(issue);
        if (issue.outcome() == Outcome.UNCLEAR) {
            failed.remove(issue.key());
            unclear.add(issue.key());
        } else {
            failed.add(issue.key());
        }
        failedKeys = List.copyOf(failed);
        unclearKeys = List.copyOf(unclear);
        failuresInARow++;
    }

    private void settle(long index, String key) {
        checkpoint = null;
        if (index >= position) {
            position = index + 1;
            last = key;
        }
    }

    private BulkCheckpoint checkpoint() {
        BulkCheckpoint current = checkpoint;
        if (current == null) {
            current = new BulkCheckpoint(position, done, last, failedKeys, unclearKeys, partlyKeys);
            checkpoint = current;
        }
        return current;
    }

    private @Nullable Stop tell(long index) {
        try {
            settings.listener().accept(new BulkProgress(checkpoint(), settings.total(), left(index)));
            return null;
        } catch (RuntimeException e) {
            return new Stop(StopReason.LISTENER, e);
        }
    }

    private @Nullable Duration left(long index) {
        Long total = settings.total();
        if (total == null) {
            return null;
        }
        double perCall = (double) (job.timing.nanoTime() - started) / Math.max(1, calls);
        long again = settings.retryFailed() && index < from.position() ? failedKeys.size() : 0;
        return Duration.ofNanos((long) (perCall * (again + Math.max(0, total - Math.max(position, index + 1)))));
    }

    /** Told from an exception of the items' own. */
    private static final class WrongItems extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        WrongItems(String message) {
            super(message);
        }
    }
}
