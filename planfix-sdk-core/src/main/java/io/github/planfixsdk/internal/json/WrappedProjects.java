package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import io.github.planfixsdk.project.Project;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The published example of a list of projects wraps each one in an envelope of its own; both forms are read. */
final class WrappedProjects extends BeanDeserializerModifier {
    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        return description.getBeanClass() == Project.class ? new Reader(deserializer) : deserializer;
    }

    private static final class Reader extends DelegatingDeserializer {
        @Serial
        private static final long serialVersionUID = 1;

        Reader(JsonDeserializer<?> plain) {
            super(plain);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> plain) {
            return new Reader(plain);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT
                    || parser.nextToken() != JsonToken.FIELD_NAME
                    || !"result".equals(parser.currentName())) {
                return super.deserialize(parser, context);
            }
            Object project = null;
            do {
                String key = parser.currentName();
                parser.nextToken();
                if ("project".equals(key)) {
                    project = super.deserialize(parser, context);
                } else {
                    parser.skipChildren();
                }
            } while (parser.nextToken() == JsonToken.FIELD_NAME);
            return project;
        }
    }
}
