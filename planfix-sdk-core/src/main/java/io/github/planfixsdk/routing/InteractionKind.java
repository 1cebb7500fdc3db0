package io.github.planfixsdk.routing;

import java.util.Locale;

/** What kind of contact with a client an {@link Interaction} is. */
public enum InteractionKind {
    /** A telephone call, inbound or outbound. */
    CALL("call", "звонок"),
    /** A chat in a site's widget or in a messenger. */
    CHAT("chat", "чат"),
    /** A request left through a web form or a callback form; the vendor calls it {@code offline_message}. */
    REQUEST("request", "заявка");

    private final String english;
    private final String russian;

    InteractionKind(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /**
     * The kind in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "call"
     */
    public String text(Locale locale) {
        return text(Texts.isRussian(locale));
    }

    String text(boolean inRussian) {
        return inRussian ? russian : english;
    }
}
