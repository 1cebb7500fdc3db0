package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.jspecify.annotations.Nullable;

/** Reads one type of values leniently and writes it strictly. */
interface Codec<T> {
    /** The value; null for what means "not set", such as an empty text for a number. */
    @Nullable
    T read(JsonNode value) throws Unreadable;

    /** The form that Planfix wants; an IllegalArgumentException without the field's number if the value isn't allowed. */
    JsonNode write(T value);

    /** What unsets the field. */
    default JsonNode cleared() {
        return NullNode.getInstance();
    }

    /** The JSON has another shape. Without a stack: it is always wrapped at once. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String expected) {
            super(expected, null, false, false);
        }
    }
}
