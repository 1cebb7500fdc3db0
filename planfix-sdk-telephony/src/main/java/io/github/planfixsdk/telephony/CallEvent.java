package io.github.planfixsdk.telephony;

import io.github.planfixsdk.inbound.Form;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a leg of a call, for {@link TelephonyClient#event}. Made by {@link IncomingLeg} and
 * {@link OutgoingLeg}, which offer only what fits the direction and the moment. Immutable; {@link #toString()} leaves the
 * client's number out.
 */
public sealed class CallEvent permits CompletedEvent {
    private final CallLeg leg;
    private final String name;

    CallEvent(CallLeg leg, String name) {
        this.leg = leg;
        this.name = name;
    }

    /**
     * The call.
     *
     * @return the exchange's id of it
     */
    public final String callId() {
        return leg.callId();
    }

    /**
     * The employee.
     *
     * @return the short number
     */
    public final String ext() {
        return leg.ext();
    }

    final CallLeg leg() {
        return leg;
    }

    Form toForm() {
        return leg.form(name);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof CallEvent that && toForm().equals(that.toForm());
    }

    @Override
    public final int hashCode() {
        return toForm().hashCode();
    }

    @Override
    public final String toString() {
        return name + " of " + leg;
    }
}
