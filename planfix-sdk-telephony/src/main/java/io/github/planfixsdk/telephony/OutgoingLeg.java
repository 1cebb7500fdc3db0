package io.github.planfixsdk.telephony;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One employee's part in an outgoing call; makes the events of that part. Immutable; {@link #toString()} leaves the
 * client's number out.
 */
public final class OutgoingLeg {
    private final CallLeg leg;

    private OutgoingLeg(CallLeg leg) {
        this.leg = leg;
    }

    /**
     * A leg.
     *
     * @param callId the exchange's unique id of the call, the same for all its legs
     * @param phone the client's number in any notation; its digits are sent
     * @param ext the employee's short number
     * @return the leg
     * @throws IllegalArgumentException if one of them is blank, or the number has no digit
     */
    public static OutgoingLeg of(String callId, String phone, String ext) {
        return new OutgoingLeg(CallLeg.of(CallLeg.OUT, callId, phone, ext));
    }

    /**
     * The same leg with the exchange's external number.
     *
     * @param number the number the call goes out by, in any notation; its digits are sent
     * @return a new value
     * @throws IllegalArgumentException if the number has no digit
     */
    public OutgoingLeg line(String number) {
        return new OutgoingLeg(leg.line(number));
    }

    /**
     * The employee calls.
     *
     * @return the event OUTGOING
     */
    public CallEvent dialling() {
        return leg.started();
    }

    /**
     * The client answers.
     *
     * @return the event ACCEPTED
     */
    public CallEvent accepted() {
        return leg.accepted();
    }

    /**
     * The leg is over.
     *
     * @param result how it ended
     * @param duration how long the talk was, sent in whole seconds; zero when there was none
     * @return the event COMPLETED, without a recording
     * @throws IllegalArgumentException if the duration is negative
     */
    public CompletedEvent completed(OutgoingResult result, Duration duration) {
        return CompletedEvent.of(leg, result.wire(), duration);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutgoingLeg that && leg.equals(that.leg);
    }

    @Override
    public int hashCode() {
        return leg.hashCode();
    }

    @Override
    public String toString() {
        return leg.toString();
    }
}
