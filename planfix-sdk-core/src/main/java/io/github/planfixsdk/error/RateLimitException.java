package io.github.planfixsdk.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Too many requests at once: status 429, still after the retries, or with a wait longer than the call may take. */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitException(ApiFailure failure) {
        super(failure);
    }

    /**
     * When the server said to come back.
     *
     * @return the time by this machine's clock, or null if it did not say
     */
    public @Nullable Instant retryAt() {
        return failure().retryAt();
    }
}
