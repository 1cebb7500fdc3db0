package io.github.planfixsdk.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdkHttpAdapterTest {
    private final ConcurrentLinkedQueue<InboundRequest> received = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/interrupted",
                JdkHttpAdapter.of(request -> InboundResponse.json(Map.of(
                        "interrupted", String.valueOf(Thread.currentThread().isInterrupted())))));
        InboundHandler handler = request -> {
            received.add(request);
            if (request.isTooLarge()) {
                return InboundResponse.error(413, "Invalid parameters");
            }
            if (!request.method().equals("POST")) {
                return InboundResponse.error(405, "Invalid parameters");
            }
            String name = request.form().first("name");
            return name == null ? InboundResponse.ok() : InboundResponse.json(Map.of("hello", name));
        };
        server.createContext("/planfix", JdkHttpAdapter.of(handler));
        server.createContext("/hasty", JdkHttpAdapter.of(handler, Duration.ofMillis(200)));
        server.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop(0);
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void answersAForm() throws IOException {
        String answer = exchange(post("/planfix", "name=%D0%98%D0%B2%D0%B0%D0%BD"));

        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .containsIgnoringCase("Content-Type: application/json; charset=utf-8")
                .endsWith("\r\n\r\n{\"hello\":\"Иван\"}");
        assertThat(received.element().contentType()).isEqualTo(InboundRequest.FORM);
    }

    @Test
    void emptyAnswerHasNoBody() throws IOException {
        assertThat(exchange(post("/planfix", "a=b")))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void toleratesAQueryString() throws IOException {
        assertThat(exchange(post("/planfix?key=1&name=query", "name=body"))).endsWith("{\"hello\":\"body\"}");
    }

    @Test
    void readsAChunkedBody() throws IOException {
        String request = "POST /planfix HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                + InboundRequest.FORM + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n2\r\nHi\r\n0\r\n\r\n";

        assertThat(exchange(request)).endsWith("{\"hello\":\"Hi\"}");
    }

    @Test
    void getIsNotAllowed() throws IOException {
        assertThat(exchange("GET /planfix HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: POST\r\n")
                .endsWith("{\"error\":\"Invalid parameters\"}");
    }

    @Test
    void headIsAnsweredWithoutABody() throws IOException {
        assertThat(exchange("HEAD /planfix HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void bodyDeclaredTooLargeIsRefusedBeforeAnyOfItArrives() throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(40 * 1024 * 1024));

            assertThat(readUntil(socket.getInputStream(), "Invalid parameters")).startsWith("HTTP/1.1 413 ");
        }
        assertThat(received.element().isTooLarge()).isTrue();
        assertThat(received.element().body()).isEmpty();
    }

    @Test
    void endlessChunkedBodyIsRefusedAtTheLimit() throws IOException {
        try (Socket socket = connect()) {
            write(
                    socket,
                    "POST /planfix HTTP/1.1\r\nHost: x\r\nContent-Type: " + InboundRequest.FORM
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "1000\r\n" + "a".repeat(4096) + "\r\n";
            for (int i = 0; i <= InboundRequest.MAX_BODY_BYTES / 4096; i++) {
                write(socket, chunk);
            }

            assertThat(readUntil(socket.getInputStream(), "Invalid parameters")).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void senderOfASomewhatTooLargeBodyGetsTheAnswer() throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(3 << 20));
            write(socket, "a".repeat(3 << 20));

            assertThat(readUntil(socket.getInputStream(), "Invalid parameters")).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void senderOfFortyMegabytesGetsTheAnswer() throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(40 << 20));
            String megabyte = "a".repeat(1 << 20);
            for (int i = 0; i < 40; i++) {
                write(socket, megabyte);
            }

            assertThat(readUntil(socket.getInputStream(), "Invalid parameters")).startsWith("HTTP/1.1 413 ");
        }
        assertThat(received.element().body()).isEmpty();
    }

    @Test
    void bodyOfAnotherMethodDoesNotCostTheAnswer() throws IOException {
        String body = "a".repeat(300_000);

        assertThat(exchange(post("/planfix", body).replace("POST /", "PUT /"))).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void endlessBodyIsCutOff() throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(Integer.MAX_VALUE));
            String megabyte = "a".repeat(1 << 20);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 200; i++) {
                            write(socket, megabyte);
                        }
                        throw new IOException("all sent");
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("all sent");
        }
    }

    @Test
    void stalledBodyIsGivenUp() throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(100, "/hasty") + "name=half");

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }

        assertThat(received).isEmpty();
        assertThat(exchange(post("/planfix", "name=next"))).endsWith("{\"hello\":\"next\"}");
    }

    @Test
    void stalledBodyThatIsTooLargeIsGivenUpAfterTheAnswer() throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(40 << 20, "/hasty") + "name=half");

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413 ");
        }
        assertThat(exchange(post("/planfix", "name=next"))).endsWith("{\"hello\":\"next\"}");
    }

    @Test
    void threadsThatGaveUpServeOn() throws IOException {
        for (int i = 0; i < 8; i++) {
            try (Socket socket = connect()) {
                write(socket, head(100, "/hasty"));
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
        assertThat(exchange(post("/interrupted", "name=x"))).endsWith("{\"interrupted\":\"false\"}");
    }

    @Test
    void aHandlerThatLeavesTheThreadInterruptedIsAnswered() throws IOException {
        server.createContext("/interrupting", JdkHttpAdapter.of(request -> {
            Thread.currentThread().interrupt();
            return InboundResponse.error(500, "Internal error");
        }));

        for (int i = 0; i < 5; i++) {
            assertThat(exchange(post("/interrupting", "name=x")))
                    .startsWith("HTTP/1.1 500 ")
                    .endsWith("{\"error\":\"Internal error\"}");
        }
    }

    @Test
    void nothingBeyondTheLimitIsRead() throws IOException {
        long[] read = new long[1];
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                read[0] += length;
                return length;
            }
        };

        InboundRequest request = InboundRequest.read("POST", InboundRequest.FORM, -1, endless);

        assertThat(request.isTooLarge()).isTrue();
        assertThat(read[0]).isLessThanOrEqualTo(InboundRequest.MAX_BODY_BYTES + 1L);
    }

    @Test
    void bodyOfExactlyTheLimitIsTaken() throws IOException {
        byte[] body = new byte[InboundRequest.MAX_BODY_BYTES];

        assertThat(InboundRequest.read("POST", null, body.length, new ByteArrayInputStream(body))
                        .isTooLarge())
                .isFalse();
        assertThat(InboundRequest.of("POST", null, body).isTooLarge()).isFalse();
        assertThat(InboundRequest.of("POST", null, new byte[body.length + 1]).isTooLarge())
                .isTrue();
    }

    @Test
    void slowBodyIsWaitedForWhileOthersAreServed() throws IOException {
        try (Socket slow = connect()) {
            write(slow, head("name=slow".length()) + "name=");

            assertThat(exchange(post("/planfix", "name=fast"))).endsWith("{\"hello\":\"fast\"}");
            assertThat(received).hasSize(1);

            write(slow, "slow");
            assertThat(readUntil(slow.getInputStream(), "}")).endsWith("{\"hello\":\"slow\"}");
        }
    }

    @Test
    void halfABodyReachesNobody() throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(100) + "name=half");
            socket.shutdownOutput();
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }

        assertThat(exchange(post("/planfix", "name=next"))).endsWith("{\"hello\":\"next\"}");
        assertThat(received).hasSize(1);
    }

    @Test
    void failingHandlerIsAnsweredWith500() throws IOException {
        server.createContext("/broken", JdkHttpAdapter.of(request -> {
            throw new IllegalStateException("not for the world");
        }));

        assertThat(exchange(post("/broken", "name=x")))
                .startsWith("HTTP/1.1 500 ")
                .endsWith("{\"error\":\"Internal error\"}");
    }

    private static String head(int length) {
        return head(length, "/planfix");
    }

    private static String head(int length, String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + InboundRequest.FORM + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private static String post(String target, String body) {
        return "POST " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + InboundRequest.FORM
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private Socket connect() throws IOException {
        Socket socket =
                new Socket(server.getAddress().getAddress(), server.getAddress().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            write(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            text.append((char) b);
        }
        return text.toString();
    }
}
