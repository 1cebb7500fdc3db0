package io.github.planfixsdk.routing;

import java.util.List;
import java.util.Objects;

/**
 * An immutable condition over the attributes of an {@link Interaction}: comparisons joined by and, or, not.
 *
 * <p><b>The rule for missing values.</b> A comparison whose attribute has no value (it was not sent, or as a blank text)
 * is {@link Truth#UNKNOWN}, whether the operator is positive or negative: "is not X" doesn't fire on nothing. Only
 * {@link Attribute#present()} and {@link Attribute#absent()} answer then. A list that was sent empty is known: it has
 * none of the wanted elements. Unknown spreads as in SQL: not unknown is unknown; and is false if any part is false;
 * or is true if any part is true. What is unknown in the end doesn't match, and is reported as unknown.
 */
public sealed interface Condition permits Comparison, Group, Negation, Always {
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
     * Evaluates the condition.
     *
     * @param interaction what to look at
     * @return true, false or unknown
     */
    Truth evaluate(Interaction interaction);

    /**
     * Evaluates every node, also those that can't change the outcome any more.
     *
     * @param interaction what to look at
     * @return this condition as a tree of outcomes; its root has the outcome of {@link #evaluate}
     */
    Trace trace(Interaction interaction);
}
