package io.github.planfixsdk.inbound;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What to answer to Planfix, as plain values. Immutable. */
public final class InboundResponse {
    private static final byte[] NOTHING = {};
    private static final InboundResponse OK = new InboundResponse(200, null, NOTHING);

    private final int status;
    private final @Nullable String contentType;
    private final byte[] body;

    private InboundResponse(int status, @Nullable String contentType, byte[] body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status is " + status + "; use a final HTTP status, 200 to 599");
        }
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    /**
     * An answer of any kind.
     *
     * @param status the HTTP status, 200 to 599
     * @param contentType the header's value, null for none
     * @param body the bytes of the body; copied
     * @return the answer
     * @throws IllegalArgumentException if the status is no final HTTP status
     */
    public static InboundResponse of(int status, @Nullable String contentType, byte[] body) {
        return new InboundResponse(status, contentType, body.clone());
    }

    /**
     * Status 200 without a body.
     *
     * @return always the same answer
     */
    public static InboundResponse ok() {
        return OK;
    }

    /**
     * Status 200 with a JSON object of texts.
     *
     * @param fields its properties, in the map's order
     * @return the answer
     */
    public static InboundResponse json(Map<String, String> fields) {
        return json(200, fields);
    }

    /**
     * A failure in the protocols' form: a JSON object whose only property is {@code error}.
     *
     * @param status the HTTP status, for example 400
     * @param error the text, for example {@code Invalid parameters}
     * @return the answer
     * @throws IllegalArgumentException if the status is no final HTTP status
     */
    public static InboundResponse error(int status, String error) {
        return json(status, Map.of("error", Objects.requireNonNull(error, "error")));
    }

    /**
     * Plain text, as Planfix shows it to a person.
     *
     * @param status the HTTP status
     * @param text the text
     * @return the answer
     * @throws IllegalArgumentException if the status is no final HTTP status
     */
    public static InboundResponse text(int status, String text) {
        return new InboundResponse(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static InboundResponse json(int status, Map<String, String> fields) {
        StringBuilder text = new StringBuilder(64).append('{');
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append('"');
            quote(field.getKey(), text);
            text.append("\":\"");
            quote(Objects.requireNonNull(field.getValue(), field.getKey()), text);
            text.append('"');
        }
        byte[] body = text.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return new InboundResponse(status, "application/json; charset=utf-8", body);
    }

    /** Most texts are ids and mean themselves. */
    private static void quote(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                JsonStringEncoder.getInstance().quoteAsString(text, to);
                return;
            }
        }
        to.append(text);
    }

    /**
     * The HTTP status.
     *
     * @return 200 to 599
     */
    public int status() {
        return status;
    }

    /**
     * The header {@code Content-Type}.
     *
     * @return null when there is no body
     */
    public @Nullable String contentType() {
        return contentType;
    }

    /**
     * The bytes of the body.
     *
     * @return a copy, empty when there is none
     */
    public byte[] body() {
        return body.clone();
    }

    int length() {
        return body.length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(body);
    }

    /**
     * The body as UTF-8 text.
     *
     * @return empty when there is none
     */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InboundResponse that
                && status == that.status
                && Objects.equals(contentType, that.contentType)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * status + Objects.hashCode(contentType)) + Arrays.hashCode(body);
    }

    /** Status, type and size; never the content. */
    @Override
    public String toString() {
        return status + " " + contentType + " (" + body.length + " bytes)";
    }
}
