package io.github.planfixsdk.delivery;

import java.time.Instant;
import java.util.Objects;

/**
 * A command that was not delivered and holds up nobody: {@link Courier#retry} sends it once more, {@link Courier#discard}
 * forgets it.
 *
 * @param number its number in the outbox
 * @param lane its lane
 * @param command what was to be sent
 * @param since when it was added, or last retried by hand
 * @param reason why it was set aside
 * @param detail the failure in words, without the key; Planfix's own words among them, at most 200 characters, may repeat
 *     a value
 */
public record SetAside(long number, String lane, Command command, Instant since, Reason reason, String detail) {

    /** Why a command is set aside. */
    public enum Reason {
        /**
         * Planfix, or what stands before it, refused this one and would again: a wrong or missing parameter, an object
         * without access. Also an entry that {@link JdbcOutbox} cannot read any more.
         */
        REFUSED,
        /** It may have arrived and its answer got lost: look in Planfix before you send it again. */
        UNCLEAR,
        /** It could not be delivered for too long; Planfix does not have it. */
        EXPIRED
    }

    /**
     * Checks that nothing is null.
     *
     * @param number its number in the outbox
     * @param lane its lane
     * @param command what was to be sent
     * @param since when it was added, or last retried by hand
     * @param reason why it was set aside
     * @param detail the failure in words
     */
    public SetAside {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
