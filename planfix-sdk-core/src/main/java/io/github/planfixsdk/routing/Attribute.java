package io.github.planfixsdk.routing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
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
public final class Attribute<T> extends AttributeConditions<T> {
    private final String name;
    private final AttributeType type;
    private final boolean multiple;
    private final Set<InteractionKind> kinds;
    private final Set<Operator> operators;
    private final Label label;
    private final boolean concealed;
    private final Set<String> aliases;

    /** The words of explanations. */
    private record Label(String english, String russian) {}

    private Attribute(
            String name,
            AttributeType type,
            boolean multiple,
            Set<InteractionKind> kinds,
            Set<Operator> operators,
            Label label,
            boolean concealed,
            Set<String> aliases) {
        this.name = name;
        this.type = type;
        this.multiple = multiple;
        this.kinds = Collections.unmodifiableSet(kinds);
        this.operators = Collections.unmodifiableSet(operators);
        this.label = label;
        this.concealed = concealed;
        this.aliases = aliases;
    }

    private static <T> Attribute<T> make(String name, AttributeType type) {
        checkName(name);
        Set<InteractionKind> kinds = EnumSet.allOf(InteractionKind.class);
        return new Attribute<>(name, type, false, kinds, type.operators(false), new Label(name, name), false, Set.of());
    }

    private static void checkName(String name) {
        Objects.requireNonNull(name, "name");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '{' || c == '}' || c == '|' || c == ':' || Character.isWhitespace(c)) {
                throw new IllegalArgumentException("name \"" + name + "\": an attribute's name stands in title"
                        + " placeholders, so it can't contain braces, bars, colons or white space");
            }
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name is empty: give the attribute the key used in the vendor's JSON");
        }
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
        return new Attribute<>(name, type, true, kinds, type.operators(true), label, concealed, aliases);
    }

    /**
     * The same attribute, usable in these kinds of interaction only.
     *
     * @param first a kind
     * @param others more kinds
     * @return the narrowed attribute
     */
    public Attribute<T> onlyIn(InteractionKind first, InteractionKind... others) {
        return new Attribute<>(name, type, multiple, EnumSet.of(first, others), operators, label, concealed, aliases);
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
        return new Attribute<>(name, type, multiple, kinds, narrowed, label, concealed, aliases);
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
        return new Attribute<>(name, type, multiple, kinds, operators, own, concealed, aliases);
    }

    /**
     * The same attribute with values that explanations don't show, such as the text of a message.
     *
     * @return the concealed attribute
     */
    public Attribute<T> concealed() {
        return new Attribute<>(name, type, multiple, kinds, operators, label, true, aliases);
    }

    /**
     * The same attribute, also read and found under these names: vendors call one thing differently in notifications and
     * in reports.
     *
     * @param names more keys in the vendor's JSON
     * @return the attribute with aliases
     */
    public Attribute<T> alsoNamed(String... names) {
        Set<String> all = new LinkedHashSet<>(aliases);
        for (String alias : names) {
            checkName(alias);
            all.add(alias);
        }
        return new Attribute<>(
                name, type, multiple, kinds, operators, label, concealed, Collections.unmodifiableSet(all));
    }

    /** {@return its other names, in the order given} */
    public Set<String> aliases() {
        return aliases;
    }

    boolean isNamed(String wanted) {
        return name.equals(wanted) || aliases.contains(wanted);
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

    @Override
    Attribute<T> self() {
        return this;
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
