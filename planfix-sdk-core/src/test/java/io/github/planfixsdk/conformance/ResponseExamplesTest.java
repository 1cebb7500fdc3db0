package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.internal.json.Json;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every example of an answer, good or bad, comes out of the SDK whole; skipped without the document. */
class ResponseExamplesTest {
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
                .token("0123456789abcdef")
                .limiter(Limiter.unlimited())
                .options(options -> options.maxRetries(0))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void everyExampleOfAnAnswerDecodesWithoutLoss() throws Exception {
        Findings findings = Findings.of(Findings.Kind.RESPONSE_EXAMPLE);
        int examples = play("published", Spec.published(), findings) + play("corrected", Spec.corrected(), findings);

        findings.assertNoneButTheExceptions();
        assertThat(examples).isGreaterThan(600);
    }

    private int play(String document, Spec spec, Findings findings) {
        int examples = 0;
        for (Operation operation : spec.operations()) {
            for (Operation.Answer answer : operation.answers()) {
                for (Endpoint endpoint : operation.endpoints()) {
                    examples++;
                    check(document + " " + operation, endpoint, answer, findings);
                }
            }
        }
        return examples;
    }

    private void check(String operation, Endpoint endpoint, Operation.Answer answer, Findings findings) {
        String where = operation + " " + answer.status() + " " + answer.name();
        Operation.Answer played = answer;
        if (answer.body().path("result").asText().equals("string")) {
            findings.add(where + " result", "is its schema's placeholder");
            played = answer.withResult("success");
        }
        try {
            play(endpoint, played);
        } catch (Exception | AssertionError e) {
            findings.add(where, e.getMessage());
        }
    }

    private void play(Endpoint endpoint, Operation.Answer answer) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(answer.status())
                .body(answer.body().toString())
                .build());
        if (answer.status() < 300) {
            Object returned = endpoint.call(client, ANY_PATH, ANY_QUERY, body(endpoint));
            Lossless.assertReturned(returned, endpoint.payloadOf(answer.body()));
            return;
        }
        ApiException failure = catchThrowableOfType(
                ApiException.class, () -> endpoint.call(client, ANY_PATH, ANY_QUERY, body(endpoint)));
        assertThat(failure).isNotNull();
        assertThat(failure.status()).isEqualTo(answer.status());
        assertThat(failure.code().number()).isEqualTo(answer.body().get("code").asInt());
        assertThat(failure.error()).isEqualTo(answer.body().get("error").asText());
    }

    private static JsonNode body(Endpoint endpoint) {
        ObjectNode body = Json.mapper().createObjectNode();
        if (endpoint.template().contains("/datatags")) {
            body.putObject("dataTag").put("id", 1);
        }
        if (endpoint.template().endsWith("/webhook")) {
            body.put("webhookManagedExternally", true);
        }
        return body;
    }
}
