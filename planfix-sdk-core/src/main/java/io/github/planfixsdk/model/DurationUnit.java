package io.github.planfixsdk.model;

import java.util.List;

/** What the duration of a task is counted in. */
public final class DurationUnit extends OpenEnum {
    private static final Vocabulary<DurationUnit> VOCABULARY = new Vocabulary<>(DurationUnit::new);

    /** Minutes. */
    public static final DurationUnit MINUTE = VOCABULARY.add("Minute");

    /** Hours. */
    public static final DurationUnit HOUR = VOCABULARY.add("Hour");

    /** Days. */
    public static final DurationUnit DAY = VOCABULARY.add("Day");

    /** Weeks. */
    public static final DurationUnit WEEK = VOCABULARY.add("Week");

    /** Months. */
    public static final DurationUnit MONTH = VOCABULARY.add("Month");

    private DurationUnit(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static DurationUnit of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<DurationUnit> values() {
        return VOCABULARY.values();
    }
}
