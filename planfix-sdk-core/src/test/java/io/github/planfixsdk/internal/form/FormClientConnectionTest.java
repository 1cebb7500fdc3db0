package io.github.planfixsdk.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.internal.http.FakeTiming;
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
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** What becomes of commands when connections stall, break or are shared. */
class FormClientConnectionTest extends FormClientFixture {
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
            FakeTiming timing = new FakeTiming();
            FormClient other = FormClient.builder()
                    .address("http://127.0.0.1:" + hasty.getLocalPort() + "/tel/api")
                    .token(TOKEN)
                    .timing(timing)
                    .build();

            other.send("event", Form.empty());
            closed.await();
            timing.advance(Duration.ofSeconds(1));
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
    void interruptBeforeSendingIsAConnectionExceptionAndKeepsTheFlag() {
        Thread.currentThread().interrupt();
        ConnectionException e =
                catchThrowableOfType(ConnectionException.class, () -> client.send("event", Form.empty()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(e).hasMessageContaining("interrupted");
        assertThat(e.mayHaveBeenApplied()).isFalse();
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void tokenInABrokenStatusLineIsHidden() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (ServerSocket broken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                try (Socket socket = broken.accept()) {
                    readToTheEnd(socket.getInputStream());
                    socket.getOutputStream()
                            .write(("GARBAGE " + TOKEN + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    return;
                }
            });
            FormClient other = FormClient.builder()
                    .address("http://127.0.0.1:" + broken.getLocalPort() + "/tel/api")
                    .token(TOKEN)
                    .build();

            ConnectionException e =
                    catchThrowableOfType(ConnectionException.class, () -> other.send("event", Form.empty()));

            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).contains("GARBAGE").doesNotContain(TOKEN);
            assertThat(e.mayHaveBeenApplied()).isTrue();
        } finally {
            threads.shutdownNow();
        }
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
    void closingClosesTheClientsOwnConnections() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (ServerSocket keeping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Future<Integer> afterTheAnswer = threads.submit(() -> {
                try (Socket socket = keeping.accept()) {
                    socket.setSoTimeout(10_000);
                    readToTheEnd(socket.getInputStream());
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    return socket.getInputStream().read();
                }
            });
            FormClient own = FormClient.builder()
                    .address("http://127.0.0.1:" + keeping.getLocalPort() + "/tel/api")
                    .token(TOKEN)
                    .build();
            own.send("event", Form.empty());
            assertThat(afterTheAnswer.isDone()).isFalse();

            own.close();
            own.close();

            assertThat(afterTheAnswer.get()).isEqualTo(-1);
        } finally {
            threads.shutdownNow();
        }
    }
}
