package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.internal.Timing;
import java.io.IOException;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The OkHttp client underneath: ours, or the user's with our rules on top. */
final class Wire {
    static final long MAX_BODY_BYTES = 32L << 20;

    private Wire() {}

    static OkHttpClient over(OkHttpClient base, HttpUrl baseUrl, String authorization, Timing timing) {
        PooledConnections pooled = new PooledConnections(timing);
        return base.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                // OkHttp would repeat a POST whose answer got lost; what may be repeated is decided per endpoint.
                .retryOnConnectionFailure(false)
                .addInterceptor(new BodyLimit(MAX_BODY_BYTES))
                .addInterceptor(Wire::askForARange)
                .addInterceptor(new Token(baseUrl, authorization))
                .addInterceptor(pooled::retry)
                .addNetworkInterceptor(pooled::check)
                .addNetworkInterceptor(Wire::watch)
                .build();
    }

    private static Response askForARange(Interceptor.Chain chain) throws IOException {
        AttemptState state = chain.request().tag(AttemptState.class);
        Range range = state == null ? null : state.range();
        return chain.proceed(range == null ? chain.request() : range.on(chain.request()));
    }

    private static Response watch(Interceptor.Chain chain) throws IOException {
        AttemptState state = Objects.requireNonNull(chain.request().tag(AttemptState.class));
        state.sending();
        Response response = chain.proceed(chain.request());
        state.answered(response.code(), response.headers());
        // OkHttp itself repeats any request, a POST too, that is answered with 503 and "Retry-After: 0".
        return response.code() == 503
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    /** Last of the application interceptors, so that no other one sees the token; bound to one address. */
    private static final class Token implements Interceptor {
        private final HttpUrl baseUrl;
        private final String authorization;

        Token(HttpUrl baseUrl, String authorization) {
            this.baseUrl = baseUrl;
            this.authorization = authorization;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            HttpUrl url = chain.request().url();
            boolean ours = url.scheme().equals(baseUrl.scheme())
                    && url.host().equals(baseUrl.host())
                    && url.port() == baseUrl.port();
            return chain.proceed(
                    ours
                            ? chain.request()
                                    .newBuilder()
                                    .header("Authorization", authorization)
                                    .build()
                            : chain.request());
        }
    }
}
