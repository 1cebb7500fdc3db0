package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PhoneNumbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition on one attribute; made by the methods of {@link Attribute}. */
public final class Comparison implements Condition {
    private final Attribute<?> attribute;
    private final Operator operator;
    private final List<?> wanted;
    private final boolean strict;
    private final Set<Object> keys;
    private final String part;
    private final List<String> pieces;
    private final @Nullable LinearRegex regex;

    Comparison(Attribute<?> attribute, Operator operator, List<?> wanted, boolean strict) {
        this.attribute = attribute;
        this.operator = operator;
        this.wanted = wanted;
        this.strict = strict;
        Set<Object> normalised = new HashSet<>();
        for (Object value : wanted) {
            normalised.add(isPattern(operator) ? value : key(value));
        }
        this.keys = normalised;
        this.part = wanted.isEmpty() || isPattern(operator)
                ? ""
                : key(wanted.get(0)).toString();
        this.pieces = operator == Operator.LIKE ? pieces(wanted.get(0).toString()) : List.of();
        this.regex = operator == Operator.MATCHES ? regex(wanted.get(0).toString(), strict) : null;
    }

    private static LinearRegex regex(String expression, boolean strict) {
        try {
            return LinearRegex.compile(expression, strict);
        } catch (NoClassDefFoundError missing) {
            throw new RegexLibraryMissing(missing);
        }
    }

    /** Whether the wanted value is no value of the attribute's type, and so has to be taken as it is. */
    private static boolean isPattern(Operator operator) {
        return operator == Operator.MATCHES || operator == Operator.LIKE || operator == Operator.DURING;
    }

    private List<String> pieces(String shape) {
        List<String> result = new ArrayList<>();
        for (String piece : shape.split("%", -1)) {
            result.add(piece.isEmpty() ? piece : key(piece).toString());
        }
        return result;
    }

    /**
     * The same comparison with regard to upper and lower case; without it the case of texts doesn't matter.
     *
     * @return the strict comparison
     * @throws IllegalArgumentException if the attribute is no text
     */
    public Comparison strict() {
        if (!attribute.type().isText()) {
            throw new IllegalArgumentException(
                    "attribute " + attribute + " is " + attribute.type() + ": only texts can be compared strictly");
        }
        return new Comparison(attribute, operator, wanted, true);
    }

    /**
     * The attribute looked at.
     *
     * @return the attribute
     */
    public Attribute<?> attribute() {
        return attribute;
    }

    /**
     * How it is looked at.
     *
     * @return the operator
     */
    public Operator operator() {
        return operator;
    }

    /**
     * The values compared with.
     *
     * @return one value, several for list operators, none for present and absent
     */
    public List<?> wanted() {
        return wanted;
    }

    /**
     * Whether upper and lower case matter.
     *
     * @return true after {@link #strict()}
     */
    public boolean isStrict() {
        return strict;
    }

    @Override
    public Truth evaluate(Interaction interaction, @Nullable Instant now) {
        List<?> actual = actual(interaction, now);
        if (operator.takesNoValue()) {
            return Truth.of((actual == null || actual.isEmpty()) == (operator == Operator.ABSENT));
        }
        // A list that was sent empty is known to have no elements; operators on one value have nothing to look at.
        if (actual == null || (actual.isEmpty() && !operator.looksAtAll())) {
            return Truth.UNKNOWN;
        }
        if (operator == Operator.MATCHES) {
            return Objects.requireNonNull(regex).find(text(actual));
        }
        return Truth.of(
                switch (operator) {
                    case EQUAL, IN -> keys.contains(key(actual.get(0)));
                    case NOT_EQUAL, NOT_IN -> !keys.contains(key(actual.get(0)));
                    case CONTAINS -> text(actual).contains(part);
                    case STARTS_WITH -> text(actual).startsWith(part);
                    case ENDS_WITH -> text(actual).endsWith(part);
                    case LIKE -> hasShape(text(actual));
                    case DURING -> ((WorkingHours) wanted.get(0)).contains((Instant) actual.get(0));
                    case LESS -> order(actual) < 0;
                    case GREATER -> order(actual) > 0;
                    case AT_MOST -> order(actual) <= 0;
                    case AT_LEAST -> order(actual) >= 0;
                    case ANY_OF -> hasAny(actual);
                    case NONE_OF -> !hasAny(actual);
                    case ALL_OF -> hasAll(actual);
                    case PRESENT, ABSENT, MATCHES -> throw new IllegalStateException("answered above");
                });
    }

