package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes customFieldData: a list, or a single value in its place. */
final class CustomFieldReaders {
    private CustomFieldReaders() {}

    static void write(CustomFieldData data, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (CustomFieldValue value : data.values()) {
            out.writeStartObject();
            out.writeObjectFieldStart("field");
            out.writeNumberField("id", value.field().id());
            out.writeEndObject();
            out.writeFieldName("value");
            out.writeObject(value.value());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static final class Data extends JsonDeserializer<CustomFieldData> {
        @Override
        public CustomFieldData deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            List<CustomFieldValue> values = new ArrayList<>();
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    add(values, parser, context);
                }
            } else {
                add(values, parser, context);
            }
            return CustomFieldData.of(values);
        }

        @Override
        public CustomFieldData getNullValue(DeserializationContext context) {
            return CustomFieldData.EMPTY;
        }

        private static void add(List<CustomFieldValue> values, JsonParser parser, DeserializationContext context)
                throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return;
            }
            CustomFieldValue value = read(parser, context);
            if (value != null) {
                values.add(value);
            }
        }
    }

    static final class Value extends JsonDeserializer<CustomFieldValue> {
        @Override
        public @Nullable CustomFieldValue deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return null;
            }
            return read(parser, context);
        }
    }

    private static @Nullable CustomFieldValue read(JsonParser parser, DeserializationContext context)
            throws IOException {
        CustomFieldDefinition field = null;
        JsonNode value = null;
        String stringValue = null;
        String key;
        while ((key = parser.nextFieldName()) != null) {
            JsonToken token = parser.nextToken();
            switch (key) {
                case "field" -> field = field(parser, token, context);
                case "value" -> value = token == JsonToken.VALUE_NULL ? null : context.readTree(parser);
                case "stringValue" ->
                    stringValue = token == JsonToken.VALUE_STRING ? parser.getText() : Readers.scalar(parser);
                default -> parser.skipChildren();
            }
        }
        return field == null ? null : new CustomFieldValue(field, value, stringValue);
    }

    private static @Nullable CustomFieldDefinition field(
            JsonParser parser, @Nullable JsonToken token, DeserializationContext context) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return context.readValue(parser, CustomFieldDefinition.class);
        }
        Long id = Readers.number(parser);
        return id == null
                ? null
                : new CustomFieldDefinition(
                        id, null, Map.of(), null, null, null, null, List.of(), List.of(), null, null);
    }
}
