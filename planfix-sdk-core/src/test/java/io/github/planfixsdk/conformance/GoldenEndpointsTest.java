package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.endpoint.ReadOnly;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays {@code golden/<group>/<method>.request.json} and {@code .response.json} for every endpoint there is. A new
 * endpoint without such a pair fails here.
 */
class GoldenEndpointsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MockWebServer SERVER = new MockWebServer();
    private static PlanfixClient client;

    @BeforeAll
    static void start() throws IOException {
        SERVER.setServerSocketFactory(new PromptSockets());
        SERVER.start();
        client = PlanfixClient.builder()
                .baseUrl(SERVER.url("/rest/").toString())
                .token("token")
                .limiter(Limiter.unlimited())
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        SERVER.close();
    }

    static List<Endpoint> endpoints() {
        return Endpoint.all();
    }

    @Test
    void everyGroupOfTheClientIsFound() {
        assertThat(endpoints())
                .extracting(Endpoint::group)
                .contains(
                        "task",
                        "contact",
                        "project",
                        "comment",
                        "user",
                        "customfield",
                        "datatag",
                        "directory",
                        "object",
                        "process");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void sendsExactlyTheGoldenRequestAndKeepsAllOfTheGoldenResponse(Endpoint endpoint) throws Exception {
        JsonNode golden = golden(endpoint, "request");
        JsonNode response = golden(endpoint, "response");
        SERVER.enqueue(new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .body(response.toString())
                .build());

        Object returned = endpoint.call(client, path(endpoint, golden), query(golden), golden.get("body"));

        RecordedRequest sent = SERVER.takeRequest();
        assertThat(sent.getMethod()).isEqualTo(golden.get("method").asText());
        assertThat(sent.getUrl().encodedPath())
                .isEqualTo("/rest/" + golden.get("path").asText());
        assertThat(queryOf(sent.getUrl())).isEqualTo(query(golden));
        assertThat(sent.getHeaders().values("Authorization")).containsExactly("Bearer token");
        JsonNode body = bodyOf(sent);
        assertThat(body).isEqualTo(golden.has("body") ? golden.get("body") : null);
        Lossless.assertReturned(returned, endpoint.payloadOf(response));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void goldenRequestIsValidAgainstTheOpenApiDocument(Endpoint endpoint) throws Exception {
        OpenApiDocument document = OpenApiDocument.corrected();
        JsonNode golden = golden(endpoint, "request");
        HttpUrl.Builder url = HttpUrl.get(
                        "https://acme.planfix.com/rest/" + golden.get("path").asText())
                .newBuilder();
        query(golden).forEach(url::addQueryParameter);

        assertThat(document.problems(
                        golden.get("method").asText(),
                        url.build(),
                        golden.has("body") && !endpoint.toString().equals("file.upload")
                                ? golden.get("body").toString()
                                : ""))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyReadAndNothingElseMayBeRepeated(Endpoint endpoint) {
        boolean reads = endpoint.verb().equals("GET")
                || endpoint.template().endsWith("/list")
                || endpoint.template().endsWith("/filters")
                || endpoint.template().endsWith("/data");
        assertThat(endpoint.has(ReadOnly.class)).isEqualTo(reads);
    }

    private static @Nullable JsonNode bodyOf(RecordedRequest sent) throws IOException {
        String type = sent.getHeaders().get("Content-Type");
        if (type != null && type.startsWith("multipart/form-data; boundary=")) {
            return multipart(sent.getBody().utf8(), type.substring(type.indexOf('=') + 1));
        }
        return sent.getBody() == null || sent.getBody().size() == 0
                ? null
                : JSON.readTree(sent.getBody().utf8());
    }

    /** The one part, as golden requests write it. */
    private static JsonNode multipart(String body, String boundary) {
        Matcher part = Pattern.compile("--" + Pattern.quote(boundary)
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"([^\"]+)\"\r\n"
                        + "Content-Type: application/octet-stream\r\n(?:Content-Length: \\d+\r\n)?\r\n(.*)\r\n--"
                        + Pattern.quote(boundary) + "--\r\n")
                .matcher(body);
        assertThat(part.matches()).as(body).isTrue();
        return JSON.createObjectNode().put("name", part.group(1)).put("content", part.group(2));
    }

    private static Map<String, String> path(Endpoint endpoint, JsonNode golden) {
        List<String> names = new ArrayList<>();
        Matcher braces = Pattern.compile("\\{(\\w+)}").matcher(endpoint.template());
        while (braces.find()) {
            names.add(braces.group(1));
        }
        Matcher values = Pattern.compile(endpoint.template().replaceAll("\\{\\w+}", "([^/]+)"))
                .matcher(golden.get("path").asText());
        assertThat(values.matches())
                .as("%s is an example of %s", golden.get("path"), endpoint.template())
                .isTrue();
        Map<String, String> path = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            path.put(names.get(i), values.group(i + 1));
        }
        return path;
    }

    private static Map<String, String> query(JsonNode golden) {
        Map<String, String> query = new LinkedHashMap<>();
        golden.path("query")
                .properties()
                .forEach(field -> query.put(field.getKey(), field.getValue().asText()));
        return query;
    }

    private static Map<String, String> queryOf(HttpUrl url) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String name : url.queryParameterNames()) {
            query.put(name, url.queryParameter(name));
        }
        return query;
    }

    private static JsonNode golden(Endpoint endpoint, String part) throws IOException {
        String name = "/golden/" + endpoint.group() + "/" + endpoint.method().getName() + "." + part + ".json";
        try (InputStream in = GoldenEndpointsTest.class.getResourceAsStream(name)) {
            assertThat(in).as("every endpoint needs the test resource %s", name).isNotNull();
            return JSON.readTree(in);
        }
    }
}
