package io.github.planfixsdk.task;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.internal.ByIds;
import io.github.planfixsdk.internal.verify.ReadBack;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.model.SavedFilter;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.page.FoundById;
import io.github.planfixsdk.page.ListQuery;
import io.github.planfixsdk.page.Pages;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Tasks and their templates. Comments and data tag entries of tasks are in groups of their own.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Tasks {
    /**
     * One page of tasks.
     *
     * @param query which tasks
     * @return the tasks; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("task/list")
    @Unwrap("tasks")
    List<Task> list(@Body TaskQuery query);

    /**
     * All tasks a query finds, read page by page while they are consumed.
     *
     * @param query which tasks, from which offset on, and how many per request
     * @return the tasks; nothing is read yet
     */
    default Pages<Task> all(TaskQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> list(query.at(offset)));
    }

    /**
     * A task with the given fields.
     *
     * @param id the number
     * @param fields what to ask for; custom fields come only when named
     * @return the task
     * @throws NotFoundException if there is no such task, or the token's owner may not see it
     */
    @ReadOnly
    @GET("task/{id}")
    @Unwrap("task")
    Task get(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * A task with all system fields.
     *
     * @param id the number
     * @return the task
     * @throws NotFoundException if there is no such task, or the token's owner may not see it
     */
    default Task get(long id) {
        return get(id, TaskFields.ALL);
    }

    /**
     * A task with all system fields, if there is one.
     *
     * @param id the number
     * @return the task, or empty if there is none or the token's owner may not see it
     */
    default Optional<Task> find(long id) {
        return find(id, TaskFields.ALL);
    }

    /**
     * A task with the given fields, if there is one.
     *
     * @param id the number
     * @param fields what to ask for; custom fields come only when named
     * @return the task, or empty if there is none or the token's owner may not see it
     */
    default Optional<Task> find(long id, Fields fields) {
        try {
            return Optional.of(get(id, fields));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return what {@link #getAll(Collection, Fields)} finds, with system fields}
     *
     * @param ids the numbers, in any order
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<Task> getAll(long... ids) {
        return getAll(Arrays.stream(ids).boxed().toList());
    }

    /**
     * {@return what {@link #getAll(Collection, Fields)} finds, with system fields}
     *
     * @param ids the numbers, in any order
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<Task> getAll(Collection<Long> ids) {
        return getAll(ids, TaskFields.ALL);
    }

    /**
     * The tasks with the given ids and fields, one request for every 100.
     *
     * @param ids the numbers, in any order; repetitions count once, none at all sends nothing
     * @param fields what to ask for; custom fields come only when named
     * @return the tasks in the order of the ids, and the ids that Planfix lists nothing for
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<Task> getAll(Collection<Long> ids, Fields fields) {
        Fields asked = Fields.of("id").and(fields);
        return ByIds.inLists(
                ids,
                Task::id,
                some -> list(TaskQuery.builder()
                        .where(TaskFilters.number().isAnyOf(some))
                        .fields(asked)
                        .build()));
    }

    /**
     * A task by its id in another, synchronised system.
     *
     * @param sourceObjectId the id of the object there
     * @param sourceId the id under which that system synchronises
     * @param fields what to ask for
     * @return the task
     * @throws NotFoundException if there is no such task, or the token's owner may not see it
     */
    @ReadOnly
    @GET("task/{id}")
    @Unwrap("task")
    Task getBySource(
            @Path("id") String sourceObjectId, @Query("sourceId") UUID sourceId, @Query("fields") Fields fields);

    /**
     * Creates a task.
     *
     * @param request what to set
     * @return the number of the new task
     */
    @POST("task/")
    @Unwrap("id")
    long create(@Body TaskRequest request);

    /**
     * Changes a task: only what the request names.
     *
     * @param id the number
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @Silenceable
    @POST("task/{id}")
    UpdateResult update(@Path("id") long id, @Body TaskRequest changes);

    /**
     * Creates a task as {@link #create} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param request what to set
     * @return the number of the new task, the fields that don't have what was sent, and those of which it isn't known; a failure
     *     to read back is in it as well, and hides nothing of the creation
     */
    default Verified<Long> createVerified(TaskRequest request) {
        long id = create(request);
        return ReadBack.of(request, id, Task.class, fields -> get(id, fields));
    }

    /**
     * Changes a task as {@link #update} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param id the number
     * @param changes what to set
     * @return what became of the change, the fields that don't have what was sent, and those of which it isn't known; a failure to
     *     read back is in it as well, and hides nothing of the change
     */
    default Verified<UpdateResult> updateVerified(long id, TaskRequest changes) {
        return ReadBack.of(changes, update(id, changes), Task.class, fields -> get(id, fields));
    }

    /**
     * The files of a task, those of its comments included.
     *
     * @param id the number
     * @param onlyFromDescription {@code true} for those of the description alone; {@code null} for Planfix's default
     * @return the files
     */
    @ReadOnly
    @GET("task/{id}/files")
    @Unwrap("files")
    List<FileInfo> files(@Path("id") long id, @Query("onlyFromDescription") @Nullable Boolean onlyFromDescription);

    /**
     * The files of a task, those of its comments included.
     *
     * @param id the number
     * @return the files
     */
    default List<FileInfo> files(long id) {
        return files(id, null);
    }

    /**
     * One page of task templates.
     *
     * @param offset how many to leave out, 0 or more
     * @param pageSize how many to read, 1 to {@value ListQuery#MAX_PAGE_SIZE}
     * @param fields what to ask for
     * @param sourceId the other system whose ids to return; {@code null} for none
     * @return the page; fewer than asked for mean that there are no more
     */
    @ReadOnly
    @GET("task/templates")
    @Unwrap("templates")
    List<Task> templates(
            @Query("offset") int offset,
            @Query("pageSize") int pageSize,
            @Query("fields") Fields fields,
            @Query("sourceId") @Nullable UUID sourceId);

    /**
     * All task templates with all system fields, read page by page while they are consumed.
     *
     * @return the items; nothing is read yet
     */
    default Pages<Task> templates() {
        return templates(TaskFields.ALL);
    }

    /**
     * All task templates with the given fields, read page by page while they are consumed.
     *
     * @param fields what to ask for
     * @return the items; nothing is read yet
     */
    default Pages<Task> templates(Fields fields) {
        return Pages.of(ListQuery.MAX_PAGE_SIZE, offset -> templates(offset, ListQuery.MAX_PAGE_SIZE, fields, null));
    }

    /**
     * One page of recurring tasks.
     *
     * @param offset how many to leave out, 0 or more
     * @param pageSize how many to read, 1 to {@value ListQuery#MAX_PAGE_SIZE}
     * @param fields what to ask for
     * @param sourceId the other system whose ids to return; {@code null} for none
     * @return the page; fewer than asked for mean that there are no more
     */
    @ReadOnly
    @GET("task/recurring")
    @Unwrap("tasks")
    List<Task> recurring(
            @Query("offset") int offset,
            @Query("pageSize") int pageSize,
            @Query("fields") Fields fields,
            @Query("sourceId") @Nullable UUID sourceId);

    /**
     * All recurring tasks with all system fields, read page by page while they are consumed.
     *
     * @return the items; nothing is read yet
     */
    default Pages<Task> recurring() {
        return recurring(TaskFields.ALL);
    }

    /**
     * All recurring tasks with the given fields, read page by page while they are consumed.
     *
     * @param fields what to ask for
     * @return the items; nothing is read yet
     */
    default Pages<Task> recurring(Fields fields) {
        return Pages.of(ListQuery.MAX_PAGE_SIZE, offset -> recurring(offset, ListQuery.MAX_PAGE_SIZE, fields, null));
    }

    /**
     * The saved filters for tasks that the token's owner may use.
     *
     * @return the filters, those of the system included
     */
    @ReadOnly
    @POST("task/filters")
    @Unwrap("filters")
    List<SavedFilter> filters();
}
