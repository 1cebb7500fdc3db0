package io.github.planfixsdk.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A text vocabulary of the server that may grow. Documented values are constants of the subclass; any other value survives
 * reading and writing unchanged and answers {@code false} to {@link #isKnown()}. Two values are equal when class and text are.
 *
 * <p>A subclass is final, keeps its constants in a {@link Vocabulary} and has a public static {@code of(String)}, which is how
 * the JSON mapper makes values.
 */
public abstract class OpenEnum {
    private final String value;
    private final boolean known;

    /**
     * For subclasses.
     *
     * @param value the text exactly as the server writes it
     * @param known whether it is one of the documented values
     */
    protected OpenEnum(String value, boolean known) {
        this.value = Objects.requireNonNull(value, "value");
        this.known = known;
    }

    /**
     * The text that stands in JSON.
     *
     * @return the text exactly as the server writes it
     */
    public final String value() {
        return value;
    }

    /**
     * Whether this SDK has a constant for the value.
     *
     * @return false for a value that the server has learnt later
     */
    public final boolean isKnown() {
        return known;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OpenEnum that && getClass() == that.getClass() && value.equals(that.value));
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /**
     * The same as {@link #value()}.
     *
     * @return the text exactly as the server writes it
     */
    @Override
    public final String toString() {
        return value;
    }

    /**
     * The documented values of one subclass. Filled while the subclass is initialised, not changed afterwards.
     *
     * @param <T> the subclass
     */
    protected static final class Vocabulary<T extends OpenEnum> {
        private final BiFunction<String, Boolean, T> constructor;
        private final Map<String, T> constants = new HashMap<>();
        private final List<T> inOrder = new ArrayList<>();

        /**
         * An empty vocabulary.
         *
         * @param constructor makes a value of the text and whether it is known
         */
        public Vocabulary(BiFunction<String, Boolean, T> constructor) {
            this.constructor = constructor;
        }

        /**
         * Adds a documented value.
         *
         * @param value its text
         * @return the constant
         */
        public T add(String value) {
            T constant = constructor.apply(value, true);
            if (constants.put(value, constant) != null) {
                throw new IllegalStateException("declared twice: " + value);
            }
            inOrder.add(constant);
            return constant;
        }

        /**
         * The constant for the text, or a new unknown value.
         *
         * @param value any text
         * @return never null
         */
        public T of(String value) {
            T constant = constants.get(Objects.requireNonNull(value, "value"));
            return constant != null ? constant : constructor.apply(value, false);
        }

        /**
         * The documented values in the order of their declaration.
         *
         * @return an immutable list
         */
        public List<T> values() {
            return List.copyOf(inOrder);
        }
    }
}
