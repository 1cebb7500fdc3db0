package io.github.planfixsdk.bulk;

import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.error.AccountException;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.error.RedirectException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a job ended before its last item.
 *
 * @param reason why
 * @param cause what was thrown; null if the thread was interrupted between two items
 */
public record Stop(StopReason reason, @Nullable RuntimeException cause) {
    /** The code of a token that lacks a scope. */
    private static final int SCOPE = 5;

    /**
     * When it makes sense to go on.
     *
     * @return the time by this machine's clock at which the quota resets or the server said to come back; null if nobody said
     */
    public @Nullable Instant resumeAt() {
        return cause instanceof ApiException e ? e.retryAt() : null;
    }

    /** What makes every further call fail as well, or null. */
    static @Nullable Stop atOnce(RuntimeException e) {
        StopReason reason = null;
        if (Thread.currentThread().isInterrupted()) {
            reason = StopReason.INTERRUPTED;
        } else if (e instanceof AuthenticationException
                || (e instanceof AccessDeniedException denied && denied.code().number() == SCOPE)) {
            reason = StopReason.AUTHENTICATION;
        } else if (e instanceof QuotaExceededException) {
            reason = StopReason.QUOTA;
        } else if (e instanceof AccountException) {
            reason = StopReason.ACCOUNT;
        } else if (e instanceof RedirectException) {
            reason = StopReason.ADDRESS;
        }
        return reason == null ? null : new Stop(reason, e);
    }

    /**
     * Whether something may have happened all the same in the call that failed. Bad input is found before anything is sent; of what else a caller's code throws
     * nobody knows whether it was before or after its call.
     */
    static boolean unclear(RuntimeException e) {
        return e instanceof PlanfixException call
                ? call.mayHaveBeenApplied()
                : !(e instanceof IllegalArgumentException);
    }

    void rethrow() {
        throw cause != null ? cause : new IllegalStateException("stopped, because the thread was interrupted");
    }
}
