package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.customfield.CustomFieldObject;
import io.github.planfixsdk.customfield.CustomFieldType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads definitions of custom fields, or a bare number in the place of one. By hand, because every value on a page brings its
 * definition along: that was the larger part of the time a page took.
 */
final class DefinitionReader extends JsonDeserializer<CustomFieldDefinition> implements ResolvableDeserializer {
    private JsonDeserializer<?> text = this;
    private JsonDeserializer<?> texts = this;
    private JsonDeserializer<?> numbers = this;
    private JsonDeserializer<?> names = this;
    private JsonDeserializer<?> type = this;
    private JsonDeserializer<?> objectType = this;
    private JsonDeserializer<?> tree = this;

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
        text = reader(context, context.constructType(String.class));
        texts = reader(context, context.getTypeFactory().constructCollectionType(List.class, String.class));
        numbers = reader(context, context.getTypeFactory().constructCollectionType(List.class, Long.class));
        names = reader(context, context.getTypeFactory().constructMapType(Map.class, String.class, String.class));
        type = reader(context, context.constructType(CustomFieldType.class));
        objectType = reader(context, context.constructType(CustomFieldObject.class));
        tree = reader(context, context.constructType(JsonNode.class));
    }

    private static JsonDeserializer<?> reader(DeserializationContext context, JavaType type)
            throws JsonMappingException {
        return context.findContextualValueDeserializer(type, null);
    }

    @Override
    public @Nullable CustomFieldDefinition deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        return Repeats.read(parser, context, CustomFieldDefinition.class, this::read);
    }

    private @Nullable CustomFieldDefinition read(JsonParser parser, DeserializationContext context) throws IOException {
        Values values = new Values();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            Long id = WholeNumbers.read(parser);
            values.id = id;
            return id == null ? null : values.definition();
        }
        String key;
        while ((key = parser.nextFieldName()) != null) {
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL) {
                read(key, values, parser, context);
            }
        }
        return values.definition();
    }

    @SuppressWarnings("unchecked") // each reader was made for its type
    private void read(String key, Values values, JsonParser parser, DeserializationContext context) throws IOException {
        switch (key) {
            case "id" -> values.id = WholeNumbers.read(parser);
            case "name" -> values.name = (String) text.deserialize(parser, context);
            case "names" -> values.names = (Map<String, String>) names.deserialize(parser, context);
            case "type" -> values.type = (CustomFieldType) type.deserialize(parser, context);
            case "objectType" -> values.objectType = (CustomFieldObject) objectType.deserialize(parser, context);
            case "groupId" -> values.groupId = WholeNumbers.read(parser);
            case "directoryId" -> values.directoryId = WholeNumbers.read(parser);
            case "directoryFields" -> values.directoryFields = (List<Long>) numbers.deserialize(parser, context);
            case "enumValues" -> values.enumValues = (List<String>) texts.deserialize(parser, context);
            case "listValuesColors" -> values.colors = (JsonNode) tree.deserialize(parser, context);
            case "mainValue" -> values.mainValue = (JsonNode) tree.deserialize(parser, context);
            default -> parser.skipChildren();
        }
    }

    /** What has been read so far. */
    private static final class Values {
        private @Nullable Long id;
        private @Nullable String name;
        private @Nullable Map<String, String> names;
        private @Nullable CustomFieldType type;
        private @Nullable CustomFieldObject objectType;
        private @Nullable Long groupId;
        private @Nullable Long directoryId;
        private @Nullable List<Long> directoryFields;
        private @Nullable List<String> enumValues;
        private @Nullable JsonNode colors;
        private @Nullable JsonNode mainValue;

        CustomFieldDefinition definition() {
            return new CustomFieldDefinition(
                    id == null ? 0 : id,
                    name,
                    names == null ? Map.of() : names,
                    type,
                    objectType,
                    groupId,
                    directoryId,
                    directoryFields == null ? List.of() : directoryFields,
                    enumValues == null ? List.of() : enumValues,
                    colors,
                    mainValue);
        }
    }
}
