package io.github.planfixsdk.routing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An evaluated {@link Condition}: the same tree, every node with its outcome and, for comparisons, with the value found.
 */
public final class Trace {
    /** Stands for values that are not to be shown. */
    static final String CONCEALED = "•••";

    private final String englishWord;
    private final String russianWord;
    private final @Nullable Comparison comparison;
    private final @Nullable List<?> actual;
    private final Truth outcome;
    private final List<Trace> children;

    private Trace(
            String englishWord,
            String russianWord,
            @Nullable Comparison comparison,
            @Nullable List<?> actual,
            Truth outcome,
            List<Trace> children) {
        this.englishWord = englishWord;
        this.russianWord = russianWord;
        this.comparison = comparison;
        this.actual = actual;
        this.outcome = outcome;
        this.children = children;
    }

    static Trace always() {
        return new Trace("always", "всегда", null, null, Truth.TRUE, List.of());
    }

    static Trace not(Trace child) {
        return new Trace("not", "не", null, null, child.outcome.negated(), List.of(child));
    }

    static Trace reference(String name, Trace target) {
        String quoted = "\"" + name + "\"";
        return new Trace(quoted, quoted, null, null, target.outcome, List.of(target));
    }

    static Trace group(boolean conjunction, Truth outcome, List<Trace> children) {
        return conjunction
                ? new Trace("and", "и", null, null, outcome, List.copyOf(children))
                : new Trace("or", "или", null, null, outcome, List.copyOf(children));
    }

    static Trace comparison(Comparison comparison, @Nullable List<?> actual, Truth outcome) {
        return new Trace("", "", comparison, actual, outcome, List.of());
    }

    /**
     * What came out at this node.
     *
     * @return true, false or unknown
     */
    public Truth outcome() {
        return outcome;
    }

    /**
     * The parts of an and, or, not, and what a name stands for.
     *
     * @return the parts in the order of the configuration; none for a comparison
     */
    public List<Trace> children() {
        return children;
    }

    /**
     * The value found, as text.
     *
     * @return null if the node is no comparison or the attribute was not sent; empty if it was sent empty; dots if the
     *     attribute is {@linkplain Attribute#concealed() concealed}
     */
    public @Nullable String actual() {
        return actual(false);
    }

    @Nullable
    String actual(boolean inRussian) {
        return shown(actual, inRussian);
    }

    private @Nullable String shown(@Nullable List<?> values, boolean russian) {
        if (values == null || values.isEmpty()) {
            return values == null ? null : "";
        }
        if (comparison != null && comparison.attribute().isConcealed()) {
            return CONCEALED;
        }
        if (comparison != null && comparison.operator() == Operator.DURING) {
            WorkingHours hours = (WorkingHours) comparison.wanted().get(0);
            return hours.local((Instant) values.get(0), russian);
        }
        return values.stream().map(value -> Texts.of(value, russian)).collect(Collectors.joining(", "));
    }

    /**
     * This node alone, in words: "number: B ≠ A" states what was found to be so.
     *
     * @param locale Russian for Russian, anything else for English
     * @return the words without mark and without the parts
     */
    public String text(Locale locale) {
        boolean russian = Texts.isRussian(locale);
        Comparison node = comparison;
        if (node == null) {
            return russian ? russianWord : englishWord;
        }
        String label = node.attribute().label(russian) + ": ";
        Operator operator = node.operator();
        String value = shown(actual, russian);
        if (operator.takesNoValue()) {
            String words = operator.text(russian, outcome == Truth.TRUE);
            return value == null || value.isEmpty() ? label + words : label + value + ", " + words;
        }
        String wanted = operator.text(russian, outcome != Truth.FALSE) + node.wantedText(russian);
        if (value == null) {
            value = russian ? "(нет значения)" : "(no value)";
        } else if (value.isEmpty()) {
            value = russian ? "(пусто)" : "(empty)";
        }
        if (outcome == Truth.UNKNOWN) {
            return label + value + (russian ? ", условие: " : ", wanted: ") + wanted + unanswered(russian);
        }
        return label + value + (operator.looksAtAll() ? " – " : " ") + wanted;
    }

    /** Why a comparison that has found a value is unknown: only regular expressions can fail. */
    private String unanswered(boolean russian) {
        if (actual == null || actual.isEmpty()) {
            return "";
        }
        return russian
                ? " (не проверено: выражению не хватило стека потока)"
                : " (not checked: the expression needs more stack than the thread has)";
    }

    /**
     * The whole tree with marks and explicit brackets, one node per line.
     *
     * @param locale Russian for Russian, anything else for English
     * @return the lines, each ended by a line feed
     */
    public String explain(Locale locale) {
        StringBuilder out = new StringBuilder();
        write(out, locale, 0);
        return out.toString();
    }

    void write(StringBuilder out, Locale locale, int depth) {
        String indent = "  ".repeat(depth);
        out.append(indent).append(outcome.mark()).append(' ').append(text(locale));
        if (children.isEmpty()) {
            out.append('\n');
            return;
        }
        out.append(" (\n");
        for (Trace child : children) {
            child.write(out, locale, depth + 1);
        }
        out.append(indent).append(")\n");
    }

    /** The mark and what kind of node it is; no personal data. */
    @Override
    public String toString() {
        return outcome.mark() + " "
                + (comparison == null ? englishWord : comparison.attribute().name());
    }
}
