package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** The moment a reminder is ahead of. */
public final class ReminderSubtype extends OpenEnum {
    private static final Vocabulary<ReminderSubtype> VOCABULARY = new Vocabulary<>(ReminderSubtype::new);

    /** The task's planned start. */
    public static final ReminderSubtype BEFORE_TASK_START = VOCABULARY.add("BeforeTaskStart");

    /** The task's deadline. */
    public static final ReminderSubtype BEFORE_TASK_END = VOCABULARY.add("BeforeTaskEnd");

    /** The start of a data tag entry. */
    public static final ReminderSubtype BEFORE_DATA_TAG_START = VOCABULARY.add("BeforeDataTagStart");

    /** The end of a data tag entry. */
    public static final ReminderSubtype BEFORE_DATA_TAG_END = VOCABULARY.add("BeforeDataTagEnd");

    /** None. */
    public static final ReminderSubtype NONE = VOCABULARY.add("None");

    private ReminderSubtype(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static ReminderSubtype of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<ReminderSubtype> values() {
        return VOCABULARY.values();
    }
}
