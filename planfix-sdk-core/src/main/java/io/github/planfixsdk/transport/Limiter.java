package io.github.planfixsdk.transport;

import io.github.planfixsdk.internal.Timing;
import java.time.Duration;

/**
 * The pace of requests. Planfix takes one request a second per account, so all clients of an account should share one
 * limiter; every attempt of a call takes a permit of its own.
 *
 * <p>An interface, so that several processes can share a pace through a store of theirs. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Limiter {
    /**
     * Waits for the permit to send one request.
     *
     * @param maxWait the longest wait that is of use to the caller
     * @return true with the permit; false, at once if possible, where it cannot be had within that time. Whatever is thrown makes the call fail with a
     *     {@link io.github.planfixsdk.error.ConnectionException}, as not sent
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    boolean acquire(Duration maxWait) throws InterruptedException;

    /**
     * A fair limiter within this process: requests leave at equal distances, in the order in which they asked.
     *
     * @param requests how many a second, above 0; Planfix's own limit is 1
     * @return a new limiter
     * @throws IllegalArgumentException if the number is not above 0
     */
    static Limiter perSecond(double requests) {
        return new SpacingLimiter(requests, Timing.SYSTEM);
    }

    /**
     * No limit: for servers of one's own, such as the testkit's.
     *
     * @return a limiter that never waits
     */
    static Limiter unlimited() {
        return maxWait -> true;
    }
}
