package io.github.planfixsdk.task;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** What kind of record a task is. */
public final class TaskType extends OpenEnum {
    private static final Vocabulary<TaskType> VOCABULARY = new Vocabulary<>(TaskType::new);

    /** An ordinary task. */
    public static final TaskType TASK = VOCABULARY.add("Task");

    /** A template that tasks are made from. */
    public static final TaskType TEMPLATE = VOCABULARY.add("Template");

    /** An item of a checklist. */
    public static final TaskType CHECKMARK = VOCABULARY.add("Checkmark");

    private TaskType(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static TaskType of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<TaskType> values() {
        return VOCABULARY.values();
    }
}
