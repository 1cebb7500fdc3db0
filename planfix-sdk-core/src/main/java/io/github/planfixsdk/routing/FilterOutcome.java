package io.github.planfixsdk.routing;

import java.util.Locale;

/** What a filter says about one interaction. */
public enum FilterOutcome {
    /** Passes, because the filter is off. */
    DISABLED(Truth.TRUE, "passed: the filter is off", "проходит: фильтр выключен"),
    /** Passes, because nothing is chosen in the filter. */
    EMPTY(Truth.TRUE, "passed: nothing is chosen in the filter", "проходит: в фильтре ничего не выбрано"),
    /** Passes, because the condition is true. */
    PASSED(Truth.TRUE, "passed", "проходит"),
    /** Doesn't pass, because the condition is false. */
    REJECTED(Truth.FALSE, "rejected", "не проходит"),
    /** Doesn't pass, because a missing value leaves the condition open. */
    UNKNOWN(Truth.UNKNOWN, "not passed: a value is missing", "не проходит: не хватает значения");

    private final Truth truth;
    private final String english;
    private final String russian;

    FilterOutcome(Truth truth, String english, String russian) {
        this.truth = truth;
        this.english = english;
        this.russian = russian;
    }

    /**
     * Whether the interaction goes on to the policy.
     *
     * @return true for all outcomes but {@link #REJECTED} and {@link #UNKNOWN}
     */
    public boolean passes() {
        return truth == Truth.TRUE;
    }

    /**
     * The outcome in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "passed: the filter is off"
     */
    public String text(Locale locale) {
        return text(Texts.isRussian(locale));
    }

    String text(boolean inRussian) {
        return inRussian ? russian : english;
    }

    /** The line of explanations. */
    String line(boolean inRussian) {
        return truth.mark() + (inRussian ? " фильтр: " : " filter: ") + text(inRussian);
    }
}
