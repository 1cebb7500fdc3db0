package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** The direction a list of comments is sorted in. */
public final class SortDirection extends OpenEnum {
    private static final Vocabulary<SortDirection> VOCABULARY = new Vocabulary<>(SortDirection::new);

    /** Smallest or earliest first. */
    public static final SortDirection ASC = VOCABULARY.add("Asc");

    /** Largest or latest first. */
    public static final SortDirection DESC = VOCABULARY.add("Desc");

    private SortDirection(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static SortDirection of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<SortDirection> values() {
        return VOCABULARY.values();
    }
}
