package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** Jackson looks a type's annotations up each time it is asked for a reader, so it is asked once. */
    private abstract static class Reader<T> extends JsonDeserializer<T> implements ResolvableDeserializer {
        private @Nullable JsonDeserializer<?> definitions;
        private @Nullable Trees trees;

        @Override
        public void resolve(DeserializationContext context) throws JsonMappingException {
            definitions =
                    context.findNonContextualValueDeserializer(context.constructType(CustomFieldDefinition.class));
            trees = new Trees(context);
        }

        final @Nullable CustomFieldValue read(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return null;
            }
            CustomFieldDefinition field = null;
            JsonNode value = null;
            String stringValue = null;
            String key;
            while ((key = parser.nextFieldName()) != null) {
                JsonToken token = parser.nextToken();
                switch (key) {
                    case "field" -> field = definition(parser, context);
                    case "value" -> value = token == JsonToken.VALUE_NULL ? null : trees().read(parser, context);
                    case "stringValue" ->
                        stringValue = token == JsonToken.VALUE_STRING ? Repeats.text(parser) : Readers.scalar(parser);
                    default -> parser.skipChildren();
                }
            }
            return field == null ? null : new CustomFieldValue(field, value, stringValue);
        }

        private Trees trees() {
            return Objects.requireNonNull(trees, "not resolved");
        }

        private @Nullable CustomFieldDefinition definition(JsonParser parser, DeserializationContext context)
                throws IOException {
            return (CustomFieldDefinition)
                    Objects.requireNonNull(definitions, "not resolved").deserialize(parser, context);
        }
    }

    static final class Data extends Reader<CustomFieldData> {
        @Override
        public CustomFieldData deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            List<CustomFieldValue> values = new ArrayList<>();
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    add(values, read(parser, context));
                }
            } else {
                add(values, read(parser, context));
            }
            return CustomFieldData.of(values);
        }

        @Override
        public CustomFieldData getNullValue(DeserializationContext context) {
            return CustomFieldData.EMPTY;
        }

        private static void add(List<CustomFieldValue> values, @Nullable CustomFieldValue value) {
            if (value != null) {
                values.add(value);
            }
        }
    }

    static final class Value extends Reader<CustomFieldValue> {
        @Override
        public @Nullable CustomFieldValue deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            return read(parser, context);
        }
    }
}
