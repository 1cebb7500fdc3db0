package io.github.planfixsdk.telephony;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An employee calls a client:
 *
 * <pre>{@code
 * OutgoingCall call = calls.outgoing("call-18", "+7 910 123-45-67", "101");
 * call.dial();
 * call.answer();
 * call.hangUp();
 * }</pre>
 *
 * <p>A colleague to whom the call is transferred is told of only when they answer: whoever does not has missed nothing of
 * the client's.
 */
public final class OutgoingCall extends Call {
    private volatile String ext;
    private volatile boolean dialled;

    OutgoingCall(Calls calls, CallWire wire, String ext) {
        super(calls, wire);
        this.ext = ext;
    }

    /**
     * The employee who calls.
     *
     * @return the short number
     */
    public String ext() {
        return ext;
    }

    /**
     * Whether the client's number was dialled.
     *
     * @return false for a click-to-call whose employee has not picked up yet
     */
    public boolean isDialled() {
        return dialled;
    }

    /** The client's number is dialled. In a click-to-call this is when the employee has picked up. */
    public void dial() {
        report(() -> {
            if (isLate("the dialling")) {
                return;
            }
            if (legs().find(ext) == null) {
                start(ext, false);
            } else {
                ignored("the dialling, which came before");
            }
        });
    }

    /**
     * The client answers.
     *
     * @throws CallOrderException if the number was not dialled
     */
    public void answer() {
        answer(ext);
    }

    /**
     * The client was not reached, and the call is over. {@link #hangUp} before the answer is the same as
     * {@link OutgoingResult#NO_ANSWER}.
     *
     * @param result why not
     * @throws IllegalArgumentException if it is {@link OutgoingResult#SUCCESS}
     * @throws CallOrderException if the client has answered
     */
    public void fail(OutgoingResult result) {
        Objects.requireNonNull(result, "result");
        if (result == OutgoingResult.SUCCESS) {
            throw new IllegalArgumentException("result is SUCCESS; report answer and hangUp");
        }
        report(() -> {
            if (isLate("the failure " + result.wire())) {
                return;
            }
            if (legs().isAnswered()) {
                throw refused(ext, "cannot fail with " + result.wire() + ", since the client has answered");
            }
            if (legs().find(ext) == null) {
                start(ext, false);
            }
            Leg leg = Objects.requireNonNull(legs().find(ext));
            if (leg.waitsForItsEnd()) {
                wire.fail(leg, result.wire());
            }
            over();
        });
    }

    void named(@Nullable String phone, @Nullable String line, String by) {
        named(phone, line);
        change(() -> {
            // Whoever got the call by transfer may be named as well.
            if (!by.equals(ext) && legs().find(by) == null) {
                ignored("another extension, " + by + ": the call keeps its first one, " + ext);
            }
        });
    }

    /** Planfix asked for the call, and knows better whom it is for than what the exchange may have reported of it before. */
    void placed(@Nullable String phone, String by) {
        change(() -> {
            if (legs().isEmpty()) {
                wire.asked(phone);
                ext = by;
            } else if (!wire.isNumber(phone) || !by.equals(ext)) {
                ignored("the click's number and employee: Planfix was told of others before the dialer returned");
            }
        });
    }

    @Override
    void begin(Leg leg, boolean transferred) {
        if (transferred) {
            leg.begun = false;
        } else {
            wire.begin(leg);
            dialled = true;
        }
    }

    @Override
    void accept(Leg leg) {
        if (!leg.begun) {
            wire.begin(leg);
        }
        wire.accept(leg);
    }

    @Override
    void cancel(Leg leg) {
        missed(leg); // there is no Cancelled: what was begun and not accepted, since the outbox was full, has to end
    }

    @Override
    void missed(Leg leg) {
        if (leg.begun) {
            wire.fail(leg, OutgoingResult.NO_ANSWER.wire());
        } else {
            leg.over("not connected");
        }
    }

    @Override
    String success() {
        return OutgoingResult.SUCCESS.wire();
    }
}
