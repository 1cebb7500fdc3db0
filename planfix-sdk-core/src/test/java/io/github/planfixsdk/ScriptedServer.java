package io.github.planfixsdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that gives the answers it was told to, and a client towards it, for the tests of resource groups. */
public final class ScriptedServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final PlanfixClient client;

    /** Starts both. */
    public ScriptedServer() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = PlanfixClient.builder()
                .baseUrl(server.url("/rest/").toString())
                .token("token")
                .limiter(Limiter.unlimited())
                .build();
    }

    /** The client. */
    public PlanfixClient client() {
        return client;
    }

    /** Adds an answer with status 200; may hold single quotes for double ones. */
    public ScriptedServer answer(String json) {
        return answer(200, json);
    }

    /** Adds an answer; may hold single quotes for double ones. */
    public ScriptedServer answer(int status, String json) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .body(json.replace('\'', '"'))
                .build());
        return this;
    }

    /** The next request as {@code POST directory/list?silent=true}. */
    public String requestLine() throws InterruptedException {
        RecordedRequest request = request();
        String query = request.getUrl().query();
        return request.getMethod() + " " + request.getUrl().encodedPath().substring("/rest/".length())
                + (query == null ? "" : "?" + query);
    }

    /** The body of the next request. */
    public JsonNode requestBody() throws Exception {
        return Json.mapper().readTree(request().getBody().utf8());
    }

    private RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(1, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("the server saw no request");
        }
        return request;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
