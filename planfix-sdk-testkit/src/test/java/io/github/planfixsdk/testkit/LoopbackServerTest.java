package io.github.planfixsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake's own HTTP server, spoken to byte by byte. */
@Timeout(30)
class LoopbackServerTest {
    private final FakePlanfix fake = FakePlanfix.builder().maxBodyBytes(100_000).start();
    private final String authorized = "Host: x\r\nAuthorization: Bearer " + fake.token() + "\r\n";

    @AfterEach
    void close() {
        fake.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", fake.restUrl().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readUntil(Socket socket, String end) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int b = in.read();
            if (b < 0) {
                return text + "<closed>";
            }
            text.append((char) b);
        }
        return text.toString();
    }

    /** Everything until the server closes. */
    private String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            write(socket, request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String ping(String method) {
        return method + " /rest/ping HTTP/1.1\r\n" + authorized + "\r\n";
    }

    @Test
    void twoRequestsInOnePacketAreBothAnswered() throws Exception {
        assertThat(raw(ping("GET") + ping("GET"))).containsPattern("(?s)success.*success");
    }

    @Test
    void chunkedBodiesAreRead() throws Exception {
        String answer = raw("POST /rest/task/ HTTP/1.1\r\n" + authorized
                + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"name\":\"\r\n3;x=y\r\nab\"\r\n1\r\n}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 201 Created\r\n");
        assertThat(fake.task(1001).path("name").asText()).isEqualTo("ab");
    }

    @Test
    void theAnswerToHeadHasNoBody() throws Exception {
        try (Socket socket = connect()) {
            write(socket, ping("HEAD") + ping("GET"));
            assertThat(readUntil(socket, "\r\n\r\n"))
                    .startsWith("HTTP/1.1 405 ")
                    .doesNotContain("Content-Length: 0")
                    .endsWith("\r\n\r\n");
            assertThat(readUntil(socket, "success")).startsWith("HTTP/1.1 200 OK\r\n");
        }
    }

    @Test
    void aClientThatWaitsForTheServersConsentGetsIt() throws Exception {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST /rest/task/ HTTP/1.1\r\n" + authorized
                            + "Content-Length: 12\r\nExpect: 100-continue\r\n\r\n");
            assertThat(readUntil(socket, "\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            write(socket, "{\"name\":\"x\"}");
            assertThat(readUntil(socket, "}")).startsWith("HTTP/1.1 201 ");
        }
    }

    @Test
    void aClientThatWaitsWithTooMuchIsRefusedAtOnce() throws Exception {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST /rest/task/ HTTP/1.1\r\n" + authorized
                            + "Content-Length: 1000000\r\nExpect: 100-continue\r\n\r\n");
            assertThat(readUntil(socket, "</html>")).startsWith("HTTP/1.1 413 ").contains("Connection: close");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void theOldProtocolClosesAfterItsAnswer() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "GET /rest/ping HTTP/1.0\r\n" + authorized + "\r\n");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Connection: close\r\n")
                    .endsWith("{\"result\":\"success\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n",
                "hello\r\n\r\n",
                "GET\u0000 / FTP\r\n\r\n",
                "GET /rest/ping HTTP/1.1\r\nno colon\r\n\r\n",
                "POST /rest/task/ HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "POST /rest/task/ HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST /rest/task/ HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
                "POST /rest/task/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
            })
    void nonsenseIsABadRequest(String nonsense) throws Exception {
        try (Socket socket = connect()) {
            write(socket, nonsense);
            assertThat(readUntil(socket, "Bad Request: ")).startsWith("HTTP/1.1 400 ");
        }
        assertThat(fake.requests()).isEmpty();
        assertThat(raw(ping("GET"))).contains("success");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /rest/pi",
                "GET /rest/ping HTTP/1.1\r\nHost: x\r\n",
                "POST /rest/task/ HTTP/1.1\r\nContent-Length: 50\r\n\r\nshort",
                "POST /rest/task/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
            })
    void whatBreaksOffIsNoRequest(String part) throws Exception {
        assertThat(raw(part)).isEmpty();
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void slowAndSilentClientsHoldNobodyUp() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = connect();
                write(socket, "POST /rest/task/ HTTP/1.1\r\nContent-Length: 50\r\n\r\n{");
                silent.add(socket);
            }
            assertThat(raw(ping("GET"))).contains("success");
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void fiftyKeptConnectionsAreServedAtOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(50);
        CountDownLatch connected = new CountDownLatch(50);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(clients.submit(() -> {
                    try (Socket socket = connect()) {
                        connected.countDown();
                        assertThat(connected.await(10, TimeUnit.SECONDS)).isTrue();
                        int answered = 0;
                        for (int j = 0; j < 20; j++) {
                            write(socket, ping("GET"));
                            answered += readUntil(socket, "success\"}").startsWith("HTTP/1.1 200 ") ? 1 : 0;
                        }
                        return answered;
                    }
                }));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(20);
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(fake.requestCount()).isEqualTo(1000);
    }

    @Test
    void closingBreaksOffWhatRunsAndLeavesNoThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        FakePlanfix other = FakePlanfix.start();
        Http http = new Http(other);
        other.fail("GET", "/rest/ping", Fault.latency(Duration.ofMinutes(5)), 1);
        Socket idle = new Socket("127.0.0.1", other.restUrl().getPort());
        Socket waiting = new Socket("127.0.0.1", other.restUrl().getPort());
        try (idle;
                waiting) {
            write(waiting, "GET /rest/ping HTTP/1.1\r\nAuthorization: Bearer " + other.token() + "\r\n\r\n");
            while (other.requestCount() == 0) {
                Thread.onSpinWait();
            }
            assertThat(http.get("ping").status()).isEqualTo(200);
            List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
            threads.removeIf(
                    thread -> before.contains(thread) || !thread.getName().startsWith("fake-planfix-"));
            assertThat(threads).hasSizeGreaterThanOrEqualTo(3);

            other.close();

            for (Thread thread : threads) {
                thread.join(5_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
            assertThat(waiting.getInputStream().read()).isEqualTo(-1);
        }
        assertThatThrownBy(
                        () -> Http.send(HttpRequest.newBuilder(other.restUrl()).GET()))
                .isInstanceOf(IOException.class);
        other.close();
    }
}
