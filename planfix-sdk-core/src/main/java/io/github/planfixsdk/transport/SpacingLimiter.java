package io.github.planfixsdk.transport;

import io.github.planfixsdk.internal.Timing;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whoever is first in the queue waits with the lock held, so that a thread that wakes up late delays the next one and two
 * permits are never closer than the period.
 */
final class SpacingLimiter implements Limiter {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Timing timing;
    private final long periodNanos;
    private volatile long nextFree;

    SpacingLimiter(double requestsPerSecond, Timing timing) {
        if (!(requestsPerSecond > 0) || requestsPerSecond > 1_000_000) {
            throw new IllegalArgumentException("requests per second is " + requestsPerSecond
                    + ": give a number above 0, at most a million; Limiter.unlimited() has no limit");
        }
        this.timing = timing;
        this.periodNanos = Math.round(1e9 / requestsPerSecond);
        this.nextFree = timing.nanoTime();
    }

    @Override
    public boolean acquire(Duration maxWait) throws InterruptedException {
        long maxNanos =
                maxWait.compareTo(Duration.ofDays(1)) > 0 ? TimeUnit.DAYS.toNanos(1) : Math.max(0, maxWait.toNanos());
        long end = timing.nanoTime() + maxNanos;
        if (!canBeServedBy(end, lock.getQueueLength()) || !lock.tryLock(maxNanos, TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            if (!canBeServedBy(end, 0)) {
                return false;
            }
            for (long wait = untilFree(); wait > 0; wait = untilFree()) {
                timing.sleep(Duration.ofNanos(wait));
            }
            nextFree = timing.nanoTime() + periodNanos;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private long untilFree() {
        return nextFree - timing.nanoTime();
    }

    /** Errs towards yes: those ahead take a period each, and one of them may have its permit already. */
    private boolean canBeServedBy(long end, int ahead) {
        return nextFree + ahead * periodNanos - end <= 0;
    }

    @Override
    public String toString() {
        return "Limiter[one request every " + periodNanos / 1_000_000 + " ms]";
    }
}
