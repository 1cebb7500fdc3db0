package io.github.planfixsdk.routing.deal;

import io.github.planfixsdk.routing.DealState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The states in the order they were last used. */
final class MemoryDealStore implements DealStore {
    private final int capacity;
    private final Map<Long, DealState> states = new LinkedHashMap<>(16, 0.75f, true);

    MemoryDealStore(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + ": give at least 1");
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized Optional<DealState> find(long task) {
        return Optional.ofNullable(states.get(task));
    }

    @Override
    public synchronized void save(long task, DealState state) {
        states.put(task, state);
        if (states.size() > capacity) {
            states.remove(states.keySet().iterator().next());
        }
    }

    @Override
    public synchronized void forget(long task) {
        states.remove(task);
    }
}
