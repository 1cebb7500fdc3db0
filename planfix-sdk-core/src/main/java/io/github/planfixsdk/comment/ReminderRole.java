package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** A role in the task whose holders receive a reminder. */
public final class ReminderRole extends OpenEnum {
    private static final Vocabulary<ReminderRole> VOCABULARY = new Vocabulary<>(ReminderRole::new);

    /** Who set the task. */
    public static final ReminderRole ASSIGNER = VOCABULARY.add("Assigner");

    /** Those who take part. */
    public static final ReminderRole PARTICIPANTS = VOCABULARY.add("Participants");

    /** Those who work on the task. */
    public static final ReminderRole ASSIGNEES = VOCABULARY.add("Assignees");

    /** Those who watch. */
    public static final ReminderRole AUDITORS = VOCABULARY.add("Auditors");

    private ReminderRole(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static ReminderRole of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<ReminderRole> values() {
        return VOCABULARY.values();
    }
}
