package io.github.planfixsdk.telephony;

/**
 * Hears what {@link Calls} did not pass on, and why. Called by the threads that report calls, several at once, after the
 * report has taken effect; what it throws is logged and otherwise ignored. Every method does nothing by itself.
 */
public interface CallsListener {
    /**
     * A report changed nothing: it came twice, or late.
     *
     * @param callId the call
     * @param reason what was reported, and why it changed nothing
     */
    default void ignored(String callId, String reason) {}

    /**
     * Planfix is not told of a leg.
     *
     * @param callId the call
     * @param ext the employee's short number
     * @param reason what the {@link ExtensionRule} said, or that the number is hidden
     */
    default void notSent(String callId, String ext, String reason) {}

    /**
     * A recording's link was sent for a call that is not known here, or no longer. Planfix may know it.
     *
     * @param callId the call
     */
    default void recordingOfUnknownCall(String callId) {}

    /**
     * A call was forgotten before it ended: nothing was reported of it for too long, or there were too many. If Planfix
     * was told of a leg, it believes that the call goes on. Its end may still be reported to this object: by {@code call.hangUp(Duration.ZERO)}, since
     * nobody knows how long the talk was, and {@link Call#hangUp()} would count it until now. What that throws, for example
     * because the outbox is full, is lost with the end, unless the listener keeps the call and reports it again later.
     *
     * @param call the call
     */
    default void expired(Call call) {}
}
