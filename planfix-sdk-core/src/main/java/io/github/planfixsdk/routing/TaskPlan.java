package io.github.planfixsdk.routing;

import java.util.List;
import java.util.Objects;

/**
 * A task to create; its counterparty is the contact of the {@link ContactPlan}.
 *
 * @param target the object or template
 * @param title the task's name
 * @param responsible the assignee and why
 * @param fields custom fields to write
 */
public record TaskPlan(TaskTarget target, String title, Responsible responsible, List<FieldWrite> fields) {
    /**
     * Copies the list.
     *
     * @param target the object or template
     * @param title the task's name
     * @param responsible the assignee and why
     * @param fields custom fields to write
     */
    public TaskPlan {
        Objects.requireNonNull(target, "target");
        fields = List.copyOf(fields);
    }

    /** The target, the assignee and the fields; the title may be personal. */
    @Override
    public String toString() {
        return target.text(false) + " → " + responsible.employee() + (fields.isEmpty() ? "" : " " + fields);
    }
}
