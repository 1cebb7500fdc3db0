package io.github.planfixsdk.checklist;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.page.Pages;
import java.util.List;
import java.util.Optional;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Checklists of tasks.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Checklists {
    /**
     * One page of a task's checklist.
     *
     * @param task the task's number
     * @param query which items
     * @return the items; fewer than the query's page size mean that there are no more
     */
    @ReadOnly
    @POST("task/{id}/checklist/list")
    @Unwrap("items")
    List<ChecklistItem> list(@Path("id") long task, @Body ChecklistQuery query);

    /**
     * All items of a task's checklist with all system fields, read page by page while they are consumed.
     *
     * @param task the task's number
     * @return the items; nothing is read yet
     */
    default Pages<ChecklistItem> all(long task) {
        return all(task, ChecklistQuery.builder().build());
    }

    /**
     * The items of a task's checklist, read page by page while they are consumed.
     *
     * @param task the task's number
     * @param query from which offset on, how many per request, with which fields
     * @return the items; nothing is read yet
     */
    default Pages<ChecklistItem> all(long task, ChecklistQuery query) {
        return Pages.of(query.offset(), query.pageSize(), offset -> list(task, query.at(offset)));
    }

    /**
     * One item with the given fields.
     *
     * @param task the task's number
     * @param itemId the number of the item
     * @param fields what to ask for
     * @return the item
     * @throws NotFoundException if there is no such item
     */
    @ReadOnly
    @GET("task/{id}/checklist/{itemId}")
    @Unwrap("item")
    ChecklistItem get(@Path("id") long task, @Path("itemId") long itemId, @Query("fields") Fields fields);

    /**
     * One item with all system fields.
     *
     * @param task the task's number
     * @param itemId the number of the item
     * @return the item
     * @throws NotFoundException if there is no such item
     */
    default ChecklistItem get(long task, long itemId) {
        return get(task, itemId, ChecklistFields.ALL);
    }

    /**
     * One item with all system fields, if there is one.
     *
     * @param task the task's number
     * @param itemId the number of the item
     * @return the item, or empty if there is none
     */
    default Optional<ChecklistItem> find(long task, long itemId) {
        try {
            return Optional.of(get(task, itemId));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Adds an item.
     *
     * @param task the task's number
     * @param request what to set; needs a name
     * @return the number of the new item
     */
    @POST("task/{id}/checklist")
    @Unwrap("id")
    long create(@Path("id") long task, @Body ChecklistItemRequest request);

    /**
     * Changes an item: only what the request names.
     *
     * @param task the task's number
     * @param itemId the number of the item
     * @param changes what to set
     * @return whether the change was applied, queued, or applied in part
     */
    @POST("task/{id}/checklist/{itemId}")
    UpdateResult update(@Path("id") long task, @Path("itemId") long itemId, @Body ChecklistItemRequest changes);
}
