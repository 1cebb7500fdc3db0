package io.github.planfixsdk.user;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.internal.ByIds;
import io.github.planfixsdk.internal.verify.ReadBack;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.model.Verified;
import io.github.planfixsdk.page.FoundById;
import io.github.planfixsdk.page.Pages;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Employees and their groups.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Users {
    /**
     * One page of employees.
     *
     * @param query which employees
     * @return the employees; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("user/list")
    @Unwrap("users")
    List<User> list(@Body UserQuery query);

    /**
     * All employees a query finds, read page by page while they are consumed.
     *
     * @param query which employees, from which offset on, and how many per request
     * @return the employees; nothing is read yet
     */
    default Pages<User> all(UserQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> list(query.at(offset)));
    }

    /**
     * An employee with the given fields.
     *
     * @param id the employee, as {@code user:5} or as a bare number
     * @param fields what to ask for; custom fields come only when named
     * @return the employee
     * @throws NotFoundException if there is no such employee, or the token's owner may not see it
     */
    @ReadOnly
    @GET("user/{id}")
    @Unwrap({"user", "couserntact"}) // The second is a misprint in one of the published examples.
    User get(@Path("id") PersonRef id, @Query("fields") Fields fields);

    /**
     * An employee with the given fields.
     *
     * @param id the number
     * @param fields what to ask for; custom fields come only when named
     * @return the employee
     * @throws NotFoundException if there is no such employee, or the token's owner may not see it
     */
    default User get(long id, Fields fields) {
        return get(PersonRef.user(id), fields);
    }

    /**
     * An employee with all system fields.
     *
     * @param id the number
     * @return the employee
     * @throws NotFoundException if there is no such employee, or the token's owner may not see it
     */
    default User get(long id) {
        return get(id, UserFields.ALL);
    }

    /**
     * An employee with all system fields, if there is one.
     *
     * @param id the number
     * @return the employee, or empty if there is none or the token's owner may not see it
     */
    default Optional<User> find(long id) {
        return find(id, UserFields.ALL);
    }

    /**
     * An employee with the given fields, if there is one.
     *
     * @param id the number
     * @param fields what to ask for; custom fields come only when named
     * @return the employee, or empty if there is none or the token's owner may not see it
     */
    default Optional<User> find(long id, Fields fields) {
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
    default FoundById<User> getAll(long... ids) {
        return getAll(Arrays.stream(ids).boxed().toList());
    }

    /**
     * {@return what {@link #getAll(Collection, Fields)} finds, with system fields}
     *
     * @param ids the numbers, in any order
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<User> getAll(Collection<Long> ids) {
        return getAll(ids, UserFields.ALL);
    }

    /**
     * The employees with the given ids and fields, in few requests: usually one
     * where the range from the lowest to the highest id holds up to 100 employees, otherwise about one for every 100 consecutive numbers.
     *
     * @param ids the numbers, in any order; repetitions count once, none at all sends nothing
     * @param fields what to ask for; custom fields come only when named
     * @return the employees in the order of the ids, and the ids that Planfix lists nothing for
     * @throws IllegalArgumentException if an id is not positive
     */
    default FoundById<User> getAll(Collection<Long> ids, Fields fields) {
        Fields asked = Fields.of("id").and(fields);
        return ByIds.inRanges(
                ids,
                User::number,
                (first, last, offset) -> list(UserQuery.builder()
                        .where(
                                UserFilters.number().gt(first - 1),
                                last == Long.MAX_VALUE
                                        ? Filter.none()
                                        : UserFilters.number().lt(last + 1))
                        .fields(asked)
                        .offset(offset)
                        .build()));
    }

    /**
     * An employee by its id in another, synchronised system.
     *
     * @param sourceObjectId the id of the object there
     * @param sourceId the id under which that system synchronises
     * @param fields what to ask for
     * @return the employee
     * @throws NotFoundException if there is no such employee, or the token's owner may not see it
     */
    @ReadOnly
    @GET("user/{id}")
    @Unwrap({"user", "couserntact"}) // The second is a misprint in one of the published examples.
    User getBySource(
            @Path("id") String sourceObjectId, @Query("sourceId") UUID sourceId, @Query("fields") Fields fields);

    /**
     * Creates an employee.
     *
     * @param request what to set
     * @return the number of the new employee
     */
    @POST("user/")
    @Unwrap("id")
    long create(@Body UserRequest request);

    /**
     * Changes an employee: only what the request names.
     *
     * @param id the employee, as {@code user:5} or as a bare number
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @Silenceable
    @POST("user/{id}")
    UpdateResult update(@Path("id") PersonRef id, @Body UserRequest changes);

    /**
     * Changes an employee: only what the request names.
     *
     * @param id the number
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    default UpdateResult update(long id, UserRequest changes) {
        return update(PersonRef.user(id), changes);
    }

    /**
     * Creates an employee as {@link #create} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param request what to set
     * @return the number of the new employee, the fields that don't have what was sent, and those of which it isn't known; a failure
     *     to read back is in it as well, and hides nothing of the creation
     */
    default Verified<Long> createVerified(UserRequest request) {
        long id = create(request);
        return ReadBack.of(request, id, User.class, fields -> get(id, fields));
    }

    /**
     * Changes an employee as {@link #update(long, UserRequest)} does, then reads back what was sent: Planfix takes some values and stores nothing,
     * without a word. Costs one more request, for exactly the fields of the request.
     *
     * @param id the number
     * @param changes what to set
     * @return what became of the change, the fields that don't have what was sent, and those of which it isn't known; a failure to
     *     read back is in it as well, and hides nothing of the change
     */
    default Verified<UpdateResult> updateVerified(long id, UserRequest changes) {
        return ReadBack.of(changes, update(id, changes), User.class, fields -> get(id, fields));
    }

    /**
     * The groups of employees.
     *
     * @param fields what to ask for: {@code id} and {@code name} exist
     * @return the groups
     */
    @ReadOnly
    @GET("user/groups")
    @Unwrap("groups")
    List<Group> groups(@Query("fields") Fields fields);

    /**
     * The groups of employees, with their names.
     *
     * @return the groups
     */
    default List<Group> groups() {
        return groups(Fields.of("id", "name"));
    }
}
