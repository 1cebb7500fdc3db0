package io.github.planfixsdk.internal.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.file.Download;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.transport.CallListener;
import io.github.planfixsdk.transport.CallOptions;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.transport.Quota;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** Makes the resource groups' implementations; a view shares everything but its options. */
public final class RestTransport {
    private final OkHttpClient okHttp;
    private final ObjectMapper mapper;
    private final Shared shared;
    private final CallOptions options;
    private final Retrofit retrofit;

    /**
     * The transport of a client.
     *
     * @param base the OkHttp client to build upon
     * @param mapper maps JSON
     * @param baseUrl the account's REST address
     * @param token the token itself
     * @param options the options
     * @param limiter the pace
     * @param listener is told of every attempt
     * @param timing clock and sleeper
     */
    public RestTransport(
            OkHttpClient base,
            ObjectMapper mapper,
            HttpUrl baseUrl,
            String token,
            CallOptions options,
            Limiter limiter,
            CallListener listener,
            Timing timing) {
        this(
                Wire.over(base, baseUrl, "Bearer " + token, timing),
                mapper,
                new Shared(
                        baseUrl,
                        limiter,
                        listener,
                        timing,
                        new Backoff(() -> ThreadLocalRandom.current().nextDouble()),
                        new FailureReader(mapper, token),
                        new Storage(base, timing)),
                options,
                true);
    }

    private RestTransport(
            OkHttpClient okHttp, ObjectMapper mapper, Shared shared, CallOptions options, boolean validate) {
        this.okHttp = okHttp;
        this.mapper = mapper;
        this.shared = shared;
        this.options = options;
        this.retrofit = new Retrofit.Builder()
                .baseUrl(shared.baseUrl())
                .callFactory(this::newCall)
                .addConverterFactory(new EnvelopeConverterFactory(mapper))
                .addConverterFactory(new UploadConverterFactory())
                .addConverterFactory(JacksonConverterFactory.create(mapper))
                .addCallAdapterFactory(new SyncCallAdapterFactory(new CallRunner(shared, options)))
                // A view repeats declarations that the client has checked already.
                .validateEagerly(validate)
                .build();
    }

    /**
     * The implementation of a resource group.
     *
     * @param <T> the group
     * @param group its interface
     * @return the implementation
     */
    public <T> T create(Class<T> group) {
        return retrofit.create(group);
    }

    /**
     * The same transport with other options.
     *
     * @param changed the options
     * @return a view
     */
    public RestTransport with(CallOptions changed) {
        return new RestTransport(okHttp, mapper, shared, changed, false);
    }

    /**
     * The options.
     *
     * @return as given
     */
    public CallOptions options() {
        return options;
    }

    /**
     * The account's REST address.
     *
     * @return the address
     */
    public HttpUrl baseUrl() {
        return shared.baseUrl();
    }

    /**
     * The quota as last seen.
     *
     * @return null before the first answer that tells it
     */
    public @Nullable Quota quota() {
        return shared.quota();
    }

    private Call newCall(Request request) {
        Invocation invocation = request.tag(Invocation.class);
        boolean streams = invocation != null && invocation.method().getReturnType() == Download.class;
        Request.Builder attempt = request.newBuilder().tag(AttemptState.class, new AttemptState(streams));
        if (options.silent() && invocation != null && invocation.method().isAnnotationPresent(Silenceable.class)) {
            attempt.url(request.url()
                    .newBuilder()
                    .setQueryParameter("silent", "true")
                    .build());
        }
        return okHttp.newCall(attempt.build());
    }
}
