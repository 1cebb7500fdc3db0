package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** What a list of comments may be sorted by. */
public final class SortField extends OpenEnum {
    private static final Vocabulary<SortField> VOCABULARY = new Vocabulary<>(SortField::new);

    /** The comment's number. */
    public static final SortField ID = VOCABULARY.add("id");

    /** When the comment was written. */
    public static final SortField DATE_TIME = VOCABULARY.add("dateTime");

    private SortField(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static SortField of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<SortField> values() {
        return VOCABULARY.values();
    }
}
