package io.github.planfixsdk.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that Planfix sent, as plain values. Immutable. The protocols send everything in the body; query string and headers are
 * for what an account's owner types into an automatic scenario, where a secret has no other place.
 */
public final class InboundRequest {
    /** A longer body is answered with status 413 (1 MiB; messages and events take a few kilobytes). */
    public static final int MAX_BODY_BYTES = 1 << 20;

    /** The only type of content the protocols know. */
    public static final String FORM = "application/x-www-form-urlencoded";

    private static final int USUAL_BODY_BYTES = 64 * 1024;

    private final String method;
    private final @Nullable String contentType;
    private final byte[] body;
    private final @Nullable Form form;
    private final boolean tooLarge;
    private final @Nullable String query;
    private final Map<String, String> headers;

    private InboundRequest(
            String method, @Nullable String contentType, byte[] body, @Nullable Form form, boolean tooLarge) {
        this(method, contentType, body, form, tooLarge, null, Map.of());
    }

    private InboundRequest(
            String method,
            @Nullable String contentType,
            byte[] body,
            @Nullable Form form,
            boolean tooLarge,
            @Nullable String query,
            Map<String, String> headers) {
        this.method = Objects.requireNonNull(method, "method");
        this.contentType = contentType;
        this.body = body;
        this.form = form;
        this.tooLarge = tooLarge;
        this.query = query;
        this.headers = headers;
    }

    /**
     * A request whose body is in memory.
     *
     * @param method the HTTP method, for example {@code POST}
     * @param contentType the header's value, null when it is missing
     * @param body the bytes of the body; copied
     * @return the request
     */
    public static InboundRequest of(String method, @Nullable String contentType, byte[] body) {
        boolean tooLarge = body.length > MAX_BODY_BYTES;
        return new InboundRequest(method, contentType, tooLarge ? new byte[0] : body.clone(), null, tooLarge);
    }

    /**
     * A request whose body a framework has decoded already.
     *
     * @param method the HTTP method, for example {@code POST}
     * @param form the decoded fields in their order
     * @return the request
     */
    public static InboundRequest ofForm(String method, Form form) {
        return ofForm(method, FORM, form);
    }

    static InboundRequest ofForm(String method, @Nullable String contentType, Form form) {
        return new InboundRequest(method, contentType, new byte[0], Objects.requireNonNull(form, "form"), false);
    }

    /**
     * A POST with encoded fields: what Planfix sends, for tests of a handler.
     *
     * @param form the fields
     * @return the request
     */
    public static InboundRequest post(Form form) {
        return of("POST", FORM + "; charset=utf-8", form.encode());
    }

    /**
     * Reads a request from a server's stream, at most {@link #MAX_BODY_BYTES} and one byte of it; a body declared longer is
     * not read at all, nor is the body of anything but a POST. Meant for adapters.
     *
     * @param method the HTTP method, for example {@code POST}
     * @param contentType the header's value, null when it is missing
     * @param declaredLength the value of {@code Content-Length}, or −1 when it is missing
     * @param body the stream; the caller closes it
     * @return the request; {@link #isTooLarge()} tells whether the body went beyond the limit
     * @throws IOException if the stream breaks off, so that no request has arrived
     */
    public static InboundRequest read(
            String method, @Nullable String contentType, long declaredLength, InputStream body) throws IOException {
        if (declaredLength > MAX_BODY_BYTES) {
            return new InboundRequest(method, contentType, new byte[0], null, true);
        }
        if (!method.equals("POST")) {
            return new InboundRequest(method, contentType, new byte[0], null, false);
        }
        byte[] bytes = declaredLength > 0 && declaredLength <= USUAL_BODY_BYTES
                ? exactly((int) declaredLength, body)
                : body.readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length < declaredLength) {
            throw new IOException("The body broke off after " + bytes.length + " of " + declaredLength + " bytes");
        }
        boolean tooLarge = bytes.length > MAX_BODY_BYTES;
        return new InboundRequest(method, contentType, tooLarge ? new byte[0] : bytes, null, tooLarge);
    }

    /** Saves the copies that reading up to an unknown end takes; a longer body is not believed before it is there. */
    private static byte[] exactly(int length, InputStream body) throws IOException {
        byte[] bytes = new byte[length];
        int read = body.readNBytes(bytes, 0, length);
        return read == length ? bytes : Arrays.copyOf(bytes, read);
    }

    /**
     * The same request with what else came. Meant for adapters.
     *
     * @param queryString what stands behind the address's question mark, still encoded; null if there is nothing
     * @param values the headers; of several with names that differ in case alone one counts
     * @return another request
     */
    public InboundRequest with(@Nullable String queryString, Map<String, String> values) {
        Map<String, String> lowered = new HashMap<>();
        values.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
        return new InboundRequest(method, contentType, body, form, tooLarge, queryString, lowered);
    }

    /**
     * The address's query string.
     *
     * @return as received, without question mark; null when there is none or the adapter does not tell it
     */
    public @Nullable String query() {
        return query;
    }

    /**
     * A header.
     *
     * @param name its name in any case
     * @return its value as received, the first of several; null when it is missing or the adapter does not tell it
     */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /**
     * The HTTP method.
     *
     * @return as received
     */
    public String method() {
        return method;
    }

    /**
     * The header {@code Content-Type}.
     *
     * @return as received, null when it is missing
     */
    public @Nullable String contentType() {
        return contentType;
    }

    /**
     * The bytes of the body.
     *
     * @return a copy; empty when the request came decoded or is too large
     */
    public byte[] body() {
        return body.clone();
    }

    /**
     * Whether the body went beyond {@link #MAX_BODY_BYTES}; its bytes are not kept then.
     *
     * @return true if so
     */
    public boolean isTooLarge() {
        return tooLarge;
    }

    /**
     * The fields: those given to {@link #ofForm}, else decoded from the body at each call.
     *
     * @return the fields in their order
     * @throws IllegalArgumentException if the body is too large or has too many fields
     */
    public Form form() {
        if (tooLarge) {
            throw new IllegalArgumentException("The body is longer than " + MAX_BODY_BYTES + " bytes");
        }
        return form != null ? form : Form.decode(body);
    }

    /** Method, type and size; never the content. */
    @Override
    public String toString() {
        return method + " " + contentType + " ("
                + (tooLarge ? "too large" : form != null ? form.fields().size() + " fields" : body.length + " bytes")
                + ")";
    }
}