    @Override
    public Trace trace(Interaction interaction, @Nullable Instant now) {
        return Trace.comparison(this, actual(interaction, now), evaluate(interaction, now));
    }

    private @Nullable List<?> actual(Interaction interaction, @Nullable Instant now) {
        if (attribute.equals(Attributes.NOW)) {
            return now == null ? null : List.of(now);
        }
        return interaction.raw(attribute);
    }

    /** The first piece begins the text, the last one ends it, the others lie between them in their order. */
    private boolean hasShape(String text) {
        String last = pieces.get(pieces.size() - 1);
        if (pieces.size() == 1) {
            return text.equals(last);
        }
        int at = pieces.get(0).length();
        if (!text.startsWith(pieces.get(0)) || !text.endsWith(last)) {
            return false;
        }
        for (int i = 1; i < pieces.size() - 1; i++) {
            int found = text.indexOf(pieces.get(i), at);
            if (found < 0) {
                return false;
            }
            at = found + pieces.get(i).length();
        }
        return at <= text.length() - last.length();
    }

    private boolean hasAny(List<?> actual) {
        for (int i = 0; i < actual.size(); i++) {
            if (keys.contains(key(actual.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAll(List<?> actual) {
        Set<Object> found = new HashSet<>();
        for (int i = 0; i < actual.size(); i++) {
            found.add(key(actual.get(i)));
        }
        return found.containsAll(keys);
    }

    private String text(List<?> values) {
        // A regular expression folds case by itself.
        Object value = values.get(0);
        return (operator == Operator.MATCHES && attribute.type().isText() ? value : key(value)).toString();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private int order(List<?> actual) {
        // The attribute's type fixes the class of all its values.
        return ((Comparable) actual.get(0)).compareTo(wanted.get(0));
    }

    private Object key(Object value) {
        return key(attribute.type(), strict, value);
    }

    /** What makes two values the same. */
    static Object key(AttributeType type, boolean strict, Object value) {
        return switch (type) {
            case TEXT, OPTION -> strict ? value : fold((String) value);
            case PHONE -> phoneKey((String) value);
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros();
            case ID, NUMBER, FLAG, TIME -> value;
        };
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A number by its digits; a name, which PBXs also send in a number's place, as a text. */
    static String phoneKey(String number) {
        String digits = PhoneNumbers.digits(number);
        if (digits.length() == number.length()) {
            return digits;
        }
        for (int i = 0; i < number.length(); i++) {
            if (Character.isLetter(number.charAt(i))) {
                return fold(number);
            }
        }
        return digits.isEmpty() ? number : digits;
    }

    /** The wanted values as they are compared. */
    Set<Object> keys() {
        return keys;
    }

    /** Whether this one asks only for what the other needs to be true, a value of the same attribute. */
    boolean asksForAnyValueOf(Comparison other) {
        return operator == Operator.PRESENT
                && other.operator != Operator.ABSENT
                && other.operator != Operator.NONE_OF
                && attribute.equals(other.attribute);
    }

    /** Whether this one is true wherever the other is if it has all of its wanted values. */
    boolean mayCover(Comparison other) {
        boolean areLists =
                (isOneOf() && other.isOneOf()) || (operator == Operator.ANY_OF && operator == other.operator);
        boolean areAlike = operator == other.operator && keys.size() == other.keys.size();
        return (areLists || areAlike) && attribute.equals(other.attribute) && strict == other.strict;
    }

    private boolean isOneOf() {
        return operator == Operator.EQUAL || operator == Operator.IN;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Comparison that
                && attribute.equals(that.attribute)
                && operator == that.operator
                && strict == that.strict
                && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attribute, operator, keys);
    }

    @Override
    public String text(Locale locale) {
        boolean russian = Texts.isRussian(locale);
        String strictly = strict ? (russian ? " (с учётом регистра)" : " (strict)") : "";
        return attribute.label(russian) + " " + operator.text(russian, true) + wantedText(russian) + strictly;
    }

    @Override
    public String toString() {
        return attribute.name() + " " + operator.text(false, true) + wantedText(false) + (strict ? " (strict)" : "");
    }

    String wantedText(boolean inRussian) {
        if (operator.takesNoValue()) {
            return "";
        }
        String values = wanted.stream().map(value -> Texts.of(value, inRussian)).collect(Collectors.joining(", "));
        return operator.takesSeveral() ? " (" + values + ")" : " " + values;
    }
}
