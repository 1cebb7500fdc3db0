package io.github.planfixsdk.telephony;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to do with a ringing call: what to show, and whom to ring. Either {@link #forwardTo} has a short number, or the exchange
 * continues its own scenario and {@link #reason} says why. Immutable; {@link #toString()} leaves name and number out.
 */
public final class CallerAnswer {
    /** Why there is nobody to forward a call to. */
    public enum Reason {
        /** Planfix knows nobody under this number, or the caller hides it. */
        UNKNOWN_CALLER,
        /** Nobody is responsible, or whoever is, or stands in for them, has no short number. */
        NO_RESPONSIBLE,
        /** The time was over before there was an answer, or too many lookups are waiting already. */
        NO_ANSWER_IN_TIME,
        /** Planfix could not be asked: see {@link CallerAnswer#failure}. */
        FAILED
    }

    private final String name;
    private final boolean known;
    private final @Nullable String responsible;
    private final @Nullable String forwardTo;
    private final @Nullable Reason reason;
    private final boolean replacementUnclear;
    private final @Nullable RuntimeException failure;

    private CallerAnswer(
            String name,
            boolean known,
            @Nullable String responsible,
            @Nullable String forwardTo,
            @Nullable Reason reason,
            boolean replacementUnclear,
            @Nullable RuntimeException failure) {
        this.name = name;
        this.known = known;
        this.responsible = responsible;
        this.forwardTo = forwardTo;
        this.reason = reason;
        this.replacementUnclear = replacementUnclear;
        this.failure = failure;
    }

    static CallerAnswer nobody(String phone, Reason reason, @Nullable RuntimeException failure) {
        return new CallerAnswer(phone.strip(), false, null, null, reason, false, failure);
    }

    static CallerAnswer of(String phone, Caller caller, Forwarding forwarding) {
        String name = Objects.requireNonNullElse(caller.name(), phone).strip();
        return new CallerAnswer(
                name,
                true,
                caller.responsible(),
                forwarding.to(),
                forwarding.to() == null ? Reason.NO_RESPONSIBLE : null,
                forwarding.unclear(),
                forwarding.failure());
    }

    /** {@return what to show: the contact's name, or the number as it was given while no name is known} */
    public String name() {
        return name;
    }

    /** {@return whether Planfix has a contact with this number} */
    public boolean isKnown() {
        return known;
    }

    /** {@return the short number to ring; empty if the exchange is to continue its own scenario} */
    public Optional<String> forwardTo() {
        return Optional.ofNullable(forwardTo);
    }

    /** {@return the responsible's own short number, as Planfix answered; somebody may stand in for them} */
    public Optional<String> responsible() {
        return Optional.ofNullable(responsible);
    }

    /** {@return why the exchange is to continue its own scenario; empty if there is somebody to forward to} */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /**
     * Whether it could not be found out if somebody stands in for the responsible. The call then goes to the responsible, who is
     * whom Planfix names.
     *
     * @return false if it is certain, or replacements are not looked for
     */
    public boolean isReplacementUnclear() {
        return replacementUnclear;
    }

    /** {@return what went wrong: with reason {@code FAILED} in asking who calls, else in asking who stands in} */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAnswer that
                && name.equals(that.name)
                && known == that.known
                && Objects.equals(responsible, that.responsible)
                && Objects.equals(forwardTo, that.forwardTo)
                && reason == that.reason
                && replacementUnclear == that.replacementUnclear
                && Objects.equals(failure, that.failure);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, known, responsible, forwardTo, reason, replacementUnclear, failure);
    }

    @Override
    public String toString() {
        return forwardTo == null
                ? "continue the scenario: " + reason
                : "forward to " + forwardTo
                        + (forwardTo.equals(responsible) ? "" : ", who stands in for " + responsible);
    }
}
