package io.github.planfixsdk.routing.deal;

import java.util.Objects;

/**
 * A task of which the vendor was told nothing, other than a repeat.
 *
 * @param task the task's number
 * @param reason why
 * @param detail what to do about it, or what was found; without values of fields
 */
public record DealSkip(long task, Reason reason, String detail) {
    /** Why nothing was told. */
    public enum Reason {
        /** The task is of another object, so it is no deal: the scenario's condition is too wide. */
        OTHER_OBJECT,
        /** There is no such task, or the token's owner may not see it. */
        NOT_FOUND,
        /** The answer has no status of the task. */
        NO_STATUS,
        /** The field of the amount holds something that is no number. */
        AMOUNT_NOT_NUMERIC,
        /** The listener gave this state up; the task's next check tells it again. */
        REFUSED
    }

    /**
     * Checks that nothing is null.
     *
     * @param task the task's number
     * @param reason why
     * @param detail what to do about it, or what was found
     */
    public DealSkip {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
