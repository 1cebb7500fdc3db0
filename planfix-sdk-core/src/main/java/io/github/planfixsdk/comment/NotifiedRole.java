package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** A role in the task whose holders a comment notifies. */
public final class NotifiedRole extends OpenEnum {
    private static final Vocabulary<NotifiedRole> VOCABULARY = new Vocabulary<>(NotifiedRole::new);

    /** Those who work on the task. */
    public static final NotifiedRole ASSIGNEE = VOCABULARY.add("assignee");

    /** Those who take part. */
    public static final NotifiedRole PARTICIPANT = VOCABULARY.add("participant");

    /** Those who watch. */
    public static final NotifiedRole AUDITOR = VOCABULARY.add("auditor");

    /** Who set the task. */
    public static final NotifiedRole ASSIGNER = VOCABULARY.add("assigner");

    private NotifiedRole(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static NotifiedRole of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<NotifiedRole> values() {
        return VOCABULARY.values();
    }
}
