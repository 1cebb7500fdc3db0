package io.github.planfixsdk.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where commands wait until Planfix has them. Numbers grow, and within a lane lower numbers are sent first.
 *
 * <p>{@link #inMemory()} loses what waits when the program ends, {@link JdbcOutbox} does not. An own one must be
 * thread-safe, and each method must have taken effect when it returns. One outbox serves one {@link Courier} at a time:
 * two would break the order. An entry is waiting, being sent, or set aside; delivered ones are forgotten.
 *
 * <p>A method that throws may have taken effect all the same, as when a commit's answer got lost. The courier then calls
 * {@link #waiting}, {@link #delivered} and {@link #setAside(SetAside)} again, so these do nothing the second time.
 */
public interface Outbox {
    /**
     * An outbox in memory for 10,000 entries, set-aside ones included, and 64 million characters.
     *
     * @return a new, empty outbox
     */
    static Outbox inMemory() {
        return inMemory(10_000);
    }

    /**
     * An outbox in memory.
     *
     * @param limit how many entries it takes, set-aside ones included; never more than 64 million characters in all
     * @return a new, empty outbox
     * @throws IllegalArgumentException if the limit is below 1
     */
    static Outbox inMemory(int limit) {
        return new MemoryOutbox(limit);
    }

    /**
     * Adds a command as the last one of its lane.
     *
     * @param lane whose order it keeps; any text
     * @param command what is to be sent
     * @param at the time
     * @return its number, greater than all before
     * @throws OutboxFullException if there is no room
     */
    long add(String lane, Command command, Instant at);

    /**
     * The lanes in which a command waits or is being sent.
     *
     * @return each lane once, the one with the lowest number first
     */
    List<String> lanes();

    /**
     * The first command of a lane that is not set aside.
     *
     * @param lane the lane
     * @return the one with the lowest number, empty if none waits
     */
    Optional<OutboxEntry> head(String lane);

    /**
     * Marks a command before it leaves, so that after a crash it counts as unclear.
     *
     * @param entry a waiting command
     */
    void sending(OutboxEntry entry);

    /**
     * Takes the mark back: the command has certainly not arrived.
     *
     * @param entry a command being sent
     */
    void waiting(OutboxEntry entry);

    /**
     * Forgets a command: Planfix has it.
     *
     * @param entry a command being sent
     */
    void delivered(OutboxEntry entry);

    /**
     * Takes a command out of its lane and keeps it with the reason.
     *
     * @param entry the command with the reason
     */
    void setAside(SetAside entry);

    /**
     * What is set aside.
     *
     * @return by number
     */
    List<SetAside> setAside();

    /**
     * Puts a set-aside command back to its old place in its lane. Prefer {@link Courier#retry}, which also sends it.
     *
     * @param number its number
     * @param at the time, from which its age counts anew
     * @return its lane
     * @throws IllegalArgumentException if no such command is set aside
     */
    String retry(long number, Instant at);

    /**
     * Forgets a set-aside command.
     *
     * @param number its number
     * @throws IllegalArgumentException if no such command is set aside
     */
    void discard(long number);

    /**
     * How many commands wait or are being sent.
     *
     * @return the number without set-aside ones
     */
    int size();
}
