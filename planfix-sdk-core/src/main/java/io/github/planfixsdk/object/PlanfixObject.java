package io.github.planfixsdk.object;

import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.model.DurationType;
import io.github.planfixsdk.model.DurationUnit;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.model.Lists;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.Priority;
import io.github.planfixsdk.model.Status;
import io.github.planfixsdk.model.TimePoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object: a kind of task, with what its tasks start out with. Everything comes unasked; what is unset is {@code null}, an
 * empty list or empty custom fields.
 *
 * @param id the number of the object
 * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
 * @param sourceDataVersion the version of that object's data in the other system; may be empty
 * @param name the name
 * @param description the description as HTML
 * @param priority normal or urgent
 * @param status the status its tasks start in
 * @param resultChecking whether the assigner must accept the result
 * @param assigner who sets its tasks
 * @param parent what its tasks are subtasks of
 * @param project the project its tasks belong to
 * @param counterparty the contact or company its tasks are about
 * @param dateTime when the object was created
 * @param startDateTime the planned start; its time counts only when {@code hasStartTime}
 * @param endDateTime the deadline; its time counts only when {@code hasEndTime}
 * @param hasStartDate whether a start is planned
 * @param hasEndDate whether there is a deadline
 * @param hasStartTime whether the planned start has a time of day
 * @param hasEndTime whether the deadline has a time of day
 * @param dateOfLastUpdate when the object was last changed
 * @param duration the planned duration, counted in {@code durationUnit}
 * @param durationUnit the unit of {@code duration}
 * @param durationType whether the duration counts calendar or working time
 * @param inFavorites whether the token's owner marked it as a favourite
 * @param isSummary whether its tasks are summary tasks, whose dates come from their subtasks
 * @param isSequential whether subtasks become active one after the other
 * @param assignees who works on its tasks
 * @param participants who takes part
 * @param auditors who watches
 * @param isDeleted whether it was deleted
 * @param customFieldData the custom fields; empty when there are none
 * @param files the files of the description
 */
public record PlanfixObject(
        long id,
        @Nullable String sourceObjectId,
        @Nullable String sourceDataVersion,
        @Nullable String name,
        @Nullable String description,
        @Nullable Priority priority,
        @Nullable Status status,
        @Nullable Boolean resultChecking,
        @Nullable Person assigner,
        @Nullable EntityRef parent,
        @Nullable EntityRef project,
        @Nullable Person counterparty,
        @Nullable TimePoint dateTime,
        @Nullable TimePoint startDateTime,
        @Nullable TimePoint endDateTime,
        @Nullable Boolean hasStartDate,
        @Nullable Boolean hasEndDate,
        @Nullable Boolean hasStartTime,
        @Nullable Boolean hasEndTime,
        @Nullable TimePoint dateOfLastUpdate,
        @Nullable Long duration,
        @Nullable DurationUnit durationUnit,
        @Nullable DurationType durationType,
        @Nullable Boolean inFavorites,
        @Nullable Boolean isSummary,
        @Nullable Boolean isSequential,
        @Nullable People assignees,
        @Nullable People participants,
        @Nullable People auditors,
        @Nullable Boolean isDeleted,
        CustomFieldData customFieldData,
        List<FileInfo> files) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the number of the object
     * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
     * @param sourceDataVersion the version of that object's data in the other system; may be empty
     * @param name the name
     * @param description the description as HTML
     * @param priority normal or urgent
     * @param status the status its tasks start in
     * @param resultChecking whether the assigner must accept the result
     * @param assigner who sets its tasks
     * @param parent what its tasks are subtasks of
     * @param project the project its tasks belong to
     * @param counterparty the contact or company its tasks are about
     * @param dateTime when the object was created
     * @param startDateTime the planned start; its time counts only when {@code hasStartTime}
     * @param endDateTime the deadline; its time counts only when {@code hasEndTime}
     * @param hasStartDate whether a start is planned
     * @param hasEndDate whether there is a deadline
     * @param hasStartTime whether the planned start has a time of day
     * @param hasEndTime whether the deadline has a time of day
     * @param dateOfLastUpdate when the object was last changed
     * @param duration the planned duration, counted in {@code durationUnit}
     * @param durationUnit the unit of {@code duration}
     * @param durationType whether the duration counts calendar or working time
     * @param inFavorites whether the token's owner marked it as a favourite
     * @param isSummary whether its tasks are summary tasks, whose dates come from their subtasks
     * @param isSequential whether subtasks become active one after the other
     * @param assignees who works on its tasks
     * @param participants who takes part
     * @param auditors who watches
     * @param isDeleted whether it was deleted
     * @param customFieldData the custom fields; empty when there are none
     * @param files the files of the description
     */
    public PlanfixObject {
        files = Lists.copy(files);
        customFieldData = customFieldData == null ? CustomFieldData.EMPTY : customFieldData;
    }

    /**
     * The value of a custom field.
     *
     * @param <T> the field's kind of value
     * @param field the typed key of the field
     * @return the value, or empty when the field is unset, was not asked for, or isn't attached to this object
     */
    public <T> Optional<T> get(ReadableField<T> field) {
        return customFieldData.get(field);
    }
}
