package io.github.planfixsdk.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The pace and the daily quota of the REST address. */
final class Limits {
    /** A bit less than a second: a client that keeps the pace must not be refused because packets arrive unevenly. */
    private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(950);

    private final Settings settings;
    private final Deque<Long> recent = new ArrayDeque<>();
    private int used;

    Limits(Settings settings) {
        this.settings = settings;
    }

    /** The refusal of a request that breaks a limit, or null. */
    @Nullable
    synchronized HttpReply refuse() {
        if (settings.requestsPerSecond() > 0 && tooFast(System.nanoTime())) {
            return HttpReply.failure(429, 0, "Too many requests").header("Retry-After", "1");
        }
        if (settings.dailyQuota() == 0) {
            return null;
        }
        if (used < settings.dailyQuota()) {
            used++;
            return null;
        }
        return spent(settings.quotaForm(), settings.quotaReset());
    }

    static HttpReply spent(FakePlanfixBuilder.QuotaForm form, Duration untilReset) {
        long seconds = untilReset.toSeconds();
        return switch (form) {
            case BILLING_TEXT ->
                HttpReply.json(
                        200,
                        Json.object()
                                .put("result", "fail")
                                .put(
                                        "error",
                                        "Rest API billing - rate limit exceeded, remaining:0, timeToReset:" + seconds));
            case CODE_22 -> HttpReply.failure(403, 22, "Daily request limit exceeded");
        };
    }

    private boolean tooFast(long now) {
        while (!recent.isEmpty() && now - recent.peekFirst() >= WINDOW) {
            recent.removeFirst();
        }
        if (recent.size() >= settings.requestsPerSecond()) {
            return true;
        }
        recent.addLast(now);
        return false;
    }

    synchronized void announce(HttpReply reply) {
        if (settings.dailyQuota() > 0) {
            reply.header("X-RateLimit-Remaining", String.valueOf(settings.dailyQuota() - used));
            reply.header(
                    "x-ratelimit-reset", String.valueOf(settings.quotaReset().toSeconds()));
        }
    }
}
