package io.github.planfixsdk.routing.crm;

import java.util.Optional;

/** A log in memory that says of itself what it is told to. */
class ObservedLog implements ExecutionLog {
    private final ExecutionLog memory = ExecutionLog.inMemory(1_000);
    private final boolean durable;

    ObservedLog(boolean durable) {
        this.durable = durable;
    }

    @Override
    public Optional<Entry> claim(String key, String by) {
        return memory.claim(key, by);
    }

    @Override
    public boolean save(String key, Entry entry) {
        return memory.save(key, entry);
    }

    @Override
    public Optional<Entry> find(String key) {
        return memory.find(key);
    }

    @Override
    public void forget(String key) {
        memory.forget(key);
    }

    @Override
    public boolean survivesRestarts() {
        return durable;
    }
}
