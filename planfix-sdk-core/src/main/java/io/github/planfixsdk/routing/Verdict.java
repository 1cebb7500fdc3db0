package io.github.planfixsdk.routing;

import java.util.Locale;

/** What a decision comes to. */
public enum Verdict {
    /** There is something to create or update. */
    PROCEED("proceed", "выполнить"),
    /** Nothing is to be done, as configured. */
    NOTHING("nothing to do", "ничего не делать"),
    /** The filter didn't let it pass. */
    REJECTED("rejected by the filter", "отклонено фильтром"),
    /** It can't be worked on. */
    SKIPPED("skipped", "не обрабатывать"),
    /** A fact is missing without which there is no decision. */
    UNDECIDED("undecided", "решения нет");

    private final String english;
    private final String russian;

    Verdict(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /**
     * The verdict in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "nothing to do"
     */
    public String text(Locale locale) {
        return text(Texts.isRussian(locale));
    }

    String text(boolean inRussian) {
        return inRussian ? russian : english;
    }
}
