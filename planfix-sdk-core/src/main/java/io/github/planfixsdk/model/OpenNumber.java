package io.github.planfixsdk.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A numeric vocabulary of the server that may grow, as {@link OpenEnum} is for texts. Two values are equal when class and code
 * are.
 *
 * <p>A subclass is final, keeps its constants in a {@link Vocabulary} and has a public static {@code of(int)}, which is how the
 * JSON mapper makes values.
 */
public abstract class OpenNumber {
    private final int code;
    private final @Nullable String label;

    /**
     * For subclasses.
     *
     * @param code the number exactly as the server writes it
     * @param label the documented meaning in a word or two; null for a number without a constant
     */
    protected OpenNumber(int code, @Nullable String label) {
        this.code = code;
        this.label = label;
    }

    /**
     * The number that stands in JSON.
     *
     * @return the number exactly as the server writes it
     */
    public final int code() {
        return code;
    }

    /**
     * Whether this SDK has a constant for the number.
     *
     * @return false for a number that the server has learnt later
     */
    public final boolean isKnown() {
        return label != null;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OpenNumber that && getClass() == that.getClass() && code == that.code);
    }

    @Override
    public final int hashCode() {
        return code;
    }

    /**
     * The number and its meaning.
     *
     * @return for example "1 (mobile)", or only the number when it is unknown
     */
    @Override
    public final String toString() {
        return label == null ? Integer.toString(code) : code + " (" + label + ")";
    }

    /**
     * The documented numbers of one subclass. Filled while the subclass is initialised, not changed afterwards.
     *
     * @param <T> the subclass
     */
    protected static final class Vocabulary<T extends OpenNumber> {
        private final BiFunction<Integer, @Nullable String, T> constructor;
        private final Map<Integer, T> constants = new HashMap<>();
        private final List<T> inOrder = new ArrayList<>();

        /**
         * An empty vocabulary.
         *
         * @param constructor makes a value of the number and its label, which is null for an unknown number
         */
        public Vocabulary(BiFunction<Integer, @Nullable String, T> constructor) {
            this.constructor = constructor;
        }

        /**
         * Adds a documented number.
         *
         * @param code the number
         * @param label its meaning in a word or two
         * @return the constant
         */
        public T add(int code, String label) {
            T constant = constructor.apply(code, label);
            if (constants.put(code, constant) != null) {
                throw new IllegalStateException("declared twice: " + code);
            }
            inOrder.add(constant);
            return constant;
        }

        /**
         * The constant for the number, or a new unknown value.
         *
         * @param code any number
         * @return never null
         */
        public T of(int code) {
            T constant = constants.get(code);
            return constant != null ? constant : constructor.apply(code, null);
        }

        /**
         * The documented numbers in the order of their declaration.
         *
         * @return an immutable list
         */
        public List<T> values() {
            return List.copyOf(inOrder);
        }
    }
}
