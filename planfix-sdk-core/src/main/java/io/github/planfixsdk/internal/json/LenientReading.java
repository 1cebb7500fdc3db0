package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.model.Status;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Turns every mismatch of shapes into null, since one odd value must not cost the caller the whole page. A text keeps what came
 * as its JSON, unless that is empty; a bare number in the place of a status or file is its id.
 */
final class LenientReading extends DeserializationProblemHandler {
    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType target,
            @Nullable JsonToken token,
            JsonParser parser,
            @Nullable String failure)
            throws IOException {
        if (token == null) {
            return NOT_HANDLED;
        }
        if (target.hasRawClass(String.class) && token.isStructStart()) {
            TreeNode tree = parser.readValueAsTree();
            return tree.size() == 0 ? null : tree.toString();
        }
        parser.skipChildren();
        return empty(target);
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, @Nullable String failure) {
        if (target == Boolean.class || target == boolean.class) {
            String text = value.strip();
            return "1".equals(text) ? Boolean.TRUE : "0".equals(text) ? Boolean.FALSE : null;
        }
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, @Nullable String failure) {
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> target,
            @Nullable ValueInstantiator instantiator,
            @Nullable JsonParser parser,
            @Nullable String message)
            throws IOException {
        if (parser == null) {
            return null;
        }
        Long id = Readers.number(parser);
        if (id != null && target == Status.class) {
            return Status.of(id);
        }
        return id != null && target == FileInfo.class ? FileInfo.of(id) : null;
    }

    private static @Nullable Object empty(JavaType target) {
        Class<?> raw = target.getRawClass();
        if (raw == long.class) {
            return 0L;
        }
        if (raw == int.class) {
            return 0;
        }
        return raw == boolean.class ? Boolean.FALSE : null;
    }
}
