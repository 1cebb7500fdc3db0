package io.github.planfixsdk.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.inbound.Form;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormClientTest extends FormClientFixture {
    @Test
    void postsFieldsInTheirOrder() throws InterruptedException {
        enqueue(200, "");

        client.send(
                "newMessage",
                Form.builder()
                        .add("message", "Здравствуйте & пока")
                        .add("x", "1")
                        .add("x", "2")
                        .build());

        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/tel/api");
        assertThat(request.getHeaders().get("Content-Type"))
                .isEqualTo("application/x-www-form-urlencoded; charset=utf-8");
        assertThat(Form.decode(request.getBody().toByteArray()))
                .isEqualTo(Form.builder()
                        .add("cmd", "newMessage")
                        .add("planfix_token", TOKEN)
                        .add("message", "Здравствуйте & пока")
                        .add("x", "1")
                        .add("x", "2")
                        .build());
    }

    @Test
    void wrongTokenIsAnAuthenticationException() {
        enqueue(401, "{\"error\":\"Invalid token\"}");

        assertThatThrownBy(() -> client.send("event", Form.empty()))
                .isInstanceOf(AuthenticationException.class)
                .hasMessage("event: status 401, \"Invalid token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"Invalid parameters\"}",
                "{error:\"Invalid parameters\"}",
                "{'error':'Invalid parameters'}"
            })
    void refusedParametersAreAnInvalidRequestException(String body) {
        enqueue(400, body);

        InvalidRequestException e =
                catchThrowableOfType(InvalidRequestException.class, () -> client.send("event", Form.empty()));

        assertThat(e.error()).isEqualTo("Invalid parameters");
        assertThat(e.status()).isEqualTo(400);
        assertThat(e.mayHaveBeenApplied()).isFalse();
    }

    @Test
    void errorWithStatus200IsAnErrorAllTheSame() {
        enqueue(200, "{\"error\":\"Invalid parameters\"}");
        enqueue(200, "{\"error\":\"Invalid parameters\"}");

        assertThatThrownBy(() -> client.send("event", Form.empty())).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> client.ask("ping", Form.empty())).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void asksForJson() {
        enqueue(200, "{data:{\"number\":1014}}");
        enqueue(200, "");

        JsonNode answer = client.ask("getTask", Form.empty());

        assertThat(answer.path("data").path("number").asLong()).isEqualTo(1014);
        assertThat(client.ask("getTask", Form.empty()).isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"task not found\"}",
                "{error: \"Task not found\"}",
                "{\"error\":\"unknown contact\"}"
            })
    void notFoundIsNull(String body) {
        enqueue(400, body);

        assertThat(client.find("getTask", Form.empty())).isNull();
    }

    @Test
    void otherFailuresOfALookupStayFailures() {
        enqueue(400, "{\"error\":\"Invalid parameters\"}");
        enqueue(401, "{\"error\":\"Invalid token\"}");
        enqueue(500, "{\"error\":\"database not found\"}");

        assertThatThrownBy(() -> client.find("getTask", Form.empty())).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> client.find("getTask", Form.empty())).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> client.find("getTask", Form.empty())).isInstanceOf(ServerException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center></body></html>",
                "404 page not found",
                "unknown host",
                "{\"status\":404,\"error\":\"Not Found\",\"path\":\"/tel/ap\"}",
                "{\"error\":{\"message\":\"task not found\"}}"
            })
    void aServerThatDoesNotKnowTheAddressIsAFailureOfALookup(String body) {
        enqueue(404, body);

        ApiException e = catchThrowableOfType(ApiException.class, () -> client.find("getTask", Form.empty()));

        assertThat(e.status()).isEqualTo(404);
    }

    @Test
    void htmlErrorPageIsShownInPart() {
        enqueue(502, "<html>\n<body>Bad gateway" + " x".repeat(500) + "</body></html>");

        ServerException e = catchThrowableOfType(ServerException.class, () -> client.send("event", Form.empty()));

        assertThat(e.error()).startsWith("<html> <body>Bad gateway x x").hasSize(201);
        assertThat(e.mayHaveBeenApplied()).isTrue();
    }

    @Test
    void htmlPageWithStatus200MeansAWrongAddress() {
        enqueue(200, "<!DOCTYPE html><html>log in</html>");
        enqueue(200, "<!DOCTYPE html><html>log in</html>");

        assertThatThrownBy(() -> client.send("event", Form.empty()))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("HTML page");
        assertThatThrownBy(() -> client.ask("ping", Form.empty()))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("no JSON");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectIsRefusedAndNamed(int status) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .addHeader("Location", "https://new.planfix.com/tel/api?t=" + TOKEN)
                .build());

        RedirectException e = catchThrowableOfType(RedirectException.class, () -> client.send("event", Form.empty()));

        assertThat(e.location()).isEqualTo("https://new.planfix.com/tel/api");
        assertThat(e).hasMessageContaining("https://new.planfix.com/tel/api").hasMessageNotContaining(TOKEN);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void redirectIsRefusedWithAGivenHttpClientToo() {
        server.enqueue(new MockResponse.Builder()
                .code(307)
                .addHeader("Location", server.url("/elsewhere").toString())
                .build());
        FormClient shared = builder().httpClient(new OkHttpClient()).build();

        assertThatThrownBy(() -> shared.send("event", Form.empty())).isInstanceOf(RedirectException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void endlessAnswerIsCutOff() {
        enqueue(200, "x".repeat((1 << 20) + 1));

        assertThatThrownBy(() -> client.ask("ping", Form.empty()))
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("more than 1048576 bytes");
    }

    @Test
    void endlessErrorTextIsShownInPartAndOnOneLine() {
        enqueue(400, "{\"error\":\"first\\nsecond " + "x".repeat(100_000) + "\"}");

        ApiException e = catchThrowableOfType(ApiException.class, () -> client.ask("ping", Form.empty()));

        assertThat(e.error()).startsWith("first second xxx").endsWith("…").hasSizeLessThan(300);
        assertThat(e.getMessage()).hasSizeLessThan(500).doesNotContain("\n");
    }

    @Test
    void tokenAndValuesStayOutOfLogsAndExceptions() {
        enqueue(200, "");
        enqueue(400, "{\"error\":\"bad " + TOKEN + "\"}");
        enqueue(500, "<html>planfix_token=" + TOKEN + "</html>");
        enqueue(200, "not json " + TOKEN);
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        Form form = Form.builder().add("phone", "79101234567").build();
        List<PlanfixException> errors = new ArrayList<>();

        String log = Captured.logOf(() -> {
            client.send("event", form);
            for (int i = 0; i < 4; i++) {
                errors.add(catchThrowableOfType(PlanfixException.class, () -> client.ask("contact", form)));
            }
        });

        assertThat(log)
                .containsPattern("event 200 \\d+ ms")
                .containsPattern("contact 400 \\d+ ms")
                .doesNotContain(TOKEN)
                .doesNotContain("79101234567");
        assertThat(errors).hasSize(4).doesNotContainNull();
        for (PlanfixException error : errors) {
            StringWriter trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(TOKEN).doesNotContain("79101234567");
        }
        assertThat(((ApiException) errors.get(0)).error()).isEqualTo("bad ***");
        assertThat(client.toString()).isEqualTo(server.url("/tel/api").toString());
    }
}
