package io.github.planfixsdk.error;

/** Too many requests at once: status 429, still after the retries, or with a wait longer than the call may take. */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitException(ApiFailure failure) {
        super(failure);
    }
}
