package io.github.planfixsdk.telephony;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls by id: open ones until they end or nothing is heard of them, ended ones for a while. It looks at the clock whenever
 * it is asked, so it needs no thread. Takes no call's lock; a call may ask it under its own.
 */
final class CallRegistry {
    private record Entry(Call call, long since) {}

    private final int limit;
    private final long expireAfter;
    private final long rememberFor;
    private final LongSupplier nanoTime;
    /** In the order in which they were last named or reported of. */
    private final LinkedHashMap<String, Entry> open = new LinkedHashMap<>();
    /** In the order of their ends. */
    private final LinkedHashMap<String, Entry> ended = new LinkedHashMap<>();

    CallRegistry(int limit, Duration expireAfter, Duration rememberFor, LongSupplier nanoTime) {
        this.limit = limit;
        this.expireAfter = nanos(expireAfter);
        this.rememberFor = nanos(rememberFor);
        this.nanoTime = nanoTime;
    }

    /** No more than 146 years, so that differences of the clock don't overflow. */
    private static long nanos(Duration duration) {
        Duration longest = Duration.ofNanos(Long.MAX_VALUE / 2);
        return (duration.compareTo(longest) < 0 ? duration : longest).toNanos();
    }

    /** The known call, which goes to the end of the order, or a new one. */
    synchronized Call obtain(String callId, Supplier<? extends Call> creation) {
        Call known = find(callId);
        if (known != null) {
            touch(known); // whoever names a call is about to report of it
            return known;
        }
        Call call = creation.get();
        open.put(callId, new Entry(call, nanoTime.getAsLong()));
        return call;
    }

    synchronized @Nullable Call find(String callId) {
        forgetEnded();
        Entry entry = open.get(callId);
        if (entry == null) {
            entry = ended.get(callId);
        }
        return entry == null ? null : entry.call;
    }

    /** Something was reported of a call, which goes to the end of the order. */
    synchronized void touch(Call call) {
        Entry entry = open.get(call.callId());
        if (entry != null && entry.call == call) {
            open.remove(call.callId());
            open.put(call.callId(), new Entry(call, nanoTime.getAsLong()));
        }
    }

    synchronized void ended(Call call) {
        Entry entry = open.get(call.callId());
        if (entry != null && entry.call == call) {
            open.remove(call.callId());
        }
        if (rememberFor > 0) {
            ended.put(call.callId(), new Entry(call, nanoTime.getAsLong()));
        }
        forgetEnded();
    }

    private void forgetEnded() {
        Iterator<Entry> oldest = ended.values().iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            if (ended.size() <= limit && nanoTime.getAsLong() - entry.since < rememberFor) {
                return;
            }
            oldest.remove();
        }
    }

    /** Takes out the calls of which nothing was heard, and those that are too many. */
    synchronized List<Call> takeExpired() {
        List<Call> expired = new ArrayList<>();
        Iterator<Entry> longestIdle = open.values().iterator();
        while (longestIdle.hasNext()) {
            Entry entry = longestIdle.next();
            if (open.size() <= limit && nanoTime.getAsLong() - entry.since < expireAfter) {
                break;
            }
            longestIdle.remove();
            expired.add(entry.call);
        }
        return expired;
    }

    synchronized int open() {
        return open.size();
    }

    synchronized int ended() {
        forgetEnded();
        return ended.size();
    }
}
