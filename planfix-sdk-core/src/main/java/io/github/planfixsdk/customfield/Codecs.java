package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The codecs of texts, numbers, flags and raw values, and what the others are built from. */
final class Codecs {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final int LINE_LENGTH = 255;

    static final Codec<String> TEXT = of(Codecs::text, TextNode::valueOf);
    static final Codec<String> LINE = of(Codecs::text, Codecs::line);
    static final Codec<String> LIST = of(Codecs::single, Codecs::choice);
    static final Codec<BigDecimal> NUMBER = of(Codecs::number, DecimalNode::valueOf);
    static final Codec<Boolean> CHECKBOX = of(Codecs::flag, BooleanNode::valueOf);
    static final Codec<List<String>> SET_OF_VALUES = listOf(of(Codecs::text, Codecs::choice));
    static final Codec<JsonNode> RAW = of(JsonNode::deepCopy, JsonNode::deepCopy);
    static final Codec<ComputedValue> COMPUTED = of(ComputedValue::new, ComputedValue::raw);

    private Codecs() {}

    @FunctionalInterface
    interface Read<T> {
        @Nullable
        T read(JsonNode value) throws Codec.Unreadable;
    }

    @FunctionalInterface
    interface Write<T> {
        JsonNode write(T value);
    }

    static <T> Codec<T> of(Read<T> read, Write<T> write) {
        return new Codec<>() {
            @Override
            public @Nullable T read(JsonNode value) throws Unreadable {
                return read.read(value);
            }

            @Override
            public JsonNode write(T value) {
                return write.write(value);
            }
        };
    }

    /** A list of the codec's values; read from a single value as well, cleared by an empty array. */
    static <T> Codec<List<T>> listOf(Codec<T> item) {
        return new Codec<>() {
            @Override
            public @Nullable List<T> read(JsonNode value) throws Unreadable {
                List<T> list = new ArrayList<>(value.size());
                if (!value.isArray()) {
                    add(list, item, value);
                    return list.isEmpty() ? null : List.copyOf(list);
                }
                for (JsonNode element : value) {
                    add(list, item, element);
                }
                return List.copyOf(list);
            }

            @Override
            public JsonNode write(List<T> value) {
                ArrayNode array = JSON.arrayNode(value.size());
                for (T element : value) {
                    array.add(item.write(element));
                }
                return array;
            }

            @Override
            public JsonNode cleared() {
                return JSON.arrayNode();
            }
        };
    }

    private static <T> void add(List<T> list, Codec<T> item, JsonNode element) throws Codec.Unreadable {
        T read = element.isNull() ? null : item.read(element);
        if (read != null) {
            list.add(read);
        }
    }

    static String text(JsonNode node) throws Codec.Unreadable {
        if (!node.isValueNode()) {
            throw new Codec.Unreadable("a text");
        }
        return node.asText();
    }

    /** A single-choice list; live accounts were seen to send it as an array. */
    private static @Nullable String single(JsonNode node) throws Codec.Unreadable {
        if (node.isArray() && node.isEmpty()) {
            return null;
        }
        if (node.size() > 1 && node.isArray()) {
            throw new Codec.Unreadable("one value; several are read with CustomField.setOfValues(id)");
        }
        return text(node.isArray() ? node.path(0) : node);
    }

    private static JsonNode line(String text) {
        if (text.length() > LINE_LENGTH) {
            throw new IllegalArgumentException("the text has " + text.length() + " characters: a line holds at most "
                    + LINE_LENGTH + "; use a text field for more");
        }
        return TextNode.valueOf(text);
    }

    private static JsonNode choice(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "the value is blank: give one of the field's values, or clear the field");
        }
        return TextNode.valueOf(text);
    }

    private static @Nullable BigDecimal number(JsonNode node) throws Codec.Unreadable {
        if (node.isTextual() && node.textValue().isBlank()) {
            return null;
        }
        BigDecimal number = decimal(node);
        if (number == null) {
            throw new Codec.Unreadable("a number");
        }
        return number;
    }

    /** A number or the number in a text, with a decimal comma and spaces between thousands too; null if there is none. */
    static @Nullable BigDecimal decimal(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (!node.isTextual()) {
            return null;
        }
        String text = node.textValue();
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                plain.append(c == ',' ? '.' : c);
            }
        }
        try {
            return new BigDecimal(plain.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Boolean flag(JsonNode node) throws Codec.Unreadable {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        String text = text(node).strip();
        if (text.isEmpty()) {
            return null;
        }
        if ("1".equals(text) || "true".equalsIgnoreCase(text)) {
            return Boolean.TRUE;
        }
        if ("0".equals(text) || "false".equalsIgnoreCase(text)) {
            return Boolean.FALSE;
        }
        throw new Codec.Unreadable("a flag");
    }

    static ObjectNode object() {
        return JSON.objectNode();
    }
}
