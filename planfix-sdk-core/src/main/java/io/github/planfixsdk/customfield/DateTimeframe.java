package io.github.planfixsdk.customfield;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A span between two moments, to the minute, in the time zone of the token's employee.
 *
 * @param from when it starts
 * @param to when it ends
 */
public record DateTimeframe(LocalDateTime from, LocalDateTime to) {
    /**
     * Checks that both are there.
     *
     * @param from when it starts
     * @param to when it ends
     */
    public DateTimeframe {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
