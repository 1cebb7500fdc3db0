package io.github.planfixsdk.object;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.UnresolvedNameException;
import io.github.planfixsdk.internal.StatusNames;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Status;
import io.github.planfixsdk.page.ListQuery;
import io.github.planfixsdk.page.Pages;
import java.util.List;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Objects, the kinds of tasks that an account has set up. The token needs the scope {@code object_readonly}. */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface PlanfixObjects {
    /**
     * One page of objects.
     *
     * @param query which page
     * @return the objects; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("object/list")
    @Unwrap("objects")
    List<PlanfixObject> list(@Body ObjectQuery query);

    /**
     * All objects, read page by page while they are consumed.
     *
     * @return the objects; nothing is read yet
     */
    default Pages<PlanfixObject> all() {
        return Pages.of(
                ListQuery.MAX_PAGE_SIZE,
                offset -> list(ObjectQuery.builder().offset(offset).build()));
    }

    /**
     * An object. Fields can't be chosen: everything comes.
     *
     * @param id the number
     * @return the object
     * @throws ApiException if there is no such object: Planfix documents no code of its own for that
     */
    @ReadOnly
    @GET("object/{id}")
    @Unwrap("object")
    PlanfixObject get(@Path("id") long id);

    /**
     * The statuses that tasks of an object can have.
     *
     * @param id the number of the object
     * @param fields what to ask for: the components of {@link Status} exist
     * @return the statuses
     */
    @ReadOnly
    @GET("object/{id}/statuses")
    @Unwrap("statuses")
    List<Status> statuses(@Path("id") long id, @Query("fields") Fields fields);

    /**
     * The statuses that tasks of an object can have, with all that is known of them.
     *
     * @param id the number of the object
     * @return the statuses
     */
    default List<Status> statuses(long id) {
        return statuses(id, Status.ALL_FIELDS);
    }

    /**
     * The status that tasks of an object can have and that has a name.
     *
     * @param objectId the number of the object, such as that of a task's {@code object}
     * @param name the name in the language of the token's owner, or else in any other; its case doesn't count if only one fits,
     *     blanks around it never do
     * @return the status
     * @throws IllegalArgumentException if the number is not positive or the name is blank
     * @throws UnresolvedNameException if no status of the object has the name, or several have; it lists the candidates
     */
    default Status status(long objectId, String name) {
        if (objectId < 1) {
            throw new IllegalArgumentException("objectId is " + objectId + ": give the number of an object, 1 or more");
        }
        StatusNames.check(name);
        return StatusNames.one("object " + objectId, name, statuses(objectId));
    }
}
