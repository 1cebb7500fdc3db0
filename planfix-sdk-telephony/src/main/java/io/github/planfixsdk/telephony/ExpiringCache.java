package io.github.planfixsdk.telephony;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps what was looked up for a while; when it is full, what was longest unused goes. Thread-safe. */
final class ExpiringCache<V> {
    private record Kept<V>(V value, long until) {}

    private final LongSupplier nanoTime;
    private final Map<String, Kept<V>> entries;

    ExpiringCache(int capacity, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept<V>> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized @Nullable V get(String key) {
        Kept<V> entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        if (entry.until() - nanoTime.getAsLong() <= 0) {
            entries.remove(key);
            return null;
        }
        return entry.value();
    }

    synchronized void put(String key, V value, Duration keep) {
        entries.put(key, new Kept<>(value, nanoTime.getAsLong() + keep.toNanos()));
    }

    synchronized void putIfAbsent(String key, V value, Duration keep) {
        if (get(key) == null) {
            put(key, value, keep);
        }
    }

    synchronized int size() {
        return entries.size();
    }
}
