package io.github.planfixsdk.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServletAdapterTest {
    private final LinkedBlockingQueue<InboundRequest> received = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<RuntimeException> escaped = new LinkedBlockingQueue<>();
    private final CountDownLatch left = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    @BeforeEach
    void start() throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ServletAdapter adapter = ServletAdapter.of(request -> {
            received.add(request);
            if (request.isTooLarge()) {
                return InboundResponse.error(413, "Invalid parameters");
            }
            if (!request.method().equals("POST")) {
                return InboundResponse.error(405, "Invalid parameters");
            }
            String name = request.form().first("name");
            return name == null ? InboundResponse.ok() : InboundResponse.json(Map.of("hello", name));
        });
        for (String path : new String[] {"/planfix", "/parsed", "/read", "/watched", "/written"}) {
            context.addServlet(new ServletHolder(adapter), path);
        }
        context.addServlet(
                new ServletHolder(ServletAdapter.of(request -> {
                    throw new StackOverflowError("not for the world");
                })),
                "/broken");
        context.addServlet(
                new ServletHolder(ServletAdapter.of(request -> {
                    Thread.currentThread().interrupt();
                    return InboundResponse.error(500, "Internal error");
                })),
                "/interrupting");
        filter(context, "/written", (request, response, chain) -> {
            HttpServletResponse taken = new HttpServletResponseWrapper((HttpServletResponse) response) {
                @Override
                public ServletOutputStream getOutputStream() {
                    throw new IllegalStateException("the writer is taken");
                }
            };
            try {
                chain.doFilter(request, taken);
            } catch (RuntimeException e) {
                escaped.add(e);
                throw e;
            }
        });
        filter(context, "/parsed", (request, response, chain) -> {
            assertThat(request.getParameterMap()).isNotNull();
            chain.doFilter(request, response);
        });
        filter(context, "/read", (request, response, chain) -> {
            assertThat(request.getReader().readLine()).isNotNull();
            chain.doFilter(request, response);
        });
        filter(context, "/watched", (request, response, chain) -> {
            chain.doFilter(request, response);
            left.countDown();
        });
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void answersAForm() throws IOException {
        assertThat(exchange(post("/planfix", "name=%D0%98%D0%B2%D0%B0%D0%BD")))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .containsIgnoringCase("Content-Type: application/json;charset=utf-8")
                .endsWith("\r\n\r\n{\"hello\":\"Иван\"}");
        assertThat(received.element().contentType()).isEqualTo(InboundRequest.FORM);
    }

    @Test
    void emptyAnswerHasNoBody() throws IOException {
        assertThat(exchange(post("/planfix", "a=b")))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .containsIgnoringCase("\r\nContent-Length: 0\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void emptyBodyIsAnEmptyForm() throws IOException {
        assertThat(exchange(post("/planfix?name=query", ""))).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(received.element().form()).isEqualTo(Form.empty());
    }

    @Test
    void toleratesAQueryString() throws IOException {
        assertThat(exchange(post("/planfix?key=1&name=query", "name=body"))).endsWith("{\"hello\":\"body\"}");
        assertThat(received.element().form())
                .isEqualTo(Form.builder().add("name", "body").build());
    }

    @Test
    void readsAChunkedBody() throws IOException {
        assertThat(exchange(chunked("/planfix"))).endsWith("{\"hello\":\"Hi\"}");
    }

    @Test
    void formThatAFilterHasParsedArrivesWithoutTheQueryString() throws IOException {
        String body =
                "attachments%5Bname%5D=a&attachments[url]=u1&name=body&attachments[name]=%D0%B1&attachments[url]=u2";

        assertThat(exchange(post("/parsed?installation=1&name=query", body))).endsWith("{\"hello\":\"body\"}");

        Form form = received.element().form();
        assertThat(form.all("attachments[name]")).containsExactly("a", "б");
        assertThat(form.all("attachments[url]")).containsExactly("u1", "u2");
        assertThat(form.all("name")).containsExactly("body");
        assertThat(form.first("installation")).isNull();
    }

    @Test
    void chunkedFormThatAFilterHasParsedArrives() throws IOException {
        assertThat(exchange(chunked("/parsed"))).endsWith("{\"hello\":\"Hi\"}");
    }

    @Test
    void parsedBodyOfAnotherTypeKeepsItsType() throws IOException {
        exchange(post("/parsed", "{}").replace(InboundRequest.FORM, "application/json"));

        assertThat(received.element().contentType()).isEqualTo("application/json");
    }

    @Test
    void bodyThatAFilterHasReadItselfIsMissingButAnswered() throws IOException {
        assertThat(exchange(post("/read", "name=gone"))).startsWith("HTTP/1.1 200 ");
        assertThat(received.element().form()).isEqualTo(Form.empty());
    }

    @Test
    void formThatTheContainerRefusesIsAnswered() throws IOException {
        String request = post("/planfix", "").replace("Content-Length: 0", "Transfer-Encoding: chunked") + "xyz\r\n";

        assertThat(exchange(request)).startsWith("HTTP/1.1 400 ");
        assertThat(received).isEmpty();
    }

    @Test
    void getIsNotAllowed() throws IOException {
        assertThat(exchange("GET /planfix?token=x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
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
            write(socket, head(40 << 20, "/planfix"));

            assertThat(readUntil(socket.getInputStream(), "Invalid parameters")).startsWith("HTTP/1.1 413 ");
        }
        assertThat(received.element().isTooLarge()).isTrue();
        assertThat(received.element().body()).isEmpty();
    }

    @Test
    void endlessChunkedBodyIsRefusedAtTheLimit() throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(0, "/planfix").replace("Content-Length: 0", "Transfer-Encoding: chunked"));
            String chunk = "1000\r\n" + "a".repeat(4096) + "\r\n";
            for (int i = 0; i <= InboundRequest.MAX_BODY_BYTES / 4096; i++) {
                write(socket, chunk);
            }

            assertThat(readUntil(socket.getInputStream(), "Invalid parameters")).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void senderOfFortyMegabytesGetsTheAnswer() throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(40 << 20, "/planfix"));
            String megabyte = "a".repeat(1 << 20);
            for (int i = 0; i < 40; i++) {
                write(socket, megabyte);
            }

            assertThat(readUntil(socket.getInputStream(), "Invalid parameters")).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void bodyOfAnotherMethodDoesNotCostTheAnswer() throws IOException {
        String body = "a".repeat(300_000);

        assertThat(exchange(post("/planfix", body).replace("POST /", "PUT /"))).startsWith("HTTP/1.1 405 ");
    }

    @Test
    void bodyOfExactlyTheLimitIsTaken() throws IOException {
        String value = "a".repeat(InboundRequest.MAX_BODY_BYTES - "value=".length());

        assertThat(exchange(post("/planfix", "value=" + value))).startsWith("HTTP/1.1 200 ");
        assertThat(received.element().form().first("value")).isEqualTo(value);
    }

    @Test
    void halfABodyReachesNobody() throws Exception {
        try (Socket socket = connect()) {
            write(socket, head(100, "/watched") + "name=half");
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }

        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(exchange(post("/planfix", "name=next"))).endsWith("{\"hello\":\"next\"}");
        assertThat(received).hasSize(1);
    }

    @Test
    void clientThatLeavesAtOnceHarmsNobody() throws Exception {
        try (Socket socket = connect()) {
            socket.setSoLinger(true, 0);
            write(socket, head(1000, "/watched") + "name=half");
        }

        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(exchange(post("/planfix", "name=next"))).endsWith("{\"hello\":\"next\"}");
    }

    @Test
    void failingHandlerIsAnsweredWith500() throws IOException {
        assertThat(exchange(post("/broken", "name=x")))
                .startsWith("HTTP/1.1 500 ")
                .endsWith("{\"error\":\"Internal error\"}");
    }

    @Test
    void aHandlerThatLeavesTheThreadInterruptedIsAnswered() throws IOException {
        assertThat(exchange(post("/interrupting", "name=x")))
                .startsWith("HTTP/1.1 500 ")
                .endsWith("{\"error\":\"Internal error\"}");
    }

    @Test
    void anAnswerThatAFilterLeavesNoWayToWriteIsNoSuccess() throws IOException {
        assertThat(exchange(post("/written", "name=x")))
                .startsWith("HTTP/1.1 500 ")
                .doesNotContain("hello");
        assertThat(escaped).isEmpty();
    }

    @Test
    void severalRequestsShareAConnection() throws IOException {
        String first = post("/planfix", "name=one").replace("Connection: close\r\n", "");
        try (Socket socket = connect()) {
            write(socket, first);
            assertThat(readUntil(socket.getInputStream(), "}")).endsWith("{\"hello\":\"one\"}");
            write(socket, post("/parsed", "name=two").replace("Connection: close\r\n", ""));
            assertThat(readUntil(socket.getInputStream(), "}")).endsWith("{\"hello\":\"two\"}");
        }
    }

    private static void filter(ServletContextHandler context, String path, Filter filter) {
        context.addFilter(
                new FilterHolder((request, response, chain) -> {
                    assertThat(request).isInstanceOf(HttpServletRequest.class);
                    filter.doFilter(request, response, chain);
                }),
                path,
                EnumSet.of(DispatcherType.REQUEST));
    }

    private static String chunked(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + InboundRequest.FORM
                + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nname=\r\n2\r\nHi\r\n0\r\n\r\n";
    }

    private static String head(int length, String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + InboundRequest.FORM + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private static String post(String target, String body) {
        return head(body.length(), target).replace("Host: x\r\n", "Host: x\r\nConnection: close\r\n") + body;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
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
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
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
