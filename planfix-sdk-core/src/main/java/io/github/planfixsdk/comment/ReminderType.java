package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** When a reminder comes. */
public final class ReminderType extends OpenEnum {
    private static final Vocabulary<ReminderType> VOCABULARY = new Vocabulary<>(ReminderType::new);

    /** At an exact moment. */
    public static final ReminderType EXACT = VOCABULARY.add("Exact");

    /** Ahead of another moment. */
    public static final ReminderType BEFORE = VOCABULARY.add("Before");

    /** Never. */
    public static final ReminderType NONE = VOCABULARY.add("None");

    private ReminderType(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static ReminderType of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<ReminderType> values() {
        return VOCABULARY.values();
    }
}
