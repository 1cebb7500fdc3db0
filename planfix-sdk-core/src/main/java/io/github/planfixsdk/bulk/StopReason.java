package io.github.planfixsdk.bulk;

/** Why a job ended before its last item. */
public enum StopReason {
    /** The token is wrong, or lacks a scope: no further call would succeed. */
    AUTHENTICATION,
    /** The day's requests are spent; {@link Stop#resumeAt()} says when there are new ones. */
    QUOTA,
    /** The account is blocked, frozen or unpaid, or its plan doesn't allow it. */
    ACCOUNT,
    /** The account has moved to another address. */
    ADDRESS,
    /** The thread was interrupted; its flag is set. */
    INTERRUPTED,
    /** As many failures one after the other as were allowed; for an import, a batch that Planfix did not take. */
    FAILURES,
    /** An import's batch was sent, but nobody knows whether it arrived. */
    UNCLEAR,
    /** The items or rows could not be read on. */
    SOURCE,
    /** A listener of the caller's threw: what it was to save may not be saved. */
    LISTENER
}
