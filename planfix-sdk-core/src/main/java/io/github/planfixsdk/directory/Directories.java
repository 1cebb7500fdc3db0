package io.github.planfixsdk.directory;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.internal.verify.ReadBack;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.SavedFilter;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.page.Pages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Directories and their entries. An entry has a key, unique within its directory, instead of an id; custom fields refer to
 * entries by it.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Directories {
    /**
     * One page of directories.
     *
     * @param query which directories
     * @return the directories; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("directory/list")
    @Unwrap({"directories", "directory"})
    List<Directory> list(@Body DirectoryQuery query);

    /**
     * All directories a query finds, read page by page while they are consumed.
     *
     * @param query which directories, from which offset on, and how many per request
     * @return the directories; nothing is read yet
     */
    default Pages<Directory> all(DirectoryQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> list(query.at(offset)));
    }

    /**
     * A directory with the given fields.
     *
     * @param id the number
     * @param fields what to ask for
     * @return the directory
     * @throws NotFoundException if there is no such directory, or the token's owner may not see it
     */
    @ReadOnly
    @GET("directory/{id}")
    @Unwrap("directory")
    Directory get(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * A directory with all fields.
     *
     * @param id the number
     * @return the directory
     * @throws NotFoundException if there is no such directory, or the token's owner may not see it
     */
    default Directory get(long id) {
        return get(id, DirectoryFields.ALL);
    }

    /**
     * A directory with all fields, if there is one.
     *
     * @param id the number
     * @return the directory, or empty if there is none or the token's owner may not see it
     */
    default Optional<Directory> find(long id) {
        try {
            return Optional.of(get(id));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * One page of the entries of a directory.
     *
     * @param id the number of the directory
     * @param query which entries
     * @return the entries; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("directory/{id}/entry/list")
    @Unwrap("directoryEntries")
    List<DirectoryEntry> listEntries(@Path("id") long id, @Body DirectoryEntryQuery query);

    /**
     * All entries of a directory that a query finds, read page by page while they are consumed.
     *
     * @param id the number of the directory
     * @param query which entries, from which offset on, and how many per request
     * @return the entries; nothing is read yet
     */
    default Pages<DirectoryEntry> entries(long id, DirectoryEntryQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> listEntries(id, query.at(offset)));
    }

    /**
     * An entry with the given fields.
     *
     * @param id the number of the directory
     * @param key the key of the entry
     * @param fields what to ask for; custom fields come only when named
     * @return the entry
     * @throws NotFoundException if there is no such entry, or the token's owner may not see it
     */
    @ReadOnly
    @GET("directory/{id}/entry/{key}")
    @Unwrap({"entry", ""})
    DirectoryEntry getEntry(@Path("id") long id, @Path("key") long key, @Query("fields") Fields fields);

    /**
     * An entry with all system fields.
     *
     * @param id the number of the directory
     * @param key the key of the entry
     * @return the entry
     * @throws NotFoundException if there is no such entry, or the token's owner may not see it
     */
    default DirectoryEntry getEntry(long id, long key) {
        return getEntry(id, key, DirectoryEntryFields.ALL);
    }

    /**
     * An entry with the given fields, if there is one.
     *
     * @param id the number of the directory
     * @param key the key of the entry
     * @param fields what to ask for; custom fields come only when named
     * @return the entry, or empty if there is none or the token's owner may not see it
     */
    default Optional<DirectoryEntry> findEntry(long id, long key, Fields fields) {
        try {
            return Optional.of(getEntry(id, key, fields));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Adds an entry or a group of entries.
     *
     * @param id the number of the directory
     * @param request what to set
     * @return the key of the new entry, or empty where the server doesn't tell: the answer isn't documented
     */
    @POST("directory/{id}/entry/")
    @Unwrap({"key", "entry"})
    OptionalLong addEntry(@Path("id") long id, @Body DirectoryEntryRequest request);

    /**
     * Changes an entry: only what the request names.
     *
     * @param id the number of the directory
     * @param key the key of the entry
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @Silenceable
    @POST("directory/{id}/entry/{key}")
    UpdateResult updateEntry(@Path("id") long id, @Path("key") long key, @Body DirectoryEntryRequest changes);

    /**
     * Adds an entry as {@link #addEntry} does, then reads back what was sent: Planfix takes some values and stores nothing, without
     * a word. Costs one more request, for exactly the fields of the request.
     *
     * @param id the number of the directory
     * @param request what to set
     * @return the key of the new entry, the fields that don't have what was sent, and those of which it isn't known: all of them if
     *     Planfix doesn't tell the key; a failure to read back is in it as well, and hides nothing of the addition
     */
    default Verified<OptionalLong> addEntryVerified(long id, DirectoryEntryRequest request) {
        OptionalLong key = addEntry(id, request);
        return key.isEmpty()
                ? ReadBack.impossible(request, key, DirectoryEntry.class)
                : ReadBack.of(request, key, DirectoryEntry.class, fields -> getEntry(id, key.getAsLong(), fields));
    }

    /**
     * Changes an entry as {@link #updateEntry} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param id the number of the directory
     * @param key the entry's key
     * @param changes what to set
     * @return what became of the change, the fields that don't have what was sent, and those of which it isn't known; a failure to
     *     read back is in it as well, and hides nothing of the change
     */
    default Verified<UpdateResult> updateEntryVerified(long id, long key, DirectoryEntryRequest changes) {
        return ReadBack.of(
                changes, updateEntry(id, key, changes), DirectoryEntry.class, fields -> getEntry(id, key, fields));
    }

    /**
     * Deletes an entry. To keep it for what refers to it already, archive it instead.
     *
     * @param id the number of the directory
     * @param key the key of the entry
     * @return applied or queued
     */
    @DELETE("directory/{id}/entry/{key}")
    UpdateResult deleteEntry(@Path("id") long id, @Path("key") long key);

    /**
     * The groups of directories.
     *
     * @param fields what to ask for: {@code id} and {@code name} exist
     * @return the groups
     */
    @ReadOnly
    @GET("directory/groups")
    @Unwrap("groups")
    List<Group> groups(@Query("fields") Fields fields);

    /**
     * The groups of directories, with their names.
     *
     * @return the groups
     */
    default List<Group> groups() {
        return groups(Fields.of("id", "name"));
    }

    /**
     * The saved filters for the entries of a directory.
     *
     * @param id the number of the directory
     * @return the filters that the token's owner may use
     */
    @ReadOnly
    @POST("directory/{id}/filters")
    @Unwrap("filters")
    List<SavedFilter> filters(@Path("id") long id);
}
