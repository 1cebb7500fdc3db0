package io.github.planfixsdk.internal.probe;

import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.internal.http.RestTransport;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.transport.CallListener;
import io.github.planfixsdk.transport.CallOptions;
import io.github.planfixsdk.transport.Limiter;
import io.github.planfixsdk.transport.Quota;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests that are no operations of the API by the client's rules: the token goes to one address alone, redirects are
 * refused, bodies are bounded, failures are the same exceptions. Whatever is sent here changes nothing, so all of it counts
 * as reading and may be repeated.
 */
public final class ProbeTransport {
    private static final MediaType JSON = MediaType.get("application/json");

    private final RestTransport transport;
    private final Requests requests;

    /**
     * A transport to one address.
     *
     * @param base the OkHttp client to build upon
     * @param baseUrl the REST address
     * @param token the token itself
     * @param options timeout and retries
     * @param limiter the pace
     * @param listener is told of every attempt
     * @param heartbeat is told of the server's time
     * @param timing clock and sleeper
     */
    public ProbeTransport(
            OkHttpClient base,
            HttpUrl baseUrl,
            String token,
            CallOptions options,
            Limiter limiter,
            CallListener listener,
            Heartbeat heartbeat,
            Timing timing) {
        // On the network's side, so that neither name nor TLS handshake lie between the two readings of the clock.
        OkHttpClient heard = base.newBuilder()
                .addNetworkInterceptor(chain -> listen(chain, heartbeat, timing))
                .build();
        transport = new RestTransport(heard, Json.mapper(), baseUrl, token, options, limiter, listener, timing);
        requests = transport.create(Requests.class);
    }

    private static Response listen(Interceptor.Chain chain, Heartbeat heartbeat, Timing timing) throws IOException {
        Instant sent = timing.now();
        Response response = chain.proceed(chain.request());
        Instant server = response.headers().getInstant("Date");
        if (server != null) {
            heartbeat.heard(server, sent, timing.now());
        }
        return response;
    }

    /** Asks whether the service is up; returning means that the answer says so in Planfix's own word. */
    public void ping() {
        if (!"success".equalsIgnoreCase(requests.ping().result())) {
            throw new MalformedResponseException(
                    "GET ping", 200, "JSON, but without Planfix's word for a success", false, null);
        }
    }

    /**
     * Sends a request; returning means that the answer is a success.
     *
     * @param method GET or POST
     * @param path below the REST address, with the query
     * @param body the body of a POST, sent as JSON whatever it is
     */
    public void send(String method, String path, @Nullable String body) {
        if (method.equals("GET")) {
            requests.get(path);
        } else {
            byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
            requests.post(path, RequestBody.create(bytes, JSON));
        }
    }

    /**
     * The quota as last seen.
     *
     * @return null before the first answer that tells it
     */
    public @Nullable Quota quota() {
        return transport.quota();
    }
}
