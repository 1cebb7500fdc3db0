package io.github.planfixsdk.error;

import org.jspecify.annotations.Nullable;

/**
 * A call to Planfix that failed. Unchecked; one flat family:
 *
 * <ul>
 *   <li>{@link ApiException} and its children: Planfix answered with a failure.
 *   <li>{@link RedirectException}: the account lives elsewhere; the token was not sent there.
 *   <li>{@link MalformedResponseException}: an answer that cannot be read, or is larger than allowed.
 *   <li>{@link ConnectionException}: no answer.
 *   <li>{@link NotAttachedException}: an uploaded file that could not be attached; the cause is one of the others.
 *   <li>{@link ReportException}: a report, which takes many calls, could not be run or read.
 * </ul>
 *
 * <p>A mistake in what the caller gives is an {@link IllegalArgumentException} before anything is sent. Messages never
 * hold a token or a body's values.
 */
public abstract class PlanfixException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Method and path, or the command. */
    private final String call;

    /** Whether a lost change is possible. */
    private final boolean mayHaveBeenApplied;

    PlanfixException(String call, String message, boolean mayHaveBeenApplied, @Nullable Throwable cause) {
        super(call + ": " + message, cause);
        this.call = call;
        this.mayHaveBeenApplied = mayHaveBeenApplied;
    }

    /**
     * The call that failed.
     *
     * @return HTTP method and path, such as {@code POST task/5}; a provider protocol's command, such as {@code newMessage}
     */
    public final String call() {
        return call;
    }

    /**
     * Whether Planfix may have carried the call out all the same.
     *
     * <p>True where a changing request had left and its answer was lost or unreadable: look before repeating it. Always
     * false for a read.
     *
     * @return false if the call certainly changed nothing
     */
    public final boolean mayHaveBeenApplied() {
        return mayHaveBeenApplied;
    }
}
