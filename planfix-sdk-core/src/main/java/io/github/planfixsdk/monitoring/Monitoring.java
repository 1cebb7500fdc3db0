package io.github.planfixsdk.monitoring;

import io.github.planfixsdk.endpoint.ReadOnly;
import retrofit2.http.GET;

/**
 * Whether the REST service answers.
 */
@SuppressWarnings("exports") // The annotations of Retrofit are for Retrofit alone.
public interface Monitoring {
    /**
     * Asks whether the service is up. It counts against the day's requests like any other call.
     *
     * @return the answer; a service that is down, or a token that isn't known, is an exception
     */
    @ReadOnly
    @GET("ping")
    Pong ping();
}
