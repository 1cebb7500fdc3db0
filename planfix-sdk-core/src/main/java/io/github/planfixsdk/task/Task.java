package io.github.planfixsdk.task;

import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.model.DataTagEntryRef;
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
 * A task (or a task template) as Planfix returns it. Only the fields that were asked for are set; everything else is
 * {@code null}, an empty list or empty custom fields. {@link TaskFields#ALL} asks for everything.
 *
 * @param id the number of the task
 * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
 * @param sourceDataVersion the version of that object's data in the other system; may be empty
 * @param name the title
 * @param description the description as HTML
 * @param additionalDescriptionData further data that belongs to the description, such as the header of an incoming e-mail
 * @param priority normal or urgent
 * @param status the current status
 * @param processId the number of the process that defines the possible statuses
 * @param resultChecking whether the assigner must accept the result
 * @param type task, template or checklist item
 * @param assigner who set the task
 * @param parent the task this one is a subtask of
 * @param template the template the task was made from
 * @param object the object (kind of task) it belongs to
 * @param project the project it belongs to
 * @param counterparty the contact or company the task is about
 * @param dateTime when the task was created
 * @param startDateTime the planned start; its time counts only when {@code hasStartTime}
 * @param endDateTime the deadline; its time counts only when {@code hasEndTime}
 * @param hasStartDate whether a start is planned
 * @param hasEndDate whether there is a deadline
 * @param hasStartTime whether the planned start has a time of day
 * @param hasEndTime whether the deadline has a time of day
 * @param delayedTillDate the moment until which the task is put off
 * @param actualCompletionDate when the task was really finished
 * @param dateOfLastUpdate when the task was last changed
 * @param dateOfLastComment when the last comment was added
 * @param duration the planned duration, counted in {@code durationUnit}
 * @param durationUnit the unit of {@code duration}
 * @param durationType whether the duration counts calendar or working time
 * @param overdue whether the deadline has passed
 * @param closeToDeadLine whether the deadline is near
 * @param notAcceptedInTime whether nobody took the task on in time
 * @param inFavorites whether the token's owner marked it as a favourite
 * @param isSummary whether it is a summary task, whose dates come from its subtasks
 * @param isSequential whether its subtasks become active one after the other
 * @param assignees who works on it
 * @param participants who takes part
 * @param auditors who watches
 * @param projectAuditors who watches because they watch the project
 * @param recurrence how the task repeats
 * @param isDeleted whether it was deleted
 * @param customFieldData the custom fields that were asked for by number; empty when none was
 * @param files the files of the description
 * @param dataTags the data tag entries added to the task
 */
public record Task(
        long id,
        @Nullable String sourceObjectId,
        @Nullable String sourceDataVersion,
        @Nullable String name,
        @Nullable String description,
        @Nullable String additionalDescriptionData,
        @Nullable Priority priority,
        @Nullable Status status,
        @Nullable Long processId,
        @Nullable Boolean resultChecking,
        @Nullable TaskType type,
        @Nullable Person assigner,
        @Nullable EntityRef parent,
        @Nullable EntityRef template,
        @Nullable EntityRef object,
        @Nullable EntityRef project,
        @Nullable Person counterparty,
        @Nullable TimePoint dateTime,
        @Nullable TimePoint startDateTime,
        @Nullable TimePoint endDateTime,
        @Nullable Boolean hasStartDate,
        @Nullable Boolean hasEndDate,
        @Nullable Boolean hasStartTime,
        @Nullable Boolean hasEndTime,
        @Nullable TimePoint delayedTillDate,
        @Nullable TimePoint actualCompletionDate,
        @Nullable TimePoint dateOfLastUpdate,
        @Nullable TimePoint dateOfLastComment,
        @Nullable Long duration,
        @Nullable DurationUnit durationUnit,
        @Nullable DurationType durationType,
        @Nullable Boolean overdue,
        @Nullable Boolean closeToDeadLine,
        @Nullable Boolean notAcceptedInTime,
        @Nullable Boolean inFavorites,
        @Nullable Boolean isSummary,
        @Nullable Boolean isSequential,
        @Nullable People assignees,
        @Nullable People participants,
        @Nullable People auditors,
        @Nullable People projectAuditors,
        @Nullable Recurrence recurrence,
        @Nullable Boolean isDeleted,
        CustomFieldData customFieldData,
        List<FileInfo> files,
        List<DataTagEntryRef> dataTags) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the number of the task
     * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
     * @param sourceDataVersion the version of that object's data in the other system; may be empty
     * @param name the title
     * @param description the description as HTML
     * @param additionalDescriptionData further data that belongs to the description, such as the header of an incoming e-mail
     * @param priority normal or urgent
     * @param status the current status
     * @param processId the number of the process that defines the possible statuses
     * @param resultChecking whether the assigner must accept the result
     * @param type task, template or checklist item
     * @param assigner who set the task
     * @param parent the task this one is a subtask of
     * @param template the template the task was made from
     * @param object the object (kind of task) it belongs to
     * @param project the project it belongs to
     * @param counterparty the contact or company the task is about
     * @param dateTime when the task was created
     * @param startDateTime the planned start; its time counts only when {@code hasStartTime}
     * @param endDateTime the deadline; its time counts only when {@code hasEndTime}
     * @param hasStartDate whether a start is planned
     * @param hasEndDate whether there is a deadline
     * @param hasStartTime whether the planned start has a time of day
     * @param hasEndTime whether the deadline has a time of day
     * @param delayedTillDate the moment until which the task is put off
     * @param actualCompletionDate when the task was really finished
     * @param dateOfLastUpdate when the task was last changed
     * @param dateOfLastComment when the last comment was added
     * @param duration the planned duration, counted in {@code durationUnit}
     * @param durationUnit the unit of {@code duration}
     * @param durationType whether the duration counts calendar or working time
     * @param overdue whether the deadline has passed
     * @param closeToDeadLine whether the deadline is near
     * @param notAcceptedInTime whether nobody took the task on in time
     * @param inFavorites whether the token's owner marked it as a favourite
     * @param isSummary whether it is a summary task, whose dates come from its subtasks
     * @param isSequential whether its subtasks become active one after the other
     * @param assignees who works on it
     * @param participants who takes part
     * @param auditors who watches
     * @param projectAuditors who watches because they watch the project
     * @param recurrence how the task repeats
     * @param isDeleted whether it was deleted
     * @param customFieldData the custom fields that were asked for by number; empty when none was
     * @param files the files of the description
     * @param dataTags the data tag entries added to the task
     */
    public Task {
        customFieldData = customFieldData == null ? CustomFieldData.EMPTY : customFieldData;
        files = Lists.copy(files);
        dataTags = Lists.copy(dataTags);
    }

    /**
     * The value of a custom field.
     *
     * @param <T> the field's kind of value
     * @param field the typed key of the field
     * @return the value, or empty when the field is unset, was not asked for, or isn't attached to this task
     */
    public <T> Optional<T> get(ReadableField<T> field) {
        return customFieldData.get(field);
    }
}
