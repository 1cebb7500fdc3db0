package io.github.planfixsdk.telephony;

/** How a leg of an incoming call ended. */
public enum IncomingResult {
    /** The employee of this leg talked to the caller. */
    SUCCESS("Success"),
    /** Nobody took the call. Planfix notes it on the contact's card and tells the contact's responsible. */
    MISSED("Missed"),
    /** This leg stopped ringing because another employee took the call, or because it moved on to the next one. */
    CANCELLED("Cancelled");

    private final String wire;

    IncomingResult(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
