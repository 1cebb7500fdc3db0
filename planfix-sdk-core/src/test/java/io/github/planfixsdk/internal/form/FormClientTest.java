package io.github.planfixsdk.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.inbound.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormClientTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";

    private final MockWebServer server = new MockWebServer();
    private FormClient client;

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = FormClient.builder()
                .address(server.url("/tel/api").toString())
                .token(TOKEN)
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

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
    void stalledAnswerEndsWithTheTimeout() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        FormClient hasty = builder().timeout(Duration.ofMillis(300)).build();

        ConnectionException e =
                catchThrowableOfType(ConnectionException.class, () -> hasty.send("event", Form.empty()));

        assertThat(e).hasMessageContaining("in time");
        assertThat(e.mayHaveBeenApplied()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void lostAnswerIsNotRepeated() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        enqueue(200, "");

        ConnectionException e =
                catchThrowableOfType(ConnectionException.class, () -> client.send("event", Form.empty()));

        assertThat(e.mayHaveBeenApplied()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void lostAnswerToAQuestionHasChangedNothing() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        ConnectionException e = catchThrowableOfType(ConnectionException.class, () -> client.ask("ping", Form.empty()));

        assertThat(e.mayHaveBeenApplied()).isFalse();
    }

    @Test
    void unavailableServerIsNotAskedAgain() {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "0")
                .build());
        enqueue(200, "");

        assertThatThrownBy(() -> client.send("event", Form.empty())).isInstanceOf(ServerException.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void refusedConnectionHasChangedNothing() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        FormClient nobody = FormClient.builder()
                .address("http://127.0.0.1:" + port + "/tel/api")
                .token(TOKEN)
                .build();

        ConnectionException e =
                catchThrowableOfType(ConnectionException.class, () -> nobody.send("event", Form.empty()));

        assertThat(e.mayHaveBeenApplied()).isFalse();
        assertThat(e).hasMessageContaining("ConnectException").hasMessageNotContaining(TOKEN);
    }

    @Test
    void connectionThatTheServerHasClosedMeanwhileIsReplacedBeforeAnythingIsSent() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        CountDownLatch closed = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (ServerSocket hasty = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                for (int i = 0; i < 2; i++) {
                    try (Socket socket = hasty.accept()) {
                        readToTheEnd(socket.getInputStream());
                        requests.incrementAndGet();
                        socket.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        return;
                    }
                    closed.countDown();
                }
            });
            FormClient other = FormClient.builder()
                    .address("http://127.0.0.1:" + hasty.getLocalPort() + "/tel/api")
                    .token(TOKEN)
                    .build();

            other.send("event", Form.empty());
            closed.await();
            other.send("event", Form.empty());

            assertThat(requests).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void readToTheEnd(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith(TOKEN)) {
            text.append((char) in.read());
        }
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

    @Test
    void eightThreadsLoseAndDoubleNothing() throws Exception {
        for (int i = 0; i < 200; i++) {
            enqueue(200, "");
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Form form = Form.builder().add("n", Integer.toString(i)).build();
                sent.add(threads.submit(() -> client.send("event", form)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        Map<String, Integer> received = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            Form form = Form.decode(server.takeRequest().getBody().toByteArray());
            received.merge(form.first("n"), 1, Integer::sum);
        }
        assertThat(received).hasSize(200);
        assertThat(server.getRequestCount()).isEqualTo(200);
    }

    @Test
    void givenHttpClientIsLeftOpenAndItsTimeoutKept() {
        OkHttpClient http =
                new OkHttpClient.Builder().callTimeout(Duration.ofMillis(300)).build();
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        FormClient shared = builder().httpClient(http).build();

        assertThatThrownBy(() -> shared.ask("ping", Form.empty())).hasMessageContaining("in time");
        shared.close();
        assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
    }

    @Test
    void ownHttpClientIsClosed() {
        enqueue(200, "{}");
        client.ask("ping", Form.empty());

        client.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.planfix.com/tel/api",
                "https://a.planfix.com/tel/api?x=1",
                " https://a.planfix.com/tel/api ",
                "http://localhost:8080/tel/api",
                "http://127.0.0.1/",
                "http://127.1.2.3/",
                "http://[::1]:8080/"
            })
    void safeAddressesAreTaken(String address) {
        assertThat(FormClient.builder().address(address).token(TOKEN).build()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.planfix.com/tel/api",
                "ftp://a.planfix.com/",
                "http://a.planfix.com/tel/api",
                "http://localhost.evil.com/",
                "http://127.0.0.1.evil.com/",
                "http://10.0.0.1/",
                "https://user:pass@a.planfix.com/tel/api"
            })
    void otherAddressesAreRefusedAtOnce(String address) {
        assertThatThrownBy(() -> FormClient.builder().address(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("address ")
                .hasMessageNotContaining("pass@");
    }

    @Test
    void builderNamesWhatIsMissing() {
        assertThatThrownBy(() -> FormClient.builder().build()).hasMessageContaining("address is missing");
        assertThatThrownBy(() -> FormClient.builder().address("https://a.b/").build())
                .hasMessageContaining("token is missing");
        assertThatThrownBy(() -> FormClient.builder().token("\t")).hasMessageContaining("token is blank");
        assertThatThrownBy(() -> FormClient.builder().timeout(Duration.ZERO)).hasMessageContaining("PT0S");
    }

    private FormClient.Builder builder() {
        return FormClient.builder().address(server.url("/tel/api").toString()).token(TOKEN);
    }

    private void enqueue(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }
}
