package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.LinkedHashMap;

/**
 * Reads the values of custom fields as they come, into the trees that Jackson's own reader makes. Its objects start with room for
 * sixteen keys, while those of values have two or three.
 */
final class Trees {
    private static final int FEW = 4;

    private final JsonDeserializer<?> numbers;

    Trees(DeserializationContext context) throws JsonMappingException {
        numbers = context.findNonContextualValueDeserializer(context.constructType(JsonNode.class));
    }

    JsonNode read(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> TextNode.valueOf(Repeats.text(parser));
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NULL -> NullNode.getInstance();
            case START_OBJECT -> object(parser, context);
            case START_ARRAY -> array(parser, context);
            default -> (JsonNode) numbers.deserialize(parser, context);
        };
    }

    private ObjectNode object(JsonParser parser, DeserializationContext context) throws IOException {
        LinkedHashMap<String, JsonNode> values = new LinkedHashMap<>(FEW);
        String key;
        while ((key = parser.nextFieldName()) != null) {
            parser.nextToken();
            values.put(key, read(parser, context));
        }
        return new ObjectNode(JsonNodeFactory.instance, values);
    }

    private ArrayNode array(JsonParser parser, DeserializationContext context) throws IOException {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(read(parser, context));
        }
        return values;
    }
}
