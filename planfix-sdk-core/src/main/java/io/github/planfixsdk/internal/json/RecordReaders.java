package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Reads records as Jackson does, but without working out for each one anew what its absent components are. */
final class RecordReaders extends BeanDeserializerModifier {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        return description.getBeanClass().isRecord() && deserializer.getClass() == BeanDeserializer.class
                ? new Reader((BeanDeserializer) deserializer)
                : deserializer;
    }

    private static final class Reader extends BeanDeserializer {
        @Serial
        private static final long serialVersionUID = 1;

        private transient volatile @Nullable Object @Nullable [] absent;

        Reader(BeanDeserializer plain) {
            super(plain);
        }

        @Override
        protected Object _deserializeUsingPropertyBased(JsonParser parser, DeserializationContext context)
                throws IOException {
            @Nullable Object[] values = absent(parser, context).clone();
            for (JsonToken token = parser.currentToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
                SettableBeanProperty component = _propertyBasedCreator.findCreatorProperty(parser.currentName());
                parser.nextToken();
                if (component == null) {
                    parser.skipChildren();
                } else {
                    values[component.getCreatorIndex()] = _deserializeWithErrorWrapping(parser, context, component);
                }
            }
            try {
                return _valueInstantiator.createFromObjectWith(context, values);
            } catch (Exception e) {
                return wrapInstantiationProblem(e, context);
            }
        }

        /** What Jackson gives to the constructor for an empty object. */
        private @Nullable Object[] absent(JsonParser parser, DeserializationContext context) throws IOException {
            @Nullable Object[] known = absent;
            if (known == null) {
                SettableBeanProperty[] components =
                        _propertyBasedCreator.properties().toArray(SettableBeanProperty[]::new);
                Arrays.sort(components, Comparator.comparingInt(SettableBeanProperty::getCreatorIndex));
                known = _propertyBasedCreator
                        .startBuilding(parser, context, null)
                        .getParameters(components);
                absent = known;
            }
            return known;
        }
    }
}
