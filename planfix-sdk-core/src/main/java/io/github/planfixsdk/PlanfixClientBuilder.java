package io.github.planfixsdk;

import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.internal.http.Address;
import io.github.planfixsdk.internal.http.RestTransport;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.transport.CallListener;
import io.github.planfixsdk.transport.CallOptions;
import io.github.planfixsdk.transport.Limiter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What a client is made of; needs an address and a token. Not thread-safe. */
public final class PlanfixClientBuilder {
    private static final int IDLE_CONNECTIONS = 32;

    private @Nullable HttpUrl baseUrl;
    private @Nullable PlanfixToken token;
    private CallOptions options = CallOptions.defaults();
    private @Nullable Limiter limiter;
    private CallListener listener = attempt -> {};
    private @Nullable OkHttpClient httpClient;

    PlanfixClientBuilder() {}

    /**
     * The account's host, its own domain included.
     *
     * @param host such as acme.planfix.com, with a port if need be
     * @return this builder
     * @throws IllegalArgumentException if it has a scheme or a path
     */
    public PlanfixClientBuilder host(String host) {
        this.baseUrl = Address.ofHost(Objects.requireNonNull(host, "host").trim());
        return this;
    }

    /**
     * The account's REST address in full.
     *
     * @param url such as https://acme.planfix.com/rest/; plain http for loopback addresses alone
     * @return this builder
     * @throws IllegalArgumentException if it is no such address
     */
    public PlanfixClientBuilder baseUrl(String url) {
        this.baseUrl = Address.ofBaseUrl(Objects.requireNonNull(url, "url").trim());
        return this;
    }

    /**
     * The token.
     *
     * @param token as Planfix's access settings show it
     * @return this builder
     * @throws IllegalArgumentException if it is blank or cannot be a token
     */
    public PlanfixClientBuilder token(String token) {
        return token(PlanfixToken.of(token));
    }

    /**
     * The token.
     *
     * @param token the token
     * @return this builder
     */
    public PlanfixClientBuilder token(PlanfixToken token) {
        this.token = Objects.requireNonNull(token, "token");
        return this;
    }

    /**
     * Timeout, retries and silent mode of all calls; the default is {@link CallOptions#defaults()}.
     *
     * @param change from the options so far to those wanted
     * @return this builder
     */
    public PlanfixClientBuilder options(UnaryOperator<CallOptions> change) {
        this.options = Objects.requireNonNull(change.apply(options), "options");
        return this;
    }

    /**
     * The pace; the default is one request a second for this client and its views. Clients of one account should share
     * one limiter.
     *
     * @param limiter the limiter
     * @return this builder
     */
    public PlanfixClientBuilder limiter(Limiter limiter) {
        this.limiter = Objects.requireNonNull(limiter, "limiter");
        return this;
    }

    /**
     * Who is told of every attempt.
     *
     * @param listener the listener
     * @return this builder
     */
    public PlanfixClientBuilder listener(CallListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * The OkHttp client to build upon: for proxies, TLS, interceptors, timeouts of connections and reads. Its pool and
     * threads are shared and stay the caller's to close. Redirects and OkHttp's own retries are off all the same, and its
     * interceptors see no token; network interceptors do. Its timeouts stay; a call timeout of its own bounds each
     * attempt. Without it: 10 s to connect, 60 s between two bytes.
     *
     * @param httpClient the caller's own client
     * @return this builder
     */
    public PlanfixClientBuilder httpClient(OkHttpClient httpClient) {
        this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
        return this;
    }

    /**
     * The client. Nothing is sent.
     *
     * @return a new client
     * @throws IllegalArgumentException if the address or the token is missing
     */
    public PlanfixClient build() {
        if (baseUrl == null) {
            throw new IllegalArgumentException("the address is missing: give host(…) or baseUrl(…)");
        }
        if (token == null) {
            throw new IllegalArgumentException("the token is missing: give token(…)");
        }
        OkHttpClient owned = httpClient == null ? newOkHttp() : null;
        RestTransport transport = new RestTransport(
                httpClient == null ? Objects.requireNonNull(owned) : httpClient,
                Json.mapper(),
                baseUrl,
                token.secret(),
                options,
                limiter == null ? Limiter.perSecond(1) : limiter,
                listener,
                Timing.SYSTEM);
        return new PlanfixClient(transport, owned);
    }

    /** Enough idle connections for many threads: a new TLS handshake costs more than Planfix's answer. */
    private static OkHttpClient newOkHttp() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 2, TimeUnit.MINUTES))
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(60))
                .writeTimeout(Duration.ofSeconds(60))
                .build();
    }
}
