package io.github.planfixsdk.model;

import java.util.List;

/** How urgent a task is. */
public final class Priority extends OpenEnum {
    private static final Vocabulary<Priority> VOCABULARY = new Vocabulary<>(Priority::new);

    /** An ordinary task. */
    public static final Priority NOT_URGENT = VOCABULARY.add("NotUrgent");

    /** An urgent task. */
    public static final Priority URGENT = VOCABULARY.add("Urgent");

    private Priority(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static Priority of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<Priority> values() {
        return VOCABULARY.values();
    }
}
