package io.github.planfixsdk.routing;

import java.util.Arrays;
import java.util.List;

/**
 * The conditions an {@link Attribute} makes.
 *
 * @param <T> the type of one value
 */
@SuppressWarnings("varargs") // the arrays are only copied
abstract class AttributeConditions<T> {
    abstract Attribute<T> self();

    private Comparison compare(Operator operator, List<T> wanted) {
        return new Comparison(self(), operator, List.copyOf(wanted), false);
    }

    /**
     * {@return a condition: the value is this one}
     *
     * @param value the wanted value
     */
    public Comparison is(T value) {
        return compare(Operator.EQUAL, List.of(value));
    }

    /**
     * {@return a condition: there is a value and it is another one}
     *
     * @param value the unwanted value
     */
    public Comparison isNot(T value) {
        return compare(Operator.NOT_EQUAL, List.of(value));
    }

    /**
     * {@return a condition: the value is one of these}
     *
     * @param values the wanted values
     */
    @SafeVarargs
    public final Comparison in(T... values) {
        return compare(Operator.IN, Arrays.asList(values));
    }

    /**
     * {@return a condition: there is a value and it is none of these}
     *
     * @param values the unwanted values
     */
    @SafeVarargs
    public final Comparison notIn(T... values) {
        return compare(Operator.NOT_IN, Arrays.asList(values));
    }

    /**
     * {@return a condition: the text contains this part}
     *
     * @param part the wanted part
     */
    public Comparison contains(T part) {
        return compare(Operator.CONTAINS, List.of(part));
    }

    /**
     * {@return a condition: the text starts with this part}
     *
     * @param part the wanted part
     */
    public Comparison startsWith(T part) {
        return compare(Operator.STARTS_WITH, List.of(part));
    }

    /**
     * {@return a condition: the text ends with this part}
     *
     * @param part the wanted part
     */
    public Comparison endsWith(T part) {
        return compare(Operator.ENDS_WITH, List.of(part));
    }

    /**
     * {@return a condition: the value is less or earlier}
     *
     * @param bound the excluded upper bound
     */
    public Comparison lessThan(T bound) {
        return compare(Operator.LESS, List.of(bound));
    }

    /**
     * {@return a condition: the value is greater or later}
     *
     * @param bound the excluded lower bound
     */
    public Comparison greaterThan(T bound) {
        return compare(Operator.GREATER, List.of(bound));
    }

    /**
     * {@return a condition: the value is equal, less or earlier}
     *
     * @param bound the included upper bound
     */
    public Comparison atMost(T bound) {
        return compare(Operator.AT_MOST, List.of(bound));
    }

    /**
     * {@return a condition: the value is equal, greater or later}
     *
     * @param bound the included lower bound
     */
    public Comparison atLeast(T bound) {
        return compare(Operator.AT_LEAST, List.of(bound));
    }

    /**
     * {@return a condition: the text has this shape, in which {@code %} stands for any characters, or none}
     *
     * @param shape the wanted shape, such as {@code %sale%2026}
     */
    public Comparison like(T shape) {
        return compare(Operator.LIKE, List.of(shape));
    }

    /**
     * A condition: the regular expression matches somewhere in the text; {@code ^…$} stands for the whole of it. The
     * syntax is RE2's: it has no references back and no looking around, and so takes time in proportion to the text,
     * whatever the expression. A telephone number is looked at as its digits.
     *
     * <p>Needs the library {@code com.google.re2j:re2j}, an optional dependency of this SDK.
     *
     * @param expression the regular expression
     * @return the condition
     * @throws IllegalArgumentException if it is no regular expression, or a far too large one
     * @throws IllegalStateException if the library is missing
     * @throws IllegalStateException if the library is missing
     */
    public Comparison matches(T expression) {
        return compare(Operator.MATCHES, List.of(expression));
    }

    /**
     * {@return a condition: the moment lies within these hours}
     *
     * @param hours the working hours
     */
    public Comparison during(WorkingHours hours) {
        return new Comparison(self(), Operator.DURING, List.of(hours), false);
    }

    /** {@return a condition, never unknown: there is a value that is not empty} */
    public Comparison present() {
        return compare(Operator.PRESENT, List.of());
    }

    /** {@return a condition, never unknown: there is no value, or an empty one} */
    public Comparison absent() {
        return compare(Operator.ABSENT, List.of());
    }

    /**
     * {@return a condition: at least one element is among these}
     *
     * @param values the wanted values
     */
    @SafeVarargs
    public final Comparison anyOf(T... values) {
        return compare(Operator.ANY_OF, Arrays.asList(values));
    }

    /**
     * {@return a condition: no element is among these; so it is for a list that is there and empty}
     *
     * @param values the unwanted values
     */
    @SafeVarargs
    public final Comparison noneOf(T... values) {
        return compare(Operator.NONE_OF, Arrays.asList(values));
    }

    /**
     * {@return a condition: every one of these is among the elements}
     *
     * @param values the wanted values
     */
    @SafeVarargs
    public final Comparison allOf(T... values) {
        return compare(Operator.ALL_OF, Arrays.asList(values));
    }
}
