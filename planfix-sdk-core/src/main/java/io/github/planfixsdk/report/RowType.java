package io.github.planfixsdk.report;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** What a row of a report is. */
public final class RowType extends OpenEnum {
    private static final Vocabulary<RowType> VOCABULARY = new Vocabulary<>(RowType::new);

    /** The names of the columns. */
    public static final RowType HEADER = VOCABULARY.add("Header");

    /** Data. */
    public static final RowType NORMAL = VOCABULARY.add("Normal");

    private RowType(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static RowType of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<RowType> values() {
        return VOCABULARY.values();
    }
}
