package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** What kind of record a comment is. */
public final class CommentType extends OpenEnum {
    private static final Vocabulary<CommentType> VOCABULARY = new Vocabulary<>(CommentType::new);

    /** An ordinary comment. */
    public static final CommentType COMMENT = VOCABULARY.add("Comment");

    /** A reminder. */
    public static final CommentType REMINDER = VOCABULARY.add("Reminder");

    /** Neither. */
    public static final CommentType NONE = VOCABULARY.add("None");

    private CommentType(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static CommentType of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<CommentType> values() {
        return VOCABULARY.values();
    }
}
