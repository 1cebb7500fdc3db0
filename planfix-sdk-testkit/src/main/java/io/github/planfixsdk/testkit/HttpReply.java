package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer, and how it is to be spoiled on its way. */
final class HttpReply {
    /** What happens to the answer's bytes. */
    enum Wire {
        WHOLE,
        CLOSE,
        RESET,
        HALF,
        STALL
    }

    static final int HALF_OF_IT = -1;

    private static final String JSON = "application/json;charset=UTF-8";

    final int status;
    final Map<String, String> headers = new LinkedHashMap<>();
    final byte[] body;
    Wire wire = Wire.WHOLE;
    /** How many bytes of the body a broken answer has. */
    int kept = HALF_OF_IT;

    Duration stall = Duration.ZERO;
    Duration delay = Duration.ZERO;

    private HttpReply(int status, byte[] body, @Nullable String contentType) {
        this.status = status;
        this.body = body;
        if (contentType != null) {
            headers.put("Content-Type", contentType);
        }
    }

    static HttpReply empty(int status) {
        return new HttpReply(status, new byte[0], null);
    }

    static HttpReply json(int status, JsonNode node) {
        return new HttpReply(status, Json.bytes(node), JSON);
    }

    static HttpReply json(int status, String text) {
        return text(status, JSON, text);
    }

    static HttpReply text(int status, String contentType, String text) {
        return new HttpReply(status, text.getBytes(StandardCharsets.UTF_8), contentType);
    }

    static HttpReply binary(int status, byte[] content) {
        return new HttpReply(status, content, "application/octet-stream");
    }

    static HttpReply failure(int status, int code, String error) {
        return json(
                status, Json.object().put("result", "fail").put("code", code).put("error", error));
    }

    HttpReply header(String name, String value) {
        headers.put(name, value);
        return this;
    }
}
