package io.github.planfixsdk.internal.http;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.transport.CallListener;
import io.github.planfixsdk.transport.CallOptions;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** A server on a real socket and a transport towards it, with a clock that costs no time. */
final class Bench implements AutoCloseable {
    static final String TOKEN = "s3cr3t-T0ken-0123456789";
    static final Map<String, Object> BODY = Map.of("name", "Call back");

    final MockWebServer server = new MockWebServer();
    final FakeTiming timing = new FakeTiming();
    final List<CallListener.Attempt> attempts = new CopyOnWriteArrayList<>();
    CallOptions options = CallOptions.defaults();
    Limiter limiter = Limiter.unlimited();
    CallListener listener = attempts::add;
    OkHttpClient okHttp = new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(20))
            .build();

    Bench() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RestTransport transport() {
        return transport(server.url("/rest/"));
    }

    RestTransport transport(HttpUrl baseUrl) {
        return new RestTransport(okHttp, Json.mapper(), baseUrl, TOKEN, options, limiter, listener, timing);
    }

    Probe probe() {
        return transport().create(Probe.class);
    }

    Probe probe(RawServer raw) {
        return transport(raw.url()).create(Probe.class);
    }

    static MockResponse.Builder json(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(json);
    }

    Bench answer(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    Bench answer(int status, String json) {
        return answer(json(status, json));
    }

    Bench answer(String json) {
        return answer(200, json);
    }

    RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(1, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("the server saw no request");
        }
        return request;
    }

    static <X extends Throwable> X failure(Class<X> type, Runnable call) {
        X caught = catchThrowableOfType(type, call::run);
        if (caught == null) {
            throw new AssertionError("nothing was thrown");
        }
        return caught;
    }

    @Override
    public void close() {
        okHttp.connectionPool().evictAll();
        server.close();
    }
}
