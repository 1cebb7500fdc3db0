package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.util.List;
import java.util.Objects;

/**
 * A task to create; its counterparty is the contact of the {@link ContactPlan}.
 *
 * @param target the object or template
 * @param title the task's name
 * @param responsible the assignee and why
 * @param fields custom fields to write
 * @param participants who takes part besides the responsible: employees, groups and further contacts, once each
 */
public record TaskPlan(
        TaskTarget target,
        String title,
        Responsible responsible,
        List<FieldWrite> fields,
        List<PersonRef> participants) {
    /**
     * Copies the lists.
     *
     * @param target the object or template
     * @param title the task's name
     * @param responsible the assignee and why
     * @param fields custom fields to write
     * @param participants who takes part besides the responsible
     */
    public TaskPlan {
        Objects.requireNonNull(target, "target");
        fields = List.copyOf(fields);
        participants = List.copyOf(participants);
    }

    /** The target, the people and the fields; the title may be personal. */
    @Override
    public String toString() {
        return target.text(false) + " → " + responsible.employee()
                + (participants.isEmpty() ? "" : " with " + participants)
                + (fields.isEmpty() ? "" : " " + fields);
    }
}
