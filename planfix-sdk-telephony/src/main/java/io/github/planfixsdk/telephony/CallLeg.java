package io.github.planfixsdk.telephony;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.form.Require;
import org.jspecify.annotations.Nullable;

/** What both directions have in common: one employee's part in a call. Immutable. */
final class CallLeg {
    static final String IN = "in";
    static final String OUT = "out";

    private final String type;
    private final String callId;
    private final String phone;
    private final String ext;
    private final @Nullable String line;

    private CallLeg(String type, String callId, String phone, String ext, @Nullable String line) {
        this.type = type;
        this.callId = callId;
        this.phone = phone;
        this.ext = ext;
        this.line = line;
    }

    static CallLeg of(String type, String callId, String phone, String ext) {
        return new CallLeg(
                type,
                Require.notBlank(callId, "callId"),
                PhoneDigits.required(phone, "phone"),
                Require.notBlank(ext, "ext"),
                null);
    }

    CallLeg line(String number) {
        return new CallLeg(type, callId, phone, ext, PhoneDigits.required(number, "line"));
    }

    String callId() {
        return callId;
    }

    String ext() {
        return ext;
    }

    /** The employee's telephone rings, or the employee calls. */
    CallEvent started() {
        return new CallEvent(this, type.equals(IN) ? "INCOMING" : "OUTGOING");
    }

    CallEvent accepted() {
        return new CallEvent(this, "ACCEPTED");
    }

    Form form(String event) {
        return Form.builder()
                .add("type", type)
                .add("event", event)
                .add("phone", phone)
                .addIfPresent("diversion", line)
                .add("ext", ext)
                .add("callid", callId)
                .build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallLeg that && form("").equals(that.form(""));
    }

    @Override
    public int hashCode() {
        return form("").hashCode();
    }

    /** Without the client's number. */
    @Override
    public String toString() {
        return type + " call " + callId + " ext " + ext;
    }
}
