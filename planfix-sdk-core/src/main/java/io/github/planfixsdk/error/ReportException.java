package io.github.planfixsdk.error;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that could not be run, waited for or read to its end. Nothing of a run is lost by it: with {@link #requestId()}
 * waiting can go on later. {@link #mayHaveBeenApplied()} tells whether this very call may have requested a run.
 *
 * <p>What Planfix refuses for another reason keeps its own exception: {@link AccountException} where the plan has no reports
 * (9001), {@link NotFoundException} for an unknown report (9000) or request (9003).
 */
public final class ReportException extends PlanfixException {
    private static final long serialVersionUID = 1L;

    /** Why there is no report. */
    public enum Reason {
        /** The run goes on in Planfix, but the time to wait for it is over. */
        DEADLINE,
        /** The thread was interrupted while it waited; its interrupt flag is set again. The run is not ended by it. */
        INTERRUPTED,
        /** A call failed while the run or its save was waited for; the cause says how. The run is not ended by it. */
        CALL_FAILED,
        /** Planfix says that the run came to nothing. */
        RUN_FAILED,
        /** Another run is in progress, and Planfix does not say by which id to wait for it. */
        BUSY,
        /** Less than ten minutes have passed since the last run, and no save of the report is fresh enough. */
        TOO_SOON,
        /** A part of the data is missing or cannot be read; the cause says how, if anything was said. */
        UNREADABLE
    }

    /** One of seven. */
    private final Reason reason;

    /** The run. */
    private final @Nullable String requestId;

    /** When to come back. */
    private final @Nullable Instant retryAt;

    /**
     * A report that is not there.
     *
     * @param call HTTP method and path of the call that was the last one
     * @param reason why
     * @param message what happened, and what to do about it
     * @param mayHaveBeenApplied whether the call may have requested a run that goes on
     * @param requestId the id of the run that was waited for, if there was one
     * @param retryAt from when on another run may be requested, if that is known
     * @param cause what failed, if anything did
     */
    public ReportException(
            String call,
            Reason reason,
            String message,
            boolean mayHaveBeenApplied,
            @Nullable String requestId,
            @Nullable Instant retryAt,
            @Nullable Throwable cause) {
        super(call, message, mayHaveBeenApplied, cause);
        this.reason = reason;
        this.requestId = requestId;
        this.retryAt = retryAt;
    }

    /**
     * Why there is no report.
     *
     * @return one of seven
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The run that was waited for; {@code ReportRunner.resume} goes on with it.
     *
     * @return the id, or null if none was waited for
     */
    public @Nullable String requestId() {
        return requestId;
    }

    /**
     * When the report may be run again.
     *
     * @return the time by this machine's clock, or null if nobody said so
     */
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
