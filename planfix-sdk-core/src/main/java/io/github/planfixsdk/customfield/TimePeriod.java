package io.github.planfixsdk.customfield;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;

/**
 * A period within one day, to the minute.
 *
 * @param from when it starts
 * @param to when it ends
 */
public record TimePeriod(LocalTime from, LocalTime to) {
    /**
     * Checks that both are there.
     *
     * @param from when it starts
     * @param to when it ends
     */
    public TimePeriod {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * How long it takes.
     *
     * @return negative if the end is before the start
     */
    public Duration duration() {
        return Duration.between(from, to);
    }
}
