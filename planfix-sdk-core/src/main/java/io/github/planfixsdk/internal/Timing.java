package io.github.planfixsdk.internal;

import java.time.Duration;
import java.time.Instant;

/** Clock and sleeper in one, so that tests wait for nothing. */
public interface Timing {
    /** The machine's own. */
    Timing SYSTEM = new Timing() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
        }
    };

    /**
     * A monotonic reading.
     *
     * @return nanoseconds from an arbitrary origin
     */
    long nanoTime();

    /**
     * The time of day.
     *
     * @return now
     */
    Instant now();

    /**
     * Waits.
     *
     * @param duration how long
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;
}
