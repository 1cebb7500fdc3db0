package io.github.planfixsdk.routing;

import java.util.Locale;

/** Who started an {@link Interaction}. */
public enum Direction {
    /** The client came to us. */
    IN("in", "входящ"),
    /** We went to the client. */
    OUT("out", "исходящ");

    private final String english;
    private final String russianStem;

    Direction(String english, String russianStem) {
        this.english = english;
        this.russianStem = russianStem;
    }

    /**
     * The direction in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return "in" or "out"; in Russian an adjective that goes with "обращение"
     */
    public String text(Locale locale) {
        return Texts.isRussian(locale) ? russianStem + "ее" : english;
    }

    /** In Russian the ending follows the noun's gender: звонок and чат are masculine, заявка is feminine. */
    String text(InteractionKind kind, boolean inRussian) {
        if (!inRussian) {
            return english;
        }
        return russianStem + (kind == InteractionKind.REQUEST ? "ая" : "ий");
    }
}
