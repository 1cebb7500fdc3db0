package io.github.planfixsdk.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Clock and waiting in one, so that tests wait for nothing. */
interface CourierClock {
    /** The machine's own. */
    CourierClock SYSTEM = new CourierClock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // The caller has the loop.
        public void await(Condition change, Duration atMost) throws InterruptedException {
            change.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        }
    };

    /** The time of day, for the age of entries. */
    Instant now();

    /** A monotonic reading, for waits. */
    long nanoTime();

    /** Waits for a change, with its lock held, or until the time is over; may come back early. */
    void await(Condition change, Duration atMost) throws InterruptedException;
}
