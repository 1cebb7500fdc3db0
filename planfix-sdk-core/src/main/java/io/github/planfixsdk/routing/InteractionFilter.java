package io.github.planfixsdk.routing;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which interactions a policy is for. It can be off, on without a condition, or configured. */
public final class InteractionFilter {
    private static final InteractionFilter OFF = new InteractionFilter(false, null);
    private static final InteractionFilter EMPTY = new InteractionFilter(true, null);

    private final boolean enabled;
    private final @Nullable Condition condition;

    private InteractionFilter(boolean enabled, @Nullable Condition condition) {
        this.enabled = enabled;
        this.condition = condition;
    }

    /**
     * A filter that is switched off: everything passes.
     *
     * @return the filter
     */
    public static InteractionFilter off() {
        return OFF;
    }

    /**
     * A filter that is switched off and keeps what was chosen for the next time: everything passes.
     *
     * @param condition the condition, which isn't looked at
     * @return the filter
     */
    public static InteractionFilter off(Condition condition) {
        return new InteractionFilter(false, Objects.requireNonNull(condition, "condition"));
    }

    /**
     * A filter that is on with nothing chosen: everything passes.
     *
     * @return the filter
     */
    public static InteractionFilter on() {
        return EMPTY;
    }

    /**
     * A configured filter: passes what the condition is true for.
     *
     * @param condition the condition; where it is unknown, nothing passes and the decision says so
     * @return the filter
     */
    public static InteractionFilter on(Condition condition) {
        return new InteractionFilter(true, Objects.requireNonNull(condition, "condition"));
    }

    /**
     * Whether the filter is switched on.
     *
     * @return false for {@link #off()} and {@link #off(Condition)}
     */
    public boolean isOn() {
        return enabled;
    }

    /**
     * Whether something is chosen.
     *
     * @return true if there is a condition, also while the filter is off
     */
    public boolean isConfigured() {
        return condition != null;
    }

    /**
     * What was chosen.
     *
     * @return nothing unless configured
     */
    public Optional<Condition> condition() {
        return Optional.ofNullable(condition);
    }

    /**
     * Applies the filter.
     *
     * @param interaction what to look at
     * @param now the value of {@link Attributes#NOW}; null without a clock
     * @return whether it passes, and why
     */
    public FilterOutcome apply(Interaction interaction, @Nullable Instant now) {
        if (condition == null || !enabled) {
            return enabled ? FilterOutcome.EMPTY : FilterOutcome.DISABLED;
        }
        return switch (condition.evaluate(interaction, now)) {
            case TRUE -> FilterOutcome.PASSED;
            case FALSE -> FilterOutcome.REJECTED;
            case UNKNOWN -> FilterOutcome.UNKNOWN;
        };
    }

    /**
     * Shows how {@link #apply} comes to its outcome.
     *
     * @param interaction what to look at
     * @param now the value of {@link Attributes#NOW}; null without a clock
     * @return the evaluated condition; nothing if there is none, or the filter is off
     */
    public Optional<Trace> trace(Interaction interaction, @Nullable Instant now) {
        return condition().filter(chosen -> enabled).map(chosen -> chosen.trace(interaction, now));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InteractionFilter that
                && enabled == that.enabled
                && Objects.equals(condition, that.condition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(enabled, condition);
    }

    @Override
    public String toString() {
        return (enabled ? "on" : "off") + (condition == null ? "" : ": " + condition);
    }
}
