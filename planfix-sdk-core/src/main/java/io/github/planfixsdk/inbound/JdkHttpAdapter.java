package io.github.planfixsdk.inbound;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
 * <p>At most {@link InboundRequest#MAX_BODY_BYTES} of a body are kept. Of a longer one up to 64 MiB are read and thrown away
 * after the answer 413, so that its sender gets to see it; then the connection is closed. A body that has not arrived within
 * 30 seconds is given up and its connection closed. For headers that stall the server has only the system property
 * {@code sun.net.httpserver.maxReqTime} (seconds). On Linux every answer over a connection that is kept open waits some 40 ms for
 * the client's acknowledgement, unless the system property {@code sun.net.httpserver.nodelay} is {@code true}.
 */
public final class JdkHttpAdapter implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.inbound");

    private static final Duration BODY_TIMEOUT = Duration.ofSeconds(30);

    private final InboundHandler handler;
    private final Duration bodyTimeout;

    private JdkHttpAdapter(InboundHandler handler, Duration bodyTimeout) {
        this.handler = handler;
        this.bodyTimeout = bodyTimeout;
    }

    /**
     * An adapter.
     *
     * @param handler answers the requests; called by the server's threads, several at once
     * @return for {@code HttpServer.createContext}
     */
    public static JdkHttpAdapter of(InboundHandler handler) {
        return of(handler, BODY_TIMEOUT);
    }

    static JdkHttpAdapter of(InboundHandler handler, Duration bodyTimeout) {
        return new JdkHttpAdapter(Objects.requireNonNull(handler, "handler"), bodyTimeout);
    }

    @Override
    public void handle(HttpExchange exchange) {
        boolean interrupted = false;
        try (exchange) {
            InboundRequest request = read(exchange);
            InboundResponse response = Answers.of(handler, request);
            // The server writes to a channel, which closes when an interrupted thread touches it.
            interrupted = Thread.interrupted();
            send(exchange, request, response);
        } catch (IOException e) {
            LOG.debug(
                    "A request broke off, or its client left before the answer ({})",
                    e.getClass().getSimpleName());
        } catch (RuntimeException e) { // Headers that the server takes offence at.
            LOG.error("The server did not take the answer", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private InboundRequest read(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        InboundRequest request = ReadDeadline.within(
                bodyTimeout,
                () -> InboundRequest.read(
                        exchange.getRequestMethod(),
                        headers.getFirst("Content-Type"),
                        declaredLength(headers.getFirst("Content-Length")),
                        exchange.getRequestBody()));
        Map<String, String> values = new HashMap<>();
        headers.keySet().forEach(name -> values.put(name, Objects.requireNonNullElse(headers.getFirst(name), "")));
        return request.with(exchange.getRequestURI().getRawQuery(), values);
    }

    private void send(HttpExchange exchange, InboundRequest request, InboundResponse response) throws IOException {
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
        if (response.length() == 0 || request.method().equals("HEAD")) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), response.length());
        try (OutputStream out = exchange.getResponseBody()) {
            response.writeTo(out);
            if (request.isTooLarge() || !request.method().equals("POST")) {
                out.flush();
                discard(exchange.getRequestBody());
            }
        }
    }

    private void discard(InputStream body) throws IOException {
        long discarded = ReadDeadline.within(bodyTimeout, () -> Answers.discard(body));
        LOG.debug("Discarded {} bytes of a body that nobody reads", discarded);
    }

    private static long declaredLength(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
