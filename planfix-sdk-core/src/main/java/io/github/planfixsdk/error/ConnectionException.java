package io.github.planfixsdk.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer came: the host is unknown or unreachable, TLS failed, a timeout passed, the connection broke, the client's
 * own limiter had no permit in time, the waiting thread was interrupted (its interrupt flag is then set again), or code of the user's in the limiter or the
 * HTTP client threw something, which is the cause.
 */
public final class ConnectionException extends PlanfixException {
    private static final long serialVersionUID = 1L;

    /**
     * A call without an answer.
     *
     * @param call HTTP method and path, or a provider protocol's command
     * @param message what happened
     * @param mayHaveBeenApplied whether a changing request may have reached Planfix
     * @param cause what the network said, if anything
     */
    public ConnectionException(String call, String message, boolean mayHaveBeenApplied, @Nullable Throwable cause) {
        super(call, message + (mayHaveBeenApplied ? APPLIED : ""), mayHaveBeenApplied, cause);
    }

    private static final String APPLIED =
            ". The request had left, so Planfix may have carried it out: look before repeating it";
}
