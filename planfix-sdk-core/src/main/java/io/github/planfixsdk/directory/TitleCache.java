package io.github.planfixsdk.directory;

import io.github.planfixsdk.internal.Timing;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Remembers entries by title for a while; the longest unused ones are forgotten when there are too many. Thread-safe. */
final class TitleCache {
    private static final int MOST = 10_000;

    private record Known(SameTitle entries, long since) {}

    private final long expiryNanos;
    private final Timing timing;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };

    TitleCache(Duration expiry, Timing timing) {
        this.expiryNanos = TimeUnit.NANOSECONDS.convert(expiry); // at most what fits
        this.timing = timing;
    }

    synchronized Optional<SameTitle> get(String title) {
        String key = folded(title);
        Known entry = known.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (timing.nanoTime() - entry.since() >= expiryNanos) {
            known.remove(key);
            return Optional.empty();
        }
        return Optional.of(entry.entries());
    }

    synchronized void put(String title, SameTitle entries) {
        if (expiryNanos > 0) {
            known.put(folded(title), new Known(entries, timing.nanoTime()));
        }
    }

    synchronized void remove(String title) {
        known.remove(folded(title));
    }

    synchronized void clear() {
        known.clear();
    }

    /** The same text for all titles that {@link String#equalsIgnoreCase} takes for the same. */
    static String folded(String title) {
        StringBuilder folded = new StringBuilder(title.strip());
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, Character.toLowerCase(Character.toUpperCase(folded.charAt(i))));
        }
        return folded.toString();
    }
}
