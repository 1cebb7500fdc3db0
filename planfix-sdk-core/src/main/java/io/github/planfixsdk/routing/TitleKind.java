package io.github.planfixsdk.routing;

import java.util.Locale;

/** The titles a policy can have. */
public enum TitleKind {
    /** The task of an inbound call that was answered. */
    INBOUND_CALL(
            "inbound call",
            "входящий звонок",
            "Inbound call from {contact_phone_number|unknown number}",
            "Входящий звонок {contact_phone_number|с неизвестного номера}"),
    /** The task of an outbound call that was answered. */
    OUTBOUND_CALL(
            "outbound call",
            "исходящий звонок",
            "Outbound call to {contact_phone_number|unknown number}",
            "Исходящий звонок {contact_phone_number|на неизвестный номер}"),
    /** The task of a call, inbound or outbound, in which nobody talked. */
    LOST_CALL(
            "missed call",
            "потерянный звонок",
            "Missed call {contact_phone_number|unknown number}",
            "Потерянный звонок {contact_phone_number|с неизвестного номера}"),
    /** The contact made from a request or chat. */
    CONTACT(
            "contact",
            "контакт",
            "{visitor_name|New client} {visitor_phone_number}",
            "{visitor_name|Новый клиент} {visitor_phone_number}"),
    /** The task made from a request. */
    REQUEST_TASK(
            "task of a request",
            "задача по заявке",
            "Request from {visitor_name|a client}: {form_name|site}",
            "Заявка: {visitor_name|клиент}, {form_name|сайт}"),
    /** The task made from a chat. */
    CHAT_TASK("task of a chat", "задача по чату", "Chat with {visitor_name|a client}", "Чат: {visitor_name|клиент}");

    private final String english;
    private final String russian;
    private final String englishDefault;
    private final String russianDefault;

    TitleKind(String english, String russian, String englishDefault, String russianDefault) {
        this.english = english;
        this.russian = russian;
        this.englishDefault = englishDefault;
        this.russianDefault = russianDefault;
    }

    /**
     * The kind of title in words.
     *
     * @param locale Russian for Russian, anything else for English
     * @return for example "task of a request"
     */
    public String text(Locale locale) {
        return text(Texts.isRussian(locale));
    }

    String text(boolean inRussian) {
        return inRussian ? russian : english;
    }

    /**
     * The text used unless the policy sets another one; resetting a title brings it back.
     *
     * @param language Russian for Russian, anything else for English
     * @return a template's text
     */
    public String defaultText(Locale language) {
        return Texts.isRussian(language) ? russianDefault : englishDefault;
    }

    boolean fits(InteractionKind kind, Direction direction) {
        return switch (this) {
            case INBOUND_CALL -> kind == InteractionKind.CALL && direction == Direction.IN;
            case OUTBOUND_CALL -> kind == InteractionKind.CALL && direction == Direction.OUT;
            case LOST_CALL -> kind == InteractionKind.CALL;
            case CONTACT -> kind != InteractionKind.CALL;
            case REQUEST_TASK -> kind == InteractionKind.REQUEST;
            case CHAT_TASK -> kind == InteractionKind.CHAT;
        };
    }
}
