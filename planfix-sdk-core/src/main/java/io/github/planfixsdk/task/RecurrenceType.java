package io.github.planfixsdk.task;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** How the repetitions of a task follow each other. */
public final class RecurrenceType extends OpenEnum {
    private static final Vocabulary<RecurrenceType> VOCABULARY = new Vocabulary<>(RecurrenceType::new);

    /** At a fixed distance. */
    public static final RecurrenceType EVERY = VOCABULARY.add("Every");

    /** On every working day; daily repetition only. */
    public static final RecurrenceType EVERY_WORKING = VOCABULARY.add("EveryWorking");

    /** A distance after the previous one was completed. */
    public static final RecurrenceType AFTER_COMPLETE = VOCABULARY.add("AfterComplete");

    /** On an exact day of the month; monthly repetition only. */
    public static final RecurrenceType EXACT = VOCABULARY.add("Exact");

    private RecurrenceType(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static RecurrenceType of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<RecurrenceType> values() {
        return VOCABULARY.values();
    }
}
