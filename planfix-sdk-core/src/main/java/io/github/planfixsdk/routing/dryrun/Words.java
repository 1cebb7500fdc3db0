package io.github.planfixsdk.routing.dryrun;

import io.github.planfixsdk.routing.PersonSelector;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of a report in one of two languages. */
record Words(Locale locale, boolean russian) {
    private static final int MOST_OF_A_TEXT = 300;

    static Words in(Locale locale) {
        return new Words(locale, locale.getLanguage().equals("ru"));
    }

    String of(String inEnglish, String inRussian) {
        return russian ? inRussian : inEnglish;
    }

    /** With groups of three digits, as people write it. */
    String number(long value) {
        return String.format(russian ? Locale.forLanguageTag("ru") : Locale.ENGLISH, "%,d", value);
    }

    /** The beginning of a long text, and how much more there is. */
    String shortened(String text) {
        if (text.length() <= MOST_OF_A_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_OF_A_TEXT - 1)) ? MOST_OF_A_TEXT - 1 : MOST_OF_A_TEXT;
        return text.substring(0, end) + of(" … (further characters: ", " … (ещё знаков: ") + number(text.length() - end)
                + ")";
    }

    /** A rule as the page counts them, from 1. */
    String rule(int place) {
        return of("rule ", "правило ") + (place + 1);
    }

    String chain(List<PersonSelector> chain) {
        return chain.stream().map(selector -> selector.text(locale)).collect(Collectors.joining(", "));
    }
}
