package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.DataTagEntryRef;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.model.Lists;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.TimePoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment of a task or a contact as Planfix returns it. Only the fields that were asked for are set; everything else is
 * {@code null} or an empty list. {@link CommentFields#ALL} asks for everything.
 *
 * @param id the number of the comment
 * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
 * @param sourceDataVersion the version of that object's data in the other system; may be empty
 * @param dateTime when it was written
 * @param type comment or reminder
 * @param fromType the channel it came through
 * @param description the text as HTML
 * @param additionalDescriptionData further data that belongs to the text, such as the header of an incoming e-mail
 * @param task the task it belongs to
 * @param project the project it belongs to
 * @param contact the contact it belongs to
 * @param owner the author
 * @param isDeleted whether it was deleted
 * @param isPinned whether it is pinned
 * @param isHidden whether clients cannot see it
 * @param isNotRead whether the token's owner has yet to read it
 * @param recipients who was notified
 * @param reminders the reminders attached to it
 * @param dataTags the data tag entries attached to it
 * @param files the files attached to it
 * @param changeTaskStartDate the change of the task's planned start it records
 * @param changeTaskExpectDate the change of the task's deadline it records
 * @param changeStatus the change of the task's status it records
 */
public record Comment(
        long id,
        @Nullable String sourceObjectId,
        @Nullable String sourceDataVersion,
        @Nullable TimePoint dateTime,
        @Nullable CommentType type,
        @Nullable CommentChannel fromType,
        @Nullable String description,
        @Nullable String additionalDescriptionData,
        @Nullable EntityRef task,
        @Nullable EntityRef project,
        @Nullable Person contact,
        @Nullable Person owner,
        @Nullable Boolean isDeleted,
        @Nullable Boolean isPinned,
        @Nullable Boolean isHidden,
        @Nullable Boolean isNotRead,
        @Nullable People recipients,
        List<Reminder> reminders,
        List<DataTagEntryRef> dataTags,
        List<FileInfo> files,
        @Nullable ChangeDate changeTaskStartDate,
        @Nullable ChangeDate changeTaskExpectDate,
        @Nullable StatusChange changeStatus) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the number of the comment
     * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
     * @param sourceDataVersion the version of that object's data in the other system; may be empty
     * @param dateTime when it was written
     * @param type comment or reminder
     * @param fromType the channel it came through
     * @param description the text as HTML
     * @param additionalDescriptionData further data that belongs to the text, such as the header of an incoming e-mail
     * @param task the task it belongs to
     * @param project the project it belongs to
     * @param contact the contact it belongs to
     * @param owner the author
     * @param isDeleted whether it was deleted
     * @param isPinned whether it is pinned
     * @param isHidden whether clients cannot see it
     * @param isNotRead whether the token's owner has yet to read it
     * @param recipients who was notified
     * @param reminders the reminders attached to it
     * @param dataTags the data tag entries attached to it
     * @param files the files attached to it
     * @param changeTaskStartDate the change of the task's planned start it records
     * @param changeTaskExpectDate the change of the task's deadline it records
     * @param changeStatus the change of the task's status it records
     */
    public Comment {
        reminders = Lists.copy(reminders);
        dataTags = Lists.copy(dataTags);
        files = Lists.copy(files);
    }
}
