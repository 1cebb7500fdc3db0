package io.github.planfixsdk.internal;

import java.util.Collection;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Locks for any number of keys in bounded memory. Different keys may share a lock; whoever has several keys takes their locks
 * in one order, so nobody waits in a circle.
 */
public final class KeyLocks {
    private static final int LOCKS = 256;

    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    /** Nobody holds anything yet. */
    public KeyLocks() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /**
     * Does the work while nobody else works on one of the keys.
     *
     * @param keys the keys; none to do it at once
     * @param work what to do
     * @param <T> what comes of it
     * @return what came of it
     * @throws InterruptedException if the thread is interrupted while it waits; nothing was done then
     */
    public <T> T holding(Collection<String> keys, Supplier<T> work) throws InterruptedException {
        TreeSet<Integer> wanted = new TreeSet<>();
        for (String key : keys) {
            wanted.add(Math.floorMod(spread(key.hashCode()), LOCKS));
        }
        int[] order = wanted.stream().mapToInt(Integer::intValue).toArray();
        int held = 0;
        try {
            for (; held < order.length; held++) {
                locks[order[held]].lockInterruptibly();
            }
            return work.get();
        } finally {
            while (held > 0) {
                locks[order[--held]].unlock();
            }
        }
    }

    /** The last digits of a number would decide alone otherwise. */
    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }
}
