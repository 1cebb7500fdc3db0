package io.github.planfixsdk.internal.http;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Exponential waits with jitter: 1, 2, 4 … seconds, each shortened by up to half. */
final class Backoff {
    private static final long FIRST_MILLIS = 1000;

    private final DoubleSupplier random;

    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /** The wait after the attempt with this number. */
    Duration before(int number) {
        long full = FIRST_MILLIS << Math.min(number - 1, 10);
        return Duration.ofMillis(Math.round(full * (1 - random.getAsDouble() / 2)));
    }
}
