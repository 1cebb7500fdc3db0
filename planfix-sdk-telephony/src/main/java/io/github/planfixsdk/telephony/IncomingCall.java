package io.github.planfixsdk.telephony;

import io.github.planfixsdk.internal.form.Require;

/**
 * A client calls:
 *
 * <pre>{@code
 * IncomingCall call = calls.incoming("call-17", "+7 910 123-45-67");
 * call.ring("101", "102", "103");
 * call.answer("102");
 * call.hangUp();
 * }</pre>
 *
 * <p>Each leg ends as one of these: success if it talked; cancelled if the call went on without it; missed if the call
 * ended while it rang, or while it was the last one that had rung, and nobody talked. Telephones of which Planfix is not told
 * cancel no other by ringing alone.
 */
public final class IncomingCall extends Call {
    IncomingCall(Calls calls, CallWire wire) {
        super(calls, wire);
    }

    /**
     * Telephones ring: one, a group, or the next ones after a {@link #giveUp}. An extension may ring again later in a call.
     *
     * @param exts their short numbers
     * @throws IllegalArgumentException if there is none, or one is blank
     */
    public void ring(String... exts) {
        if (exts.length == 0) {
            throw new IllegalArgumentException("exts is empty; name the extensions that ring");
        }
        for (String ext : exts) {
            Require.notBlank(ext, "ext");
        }
        report(() -> {
            for (String ext : exts) {
                ringOne(ext);
            }
        });
    }

    private void ringOne(String ext) {
        if (isLate("the ringing of " + ext)) {
            return;
        }
        Leg leg = legs().find(ext);
        Leg talking = legs().talking();
        if (leg != null && leg.isOpen()) {
            ignored(ext + " rings, as it did before");
        } else if (talking != null) {
            legs().rangLate(ext);
            ignored(ext + " rings, although " + talking.ext + " has answered: a transfer is reported by transfer");
        } else {
            start(ext, false);
        }
    }

    @Override
    void begin(Leg leg, boolean transferred) {
        wire.begin(leg);
    }

    @Override
    void accept(Leg leg) {
        wire.accept(leg);
    }

    @Override
    void cancel(Leg leg) {
        wire.cancel(leg, IncomingResult.CANCELLED.wire());
    }

    @Override
    void missed(Leg leg) {
        wire.fail(leg, IncomingResult.MISSED.wire());
    }

    @Override
    String success() {
        return IncomingResult.SUCCESS.wire();
    }
}
