package io.github.planfixsdk.transport;

import java.time.Duration;
import java.util.Objects;

/**
 * How a client, or a view of it, makes its calls. Immutable: every method returns a changed copy.
 *
 * @param timeout the most time that one call may take in all: waiting for the limiter, all attempts, bodies included
 * @param maxRetries how often a call that may be repeated is repeated, 0 to 10
 * @param silent whether changes are made in silent mode where Planfix knows it: no log entry, no notifications
 */
public record CallOptions(Duration timeout, int maxRetries, boolean silent) {
    private static final int MOST_RETRIES = 10;
    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Checks the values.
     *
     * @param timeout positive, at most a day
     * @param maxRetries 0 to 10
     * @param silent either
     * @throws IllegalArgumentException if the timeout is not within 0 (excluded) to a day, or the retries not within 0 to 10
     */
    public CallOptions {
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "timeout is " + timeout + ": give a positive duration, at most " + LONGEST);
        }
        if (maxRetries < 0 || maxRetries > MOST_RETRIES) {
            throw new IllegalArgumentException("maxRetries is " + maxRetries + ": give 0 to " + MOST_RETRIES);
        }
    }

    /**
     * The defaults: three minutes (Planfix's wide lists alone take up to 50 seconds), two retries, not silent.
     *
     * @return the options
     */
    public static CallOptions defaults() {
        return new CallOptions(Duration.ofMinutes(3), 2, false);
    }

    /**
     * With another timeout.
     *
     * @param timeout the most time that one call may take in all
     * @return a copy
     */
    public CallOptions timeout(Duration timeout) {
        return new CallOptions(timeout, maxRetries, silent);
    }

    /**
     * With another number of retries.
     *
     * @param maxRetries 0 to 10
     * @return a copy
     */
    public CallOptions maxRetries(int maxRetries) {
        return new CallOptions(timeout, maxRetries, silent);
    }

    /**
     * With or without silent mode.
     *
     * @param silent whether changes leave no log entry and send no notifications
     * @return a copy
     */
    public CallOptions silent(boolean silent) {
        return new CallOptions(timeout, maxRetries, silent);
    }
}
