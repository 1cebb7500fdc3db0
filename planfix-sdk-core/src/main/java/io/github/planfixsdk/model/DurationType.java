package io.github.planfixsdk.model;

import java.util.List;

/** Which time the duration of a task counts. */
public final class DurationType extends OpenEnum {
    private static final Vocabulary<DurationType> VOCABULARY = new Vocabulary<>(DurationType::new);

    /** All days. */
    public static final DurationType CALENDAR_DAYS = VOCABULARY.add("CalendarDays");

    /** Working days and hours only. */
    public static final DurationType WORKER_DAYS = VOCABULARY.add("WorkerDays");

    private DurationType(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static DurationType of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<DurationType> values() {
        return VOCABULARY.values();
    }
}
