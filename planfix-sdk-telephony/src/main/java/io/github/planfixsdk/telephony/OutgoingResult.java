package io.github.planfixsdk.telephony;

/** How an outgoing call ended. All but {@link #SUCCESS} are recorded as a missed call of type outgoing. */
public enum OutgoingResult {
    /** The client answered. */
    SUCCESS("Success"),
    /** The line was busy. */
    BUSY("Busy"),
    /** It rang, and nobody answered. */
    NO_ANSWER("NoAnswer"),
    /** The number could not be reached. */
    NOT_AVAILABLE("NotAvailable"),
    /** The exchange does not let this employee call this number. */
    NOT_ALLOWED("NotAllowed");

    private final String wire;

    OutgoingResult(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
