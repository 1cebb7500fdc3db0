package io.github.planfixsdk.routing.crm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The entries in the order they were claimed. */
final class MemoryExecutionLog implements ExecutionLog {
    private final int capacity;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    MemoryExecutionLog(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity is " + capacity + ": give at least 1");
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized Optional<Entry> claim(String key, String by) {
        Entry before = entries.get(key);
        if (before == null || (before.state() != State.STARTED && before.state() != State.DONE)) {
            put(key, before == null ? Entry.startedBy(by) : before.claimedBy(by));
        }
        return Optional.ofNullable(before);
    }

    @Override
    public synchronized boolean save(String key, Entry entry) {
        Entry before = entries.get(key);
        if (before != null && !before.by().equals(entry.by())) {
            return false;
        }
        put(key, entry);
        return true;
    }

    private void put(String key, Entry entry) {
        entries.put(key, entry);
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<Entry> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public synchronized void forget(String key) {
        entries.remove(key);
    }
}
