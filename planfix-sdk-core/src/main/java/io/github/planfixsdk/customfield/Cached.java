package io.github.planfixsdk.customfield;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.internal.Timing;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something read from Planfix and kept for a while. Whoever finds it missing or too old reads it; all others wait for that reading
 * and share its value or its failure. A failed reading leaves what was there before. Thread-safe.
 */
final class Cached<T> {
    /** A field may have been created or attached just now: data older than this is read again for what it lacks. */
    static final Duration SOON = Duration.ofSeconds(5);

    /** One reading; equal only to itself. */
    private static final class Reading<T> {
        private final long startedAt;
        private final CountDownLatch done = new CountDownLatch(1);
        private @Nullable T value;
        private @Nullable RuntimeException failure;
        private boolean interrupted;

        private Reading(long startedAt) {
            this.startedAt = startedAt;
        }

        T value() {
            return Objects.requireNonNull(value, "not read");
        }

        private boolean isRunning() {
            return done.getCount() > 0;
        }
    }

    private final String what;
    private final Supplier<T> reader;
    private final Duration expiry;
    private final Timing timing;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Reading<T> latest;
    private @Nullable Reading<T> good;
    private Duration patience = SOON;

    Cached(String what, Supplier<T> reader, Duration expiry, Timing timing) {
        this.what = what;
        this.reader = reader;
        this.expiry = expiry;
        this.timing = timing;
    }

    /** What is known; read first if there is nothing yet or it is too old. */
    T get() {
        return current().value();
    }

    /** What is known; if that isn't enough, something newer, as far as it is to be had now. */
    T get(Predicate<? super T> enough) {
        Reading<T> seen = current();
        if (enough.test(seen.value())) {
            return seen.value();
        }
        Reading<T> newer = newerThan(seen);
        if (newer == null) {
            return seen.value();
        }
        if (enough.test(newer.value())) {
            found();
        }
        return newer.value();
    }

    private Reading<T> current() {
        while (true) {
            Reading<T> reading;
            boolean mine = false;
            lock.lock();
            try {
                Reading<T> last = latest;
                if (last == null || (!last.isRunning() && isOlder(last, expiry))) {
                    last = new Reading<>(timing.nanoTime());
                    latest = last;
                    mine = true;
                }
                reading = last;
            } finally {
                lock.unlock();
            }
            if (mine) {
                read(reading);
            } else {
                await(reading);
            }
            RuntimeException failure = reading.failure;
            if (failure == null) {
                return reading;
            }
            // Somebody else's thread was interrupted, which is no reason for this one to fail.
            if (mine || !reading.interrupted) {
                throw failure;
            }
        }
    }

    private boolean isOlder(Reading<T> reading, Duration age) {
        return Duration.ofNanos(timing.nanoTime() - reading.startedAt).compareTo(age) >= 0;
    }

    private void read(Reading<T> reading) {
        @Nullable RuntimeException failure = null;
        @Nullable T value = null;
        try {
            value = reader.get();
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            settle(reading, value, failure);
        }
    }

    private void settle(Reading<T> reading, @Nullable T value, @Nullable RuntimeException failure) {
        lock.lock();
        try {
            reading.value = value;
            reading.failure = value == null && failure == null
                    ? new IllegalStateException("reading " + what + " broke off")
                    : failure;
            reading.interrupted = Thread.currentThread().isInterrupted();
            // Forgotten meanwhile, it is for those alone who wait for it.
            if (latest == reading) {
                good = value == null ? good : reading;
                latest = good;
            }
        } finally {
            lock.unlock();
            reading.done.countDown();
        }
    }

    private void await(Reading<T> reading) {
        try {
            reading.done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(what, "interrupted while another thread was reading them", false, e);
        }
    }

    /**
     * What others have read since, or are reading; else a new reading if the old one isn't fresh. Readings that bring nothing are
     * made ever more rarely, so that a loop of misses costs about as much as a second expiry would. Null if nothing newer is to be
     * had now.
     */
    private @Nullable Reading<T> newerThan(Reading<T> seen) {
        lock.lock();
        try {
            Reading<T> last = latest;
            boolean own = last == null || (last == seen && !last.isRunning());
            if (own) {
                if (!isOlder(seen, patience)) {
                    return null;
                }
                Duration doubled = patience.multipliedBy(2);
                patience = doubled.compareTo(expiry) < 0 ? doubled : longer(expiry, SOON);
                latest = null;
            }
        } finally {
            lock.unlock();
        }
        return current();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void found() {
        lock.lock();
        try {
            patience = SOON;
        } finally {
            lock.unlock();
        }
    }

    /** The next one who asks reads anew, even if a reading is under way. */
    void forget() {
        lock.lock();
        try {
            latest = null;
            good = null;
            patience = SOON;
        } finally {
            lock.unlock();
        }
    }
}
