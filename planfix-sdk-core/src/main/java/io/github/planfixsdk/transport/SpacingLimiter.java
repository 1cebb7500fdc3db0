package io.github.planfixsdk.transport;

import io.github.planfixsdk.internal.Timing;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** Hands out moments, each one period after the last, in the order of asking; the wait itself is outside the lock. */
final class SpacingLimiter implements Limiter {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Timing timing;
    private final long periodNanos;
    private long nextFree;
    private boolean used;

    SpacingLimiter(double requestsPerSecond, Timing timing) {
        if (!(requestsPerSecond > 0) || requestsPerSecond > 1_000_000) {
            throw new IllegalArgumentException("requests per second is " + requestsPerSecond
                    + ": give a number above 0, at most a million; Limiter.unlimited() has no limit");
        }
        this.timing = timing;
        this.periodNanos = Math.round(1e9 / requestsPerSecond);
    }

    @Override
    public boolean acquire(Duration maxWait) throws InterruptedException {
        long wait = reserve(toNanos(maxWait));
        if (wait > 0) {
            timing.sleep(Duration.ofNanos(wait));
        }
        return wait >= 0;
    }

    /** The nanoseconds until the reserved moment, or -1 and nothing reserved if that is too far. */
    private long reserve(long maxWaitNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long now = timing.nanoTime();
            long wait = used ? Math.max(0, nextFree - now) : 0;
            if (wait > maxWaitNanos) {
                return -1;
            }
            used = true;
            nextFree = now + wait + periodNanos;
            return wait;
        } finally {
            lock.unlock();
        }
    }

    private static long toNanos(Duration duration) {
        return duration.compareTo(Duration.ofDays(1)) > 0 ? Long.MAX_VALUE : duration.toNanos();
    }

    @Override
    public String toString() {
        return "Limiter[one request every " + periodNanos / 1_000_000 + " ms]";
    }
}
