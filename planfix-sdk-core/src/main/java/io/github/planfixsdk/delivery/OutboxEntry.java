package io.github.planfixsdk.delivery;

import java.time.Instant;
import java.util.Objects;

/**
 * A command that waits in an outbox.
 *
 * @param number its number there; later entries have greater ones
 * @param lane the lane whose order it keeps
 * @param command what is to be sent
 * @param since when it was added, or last retried by hand
 * @param beingSent whether it was marked with {@link Outbox#sending} and nothing has been recorded since: found after a
 *     crash, nobody knows whether Planfix has it
 */
public record OutboxEntry(long number, String lane, Command command, Instant since, boolean beingSent) {

    /**
     * Checks that nothing is null.
     *
     * @param number its number
     * @param lane the lane whose order it keeps
     * @param command what is to be sent
     * @param since when it was added, or last retried by hand
     * @param beingSent whether it is on its way
     */
    public OutboxEntry {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(since, "since");
    }
}
