package io.github.planfixsdk.inbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects a handler to the HTTP server that comes with the JDK:
 *
 * <pre>{@code
 * HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
 * server.createContext("/planfix/chat", JdkHttpAdapter.of(chatHandler));
 * server.setExecutor(Executors.newFixedThreadPool(8));
 * server.start();
 * }</pre>
 *
 * <p>At most {@link InboundRequest#MAX_BODY_BYTES} of a body are kept. Of a longer one a few more are read and thrown away,
 * so that its sender gets to see the answer 413, then the connection is closed. The server has no time limit for a body that
 * stalls; where it is open to the world without a proxy, set the system property {@code sun.net.httpserver.maxReqTime}
 * (seconds) and give it an executor of several threads.
 */
public final class JdkHttpAdapter implements HttpHandler {
    private static final Logger log = LoggerFactory.getLogger("io.github.planfixsdk.inbound");

    private static final int MAX_DISCARDED_BYTES = 4 * InboundRequest.MAX_BODY_BYTES;

    private final InboundHandler handler;

    private JdkHttpAdapter(InboundHandler handler) {
        this.handler = handler;
    }

    /**
     * An adapter.
     *
     * @param handler answers the requests; called by the server's threads, several at once
     * @return for {@code HttpServer.createContext}
     */
    public static JdkHttpAdapter of(InboundHandler handler) {
        return new JdkHttpAdapter(Objects.requireNonNull(handler, "handler"));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            InboundRequest request = InboundRequest.read(
                    exchange.getRequestMethod(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    declaredLength(exchange.getRequestHeaders().getFirst("Content-Length")),
                    exchange.getRequestBody());
            send(exchange, request, answer(request));
        }
    }

    private InboundResponse answer(InboundRequest request) {
        try {
            return handler.handle(request);
        } catch (RuntimeException e) {
            log.error("The inbound handler failed", e);
            return InboundResponse.error(500, "Internal error");
        }
    }

    private static void send(HttpExchange exchange, InboundRequest request, InboundResponse response)
            throws IOException {
        if (response.contentType() != null) {
            exchange.getResponseHeaders().set("Content-Type", response.contentType());
        }
        if (response.status() == 405) {
            exchange.getResponseHeaders().set("Allow", "POST");
        }
        if (request.isTooLarge() || !request.method().equals("POST")) {
            // The body has not been read to its end, so the connection cannot carry another request.
            exchange.getResponseHeaders().set("Connection", "close");
        }
        byte[] body = response.body();
        if (body.length == 0 || request.method().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
            if (request.isTooLarge()) {
                out.flush();
                discard(exchange.getRequestBody());
            }
        }
    }

    /** Most clients read the answer after they have sent everything; a connection closed before that would lose it. */
    private static void discard(InputStream body) throws IOException {
        byte[] buffer = new byte[8 * 1024];
        int read = 0;
        for (int n = 0; n >= 0 && read < MAX_DISCARDED_BYTES; read += n) {
            n = body.read(buffer);
        }
    }

    private static long declaredLength(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
