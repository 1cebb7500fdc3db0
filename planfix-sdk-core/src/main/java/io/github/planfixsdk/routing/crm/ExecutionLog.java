package io.github.planfixsdk.routing.crm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which interactions were carried out, so that none is carried out twice. One in a database, such as
 * {@link JdbcExecutionLog}, makes that hold over restarts and over several processes; {@link #inMemory(int)} holds for one
 * process, and what was made before it began is found by its mark. Chats that were turned away are
 * remembered too, as done without contact and task. The vendor's ids are unique within one account of the vendor, so
 * every account needs a log of its own. Implementations are thread-safe.
 */
public interface ExecutionLog {
    /** How far the work on one interaction has come. */
    enum State {
        /** Somebody works on it, or was interrupted: what was created is not known for sure. */
        STARTED,
        /** Everything was carried out. */
        DONE,
        /** It failed for certain at some step; what was created before is in the entry, the rest can be tried again. */
        FAILED,
        /**
         * A create failed in a way that leaves open whether Planfix carried it out. It is not tried again, unless what it
         * made is found.
         */
        AMBIGUOUS,
        /** Whoever had started was cut off: what is not in the entry may have been created all the same. */
        INTERRUPTED
    }

    /**
     * What is remembered about one interaction.
     *
     * @param state how far the work has come
     * @param by whose attempt has claimed it last, see {@link ExecutionLog#claim}
     * @param contact the contact's number; null if there is none so far
     * @param contactCreated whether the contact was created by this work
     * @param task the created task's number, or that of a task that Planfix has opened and that this work completes, which then
     *     is there from the beginning; null if there is none so far
     * @param awaitsPhone whether the chat's telephone number is still to be written to the contact, should it become known
     * @param awaitsEmail the same of the e-mail address
     */
    record Entry(
            State state,
            String by,
            @Nullable Long contact,
            boolean contactCreated,
            @Nullable Long task,
            boolean awaitsPhone,
            boolean awaitsEmail) {
        /**
         * The entry of work that has just begun.
         *
         * @param by whose attempt it is
         * @return an entry without contact and task
         */
        public static Entry startedBy(String by) {
            return new Entry(State.STARTED, by, null, false, null, false, false);
        }

        /**
         * The same in another state.
         *
         * @param other the state
         * @return an entry
         */
        public Entry in(State other) {
            return new Entry(other, by, contact, contactCreated, task, awaitsPhone, awaitsEmail);
        }

        /**
         * The same as it is when another attempt has claimed it.
         *
         * @param other whose attempt it is
         * @return a started entry
         */
        public Entry claimedBy(String other) {
            return new Entry(State.STARTED, other, contact, contactCreated, task, awaitsPhone, awaitsEmail);
        }
    }

    /**
     * Claims an interaction: in one atomic step, an entry that is absent, {@link State#FAILED}, {@link State#AMBIGUOUS} or
     * {@link State#INTERRUPTED} becomes started {@link Entry#by by} this attempt, and keeps its numbers. An entry that is started or done
     * stays, and the caller must not work on the interaction. A log that knows how long an entry has been started may give it as
     * interrupted after a while; one that was ambiguous when it was claimed then is ambiguous again.
     *
     * @param key the interaction's kind and id
     * @param by a text of up to 36 characters that no other attempt has
     * @return the entry as it was before; nothing if there was none
     */
    Optional<Entry> claim(String key, String by);

    /**
     * Replaces an entry, if it is still that of the same attempt, or adds it where it was forgotten meanwhile.
     *
     * @param key the interaction's kind and id
     * @param entry what is to be remembered
     * @return false if there is an entry {@link Entry#by by} another attempt, which has taken the interaction over; it stays
     */
    boolean save(String key, Entry entry);

    /**
     * Finds an entry.
     *
     * @param key the interaction's kind and id
     * @return nothing if there is none
     */
    Optional<Entry> find(String key);

    /**
     * Forgets an interaction, for instance after somebody has looked what became of an ambiguous write.
     *
     * @param key the interaction's kind and id
     */
    void forget(String key);

    /**
     * Whether an interaction without an entry was never worked on. Where that is not certain, a task that may have been
     * made before is looked for, and the contact of a chat that may have had no number then, which costs a request.
     *
     * @return false unless the entries are kept when the process ends
     */
    default boolean survivesRestarts() {
        return false;
    }

    /**
     * A log in this process's memory. What it has forgotten counts as never reported: make it large enough for all
     * interactions of which more reports may come.
     *
     * @param capacity how many interactions are remembered; the oldest are forgotten first
     * @return a new, empty log
     * @throws IllegalArgumentException if the capacity is not positive
     */
    static ExecutionLog inMemory(int capacity) {
        return new MemoryExecutionLog(capacity);
    }
}
