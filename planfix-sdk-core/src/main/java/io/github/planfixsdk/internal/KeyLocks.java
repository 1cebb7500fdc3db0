package io.github.planfixsdk.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A lock for every key that somebody holds or waits for, and none for the others. Whoever has several keys takes their locks
 * in one order, so nobody waits in a circle.
 */
public final class KeyLocks {
    private static final class KeyLock {
        private final String key;
        private final ReentrantLock lock = new ReentrantLock();
        /** Guarded by the map. */
        private int users;

        KeyLock(String key) {
            this.key = key;
        }
    }

    private final Map<String, KeyLock> locks = new HashMap<>();

    /** Nobody holds anything yet. */
    public KeyLocks() {}

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
        Deque<KeyLock> held = new ArrayDeque<>();
        try {
            for (String key : new TreeSet<>(keys)) {
                held.push(lock(key));
            }
            return work.get();
        } finally {
            for (KeyLock lock : held) {
                leave(lock);
                lock.lock.unlock();
            }
        }
    }

    private KeyLock lock(String key) throws InterruptedException {
        KeyLock lock;
        synchronized (locks) {
            lock = locks.computeIfAbsent(key, KeyLock::new);
            lock.users++;
        }
        try {
            lock.lock.lockInterruptibly();
        } catch (InterruptedException e) {
            leave(lock);
            throw e;
        }
        return lock;
    }

    /** The last to leave takes the lock out of the map; whoever comes after that finds nobody to wait for. */
    private void leave(KeyLock lock) {
        synchronized (locks) {
            lock.users--;
            if (lock.users == 0) {
                locks.remove(lock.key);
            }
        }
    }

    /** How many keys somebody holds or waits for. */
    int size() {
        synchronized (locks) {
            return locks.size();
        }
    }
}
