package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.internal.Telling;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.transport.CallListener;
import io.github.planfixsdk.transport.CallListener.Attempt;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.transport.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all views of a client have in common. */
final class Shared {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.http");

    private final HttpUrl baseUrl;
    private final Limiter limiter;
    private final CallListener listener;
    private final Timing timing;
    private final Backoff backoff;
    private final FailureReader failures;
    private final Storage storage;
    private final AtomicReference<@Nullable Quota> quota = new AtomicReference<>();

    Shared(
            HttpUrl baseUrl,
            Limiter limiter,
            CallListener listener,
            Timing timing,
            Backoff backoff,
            FailureReader failures,
            Storage storage) {
        this.baseUrl = baseUrl;
        this.limiter = limiter;
        this.listener = listener;
        this.timing = timing;
        this.backoff = backoff;
        this.failures = failures;
        this.storage = storage;
    }

    HttpUrl baseUrl() {
        return baseUrl;
    }

    Limiter limiter() {
        return limiter;
    }

    Timing timing() {
        return timing;
    }

    Backoff backoff() {
        return backoff;
    }

    FailureReader failures() {
        return failures;
    }

    Storage storage() {
        return storage;
    }

    @Nullable
    Quota quota() {
        return quota.get();
    }

    void observeQuota(AttemptState state) {
        String remaining = state.header("X-RateLimit-Remaining");
        if (remaining == null) {
            return;
        }
        try {
            Instant now = timing.now();
            Duration reset = FailureReader.seconds(state.header("x-ratelimit-reset"));
            quota.set(new Quota(Long.parseLong(remaining.trim()), reset == null ? null : now.plus(reset), now));
        } catch (NumberFormatException e) {
            LOG.debug("X-RateLimit-Remaining is not a number");
        }
    }

    void tell(Attempt attempt) {
        LOG.debug(
                "{} {} {} in {} ms, attempt {}",
                attempt.method(),
                attempt.path(),
                attempt.status() == null ? "no answer" : attempt.status(),
                attempt.duration().toMillis(),
                attempt.number());
        Telling.of("calls", () -> listener.attempted(attempt));
    }
}
