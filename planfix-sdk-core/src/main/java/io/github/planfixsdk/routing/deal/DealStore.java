package io.github.planfixsdk.routing.deal;

import io.github.planfixsdk.routing.DealState;
import java.util.Optional;

/**
 * Remembers what was last told about each deal, so that the same stage and amount are told once. {@link #inMemory(int)} forgets
 * when the program ends: then each deal is told once more at its next change. One in a database keeps it over restarts and
 * needs a row per task: number, stage, amount. Implementations are thread-safe; for one task they are called by one thread at
 * a time. If one throws, the check is made again later; what the vendor was told meanwhile counts in the hook's memory. Once that is so for
 * 10,000 deals, nothing is told about others until the store takes something: their checks are made again, and set aside in the end.
 */
public interface DealStore {
    /**
     * What was told last.
     *
     * @param task the task's number
     * @return nothing if nothing was told, or it was forgotten
     */
    Optional<DealState> find(long task);

    /**
     * Remembers what was told.
     *
     * @param task the task's number
     * @param state what was told
     */
    void save(long task, DealState state);

    /**
     * Forgets a deal, so that it is told again at its next check.
     *
     * @param task the task's number
     */
    void forget(long task);

    /**
     * A store in this process's memory.
     *
     * @param capacity how many deals are remembered; those that were not asked for the longest are forgotten first
     * @return a new, empty store
     * @throws IllegalArgumentException if the capacity is not positive
     */
    static DealStore inMemory(int capacity) {
        return new MemoryDealStore(capacity);
    }
}
