package io.github.planfixsdk.routing.deal;

import io.github.planfixsdk.routing.DealState;
import io.github.planfixsdk.task.Task;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told about a deal. {@link #toString()} shows the number and the stage alone.
 *
 * @param task the task with number, object, status, the amount's field, and what {@link DealHookBuilder#fields} asks for
 * @param state stage and amount
 * @param previous what was told the last time; null the first time, or if it was forgotten
 */
public record DealUpdate(
        Task task, DealState state, @Nullable DealState previous) {
    /**
     * Checks that nothing is missing.
     *
     * @param task the task
     * @param state stage and amount
     * @param previous what was told the last time, or null
     */
    public DealUpdate {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(state, "state");
    }

    /** {@return the task's number} */
    public long number() {
        return task.id();
    }

    @Override
    public String toString() {
        return "deal " + task.id() + " " + state.stage();
    }
}
