package io.github.planfixsdk.telephony;

import io.github.planfixsdk.internal.form.Require;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call sends to Planfix: events of its legs, if they are sent, and the recording. Under the call's lock. */
final class CallWire {
    private final Calls calls;
    private final String type;
    private final String callId;
    private @Nullable String phone;
    private @Nullable String line;
    private boolean asked;
    private final Map<String, String> fields = new LinkedHashMap<>();
    final CallRecording recording = new CallRecording();

    /** The number in digits, null if it is hidden. */
    CallWire(Calls calls, String type, String callId, @Nullable String phone, @Nullable String line) {
        this.calls = calls;
        this.type = type;
        this.callId = Require.notBlank(callId, "callId");
        this.phone = phone;
        this.line = line == null ? null : PhoneDigits.required(line, "line");
    }

    String callId() {
        return callId;
    }

    boolean isNumber(@Nullable String other) {
        return Objects.equals(phone, other);
    }

    /** The number that Planfix asked for, whatever the exchange makes of it. */
    void asked(@Nullable String number) {
        phone = number;
        asked = true;
    }

    /**
     * Takes what a later report knows of the call and the first one did not.
     *
     * @param open whether nothing has been sent, so that all events can have it
     * @return what is not taken
     */
    List<String> learn(@Nullable String number, @Nullable String through, boolean open) {
        if (open && phone == null) {
            phone = number;
        }
        if (open && line == null) {
            line = through;
        }
        List<String> ignored = new ArrayList<>();
        if (!asked && !isNumber(number)) {
            ignored.add("another number of the client; the call keeps its first one");
        }
        if (through != null && line == null) {
            ignored.add("the line, which came after the first leg; the call has none");
        } else if (through != null && !through.equals(line)) {
            ignored.add("another line; the call keeps its first one");
        }
        return ignored;
    }

    /** Why nothing is sent of a leg, null if it is sent. */
    @Nullable
    String reasonNotToSend(String ext) {
        return calls.reasonNotToSend(phone, ext);
    }

    Leg leg(String ext, boolean sent) {
        if (!sent || phone == null) {
            return new Leg(ext, null);
        }
        CallLeg leg = CallLeg.of(type, callId, phone, ext);
        return new Leg(ext, line == null ? leg : leg.line(line));
    }

    void field(String name, String value) {
        fields.put(name, value);
    }

    void begin(Leg leg) {
        if (leg.wire != null) {
            calls.send(leg.wire.started());
        }
        leg.begun = true;
    }

    void accept(Leg leg) {
        if (leg.wire != null) {
            calls.send(leg.wire.accepted());
        }
    }

    /** Ends a leg after a talk. */
    void success(Leg leg, String status, Duration talk) {
        if (leg.wire != null) {
            calls.send(withFields(recording.addTo(CompletedEvent.of(leg.wire, status, talk))));
            recording.ended();
        }
        leg.over(status);
    }

    /** Ends a leg without a talk because the call goes on without it. */
    void cancel(Leg leg, String status) {
        end(leg, status, false);
    }

    /** Ends a leg without a talk because the call is over. */
    void fail(Leg leg, String status) {
        end(leg, status, true);
    }

    private void end(Leg leg, String status, boolean last) {
        if (leg.wire != null) {
            CompletedEvent end = CompletedEvent.of(leg.wire, status, Duration.ZERO);
            calls.send(last ? withFields(end) : end);
        }
        leg.over(status);
    }

    private CompletedEvent withFields(CompletedEvent end) {
        CompletedEvent all = end;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            all = all.field(field.getKey(), field.getValue());
        }
        return all;
    }

    /** Sends the link that the events could not carry, once they are all sent. */
    void follow() {
        Recording late = recording.following();
        if (late != null) {
            send(late);
        }
    }

    /** A link that came after the end: why it is not sent, empty if it was. */
    Optional<String> late(Recording found) {
        if (recording.wasSent(found)) {
            return Optional.of("the recording's link, which came before");
        }
        if (!recording.isTold()) {
            return Optional.of("the recording's link: Planfix was told of no talk");
        }
        send(found);
        return Optional.empty();
    }

    private void send(Recording found) {
        calls.send(callId, found);
        recording.followed(found);
    }

    /** Without the client's number. */
    @Override
    public String toString() {
        return (type.equals(CallLeg.IN) ? "incoming" : "outgoing") + " call " + callId;
    }
}
