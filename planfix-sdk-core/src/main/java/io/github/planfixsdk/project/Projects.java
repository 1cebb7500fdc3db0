package io.github.planfixsdk.project;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.internal.ByIds;
import io.github.planfixsdk.internal.verify.ReadBack;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.model.Group;
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
 * Projects, their templates and groups.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Projects {
    /**
     * One page of projects.
     *
     * @param query which projects
     * @return the projects; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("project/list")
    @Unwrap("projects")
    List<Project> list(@Body ProjectQuery query);

    /**
     * All projects a query finds, read page by page while they are consumed.
     *
     * @param query which projects, from which offset on, and how many per request
     * @return the projects; nothing is read yet
     */
    default Pages<Project> all(ProjectQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> list(query.at(offset)));
    }

    /**
     * A project with the given fields.
     *
     * @param id the number
     * @param fields what to ask for; custom fields come only when named
     * @return the project
     * @throws NotFoundException if there is no such project, or the token's owner may not see it
     */
    @ReadOnly
    @GET("project/{id}")
    @Unwrap("project")
    Project get(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * A project with all system fields.
     *
     * @param id the number
     * @return the project
     * @throws NotFoundException if there is no such project, or the token's owner may not see it
     */
    default Project get(long id) {
        return get(id, ProjectFields.ALL);
    }

    /**
     * A project with all system fields, if there is one.
     *
     * @param id the number
     * @return the project, or empty if there is none or the token's owner may not see it
     */
    default Optional<Project> find(long id) {
        return find(id, ProjectFields.ALL);
    }

    /**
     * A project with the given fields, if there is one.
     *
     * @param id the number
     * @param fields what to ask for; custom fields come only when named
     * @return the project, or empty if there is none or the token's owner may not see it
     */
    default Optional<Project> find(long id, Fields fields) {
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
    default FoundById<Project> getAll(long... ids) {
        return getAll(Arrays.stream(ids).boxed().toList());
    }

    /**
     * {@return what {@link #getAll(Collection, Fields)} finds, with system fields}
     *
     * @param ids the numbers, in any order
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<Project> getAll(Collection<Long> ids) {
        return getAll(ids, ProjectFields.ALL);
    }

    /**
     * The projects with the given ids and fields, one request for every 100.
     *
     * @param ids the numbers, in any order; repetitions count once, none at all sends nothing
     * @param fields what to ask for; custom fields come only when named
     * @return the projects in the order of the ids, and the ids that Planfix lists nothing for
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<Project> getAll(Collection<Long> ids, Fields fields) {
        Fields asked = Fields.of("id").and(fields);
        return ByIds.inLists(
                ids,
                Project::id,
                some -> list(ProjectQuery.builder()
                        .where(ProjectFilters.number().isAnyOf(some))
                        .fields(asked)
                        .build()));
    }

    /**
     * A project by its id in another, synchronised system.
     *
     * @param sourceObjectId the id of the object there
     * @param sourceId the id under which that system synchronises
     * @param fields what to ask for
     * @return the project
     * @throws NotFoundException if there is no such project, or the token's owner may not see it
     */
    @ReadOnly
    @GET("project/{id}")
    @Unwrap("project")
    Project getBySource(
            @Path("id") String sourceObjectId, @Query("sourceId") UUID sourceId, @Query("fields") Fields fields);

    /**
     * Creates a project.
     *
     * @param request what to set
     * @return the number of the new project
     */
    @POST("project/")
    @Unwrap("id")
    long create(@Body ProjectRequest request);

    /**
     * Changes a project: only what the request names.
     *
     * @param id the number
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @Silenceable
    @POST("project/{id}")
    UpdateResult update(@Path("id") long id, @Body ProjectRequest changes);

    /**
     * Creates a project as {@link #create} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param request what to set
     * @return the number of the new project, the fields that don't have what was sent, and those of which it isn't known; a failure
     *     to read back is in it as well, and hides nothing of the creation
     */
    default Verified<Long> createVerified(ProjectRequest request) {
        long id = create(request);
        return ReadBack.of(request, id, Project.class, fields -> get(id, fields));
    }

    /**
     * Changes a project as {@link #update} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param id the number
     * @param changes what to set
     * @return what became of the change, the fields that don't have what was sent, and those of which it isn't known; a failure to
     *     read back is in it as well, and hides nothing of the change
     */
    default Verified<UpdateResult> updateVerified(long id, ProjectRequest changes) {
        return ReadBack.of(changes, update(id, changes), Project.class, fields -> get(id, fields));
    }

    /**
     * One page of a project's files.
     *
     * @param id the number
     * @param offset how many to leave out, 0 or more
     * @param pageSize how many to read, 1 to {@value ListQuery#MAX_PAGE_SIZE}
     * @return the page; fewer than asked for mean that there are no more
     */
    @ReadOnly
    @GET("project/{id}/files")
    @Unwrap("files")
    List<FileInfo> files(@Path("id") long id, @Query("offset") int offset, @Query("pageSize") int pageSize);

    /**
     * All files of a project, read page by page while they are consumed.
     *
     * @param id the number
     * @return the files; nothing is read yet
     */
    default Pages<FileInfo> files(long id) {
        return Pages.of(ListQuery.MAX_PAGE_SIZE, offset -> files(id, offset, ListQuery.MAX_PAGE_SIZE));
    }

    /**
     * One page of project templates.
     *
     * @param offset how many to leave out, 0 or more
     * @param pageSize how many to read, 1 to {@value ListQuery#MAX_PAGE_SIZE}
     * @param fields what to ask for
     * @param sourceId the other system whose ids to return; {@code null} for none
     * @return the page; fewer than asked for mean that there are no more
     */
    @ReadOnly
    @GET("project/templates")
    @Unwrap("templates")
    List<Project> templates(
            @Query("offset") int offset,
            @Query("pageSize") int pageSize,
            @Query("fields") Fields fields,
            @Query("sourceId") @Nullable UUID sourceId);

    /**
     * All project templates with all system fields, read page by page while they are consumed.
     *
     * @return the items; nothing is read yet
     */
    default Pages<Project> templates() {
        return templates(ProjectFields.ALL);
    }

    /**
     * All project templates with the given fields, read page by page while they are consumed.
     *
     * @param fields what to ask for
     * @return the items; nothing is read yet
     */
    default Pages<Project> templates(Fields fields) {
        return Pages.of(ListQuery.MAX_PAGE_SIZE, offset -> templates(offset, ListQuery.MAX_PAGE_SIZE, fields, null));
    }

    /**
     * The groups of projects.
     *
     * @param fields what to ask for: {@code id} and {@code name} exist
     * @return the groups
     */
    @ReadOnly
    @GET("project/groups")
    @Unwrap("groups")
    List<Group> groups(@Query("fields") Fields fields);

    /**
     * The groups of projects, with their names.
     *
     * @return the groups
     */
    default List<Group> groups() {
        return groups(Fields.of("id", "name"));
    }
}
