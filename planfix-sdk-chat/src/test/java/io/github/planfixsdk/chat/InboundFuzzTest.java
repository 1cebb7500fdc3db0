package io.github.planfixsdk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import io.github.planfixsdk.inbound.InboundResponse;
import io.github.planfixsdk.inbound.JdkHttpAdapter;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.inbound.ServletAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** Whatever is sent, there is an answer of the documented kind, and the token stands in none and in no log. */
class InboundFuzzTest {
    private static final String TOKEN = "303cb962ac59075b964b07152d234b70";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> STATUSES = Set.of(200, 400, 401, 405, 413, 415, 500);
    private static final String[] NAMES = {
        "cmd",
        "token",
        "providerId",
        "chatId",
        "contactPhone",
        "message",
        "messageId",
        "taskEmail",
        "channel",
        "userName",
        "attachments[name]",
        "attachments[url]",
        "attachments%5Burl%5D",
        "planfix_token",
        "",
        "x",
        "сmd"
    };
    private static final String[] VALUES = {
        "newMessage",
        "newmessage",
        "typing",
        "",
        " ",
        "1",
        "task+5@x",
        "Привет",
        "😀",
        "\u0000",
        "%",
        "%4",
        "%ZZ",
        "%D0",
        "%00",
        "a&b=c",
        "+",
        "https://x.io/1",
        "\"}{",
        "<b>&lt;</b>",
        "fail",
        "refuse",
        "\uD83D",
        "\r\nX: y"
    };
    private static final String[] METHODS = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH", "post", "X"};
    private static final String[] TYPES = {
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencodedx",
        "*/*",
        ";",
        "a;b;c"
    };
    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, Charset.forName("windows-1251")
    };

    private final Random random = new Random(20261126);

    @Test
    void handlerAnswersEveryForm() throws IOException {
        ChatHandler handler = handler();
        Set<Integer> seen = new TreeSet<>();
        String log = logOf(() -> {
            for (int round = 0; round < 10_000; round++) {
                Sent sent = next(round % 500 == 0);
                InboundResponse answer = handler.handle(InboundRequest.of(sent.method(), sent.type(), sent.body()));
                check(sent, answer.status(), answer.bodyText());
                seen.add(answer.status());
            }
            for (int round = 0; round < 2_000; round++) {
                InboundResponse answer = handler.handle(InboundRequest.ofForm("POST", form()));
                check(null, answer.status(), answer.bodyText());
            }
        });

        assertThat(seen).isEqualTo(STATUSES);
        assertThat(log).doesNotContain(TOKEN);
    }

    @Test
    void jdkServerAnswersEveryRequest() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        server.setExecutor(threads);
        server.createContext("/", JdkHttpAdapter.of(handler()));
        server.start();
        try {
            String log = logOf(() -> overSockets(server.getAddress().getPort()));
            assertThat(log).doesNotContain(TOKEN);
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void servletContainerAnswersEveryRequest() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(ServletAdapter.of(handler())), "/*");
        server.setHandler(context);
        server.start();
        try {
            String log = logOf(() -> overSockets(connector.getLocalPort()));
            assertThat(log).doesNotContain(TOKEN);
        } finally {
            server.stop();
        }
    }

    private void overSockets(int port) throws IOException {
        Set<Integer> seen = new TreeSet<>();
        for (int round = 0; round < 600; round++) {
            Sent sent = next(round % 100 == 0);
            String head = sent.method() + " /planfix?token=x&a=%20b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + (sent.type() == null ? "" : "Content-Type: " + sent.type() + "\r\n");
            String answer = exchange(port, head, sent.body(), random.nextBoolean());
            assertThat(answer).describedAs("%s", sent).startsWith("HTTP/1.1 ");
            int status = Integer.parseInt(answer.substring(9, 12));
            check(sent, status, answer.substring(answer.indexOf("\r\n\r\n") + 4));
            assertThat(answer).doesNotContain(TOKEN);
            seen.add(status);
        }
        assertThat(seen).isEqualTo(STATUSES);
    }

    private static String exchange(int port, String head, byte[] body, boolean chunked) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            if (chunked && body.length > 0) {
                request.writeBytes(("Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length) + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                request.writeBytes(body);
                request.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } else {
                request.writeBytes(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                request.writeBytes(body);
            }
            socket.getOutputStream().write(request.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void check(Sent sent, int status, String body) throws IOException {
        assertThat(STATUSES).describedAs("%s", sent).contains(status);
        assertThat(body).doesNotContain(TOKEN);
        if (body.isEmpty()) {
            assertThat(status).isEqualTo(200);
            return;
        }
        JsonNode json = JSON.readTree(body);
        Set<String> keys = new TreeSet<>();
        json.fieldNames().forEachRemaining(keys::add);
        if (status == 200) {
            assertThat(keys).contains("chatId").isSubsetOf("chatId", "contactId");
        } else {
            assertThat(keys).containsExactly("error");
        }
    }

    private record Sent(String method, String type, byte[] body) {
        @Override
        public String toString() {
            return method + " " + type + " "
                    + new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1);
        }
    }

    private Sent next(boolean huge) {
        String method = random.nextInt(10) == 0 ? pick(METHODS) : "POST";
        String type = random.nextInt(10) == 0
                ? pick(TYPES)
                : random.nextInt(5) == 0 ? null : InboundRequest.FORM + (random.nextBoolean() ? "" : ";charset=koi8-r");
        if (huge) {
            String long1 = "a".repeat(random.nextBoolean() ? 500_000 : 1_100_000);
            String body =
                    switch (random.nextInt(3)) {
                        case 0 -> long1 + "=1&token=" + TOKEN;
                        case 1 -> "token=" + TOKEN + "&cmd=newMessage&providerId=s&chatId=c&message=" + long1;
                        default -> "x&".repeat(1_500) + "token=" + TOKEN;
                    };
            return new Sent("POST", InboundRequest.FORM, body.getBytes(StandardCharsets.US_ASCII));
        }
        byte[] body =
                switch (random.nextInt(4)) {
                    case 0 -> form().encode();
                    case 1 -> raw().getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
                    case 2 -> damaged(form().encode());
                    default -> damaged(raw().getBytes(StandardCharsets.UTF_8));
                };
        return new Sent(method, type, body);
    }

    private Form form() {
        Form.Builder form = Form.builder();
        if (random.nextInt(4) > 0) {
            form.add("token", TOKEN);
        }
        if (random.nextInt(4) > 0) {
            form.add("cmd", "newMessage").add("providerId", "s");
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            form.add(pick(NAMES), pick(VALUES));
        }
        return form.build();
    }

    /** Without any escaping. */
    private String raw() {
        StringBuilder body = new StringBuilder();
        for (Form.Field field : form().fields()) {
            body.append(field.name()).append(random.nextInt(8) == 0 ? "" : "=").append(field.value());
            body.append(random.nextInt(8) == 0 ? "" : "&");
        }
        return body.toString();
    }

    private byte[] damaged(byte[] body) {
        for (int i = random.nextInt(6); i > 0 && body.length > 0; i--) {
            // The token itself may be damaged, never become part of another field's value, which would rightly come
            // back.
            int at = random.nextInt(body.length);
            if (body[at] != '&' && body[at] != '=') {
                body[at] = (byte) random.nextInt(256);
            }
        }
        return body;
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static ChatHandler handler() {
        return ChatHandler.builder()
                .token(TOKEN)
                .onReply(reply -> {
                    assertThat(reply.asPlain().parts()).isNotNull();
                    assertThat(reply.taskNumber()).isNotNull();
                    if (reply.message().equals("fail")) {
                        throw new IllegalStateException("the messenger fails");
                    }
                    if (reply.message().equals("refuse")) {
                        throw new RefusedException("no such chat");
                    }
                    return reply.delivered();
                })
                .onFirstMessage(message -> new ChatOpened(message.contactPhone(), message.channel() + "-1"))
                .build();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static synchronized String logOf(Work work) throws IOException {
        PrintStream original = System.err;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(original);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }
}
