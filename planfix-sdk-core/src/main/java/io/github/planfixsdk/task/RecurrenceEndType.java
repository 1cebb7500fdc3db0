package io.github.planfixsdk.task;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** When the repetition of a task ends. */
public final class RecurrenceEndType extends OpenEnum {
    private static final Vocabulary<RecurrenceEndType> VOCABULARY = new Vocabulary<>(RecurrenceEndType::new);

    /** Never. */
    public static final RecurrenceEndType NO_END = VOCABULARY.add("NoEnd");

    /** After a number of repetitions. */
    public static final RecurrenceEndType BY_COUNT = VOCABULARY.add("ByCount");

    /** On a date. */
    public static final RecurrenceEndType BY_END_DATE = VOCABULARY.add("ByEndDate");

    private RecurrenceEndType(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static RecurrenceEndType of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<RecurrenceEndType> values() {
        return VOCABULARY.values();
    }
}
