package io.github.planfixsdk.routing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The typed key of one attribute of an interaction, named as the vendor names it: it says what type the value has, in
 * which kinds of interaction conditions and titles may use it and which operators it offers. {@link Attributes} holds
 * the vendor's; own ones are made here and registered in a {@link Catalogue}.
 *
 * <p>The methods {@link #is}, {@link #in} … make conditions. They don't check whether the operator is offered: that,
 * and everything else, is reported at once by {@link RoutingPolicy.Builder#build()}.
 *
 * <p>Two attributes are equal if name, type and multiplicity are.
 *
 * @param <T> the type of one value
 */
@SuppressWarnings("varargs") // the arrays are only copied
public final class Attribute<T> {
    private final String name;
    private final AttributeType type;
    private final boolean multiple;
    private final Set<InteractionKind> kinds;
    private final Set<Operator> operators;
    private final Label label;
    private final boolean concealed;

    /** The words of explanations. */
    private record Label(String english, String russian) {}

    private Attribute(
            String name,
            AttributeType type,
            boolean multiple,
            Set<InteractionKind> kinds,
            Set<Operator> operators,
            Label label,
            boolean concealed) {
        this.name = name;
        this.type = type;
        this.multiple = multiple;
        this.kinds = Collections.unmodifiableSet(kinds);
        this.operators = Collections.unmodifiableSet(operators);
        this.label = label;
        this.concealed = concealed;
    }

    private static <T> Attribute<T> make(String name, AttributeType type) {
        Objects.requireNonNull(name, "name");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '{' || c == '}' || c == '|' || Character.isWhitespace(c)) {
                throw new IllegalArgumentException("name \"" + name + "\": an attribute's name stands in title"
                        + " placeholders, so it can't contain braces, bars or white space");
            }
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name is empty: give the attribute the key used in the vendor's JSON");
        }
        Set<InteractionKind> kinds = EnumSet.allOf(InteractionKind.class);
        return new Attribute<>(name, type, false, kinds, type.operators(false), new Label(name, name), false);
    }

    /**
     * {@return a text attribute, usable in every kind of interaction}
     *
     * @param name the key in the vendor's JSON
     */
    public static Attribute<String> text(String name) {
        return make(name, AttributeType.TEXT);
    }

    /**
     * {@return an attribute with a word out of a vocabulary, usable in every kind of interaction}
     *
     * @param name the key in the vendor's JSON
     */
    public static Attribute<String> option(String name) {
        return make(name, AttributeType.OPTION);
    }

    /**
     * {@return a telephone number attribute, usable in every kind of interaction}
     *
     * @param name the key in the vendor's JSON
     */
    public static Attribute<String> phone(String name) {
        return make(name, AttributeType.PHONE);
    }

    /**
     * {@return an attribute with the number of something, such as a site, usable in every kind of interaction}
     *
     * @param name the key in the vendor's JSON
     */
    public static Attribute<Long> id(String name) {
        return make(name, AttributeType.ID);
    }

    /**
     * {@return an attribute with a whole number that has an order, usable in every kind of interaction}
     *
     * @param name the key in the vendor's JSON
     */
    public static Attribute<Long> number(String name) {
        return make(name, AttributeType.NUMBER);
    }

    /**
     * {@return a decimal number attribute, usable in every kind of interaction}
     *
     * @param name the key in the vendor's JSON
     */
    public static Attribute<BigDecimal> decimal(String name) {
        return make(name, AttributeType.DECIMAL);
    }

    /**
     * {@return a yes-or-no attribute, usable in every kind of interaction}
     *
     * @param name the key in the vendor's JSON
     */
    public static Attribute<Boolean> flag(String name) {
        return make(name, AttributeType.FLAG);
    }

    /**
     * {@return an attribute with a moment, usable in every kind of interaction}
     *
     * @param name the key in the vendor's JSON
     */
    public static Attribute<Instant> time(String name) {
        return make(name, AttributeType.TIME);
    }

    /**
     * The same attribute holding any number of values, with the operators of such.
     *
     * @return a multi-valued attribute
     */
    public Attribute<T> multiple() {
        return new Attribute<>(name, type, true, kinds, type.operators(true), label, concealed);
    }

    /**
     * The same attribute, usable in these kinds of interaction only.
     *
     * @param first a kind
     * @param others more kinds
     * @return the narrowed attribute
     */
    public Attribute<T> onlyIn(InteractionKind first, InteractionKind... others) {
        return new Attribute<>(name, type, multiple, EnumSet.of(first, others), operators, label, concealed);
    }

    /**
     * The same attribute, offering these operators only.
     *
     * @param first an operator
     * @param others more operators
     * @return the narrowed attribute
     * @throws IllegalArgumentException if its type has no such operator
     */
    public Attribute<T> offering(Operator first, Operator... others) {
        Set<Operator> narrowed = EnumSet.of(first, others);
        if (!type.operators(multiple).containsAll(narrowed)) {
            throw new IllegalArgumentException("attribute " + name + " can't offer " + narrowed + ": "
                    + (multiple ? "a list of " : "") + type + " has " + type.operators(multiple));
        }
        return new Attribute<>(name, type, multiple, kinds, narrowed, label, concealed);
    }

    /**
     * The same attribute under these words in explanations.
     *
     * @param inEnglish the English words
     * @param inRussian the Russian words
     * @return the labelled attribute
     */
    public Attribute<T> labelled(String inEnglish, String inRussian) {
        Label own = new Label(
                Objects.requireNonNull(inEnglish, "inEnglish"), Objects.requireNonNull(inRussian, "inRussian"));
        return new Attribute<>(name, type, multiple, kinds, operators, own, concealed);
    }

    /**
     * The same attribute with values that explanations don't show, such as the text of a message.
     *
     * @return the concealed attribute
     */
    public Attribute<T> concealed() {
        return new Attribute<>(name, type, multiple, kinds, operators, label, true);
    }

    /** {@return whether explanations leave its values out} */
    public boolean isConcealed() {
        return concealed;
    }

    /** {@return the key in the vendor's JSON and in title placeholders} */
    public String name() {
        return name;
    }

    /** {@return the type of its values} */
    public AttributeType type() {
        return type;
    }

    /** {@return whether it holds any number of values, as tags do} */
    public boolean isMultiple() {
        return multiple;
    }

    /** {@return the kinds of interaction whose conditions and titles may use it} */
    public Set<InteractionKind> kinds() {
        return kinds;
    }

    /** {@return the operators it offers} */
    public Set<Operator> operators() {
        return operators;
    }

    String label(boolean inRussian) {
        return inRussian ? label.russian() : label.english();
    }

    private Comparison compare(Operator operator, List<T> wanted) {
        return new Comparison(this, operator, List.copyOf(wanted), false);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Attribute<?> that
                        && name.equals(that.name)
                        && type == that.type
                        && multiple == that.multiple);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
