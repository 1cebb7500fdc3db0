package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.Lists;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.TimePoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reminder attached to a comment.
 *
 * @param id the number of the reminder
 * @param commentId the comment it is attached to
 * @param recurrenceId the repetition it belongs to
 * @param dataTagEntryKey the data tag entry it belongs to
 * @param reminderDate when it is due
 * @param reminderDateToCreate when it is to be created
 * @param reminded whether it has been sent
 * @param text its text
 * @param type at an exact moment, or ahead of another one
 * @param subtype the moment it is ahead of
 * @param owner who set it
 * @param recipientsRoles the roles in the task that receive it
 * @param recipientsPeople the people and groups that receive it
 */
public record Reminder(
        @Nullable Long id,
        @Nullable Long commentId,
        @Nullable Long recurrenceId,
        @Nullable Long dataTagEntryKey,
        @Nullable TimePoint reminderDate,
        @Nullable TimePoint reminderDateToCreate,
        @Nullable Boolean reminded,
        @Nullable String text,
        @Nullable ReminderType type,
        @Nullable ReminderSubtype subtype,
        @Nullable Person owner,
        List<ReminderRole> recipientsRoles,
        @Nullable People recipientsPeople) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the number of the reminder
     * @param commentId the comment it is attached to
     * @param recurrenceId the repetition it belongs to
     * @param dataTagEntryKey the data tag entry it belongs to
     * @param reminderDate when it is due
     * @param reminderDateToCreate when it is to be created
     * @param reminded whether it has been sent
     * @param text its text
     * @param type at an exact moment, or ahead of another one
     * @param subtype the moment it is ahead of
     * @param owner who set it
     * @param recipientsRoles the roles in the task that receive it
     * @param recipientsPeople the people and groups that receive it
     */
    public Reminder {
        recipientsRoles = Lists.copy(recipientsRoles);
    }
}
