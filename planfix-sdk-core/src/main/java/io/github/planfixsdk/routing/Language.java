package io.github.planfixsdk.routing;

import java.util.Locale;

/** The two languages titles have default texts in. */
enum Language {
    EN(Locale.ENGLISH, "yyyy-MM-dd HH:mm"),
    RU(Locale.forLanguageTag("ru"), "dd.MM.yyyy HH:mm");

    private final Locale locale;
    private final String time;

    Language(Locale locale, String time) {
        this.locale = locale;
        this.time = time;
    }

    static Language of(Locale locale) {
        return Texts.isRussian(locale) ? RU : EN;
    }

    Locale locale() {
        return locale;
    }

    /** How moments are written in it, unless a placeholder says otherwise. */
    String time() {
        return time;
    }
}
