package io.github.planfixsdk.routing;

import java.util.Locale;

/** Whether an interaction is a client's first. */
public enum ContactHistory {
    /** The client was not known before. */
    FIRST("first contact", "первое обращение"),
    /** The client is known. */
    REPEAT("repeat contact", "повторное обращение"),
    /** It can't be said. */
    UNKNOWN("first or repeat unknown", "первое или повторное — неизвестно");

    private final String english;
    private final String russian;

    ContactHistory(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /**
     * The answer in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "first contact"
     */
    public String text(Locale locale) {
        return text(Texts.isRussian(locale));
    }

    String text(boolean inRussian) {
        return inRussian ? russian : english;
    }
}
