package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few JSON helpers everything here needs. */
final class Json {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Seeds are written inside Java strings, where single quotes read better. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private Json() {}

    static JsonNodeFactory nodes() {
        return JsonNodeFactory.instance;
    }

    static ObjectNode object() {
        return nodes().objectNode();
    }

    static ArrayNode array() {
        return nodes().arrayNode();
    }

    static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Parses a request's body; anything but an object is refused as the server does. */
    static ObjectNode body(byte[] bytes) {
        if (bytes.length == 0) {
            return object();
        }
        JsonNode node;
        try {
            node = STRICT.readTree(bytes);
        } catch (IOException e) {
            throw new ApiError(500, 30, "Rest API error, not valid JSON: " + firstLine(e));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new ApiError(500, 30, "Rest API error, not valid JSON: an object is expected");
    }

    /** The object a text holds by the letter of the standard, or null. */
    static @Nullable ObjectNode strict(String text) {
        try {
            return STRICT.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    static ObjectNode seed(String text) {
        try {
            if (LENIENT.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("json is not valid: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("json must be an object like {'name':'Ivan'}");
    }

    static List<JsonNode> list(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(items::add);
        } else if (!absent(node)) {
            items.add(node);
        }
        return items;
    }

    static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** A flag as servers of this kind read it: true, 1, "true", "1". */
    static boolean truthy(JsonNode node) {
        return node.asBoolean() || "1".equals(node.asText());
    }

    private static String firstLine(IOException e) {
        return e instanceof JsonProcessingException j ? j.getOriginalMessage() : "unreadable";
    }
}
