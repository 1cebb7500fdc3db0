package io.github.planfixsdk.change;

import java.util.List;

/**
 * What a poll brought.
 *
 * @param <T> the entity
 * @param items what was created or changed, each once and in its latest state, the earliest change first; within
 *     an hour that comes twice the order is by the clock if Planfix tells no offsets
 * @param next the position for the next poll; keep it once the items are dealt with
 * @param hasMore whether there are more changes already: the limit was reached, so poll again without waiting
 */
public record Changes<T>(List<T> items, ChangePosition next, boolean hasMore) {
    /**
     * Copies the items.
     *
     * @param items what was created or changed, each once and in its latest state, the earliest change first
     * @param next the position for the next poll; keep it once the items are dealt with
     * @param hasMore whether there are more changes already: the limit was reached, so poll again without waiting
     */
    public Changes {
        items = List.copyOf(items);
    }
}
