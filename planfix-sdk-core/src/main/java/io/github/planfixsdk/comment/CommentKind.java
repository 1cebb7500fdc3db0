package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** Which comments of a task or contact a list returns. */
public final class CommentKind extends OpenEnum {
    private static final Vocabulary<CommentKind> VOCABULARY = new Vocabulary<>(CommentKind::new);

    /** Ordinary comments. */
    public static final CommentKind COMMENTS = VOCABULARY.add("Comments");

    /** All comments, also those written by the system. */
    public static final CommentKind ALL = VOCABULARY.add("All");

    /** Comments the token's owner has not read. */
    public static final CommentKind NEW = VOCABULARY.add("New");

    /** Deleted comments. */
    public static final CommentKind DELETED = VOCABULARY.add("Deleted");

    private CommentKind(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static CommentKind of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<CommentKind> values() {
        return VOCABULARY.values();
    }
}
