package io.github.planfixsdk.telephony;

import java.util.Objects;

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
    private final String ext;
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
        leg.over("not connected");
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
