package io.github.planfixsdk.internal.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Planfix's envelope around every answer, read in one pass: the payload is bound where it stands. */
final class Envelope {
    private boolean empty = true;
    private boolean more;
    private @Nullable Object payload;
    private @Nullable String result;
    private @Nullable Integer code;
    private @Nullable String error;

    private Envelope() {}

    /** Reads an answer whose payload stands under one of the keys. */
    static Envelope read(ObjectMapper mapper, byte[] body, List<String> keys, @Nullable ObjectReader payloadReader)
            throws IOException {
        Envelope envelope = new Envelope();
        int start = firstVisible(body);
        if (start == body.length) {
            return envelope;
        }
        envelope.empty = false;
        if (body[start] != '{') {
            throw new NotAnEnvelope(body);
        }
        try (JsonParser parser = mapper.getFactory().createParser(body, start, body.length - start)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                envelope.readField(parser, keys, payloadReader);
            }
        }
        return envelope;
    }

    /** Where the text begins, after white space and a byte order mark. */
    private static int firstVisible(byte[] body) {
        boolean marked = body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        int at = marked ? 3 : 0;
        while (at < body.length && body[at] >= 0 && body[at] <= ' ') {
            at++;
        }
        return at;
    }

    private void readField(JsonParser parser, List<String> keys, @Nullable ObjectReader payloadReader)
            throws IOException {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (payloadReader != null && payload == null && keys.contains(name)) {
            payload = payloadReader.readValue(parser);
            return;
        }
        switch (name) {
            case "result" -> result = scalar(parser);
            case "code" -> code = number(parser);
            case "error" -> error = scalar(parser);
            default -> {
                more = true;
                parser.skipChildren();
            }
        }
    }

    private static @Nullable String scalar(JsonParser parser) throws IOException {
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
            return null;
        }
        return parser.getValueAsString();
    }

    private static @Nullable Integer number(JsonParser parser) throws IOException {
        String text = scalar(parser);
        try {
            return text == null ? null : Integer.valueOf(text.trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Nullable
    Object payload() {
        return payload;
    }

    /** Whether there was no body. */
    boolean isEmpty() {
        return empty;
    }

    /** Whether there was something besides payload and envelope. */
    boolean hasMore() {
        return more;
    }

    @Nullable
    Integer code() {
        return code;
    }

    @Nullable
    String error() {
        return error;
    }

    void requireSuccess() {
        if (isFailure()) {
            throw new EnvelopeConverterFactory.EnvelopeFailure(code, error);
        }
    }

    /** Whatever is not "success" has failed; the specification itself misprints "fail". Without a result, a code tells. */
    private boolean isFailure() {
        return result == null ? payload == null && code != null && error != null : !result.equalsIgnoreCase("success");
    }

    /** The body is JSON at best, but no object. */
    static final class NotAnEnvelope extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient byte[] body;

        NotAnEnvelope(byte[] body) {
            super("the body is not a JSON object");
            this.body = body;
        }

        byte[] body() {
            return body;
        }
    }
}
