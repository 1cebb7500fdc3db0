package io.github.planfixsdk.datatag;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.internal.verify.ReadBack;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.page.Pages;
import java.util.List;
import java.util.Optional;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Data tags and their entries on tasks and contacts. An entry has a key instead of an id. */
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

    /**
     * One page of data tags.
     *
     * @param query which data tags
     * @return the data tags; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("datatag/list")
    @Unwrap({"dataTags", "dataTag"})
    List<DataTag> list(@Body DataTagQuery query);

    /**
     * All data tags a query finds, read page by page while they are consumed.
     *
     * @param query from which offset on, and how many per request
     * @return the data tags; nothing is read yet
     */
    default Pages<DataTag> all(DataTagQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> list(query.at(offset)));
    }

    /**
     * A data tag with the given fields.
     *
     * @param id the number
     * @param fields what to ask for
     * @return the data tag
     * @throws NotFoundException if there is no such data tag, or the token's owner may not see it
     */
    @ReadOnly
    @GET("datatag/{id}")
    @Unwrap("dataTag")
    DataTag get(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * A data tag with all fields.
     *
     * @param id the number
     * @return the data tag
     * @throws NotFoundException if there is no such data tag, or the token's owner may not see it
     */
    default DataTag get(long id) {
        return get(id, DataTagFields.ALL);
    }

    /**
     * A data tag with all fields, if there is one.
     *
     * @param id the number
     * @return the data tag, or empty if there is none or the token's owner may not see it
     */
    default Optional<DataTag> find(long id) {
        try {
            return Optional.of(get(id));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * One page of the entries of a data tag.
     *
     * @param id the number of the data tag
     * @param query which entries
     * @return the entries; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("datatag/{id}/entry/list")
    @Unwrap("dataTagEntries")
    List<DataTagEntry> listEntries(@Path("id") long id, @Body DataTagEntryQuery query);

    /**
     * All entries of a data tag that a query finds, read page by page while they are consumed.
     *
     * @param id the number of the data tag
     * @param query which entries, from which offset on, and how many per request
     * @return the entries; nothing is read yet
     */
    default Pages<DataTagEntry> entries(long id, DataTagEntryQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> listEntries(id, query.at(offset)));
    }

    /**
     * An entry with the given fields.
     *
     * @param key the key of the entry
     * @param fields what to ask for; custom fields come only when named
     * @return the entry
     * @throws NotFoundException if there is no such entry, or the token's owner may not see it
     */
    @ReadOnly
    @GET("datatag/entry/{key}")
    @Unwrap({"entry", ""})
    DataTagEntry getEntry(@Path("key") long key, @Query("fields") Fields fields);

    /**
     * An entry with all system fields.
     *
     * @param key the key of the entry
     * @return the entry
     * @throws NotFoundException if there is no such entry, or the token's owner may not see it
     */
    default DataTagEntry getEntry(long key) {
        return getEntry(key, DataTagEntryFields.ALL);
    }

    /**
     * An entry with the given fields, if there is one.
     *
     * @param key the key of the entry
     * @param fields what to ask for; custom fields come only when named
     * @return the entry, or empty if there is none or the token's owner may not see it
     */
    default Optional<DataTagEntry> findEntry(long key, Fields fields) {
        try {
            return Optional.of(getEntry(key, fields));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Changes an entry: only the custom fields that the request names.
     *
     * @param key the key of the entry
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @Silenceable
    @POST("datatag/entry/{key}")
    UpdateResult updateEntry(@Path("key") long key, @Body DataTagEntryRequest changes);

    /**
     * Changes an entry as {@link #updateEntry} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param key the entry's key
     * @param changes what to set
     * @return what became of the change, the fields that don't have what was sent, and those of which it isn't known; a failure to
     *     read back is in it as well, and hides nothing of the change
     */
    default Verified<UpdateResult> updateEntryVerified(long key, DataTagEntryRequest changes) {
        return ReadBack.of(changes, updateEntry(key, changes), DataTagEntry.class, fields -> getEntry(key, fields));
    }

    /**
     * Deletes an entry.
     *
     * @param key the key of the entry
     * @return applied or queued
     */
    @DELETE("datatag/entry/{key}")
    UpdateResult deleteEntry(@Path("key") long key);
}
