package io.github.planfixsdk.routing;

import java.util.Locale;

/** Why a decision has its {@link Verdict}. */
public enum Reason {
    /** The plan for first contacts applies. */
    FIRST_CONTACT("first contact", "первое обращение"),
    /** The plan for repeat contacts applies. */
    REPEAT_CONTACT("repeat contact", "повторное обращение"),
    /** First or repeat is unknown, and both have the same plan. */
    SAME_PLAN("the plan is the same for first and repeat", "план для первого и повторного один"),
    /** The plan is to create nothing. */
    POLICY("the policy creates nothing", "по настройке ничего не создаётся"),
    /** There is no policy for this kind and direction. */
    NO_POLICY("no policy for this kind and direction", "для таких обращений ничего не настроено"),
    /** The filter's condition is false. */
    FILTER_REJECTED("the filter's condition is false", "условие фильтра не выполнено"),
    /** The filter's condition is unknown. */
    FILTER_UNKNOWN("the filter's condition is unknown", "условие фильтра не определено"),
    /** This kind is decided at another moment of its life. */
    NOT_THE_MOMENT("not the moment to decide", "сейчас решение не принимается"),
    /** It was decided before. */
    ALREADY_DECIDED("decided before", "решение уже принято"),
    /** The chat has no telephone number, and such chats are not passed. */
    NO_CONTACT_DATA("no telephone number", "нет номера телефона"),
    /** First or repeat is unknown, and the plans differ. */
    HISTORY_UNKNOWN(
            "first or repeat unknown, and nothing is chosen for that",
            "неизвестно, первое ли обращение, и для этого ничего не выбрано");

    private final String english;
    private final String russian;

    Reason(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /**
     * The reason in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return a few words in lower case
     */
    public String text(Locale locale) {
        return text(Texts.isRussian(locale));
    }

    String text(boolean inRussian) {
        return inRussian ? russian : english;
    }
}
