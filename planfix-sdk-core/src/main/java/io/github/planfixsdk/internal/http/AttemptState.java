package io.github.planfixsdk.internal.http;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What the wire knows of one attempt, carried by its request: whether a byte may have left, and what came back. */
final class AttemptState {
    private final boolean streams;
    private volatile @Nullable Range range;
    private volatile boolean sent;
    private volatile int status;
    private volatile @Nullable Headers headers;

    AttemptState(boolean streams) {
        this.streams = streams;
    }

    /** Whether the body of a success is handed on unread. */
    boolean streams() {
        return streams;
    }

    /** Before it is sent. */
    void ask(@Nullable Range newRange) {
        range = newRange;
    }

    /** What is asked of a content; null for all of it. */
    @Nullable
    Range range() {
        return range;
    }

    void sending() {
        sent = true;
    }

    void answered(int newStatus, Headers newHeaders) {
        status = newStatus;
        headers = newHeaders;
    }

    boolean sent() {
        return sent;
    }

    /** 0 while there is no answer. */
    int status() {
        return status;
    }

    @Nullable
    String header(String name) {
        Headers known = headers;
        return known == null ? null : known.get(name);
    }
}
