package io.github.planfixsdk.delivery;

import io.github.planfixsdk.inbound.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Entries by lane and number; everything under one lock, since nothing here takes long. */
final class MemoryOutbox implements Outbox {
    private static final long MAX_CHARACTERS = 64_000_000;

    private final int limit;
    private final Map<String, TreeMap<Long, OutboxEntry>> lanes = new HashMap<>();
    private final TreeMap<Long, String> waiting = new TreeMap<>();
    private final TreeMap<Long, SetAside> aside = new TreeMap<>();
    private long last;
    private long characters;

    MemoryOutbox(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + "; use a number above 0");
        }
        this.limit = limit;
    }

    @Override
    public synchronized long add(String lane, Command command, Instant at) {
        OutboxEntry entry = new OutboxEntry(last + 1, lane, command, at, false);
        if (waiting.size() + aside.size() >= limit) {
            throw new OutboxFullException("The outbox holds " + limit + " commands, " + aside.size()
                    + " of them set aside; retry or discard those, or wait until Planfix takes some");
        }
        long size = size(entry.lane(), command);
        if (characters + size > MAX_CHARACTERS) {
            throw new OutboxFullException("The outbox holds " + characters + " characters, " + size
                    + " more do not fit; wait until Planfix takes some, or use JdbcOutbox");
        }
        last++;
        characters += size;
        put(entry);
        return last;
    }

    private void put(OutboxEntry entry) {
        lanes.computeIfAbsent(entry.lane(), lane -> new TreeMap<>()).put(entry.number(), entry);
        waiting.put(entry.number(), entry.lane());
    }

    private void take(long number, String lane) {
        TreeMap<Long, OutboxEntry> entries = lanes.get(lane);
        if (entries == null || entries.remove(number) == null) {
            throw new IllegalStateException(
                    "entry " + number + " does not wait; does another courier use this outbox?");
        }
        if (entries.isEmpty()) {
            lanes.remove(lane);
        }
        waiting.remove(number);
    }

    private static long size(String lane, Command command) {
        long size = 100L + lane.length();
        for (Form.Field field : command.fields().fields()) {
            size += field.name().length() + field.value().length();
        }
        return size;
    }

    @Override
    public synchronized List<String> lanes() {
        return List.copyOf(new LinkedHashSet<>(waiting.values()));
    }

    @Override
    public synchronized Optional<OutboxEntry> head(String lane) {
        TreeMap<Long, OutboxEntry> entries = lanes.get(Objects.requireNonNull(lane, "lane"));
        return entries == null
                ? Optional.empty()
                : Optional.of(entries.firstEntry().getValue());
    }

    @Override
    public synchronized void sending(OutboxEntry entry) {
        mark(entry, true);
    }

    @Override
    public synchronized void waiting(OutboxEntry entry) {
        if (waiting.containsKey(entry.number())) {
            mark(entry, false);
        }
    }

    private void mark(OutboxEntry entry, boolean beingSent) {
        take(entry.number(), entry.lane());
        put(new OutboxEntry(entry.number(), entry.lane(), entry.command(), entry.since(), beingSent));
    }

    @Override
    public synchronized void delivered(OutboxEntry entry) {
        if (waiting.containsKey(entry.number())) {
            take(entry.number(), entry.lane());
            characters -= size(entry.lane(), entry.command());
        }
    }

    @Override
    public synchronized void setAside(SetAside entry) {
        if (waiting.containsKey(entry.number())) {
            take(entry.number(), entry.lane());
            aside.put(entry.number(), entry);
        }
    }

    @Override
    public synchronized List<SetAside> setAside() {
        return new ArrayList<>(aside.values());
    }

    @Override
    public synchronized String retry(long number, Instant at) {
        SetAside entry = known(number);
        put(new OutboxEntry(number, entry.lane(), entry.command(), at, false));
        aside.remove(number);
        return entry.lane();
    }

    @Override
    public synchronized void discard(long number) {
        SetAside entry = known(number);
        aside.remove(number);
        characters -= size(entry.lane(), entry.command());
    }

    private SetAside known(long number) {
        SetAside entry = aside.get(number);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "number is " + number + ", which is not set aside; setAside() lists what is");
        }
        return entry;
    }

    @Override
    public synchronized int size() {
        return waiting.size();
    }
}
