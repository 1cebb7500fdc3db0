package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** The channel a comment came through. */
public final class CommentChannel extends OpenEnum {
    private static final Vocabulary<CommentChannel> VOCABULARY = new Vocabulary<>(CommentChannel::new);

    /** Written in Planfix itself. */
    public static final CommentChannel PLANFIX = VOCABULARY.add("Planfix");

    /** Telegram. */
    public static final CommentChannel TELEGRAM = VOCABULARY.add("Telegram");

    /** Facebook. */
    public static final CommentChannel FACEBOOK = VOCABULARY.add("Facebook");

    /** Viber. */
    public static final CommentChannel VIBER = VOCABULARY.add("Viber");

    /** WhatsApp. */
    public static final CommentChannel WHATS_APP = VOCABULARY.add("WhatsApp");

    /** Planfix's mobile application. */
    public static final CommentChannel MOBILE = VOCABULARY.add("Mobile");

    /** E-mail. */
    public static final CommentChannel EMAIL = VOCABULARY.add("Email");

    /** Charta. */
    public static final CommentChannel CHARTA = VOCABULARY.add("Charta");

    /** Skype. */
    public static final CommentChannel SKYPE = VOCABULARY.add("Skype");

    /** Yandex chat. */
    public static final CommentChannel YANDEX_CHAT = VOCABULARY.add("YandexChat");

    /** Avito. */
    public static final CommentChannel AVITO = VOCABULARY.add("Avito");

    /** A chat connected through the chat interface. */
    public static final CommentChannel WEB_CHAT_API = VOCABULARY.add("WebChatApi");

    /** No channel. */
    public static final CommentChannel NONE = VOCABULARY.add("None");

    private CommentChannel(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static CommentChannel of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<CommentChannel> values() {
        return VOCABULARY.values();
    }
}
