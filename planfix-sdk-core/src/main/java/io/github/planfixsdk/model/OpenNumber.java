package io.github.planfixsdk.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A numeric vocabulary of the server that may grow, as {@link OpenEnum} is for texts. Two values are equal when class and text
 * are.
 *
 * <p>A subclass is final, keeps its constants in a {@link Vocabulary} and has public static {@code of(int)} and
 * {@code of(String)}, which is how the JSON mapper makes values.
 */
public abstract class OpenNumber {
    /** The {@link #code()} of a value that came as something else than a number of 32 bits. */
    public static final int NO_CODE = -1;

    private final int code;
    private final String text;
    private final @Nullable String label;

    /**
     * For subclasses.
     *
     * @param text the number exactly as the server writes it, or whatever else came in its place
     * @param label the documented meaning in a word or two; null for a value without a constant
     */
    protected OpenNumber(String text, @Nullable String label) {
        this.code = parse(text);
        this.text = text;
        this.label = label;
    }

    private static int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return NO_CODE;
        }
    }

    /**
     * The number that stands in JSON.
     *
     * @return the number exactly as the server writes it; {@link #NO_CODE} if what came isn't one
     */
    public final int code() {
        return code;
    }

    /**
     * What stands in JSON, as text.
     *
     * @return the number's digits, or whatever else came in its place
     */
    public final String text() {
        return text;
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
                || (other instanceof OpenNumber that && getClass() == that.getClass() && text.equals(that.text));
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /**
     * The number and its meaning.
     *
     * @return for example "1 (mobile)", or only the number when it is unknown
     */
    @Override
    public final String toString() {
        return label == null ? text : text + " (" + label + ")";
    }

    /**
     * The documented numbers of one subclass. Filled while the subclass is initialised, not changed afterwards.
     *
     * @param <T> the subclass
     */
    protected static final class Vocabulary<T extends OpenNumber> {
        private final BiFunction<String, @Nullable String, T> constructor;
        private final Map<Integer, T> constants = new HashMap<>();
        private final List<T> inOrder = new ArrayList<>();

        /**
         * An empty vocabulary.
         *
         * @param constructor makes a value of the number's text and its label, which is null for an unknown number
         */
        public Vocabulary(BiFunction<String, @Nullable String, T> constructor) {
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
            T constant = constructor.apply(Integer.toString(code), label);
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
            return constant != null ? constant : constructor.apply(Integer.toString(code), null);
        }

        /**
         * The constant for the text, or a new unknown value.
         *
         * @param text a number, or whatever else came in its place
         * @return never null
         */
        public T of(String text) {
            int code = parse(text);
            return code == NO_CODE ? constructor.apply(text, null) : of(code);
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
