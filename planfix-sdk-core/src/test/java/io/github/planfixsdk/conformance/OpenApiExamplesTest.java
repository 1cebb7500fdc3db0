package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.endpoint.Silenceable;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the endpoints to Planfix's own document; skipped where it isn't at hand. */
class OpenApiExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ANY_PATH = Map.of(
            "id", "1", "commentId", "2", "itemId", "3", "botId", "4", "key", "5", "saveId", "6", "requestId", "7");
    private static final Map<String, String> ANY_QUERY =
            Map.of("offset", "0", "pageSize", "100", "chunk", "0", "id", "9");

    private final MockWebServer server = new MockWebServer();
    private PlanfixClient client;

    @BeforeEach
    void start() throws IOException {
        server.setServerSocketFactory(new PromptSockets());
        server.start();
        client = PlanfixClient.builder()
                .baseUrl(server.url("/rest/").toString())
                .token("token")
                .limiter(Limiter.unlimited())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {OpenApiDocument.PUBLISHED, OpenApiDocument.CORRECTED})
    void everyResponseExampleDecodesWithoutLoss(String file) throws Exception {
        JsonNode document = JSON.readTree(OpenApiDocument.file(file).toFile());
        List<String> lost = new ArrayList<>();
        int examples = 0;
        for (Operation operation : operations(document)) {
            Endpoint endpoint = endpoints(operation).get(0);
            for (JsonNode example : operation.responseExamples(document)) {
                examples++;
                try {
                    play(endpoint, example);
                } catch (Exception | AssertionError e) {
                    lost.add(operation + ": " + e.getMessage());
                }
            }
        }

        assertThat(lost).isEmpty();
        assertThat(examples).isGreaterThan(100);
    }

    @Test
    void everyOperationHasAnEndpoint() throws Exception {
        JsonNode document =
                JSON.readTree(OpenApiDocument.file(OpenApiDocument.PUBLISHED).toFile());

        assertThat(operations(document)).hasSize(114).allSatisfy(operation -> assertThat(endpoints(operation))
                .isNotEmpty());
    }

    @Test
    void everyEndpointIsAnOperation() throws Exception {
        JsonNode document =
                JSON.readTree(OpenApiDocument.file(OpenApiDocument.PUBLISHED).toFile());
        Set<String> documented = new TreeSet<>();
        operations(document).forEach(operation -> documented.add(operation.toString()));

        assertThat(Endpoint.all())
                .allSatisfy(endpoint -> assertThat(documented).contains(endpoint.verb() + " /" + endpoint.template()));
    }

    @Test
    void exactlyTheEndpointsDocumentedSoKnowSilentMode() throws Exception {
        JsonNode document =
                JSON.readTree(OpenApiDocument.file(OpenApiDocument.PUBLISHED).toFile());
        Set<String> documented = new TreeSet<>();
        Set<String> declared = new TreeSet<>();
        for (Operation operation : operations(document)) {
            for (Endpoint endpoint : endpoints(operation)) {
                if (operation.hasQuery("silent")) {
                    documented.add(endpoint.toString());
                }
                if (endpoint.has(Silenceable.class)) {
                    declared.add(endpoint.toString());
                }
            }
        }

        assertThat(declared).isEqualTo(documented);
    }

    @Test
    void everyDocumentedQueryParameterCanBeGiven() throws Exception {
        JsonNode document =
                JSON.readTree(OpenApiDocument.file(OpenApiDocument.PUBLISHED).toFile());

        for (Operation operation : operations(document)) {
            for (String name : operation.queryNames()) {
                if (!name.equals("silent")) {
                    assertThat(endpoints(operation))
                            .as("%s?%s", operation, name)
                            .anyMatch(endpoint -> endpoint.hasQuery(name));
                }
            }
        }
    }

    private void play(Endpoint endpoint, JsonNode example) throws Exception {
        JsonNode answer = example.deepCopy();
        if (answer.path("result").asText().equals("string")) {
            // One published example still has its schema's placeholder there; a server would say success.
            ((ObjectNode) answer).put("result", "success");
        }
        server.enqueue(new MockResponse.Builder().body(answer.toString()).build());
        Object returned = endpoint.call(client, ANY_PATH, ANY_QUERY, body(endpoint));
        Lossless.assertReturned(returned, unwrapped(endpoint.payloadOf(answer)));
    }

    /** One published list wraps each of its items in an envelope of its own. */
    private static JsonNode unwrapped(JsonNode payload) {
        if (!payload.isArray() || !payload.path(0).has("result")) {
            return payload;
        }
        var items = JSON.createArrayNode();
        payload.forEach(item -> items.add(item.get("project")));
        return items;
    }

    private static JsonNode body(Endpoint endpoint) {
        ObjectNode body = JSON.createObjectNode();
        if (endpoint.template().contains("/datatags")) {
            body.putObject("dataTag").put("id", 1);
        }
        if (endpoint.template().endsWith("/webhook")) {
            body.put("webhookManagedExternally", true);
        }
        return body;
    }

    private static List<Endpoint> endpoints(Operation operation) {
        return Endpoint.all().stream()
                .filter(endpoint ->
                        endpoint.verb().equals(operation.verb) && ("/" + endpoint.template()).equals(operation.path))
                .toList();
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (verb.getValue().has("operationId")) {
                        operations.add(new Operation(verb.getKey().toUpperCase(), path.getKey(), verb.getValue()));
                    }
                }));
        return operations;
    }

    private record Operation(String verb, String path, JsonNode json) {
        List<JsonNode> responseExamples(JsonNode document) {
            List<JsonNode> examples = new ArrayList<>();
            json.get("responses").properties().forEach(response -> {
                if (response.getKey().startsWith("2")) {
                    JsonNode content = resolved(document, response.getValue())
                            .path("content")
                            .path("application/json");
                    if (content.has("example")) {
                        examples.add(content.get("example"));
                    }
                    content.path("examples")
                            .forEach(example ->
                                    examples.add(resolved(document, example).get("value")));
                }
            });
            return examples;
        }

        List<String> queryNames() {
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : json.path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.get("name").asText());
                }
            }
            return names;
        }

        boolean hasQuery(String name) {
            return queryNames().contains(name);
        }

        private static JsonNode resolved(JsonNode document, JsonNode node) {
            return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }
}
