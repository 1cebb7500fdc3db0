package io.github.planfixsdk.contact;

import java.util.Collection;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Locks for any number of keys in bounded memory. Different keys may share a lock; whoever has several keys takes their locks
 * in one order, so nobody waits in a circle.
 */
final class KeyLocks {
    private static final int LOCKS = 256;

    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    KeyLocks() {
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** Does the work while nobody else works on one of the keys. */
    <T> T holding(Collection<String> keys, Supplier<T> work) throws InterruptedException {
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
