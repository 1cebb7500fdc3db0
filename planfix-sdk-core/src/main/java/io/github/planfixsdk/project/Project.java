package io.github.planfixsdk.project;

import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.TimePoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A project (or a project template) as Planfix returns it. Only the fields that were asked for are set; everything else
 * is {@code null} or empty custom fields. {@link ProjectFields#ALL} asks for everything.
 *
 * @param id the number of the project
 * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
 * @param sourceDataVersion the version of that object's data in the other system; may be empty
 * @param name the title
 * @param description the description as HTML
 * @param status the status, by its number
 * @param owner who owns the project
 * @param parent the project this one is part of
 * @param template the template it was made from
 * @param group the group of projects
 * @param counterparty the contact or company the project is for
 * @param startDate when it starts
 * @param endDate when it ends
 * @param hasEndDate whether an end is planned
 * @param hiddenForEmployees whether employees who don't take part cannot see it
 * @param hiddenForClients whether clients cannot see it
 * @param overdue whether the end has passed
 * @param isCloseToDeadline whether the end is near
 * @param assignees who works on it
 * @param participants who takes part
 * @param auditors who watches
 * @param clientManagers who looks after the client
 * @param isDeleted whether it was deleted
 * @param customFieldData the custom fields that were asked for by number; empty when none was
 */
public record Project(
        long id,
        @Nullable String sourceObjectId,
        @Nullable String sourceDataVersion,
        @Nullable String name,
        @Nullable String description,
        @Nullable EntityRef status,
        @Nullable Person owner,
        @Nullable EntityRef parent,
        @Nullable EntityRef template,
        @Nullable Group group,
        @Nullable Person counterparty,
        @Nullable TimePoint startDate,
        @Nullable TimePoint endDate,
        @Nullable Boolean hasEndDate,
        @Nullable Boolean hiddenForEmployees,
        @Nullable Boolean hiddenForClients,
        @Nullable Boolean overdue,
        @Nullable Boolean isCloseToDeadline,
        @Nullable People assignees,
        @Nullable People participants,
        @Nullable People auditors,
        @Nullable People clientManagers,
        @Nullable Boolean isDeleted,
        CustomFieldData customFieldData) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the number of the project
     * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
     * @param sourceDataVersion the version of that object's data in the other system; may be empty
     * @param name the title
     * @param description the description as HTML
     * @param status the status, by its number
     * @param owner who owns the project
     * @param parent the project this one is part of
     * @param template the template it was made from
     * @param group the group of projects
     * @param counterparty the contact or company the project is for
     * @param startDate when it starts
     * @param endDate when it ends
     * @param hasEndDate whether an end is planned
     * @param hiddenForEmployees whether employees who don't take part cannot see it
     * @param hiddenForClients whether clients cannot see it
     * @param overdue whether the end has passed
     * @param isCloseToDeadline whether the end is near
     * @param assignees who works on it
     * @param participants who takes part
     * @param auditors who watches
     * @param clientManagers who looks after the client
     * @param isDeleted whether it was deleted
     * @param customFieldData the custom fields that were asked for by number; empty when none was
     */
    public Project {
        customFieldData = customFieldData == null ? CustomFieldData.EMPTY : customFieldData;
    }

    /**
     * The value of a custom field.
     *
     * @param <T> the field's kind of value
     * @param field the typed key of the field
     * @return the value, or empty when the field is unset, was not asked for, or isn't attached to this project
     */
    public <T> Optional<T> get(ReadableField<T> field) {
        return customFieldData.get(field);
    }
}
