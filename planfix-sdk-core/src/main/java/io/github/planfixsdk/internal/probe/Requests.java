package io.github.planfixsdk.internal.probe;

import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.monitoring.Pong;
import okhttp3.RequestBody;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Url;

/** Of an answer only matters whether it is a success, so all are read as the type that is content with any. */
interface Requests {
    @ReadOnly
    @GET("ping")
    Pong ping();

    @ReadOnly
    @GET
    UpdateResult get(@Url String path);

    @ReadOnly
    @POST
    UpdateResult post(@Url String path, @Body RequestBody body);
}
