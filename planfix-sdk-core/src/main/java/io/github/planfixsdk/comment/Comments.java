package io.github.planfixsdk.comment;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.page.Pages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Comments: of one task, of one contact, and of the whole account.
 *
 * <p>Planfix knows silent mode for new comments of tasks, but not of contacts.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Comments {
    /**
     * One page of the comments of a task.
     *
     * @param task the task's number
     * @param query which comments
     * @return the comments; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("task/{id}/comments/list")
    @Unwrap("comments")
    List<Comment> listOfTask(@Path("id") long task, @Body ThreadQuery query);

    /**
     * All comments of a task that a query finds, read page by page while they are consumed.
     *
     * @param task the task's number
     * @param query which comments, from which offset on, and how many per request
     * @return the comments; nothing is read yet
     */
    default Pages<Comment> ofTask(long task, ThreadQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> listOfTask(task, query.at(offset)));
    }

    /**
     * All comments of a task with all fields, read page by page while they are consumed.
     *
     * @param task the number of the task
     * @return the comments; nothing is read yet
     */
    default Pages<Comment> ofTask(long task) {
        return ofTask(task, ThreadQuery.builder().build());
    }

    /**
     * Adds a comment to a task.
     *
     * @param task the task's number
     * @param comment the comment
     * @return the number of the new comment
     */
    @Silenceable
    @POST("task/{id}/comments/")
    @Unwrap("id")
    long addToTask(@Path("id") long task, @Body CommentRequest comment);

    /**
     * Changes a comment of a task.
     *
     * @param task the task's number
     * @param commentId the number of the comment
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @Silenceable
    @POST("task/{id}/comments/{commentId}")
    UpdateResult updateOfTask(@Path("id") long task, @Path("commentId") long commentId, @Body CommentRequest changes);

    /**
     * One page of the comments of a contact.
     *
     * @param contact the contact, as {@code contact:5} or as a bare number
     * @param query which comments
     * @return the comments; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("contact/{id}/comments/list")
    @Unwrap("comments")
    List<Comment> listOfContact(@Path("id") PersonRef contact, @Body ThreadQuery query);

    /**
     * All comments of a contact that a query finds, read page by page while they are consumed.
     *
     * @param contact the contact, as {@code contact:5} or as a bare number
     * @param query which comments, from which offset on, and how many per request
     * @return the comments; nothing is read yet
     */
    default Pages<Comment> ofContact(PersonRef contact, ThreadQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> listOfContact(contact, query.at(offset)));
    }

    /**
     * All comments of a contact with all fields, read page by page while they are consumed.
     *
     * @param contact the number of the contact
     * @return the comments; nothing is read yet
     */
    default Pages<Comment> ofContact(long contact) {
        return ofContact(PersonRef.contact(contact), ThreadQuery.builder().build());
    }

    /**
     * Adds a comment to a contact.
     *
     * @param contact the contact, as {@code contact:5} or as a bare number
     * @param comment the comment
     * @return the number of the new comment
     */
    @POST("contact/{id}/comments/")
    @Unwrap("id")
    long addToContact(@Path("id") PersonRef contact, @Body CommentRequest comment);

    /**
     * Changes a comment of a contact.
     *
     * @param contact the contact, as {@code contact:5} or as a bare number
     * @param commentId the number of the comment
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @Silenceable
    @POST("contact/{id}/comments/{commentId}")
    UpdateResult updateOfContact(
            @Path("id") PersonRef contact, @Path("commentId") long commentId, @Body CommentRequest changes);

    /**
     * One page of comments.
     *
     * @param query which comments
     * @return the comments; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("comment/list")
    @Unwrap("comments")
    List<Comment> list(@Body CommentQuery query);

    /**
     * All comments a query finds, read page by page while they are consumed.
     *
     * @param query which comments, from which offset on, and how many per request
     * @return the comments; nothing is read yet
     */
    default Pages<Comment> all(CommentQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> list(query.at(offset)));
    }

    /**
     * A comment with the given fields.
     *
     * @param id the number
     * @param fields what to ask for
     * @return the comment
     * @throws NotFoundException if there is no such comment, or the token's owner may not see it
     */
    @ReadOnly
    @GET("comment/{id}")
    @Unwrap("comment")
    Comment get(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * A comment with all system fields.
     *
     * @param id the number
     * @return the comment
     * @throws NotFoundException if there is no such comment, or the token's owner may not see it
     */
    default Comment get(long id) {
        return get(id, CommentFields.ALL);
    }

    /**
     * A comment with all system fields, if there is one.
     *
     * @param id the number
     * @return the comment, or empty if there is none or the token's owner may not see it
     */
    default Optional<Comment> find(long id) {
        return find(id, CommentFields.ALL);
    }

    /**
     * A comment with the given fields, if there is one.
     *
     * @param id the number
     * @param fields what to ask for
     * @return the comment, or empty if there is none or the token's owner may not see it
     */
    default Optional<Comment> find(long id, Fields fields) {
        try {
            return Optional.of(get(id, fields));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * A comment by its id in another, synchronised system.
     *
     * @param sourceObjectId the id of the object there
     * @param sourceId the id under which that system synchronises
     * @param fields what to ask for
     * @return the comment
     * @throws NotFoundException if there is no such comment, or the token's owner may not see it
     */
    @ReadOnly
    @GET("comment/{id}")
    @Unwrap("comment")
    Comment getBySource(
            @Path("id") String sourceObjectId, @Query("sourceId") UUID sourceId, @Query("fields") Fields fields);

    /**
     * Deletes a comment.
     *
     * @param id the number
     * @return applied or queued
     */
    @DELETE("comment/{id}")
    UpdateResult delete(@Path("id") long id);
}
