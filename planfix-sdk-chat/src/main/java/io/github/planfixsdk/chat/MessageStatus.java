package io.github.planfixsdk.chat;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** What became of an employee's message in the provider's system. Planfix takes any other value for {@link #SENT}. */
public final class MessageStatus extends OpenEnum {
    private static final Vocabulary<MessageStatus> VOCABULARY = new Vocabulary<>(MessageStatus::new);

    /** It is on its way to the person. */
    public static final MessageStatus SENT = VOCABULARY.add("sent");

    /** The person has read it. */
    public static final MessageStatus READ = VOCABULARY.add("read");

    /** It could not be delivered. */
    public static final MessageStatus ERROR = VOCABULARY.add("error");

    private MessageStatus(String value, boolean known) {
        super(value, known);
    }

    /**
     * The status with this text.
     *
     * @param value the text as Planfix takes it; upper and lower case matter
     * @return the constant, or a value that answers false to {@link #isKnown()}
     */
    public static MessageStatus of(String value) {
        return VOCABULARY.of(value);
    }

    /**
     * The documented statuses.
     *
     * @return an immutable list in the order of declaration
     */
    public static List<MessageStatus> values() {
        return VOCABULARY.values();
    }
}
