package io.github.planfixsdk.inbound;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects a handler to a servlet container, such as Jetty, Tomcat or Spring Boot. Needs {@code jakarta.servlet} 6.0 or newer, which
 * every such container brings along:
 *
 * <pre>{@code
 * context.addServlet(new ServletHolder(ServletAdapter.of(chatHandler)), "/planfix/chat");
 * }</pre>
 *
 * <p>The adapter reads the body itself and keeps at most {@link InboundRequest#MAX_BODY_BYTES} of it; of a longer one up to 64 MiB are
 * read and thrown away after the answer 413, so that its sender gets to see it. If a filter before it has had the
 * container read the form already, the fields come from {@code getParameterMap} without those of the query string: values of one
 * name keep their order, names keep the container's, and the container's own limits hold. Time limits for bodies are the
 * container's too. A request that breaks off reaches no handler.
 */
@SuppressWarnings("exports") // "transitive" would make an optional module a required one for everybody who compiles.
public final class ServletAdapter implements Servlet {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.inbound");

    private final InboundHandler handler;
    private @Nullable ServletConfig config;

    private ServletAdapter(InboundHandler handler) {
        this.handler = handler;
    }

    /**
     * An adapter.
     *
     * @param handler answers the requests; called by the container's threads, several at once
     * @return for the container's way of adding a servlet
     */
    public static ServletAdapter of(InboundHandler handler) {
        return new ServletAdapter(Objects.requireNonNull(handler, "handler"));
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) {
        HttpServletRequest received = (HttpServletRequest) request;
        HttpServletResponse to = (HttpServletResponse) response;
        InboundResponse answer = answer(received);
        // Containers that write to a channel would close it.
        boolean interrupted = Thread.interrupted();
        try {
            send(to, received.getMethod(), answer);
            // Nothing is left of a request that was read.
            Answers.discard(stream(received));
        } catch (IOException e) {
            LOG.debug("The client left before the answer ({})", e.getClass().getSimpleName());
        } catch (RuntimeException e) { // A filter that has taken the response's writer, or the container's own.
            LOG.error("The container did not take the answer, or not the rest of the request", e);
            fail(to);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Without this the status of an answer that was not written would stand. */
    private static void fail(HttpServletResponse to) {
        if (!to.isCommitted()) {
            to.reset();
            to.setStatus(500);
        }
    }

    private InboundResponse answer(HttpServletRequest received) {
        try {
            return Answers.of(handler, read(received).with(received.getQueryString(), headers(received)));
        } catch (IOException | RuntimeException e) { // The container's own exceptions for bad forms are of any kind.
            LOG.debug("A request could not be read ({})", e.getClass().getSimpleName());
            return InboundResponse.error(400, "Invalid parameters");
        }
    }

    private static Map<String, String> headers(HttpServletRequest received) {
        Map<String, String> headers = new HashMap<>();
        Enumeration<String> names = received.getHeaderNames();
        if (names == null) { // A container may keep them to itself.
            return headers;
        }
        for (String name : Collections.list(names)) {
            headers.put(name, Objects.requireNonNullElse(received.getHeader(name), ""));
        }
        return headers;
    }

    private static InboundRequest read(HttpServletRequest received) throws IOException {
        String method = received.getMethod();
        String type = received.getContentType();
        long declared = received.getContentLengthLong();
        if (!method.equals("POST") || declared == 0 || declared > InboundRequest.MAX_BODY_BYTES) {
            return InboundRequest.read(method, type, declared, InputStream.nullInputStream());
        }
        PushbackInputStream body = new PushbackInputStream(stream(received));
        int first = body.read();
        if (first < 0) {
            return parsed(received, type);
        }
        body.unread(first);
        return InboundRequest.read(method, type, declared, body);
    }

    private static InputStream stream(HttpServletRequest received) throws IOException {
        try {
            return received.getInputStream();
        } catch (IllegalStateException e) { // A filter has asked for the reader.
            return InputStream.nullInputStream();
        }
    }

    /** An empty stream of a request with a body: somebody has read it before. */
    private static InboundRequest parsed(HttpServletRequest received, @Nullable String type) {
        Map<String, String[]> parameters = received.getParameterMap();
        String query = received.getQueryString();
        Form ofQuery = query == null ? Form.empty() : Form.decode(query.getBytes(StandardCharsets.UTF_8));
        Form.Builder form = Form.builder();
        parameters.forEach((name, values) -> {
            // The values of the query string come before those of the body.
            for (int i = ofQuery.all(name).size(); i < values.length; i++) {
                form.add(name, values[i]);
            }
        });
        return InboundRequest.ofForm("POST", type, form.build());
    }

    private static void send(HttpServletResponse to, String method, InboundResponse response) throws IOException {
        to.setStatus(response.status());
        if (response.contentType() != null) {
            to.setContentType(response.contentType());
        }
        if (response.status() == 405) {
            to.setHeader("Allow", "POST");
        }
        to.setContentLength(response.length());
        if (!method.equals("HEAD")) {
            response.writeTo(to.getOutputStream());
        }
        to.flushBuffer();
    }

    @Override
    public void init(ServletConfig given) {
        config = given;
    }

    @Override
    public @Nullable ServletConfig getServletConfig() {
        return config;
    }

    @Override
    public String getServletInfo() {
        return "Planfix SDK";
    }

    @Override
    public void destroy() {}
}
