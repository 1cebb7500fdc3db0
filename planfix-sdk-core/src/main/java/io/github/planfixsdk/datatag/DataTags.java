package io.github.planfixsdk.datatag;

import io.github.planfixsdk.model.PersonRef;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Path;

/**
 * Entries of data tags on tasks and contacts.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface DataTags {
    /**
     * Adds entries to a task in a new comment.
     *
     * @param task the task's number
     * @param entries the entries
     * @return the keys of the entries and the number of the comment
     */
    @POST("task/{id}/datatags/")
    AddedEntries addToTask(@Path("id") long task, @Body DataTagEntriesRequest entries);

    /**
     * Adds entries to an existing comment of a task.
     *
     * @param task the task's number
     * @param commentId the number of the comment
     * @param entries the entries
     * @return the keys of the entries
     */
    @POST("task/{id}/datatags/{commentId}")
    AddedEntries addToTaskComment(
            @Path("id") long task, @Path("commentId") long commentId, @Body DataTagEntriesRequest entries);

    /**
     * Adds entries to a contact in a new comment.
     *
     * @param contact the contact, as {@code contact:5} or as a bare number
     * @param entries the entries
     * @return the keys of the entries and the number of the comment
     */
    @POST("contact/{id}/datatags/")
    AddedEntries addToContact(@Path("id") PersonRef contact, @Body DataTagEntriesRequest entries);

    /**
     * Adds entries to an existing comment of a contact.
     *
     * @param contact the contact, as {@code contact:5} or as a bare number
     * @param commentId the number of the comment
     * @param entries the entries
     * @return the keys of the entries
     */
    @POST("contact/{id}/datatags/{commentId}")
    AddedEntries addToContactComment(
            @Path("id") PersonRef contact, @Path("commentId") long commentId, @Body DataTagEntriesRequest entries);
}
