package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.model.UpdateResult;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** One endpoint of each kind. */
public interface Probe {
    @ReadOnly
    @POST("task/list")
    @Unwrap("tasks")
    List<Item> list(@Body Map<String, Object> query);

    @ReadOnly
    @GET("task/{id}")
    @Unwrap("task")
    Item get(@Path("id") long id);

    @Silenceable
    @POST("comment/")
    @Unwrap("id")
    long comment(@Body Map<String, Object> comment);

    @POST("task/")
    @Unwrap("id")
    long create(@Body Map<String, Object> task);

    @Silenceable
    @POST("task/{id}")
    UpdateResult update(@Path("id") long id, @Body Map<String, Object> changes);

    @ReadOnly
    @GET("summary")
    Summary summary();

    @ReadOnly
    @GET("datatag/entry/{key}")
    @Unwrap({"entry", ""})
    Item bare(@Path("key") long key);

    @POST("directory/{id}/entry/")
    @Unwrap({"key", "entry"})
    OptionalLong add(@Path("id") long id, @Body Map<String, Object> entry);

    record Item(Long id, String name) {}

    record Summary(Long total, List<Item> items) {}
}
