package io.github.planfixsdk.routing.deal;

import io.github.planfixsdk.routing.DealState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor was told last. What the store did not take counts all the same, and waits here; if too much does, nothing is told about
 * further deals until the store has taken something, since what is forgotten here might never be put right at the vendor's.
 */
final class LastTold {
    private static final int AT_ONCE = 100;

    private final DealStore store;
    private final int mostUnsaved;
    private final Map<Long, Unsaved> unsaved = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    LastTold(DealStore store, int mostUnsaved) {
        this.store = store;
        this.mostUnsaved = mostUnsaved;
    }

    /** A lock of its own: one thread at a time brings it to the store. */
    private static final class Unsaved {
        private final DealState state;

        Unsaved(DealState state) {
            this.state = state;
        }
    }

    /** Null if nothing was told. */
    @Nullable
    DealState of(long task) {
        Unsaved waits = unsaved.get(task);
        return waits != null
                ? waits.state
                : fromStore(task, () -> store.find(task).orElse(null));
    }

    /** Brings to the store what it has not taken yet; false if there is nothing. */
    boolean save(long task) {
        Unsaved waits = unsaved.get(task);
        if (waits != null) {
            save(task, waits);
        }
        return waits != null;
    }

    private void save(long task, Unsaved told) {
        synchronized (told) {
            if (unsaved.get(task) == told) {
                fromStore(task, () -> {
                    store.save(task, told.state);
                    return null;
                });
                unsaved.remove(task);
            }
        }
    }

    /** Right after the vendor was told; by one thread at a time for a task. */
    void told(long task, DealState state) {
        Unsaved now = new Unsaved(state);
        Unsaved before = unsaved.get(task);
        if (before == null) {
            unsaved.put(task, now);
        } else {
            // Whoever makes room may be saving the earlier one, which must not come last.
            synchronized (before) {
                unsaved.put(task, now);
            }
        }
        save(task, now);
    }

    /**
     * Before the vendor is told. Their own checks may have been set aside, so what waits for the store is brought to it here.
     *
     * @throws IllegalStateException if too much waits for the store
     */
    void requireRoom(long task) {
        if (unsaved.size() < mostUnsaved || unsaved.containsKey(task)) {
            return;
        }
        // Not the same ones first each time: the store may refuse some of them alone.
        int begin = Math.floorMod(turn.getAndIncrement(), mostUnsaved);
        try {
            unsaved.keySet().stream().skip(begin).limit(AT_ONCE).forEach(this::save);
        } catch (IllegalStateException e) {
            if (unsaved.size() >= mostUnsaved) {
                throw new IllegalStateException(
                        "the store has not taken what was told about " + unsaved.size()
                                + " deals: nothing is told about others until it does",
                        e);
            }
        }
    }

    /** No exception of Planfix's: the courier would take one for what Planfix said about the check. */
    private static <T extends @Nullable Object> T fromStore(long task, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw new IllegalStateException("the store of deals failed for task " + task, e);
        }
    }
}
