package io.github.planfixsdk.delivery;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Waits that double up to a longest one, each shortened by up to half, so that lanes don't come back all at once. */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {
    Duration after(int failures) {
        long full = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures - 1, 20));
        return Duration.ofMillis(Math.round(full * (1 - random.getAsDouble() / 2)));
    }
}
