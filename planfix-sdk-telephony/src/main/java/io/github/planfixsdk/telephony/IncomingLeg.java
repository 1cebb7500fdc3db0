package io.github.planfixsdk.telephony;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One employee's part in an incoming call; makes the events of that part:
 *
 * <pre>{@code
 * IncomingLeg leg = IncomingLeg.of("call-17", "+7 910 123-45-67", "102").line("+7 495 123-45-67");
 * telephony.event(leg.ringing());
 * telephony.event(leg.accepted());
 * telephony.event(leg.completed(IncomingResult.SUCCESS, Duration.ofSeconds(124)));
 * }</pre>
 *
 * <p>In a ring group each extension has a leg of the same call: all are ringing, one is accepted, the others are completed
 * as cancelled. Immutable; {@link #toString()} leaves the client's number out.
 */
public final class IncomingLeg {
    private final CallLeg leg;

    private IncomingLeg(CallLeg leg) {
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
    public static IncomingLeg of(String callId, String phone, String ext) {
        return new IncomingLeg(CallLeg.of(CallLeg.IN, callId, phone, ext));
    }

    /**
     * The same leg with the exchange's external number.
     *
     * @param number the number the client dialled, in any notation; its digits are sent
     * @return a new value
     * @throws IllegalArgumentException if the number has no digit
     */
    public IncomingLeg line(String number) {
        return new IncomingLeg(leg.line(number));
    }

    /**
     * The employee's telephone rings.
     *
     * @return the event INCOMING
     */
    public CallEvent ringing() {
        return leg.started();
    }

    /**
     * The employee answers.
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
    public CompletedEvent completed(IncomingResult result, Duration duration) {
        return CompletedEvent.of(leg, result.wire(), duration);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IncomingLeg that && leg.equals(that.leg);
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
