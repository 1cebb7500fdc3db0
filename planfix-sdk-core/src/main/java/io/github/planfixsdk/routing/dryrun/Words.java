package io.github.planfixsdk.routing.dryrun;

import java.util.Locale;

/** The words of a report in one of two languages. */
record Words(Locale locale, boolean russian) {
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
}
