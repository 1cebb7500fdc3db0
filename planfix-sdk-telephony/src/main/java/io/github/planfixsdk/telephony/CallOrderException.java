package io.github.planfixsdk.telephony;

/**
 * An exchange reported something of a call that cannot have happened after what it reported before. Nothing was sent and
 * the call is as it was. The message names the call, the extension, and what happened before.
 */
public final class CallOrderException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String callId;

    CallOrderException(String callId, String message) {
        super(message);
        this.callId = callId;
    }

    /**
     * The call.
     *
     * @return the exchange's id of it
     */
    public String callId() {
        return callId;
    }
}
