package io.github.planfixsdk.telephony;

import io.github.planfixsdk.internal.form.Require;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of the exchange's numbers the client sees when an employee calls:
 *
 * <pre>{@code
 * OutgoingNumbers numbers = OutgoingNumbers.of("+7 495 000-00-01").employee("102", "+7 495 000-00-02");
 * pbx.originate(call.from(), call.to(), numbers.numberFor(call.from()));
 * }</pre>
 *
 * <p>An employee's own number goes before the common one, unless {@link #always()} is set. Immutable: each method returns a
 * new value.
 */
public final class OutgoingNumbers {
    private final String common;
    private final boolean always;
    private final Map<String, String> own;

    private OutgoingNumbers(String common, boolean always, Map<String, String> own) {
        this.common = common;
        this.always = always;
        this.own = own;
    }

    /**
     * One number for everybody.
     *
     * @param number the number to show, in any notation; its digits are kept
     * @return the numbers
     * @throws IllegalArgumentException if the number has no digit
     */
    public static OutgoingNumbers of(String number) {
        return new OutgoingNumbers(PhoneDigits.required(number, "number"), false, Map.of());
    }

    /**
     * Gives an employee a number of their own.
     *
     * @param ext the employee's short number; the same one again replaces the number
     * @param number the number to show, in any notation; its digits are kept
     * @return a new value
     * @throws IllegalArgumentException if the short number is blank, or the number has no digit
     */
    public OutgoingNumbers employee(String ext, String number) {
        Map<String, String> all = new TreeMap<>(own);
        all.put(Require.notBlank(ext, "ext"), PhoneDigits.required(number, "number"));
        return new OutgoingNumbers(common, always, Collections.unmodifiableMap(all));
    }

    /**
     * Always shows the common number: employees' own ones are ignored.
     *
     * @return a new value
     */
    public OutgoingNumbers always() {
        return new OutgoingNumbers(common, true, own);
    }

    /**
     * The number to show.
     *
     * @param ext the short number of the employee who calls, compared as a text: 0102 is not 102
     * @return its digits; the common number for employees without one of their own
     */
    public String numberFor(String ext) {
        Objects.requireNonNull(ext, "ext");
        return always ? common : own.getOrDefault(ext, common);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutgoingNumbers that
                && common.equals(that.common)
                && always == that.always
                && own.equals(that.own);
    }

    @Override
    public int hashCode() {
        return Objects.hash(common, always, own);
    }

    @Override
    public String toString() {
        String employees = own.isEmpty() ? "" : ", own ones of " + own.keySet();
        return always ? "always the common number" : "the common number" + employees;
    }
}
