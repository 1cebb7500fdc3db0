package io.github.planfixsdk.task;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** Which days a monthly repetition counts. */
public final class RecurrenceDayType extends OpenEnum {
    private static final Vocabulary<RecurrenceDayType> VOCABULARY = new Vocabulary<>(RecurrenceDayType::new);

    /** All days. */
    public static final RecurrenceDayType DAY = VOCABULARY.add("Day");

    /** Working days. */
    public static final RecurrenceDayType WORK_DAY = VOCABULARY.add("WorkDay");

    /** Days off. */
    public static final RecurrenceDayType FREE_DAY = VOCABULARY.add("FreeDay");

    /** Mondays. */
    public static final RecurrenceDayType MONDAY = VOCABULARY.add("Monday");

    /** Tuesdays. */
    public static final RecurrenceDayType TUESDAY = VOCABULARY.add("Tuesday");

    /** Wednesdays. */
    public static final RecurrenceDayType WEDNESDAY = VOCABULARY.add("Wednesday");

    /** Thursdays. */
    public static final RecurrenceDayType THURSDAY = VOCABULARY.add("Thursday");

    /** Fridays. */
    public static final RecurrenceDayType FRIDAY = VOCABULARY.add("Friday");

    /** Saturdays. */
    public static final RecurrenceDayType SATURDAY = VOCABULARY.add("Saturday");

    /** Sundays. */
    public static final RecurrenceDayType SUNDAY = VOCABULARY.add("Sunday");

    private RecurrenceDayType(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static RecurrenceDayType of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<RecurrenceDayType> values() {
        return VOCABULARY.values();
    }
}
