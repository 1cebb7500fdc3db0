package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.internal.Timing;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who was found by which number or address a short while ago. Thread-safe and bounded: the oldest are forgotten first. */
final class ClientCache {
    static final int CAPACITY = 10_000;

    private record Known(Client client, long since) {}

    private final long kept;
    private final Timing timing;
    private final Map<String, Known> entries = new LinkedHashMap<>();

    ClientCache(Duration kept, Timing timing) {
        this.kept = kept.toNanos();
        this.timing = timing;
    }

    /** Whoever has one of the keys; nobody only if that is known of all of them; null if it is not known. */
    synchronized @Nullable Client find(List<String> keys) {
        Client nobody = null;
        for (String key : keys) {
            Known known = entries.get(key);
            if (known == null || timing.nanoTime() - known.since() >= kept) {
                return null;
            }
            if (known.client().contact() != null) {
                return known.client().again();
            }
            nobody = known.client().again();
        }
        return nobody;
    }

    synchronized void put(Collection<String> keys, Client client) {
        if (kept == 0) {
            return;
        }
        for (String key : keys) {
            // Newest last, so that those in front are the first to go.
            entries.remove(key);
            entries.put(key, new Known(client.unread(), timing.nanoTime()));
        }
        Iterator<String> oldest = entries.keySet().iterator();
        while (entries.size() > CAPACITY) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void forget(Collection<String> keys) {
        entries.keySet().removeAll(keys);
    }

    synchronized int size() {
        return entries.size();
    }
}
