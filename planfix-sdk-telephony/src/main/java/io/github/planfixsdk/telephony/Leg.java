package io.github.planfixsdk.telephony;

import org.jspecify.annotations.Nullable;

/** One extension's part in a {@link Call}, under that call's lock. */
final class Leg {
    enum State {
        RINGING,
        /** It no longer rings, and whether that is missed or cancelled shows when the call ends or goes on. */
        GAVE_UP,
        TALKING,
        OVER
    }

    final String ext;
    /** Null if Planfix is not told of this leg. */
    final @Nullable CallLeg wire;

    State state = State.RINGING;
    /** Whether the first event has been sent. */
    boolean begun;
    /** Whether there was a talk since it began to ring. */
    boolean talked;
    /** Steps of the call. */
    int rangAt;

    int answeredAt;
    /** On the clock. */
    long talkingSince;

    private String end = "";

    Leg(String ext, @Nullable CallLeg wire) {
        this.ext = ext;
        this.wire = wire;
    }

    /** Whether Planfix hears of this leg. */
    boolean isTold() {
        return wire != null;
    }

    /** Also if it rang again since. */
    boolean hasAnswered() {
        return answeredAt > 0;
    }

    boolean isTalking() {
        return state == State.TALKING;
    }

    boolean isOpen() {
        return state == State.RINGING || state == State.TALKING;
    }

    boolean waitsForItsEnd() {
        return state == State.RINGING || state == State.GAVE_UP;
    }

    void rings(int step) {
        state = State.RINGING;
        talked = false;
        rangAt = step;
    }

    void answers(int step, long now) {
        state = State.TALKING;
        talked = true;
        answeredAt = step;
        talkingSince = now;
    }

    void over(String how) {
        state = State.OVER;
        end = how;
    }

    @Override
    public String toString() {
        return ext
                + switch (state) {
                    case RINGING -> " rings";
                    case GAVE_UP -> " stopped ringing";
                    case TALKING -> " talks";
                    case OVER -> " was " + end;
                };
    }
}
