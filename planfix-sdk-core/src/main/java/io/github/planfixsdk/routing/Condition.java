package io.github.planfixsdk.routing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable condition over the attributes of an {@link Interaction}: comparisons joined by and, or, not.
 *
 * <p><b>The rule for missing values.</b> A comparison whose attribute has no value (it was not sent, or as a blank text)
 * is {@link Truth#UNKNOWN}, whether the operator is positive or negative: "is not X" doesn't fire on nothing. Only
 * {@link Attribute#present()} and {@link Attribute#absent()} answer then. {@link Attributes#NOW} has no value where no
 * clock is given. A list that was sent empty is known: it has
 * none of the wanted elements. Unknown spreads as in SQL: not unknown is unknown; and is false if any part is false;
 * or is true if any part is true. What is unknown in the end doesn't match, and is reported as unknown.
 */
public sealed interface Condition permits Comparison, Group, Negation, Always, Reference {
    /**
     * All of these hold.
     *
     * @param parts at least one condition
     * @return the conjunction
     * @throws IllegalArgumentException if there are no parts
     */
    static Condition all(Condition... parts) {
        return Group.of(true, List.of(parts));
    }

    /**
     * At least one of these holds.
     *
     * @param parts at least one condition
     * @return the disjunction
     * @throws IllegalArgumentException if there are no parts
     */
    static Condition any(Condition... parts) {
        return Group.of(false, List.of(parts));
    }

    /**
     * The opposite; the opposite of unknown is unknown.
     *
     * @param part the condition to turn round
     * @return the negation
     */
    static Condition not(Condition part) {
        return new Negation(Objects.requireNonNull(part, "part"));
    }

    /**
     * A condition that always holds: for the last rule of a list.
     *
     * @return the condition without conditions
     */
    static Condition always() {
        return Always.INSTANCE;
    }

    /**
     * A condition that the configuration defines under a name, so that several rules can share it:
     * {@link RoutingPolicy.Builder#condition}. It can't be evaluated outside of a policy.
     *
     * @param name the name
     * @return the reference
     * @throws IllegalArgumentException if the name is blank
     */
    static Condition named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is blank: give the name under which the condition is defined");
        }
        return new Reference(name, null);
    }

    /**
     * This one and the other; {@code a.and(b).and(c)} is one conjunction of three.
     *
     * @param other another condition
     * @return the conjunction
     */
    default Condition and(Condition other) {
        return Group.append(true, this, Objects.requireNonNull(other, "other"));
    }

    /**
     * This one or the other; {@code a.or(b).or(c)} is one disjunction of three.
     *
     * @param other another condition
     * @return the disjunction
     */
    default Condition or(Condition other) {
        return Group.append(false, this, Objects.requireNonNull(other, "other"));
    }

    /**
     * Evaluates the condition without a clock.
     *
     * @param interaction what to look at
     * @return true, false or unknown
     */
    default Truth evaluate(Interaction interaction) {
        return evaluate(interaction, null);
    }

    /**
     * Evaluates the condition.
     *
     * @param interaction what to look at
     * @param now the value of {@link Attributes#NOW}; null without a clock
     * @return true, false or unknown
     * @throws IllegalStateException if it is {@linkplain #named a reference} that belongs to no policy
     */
    Truth evaluate(Interaction interaction, @Nullable Instant now);

    /**
     * Evaluates every node without a clock, also those that can't change the outcome any more.
     *
     * @param interaction what to look at
     * @return this condition as a tree of outcomes; its root has the outcome of {@link #evaluate(Interaction)}
     */
    default Trace trace(Interaction interaction) {
        return trace(interaction, null);
    }

    /**
     * Evaluates every node, also those that can't change the outcome any more.
     *
     * @param interaction what to look at
     * @param now the value of {@link Attributes#NOW}; null without a clock
     * @return this condition as a tree of outcomes; its root has the outcome of {@link #evaluate(Interaction, Instant)}
     * @throws IllegalStateException if it is {@linkplain #named a reference} that belongs to no policy
     */
    Trace trace(Interaction interaction, @Nullable Instant now);

    /**
     * The condition in words, with the attributes' labels; the values it asks for are shown.
     *
     * @param locale Russian for Russian, anything else for English
     * @return one line
     */
    String text(Locale locale);
}
