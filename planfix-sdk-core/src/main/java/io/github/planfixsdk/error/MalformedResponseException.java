package io.github.planfixsdk.error;

import org.jspecify.annotations.Nullable;

/** An answer that is not what Planfix promises: broken or cut-off JSON, a missing result, a body over the size limit. */
public final class MalformedResponseException extends PlanfixException {
    private static final long serialVersionUID = 1L;

    /** HTTP status of the answer. */
    private final int status;

    /**
     * An unreadable answer.
     *
     * @param call HTTP method and path, or a provider protocol's command
     * @param status HTTP's status
     * @param message what is wrong with it
     * @param mayHaveBeenApplied whether a changing request may have been carried out
     * @param cause what the parser said, if anything
     */
    public MalformedResponseException(
            String call, int status, String message, boolean mayHaveBeenApplied, @Nullable Throwable cause) {
        super(call, "status " + status + ", " + message, mayHaveBeenApplied, cause);
        this.status = status;
    }

    /**
     * HTTP's status of the answer.
     *
     * @return the status
     */
    public int status() {
        return status;
    }
}
