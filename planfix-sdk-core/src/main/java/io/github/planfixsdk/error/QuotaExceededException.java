package io.github.planfixsdk.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account's requests of the day are used up. It can be hours until the quota resets, so the SDK never waits for it.
 * Planfix reports it as status 200 with a text, or as status 403 with code 22.
 */
public final class QuotaExceededException extends ApiException {
    private static final long serialVersionUID = 1L;

    QuotaExceededException(ApiFailure failure) {
        super(failure);
    }

    /**
     * When the quota resets.
     *
     * @return the time by this machine's clock, or null if Planfix did not say
     */
    public @Nullable Instant resetAt() {
        return retryAt();
    }
}
