package io.github.planfixsdk.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Sends a handler requests of every kind, most of them broken. Whatever is sent, there must be an answer of a documented
 * status, each status must have come at least once, and the token must stand in no answer and in no log. Chat and telephony
 * share it.
 */
public final class InboundFuzz {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> STATUSES = Set.of(200, 400, 401, 405, 413, 415, 500);
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
    private static final List<String> NAMES = List.of("cmd", "token", "", "x", "сmd");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "1",
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
            "\uD83D",
            "\r\nX: y");

    /** What an answer's body must be like; that of a failure is checked by {@link #isError}. */
    public interface Check {
        /** Looks at the body of an answer. */
        void body(int status, String body) throws IOException;
    }

    private interface Work {
        void run() throws IOException;
    }

    private record Sent(String method, String type, byte[] body) {
        @Override
        public String toString() {
            return method + " " + type + " "
                    + new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1);
        }
    }

    private final Random random;
    private final String token;
    private final List<Form> valid;
    private final List<String> names;
    private final List<String> values;
    private final Check check;

    /**
     * Commands to break.
     *
     * @param valid what most forms begin with, without the token
     * @param names names of fields to add
     * @param values values to add
     */
    public InboundFuzz(
            long seed, String token, List<Form> valid, List<String> names, List<String> values, Check check) {
        this.random = new Random(seed);
        this.token = token;
        this.valid = valid;
        this.names = join(NAMES, names);
        this.values = join(VALUES, values);
        this.check = check;
    }

    private static List<String> join(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Whether a body is the JSON of a failure. */
    public static boolean isError(String body) throws IOException {
        JsonNode json = JSON.readTree(body);
        return json.size() == 1 && json.path("error").isTextual();
    }

    public void direct(InboundHandler handler) throws IOException {
        Set<Integer> seen = new TreeSet<>();
        String log = logOf(() -> {
            for (int round = 0; round < 10_000; round++) {
                Sent sent = next(round % 500 == 0);
                InboundResponse answer = handler.handle(InboundRequest.of(sent.method(), sent.type(), sent.body()));
                check(sent, answer.status(), answer.bodyText());
                seen.add(answer.status());
            }
            for (int round = 0; round < 2_000; round++) {
                Form form = form();
                InboundResponse answer = handler.handle(InboundRequest.ofForm("POST", form));
                check(form, answer.status(), answer.bodyText());
            }
        });
        assertThat(seen).isEqualTo(STATUSES);
        assertThat(log).doesNotContain(token);
    }

    public void overJdkServer(InboundHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        server.setExecutor(threads);
        server.createContext("/", JdkHttpAdapter.of(handler));
        server.start();
        try {
            overSockets(server.getAddress().getPort());
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    public void overServletContainer(InboundHandler handler) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(ServletAdapter.of(handler)), "/*");
        server.setHandler(context);
        server.start();
        try {
            overSockets(connector.getLocalPort());
        } finally {
            server.stop();
        }
    }

    private void overSockets(int port) throws IOException {
        Set<Integer> seen = new TreeSet<>();
        String log = logOf(() -> {
            for (int round = 0; round < 600; round++) {
                Sent sent = next(round % 100 == 0);
                String head = sent.method() + " /planfix?token=x&a=%20b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + (sent.type() == null ? "" : "Content-Type: " + sent.type() + "\r\n");
                String answer = exchange(port, head, sent.body(), random.nextBoolean());
                assertThat(answer).describedAs("%s", sent).startsWith("HTTP/1.1 ");
                int status = Integer.parseInt(answer.substring(9, 12));
                check(sent, status, answer.substring(answer.indexOf("\r\n\r\n") + 4));
                assertThat(answer).doesNotContain(token);
                seen.add(status);
            }
        });
        assertThat(seen).isEqualTo(STATUSES);
        assertThat(log).doesNotContain(token);
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

    private void check(Object sent, int status, String body) throws IOException {
        assertThat(STATUSES).describedAs("%s", sent).contains(status);
        assertThat(body).doesNotContain(token);
        if (body.isEmpty()) {
            assertThat(status).isEqualTo(200);
        } else {
            check.body(status, body);
        }
    }

    private Sent next(boolean huge) {
        String method = random.nextInt(10) == 0 ? METHODS[random.nextInt(METHODS.length)] : "POST";
        String type = random.nextInt(10) == 0
                ? TYPES[random.nextInt(TYPES.length)]
                : random.nextInt(5) == 0 ? null : InboundRequest.FORM + (random.nextBoolean() ? "" : ";charset=koi8-r");
        if (huge) {
            String long1 = "a".repeat(random.nextBoolean() ? 500_000 : 1_100_000);
            String body =
                    switch (random.nextInt(3)) {
                        case 0 -> long1 + "=1&token=" + token;
                        case 1 -> "token=" + token + "&" + start() + "&x=" + long1;
                        default -> "x&".repeat(1_500) + "token=" + token;
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

    private String start() {
        return new String(valid.get(random.nextInt(valid.size())).encode(), StandardCharsets.US_ASCII);
    }

    private Form form() {
        Form.Builder form = Form.builder();
        if (random.nextInt(4) > 0) {
            form.add("token", token);
        }
        if (random.nextInt(4) > 0) {
            form.addAll(valid.get(random.nextInt(valid.size())));
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            form.add(names.get(random.nextInt(names.size())), values.get(random.nextInt(values.size())));
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
