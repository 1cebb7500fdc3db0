package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.planfixsdk.routing.Problems.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the configuration's JSON while it is read: every key that is asked for is known, all others are not. */
final class JsonPart {
    private final JsonNode node;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> refused = new HashSet<>();

    private JsonPart(JsonNode node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** Null, and a problem, if it is no object. */
    static @Nullable JsonPart of(JsonNode node, String path, Problems problems) {
        if (!node.isObject()) {
            wrong(path, node, JsonNodeType.OBJECT, problems);
            return null;
        }
        return new JsonPart(node, path, problems);
    }

    static void wrong(String path, JsonNode node, JsonNodeType wanted, Problems problems) {
        problems.add(path, ProblemCode.WRONG_JSON, words(node.getNodeType()), words(wanted));
    }

    private static Words words(JsonNodeType type) {
        String russian =
                switch (type) {
                    case ARRAY -> "массив […]";
                    case OBJECT -> "объект {…}";
                    case STRING -> "текст в кавычках";
                    case NUMBER -> "число";
                    case BOOLEAN -> "true или false";
                    case NULL -> "null";
                    case BINARY -> "двоичные данные";
                    case POJO -> "объект Java";
                    case MISSING -> "пусто";
                };
        return new Words(type.name().toLowerCase(Locale.ROOT), russian);
    }

    /** The path of a key by the rules of RFC 9535. */
    static String under(String path, String key) {
        if (key.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            return path + "." + key;
        }
        return path + "['" + key.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    String path() {
        return path;
    }

    String path(String key) {
        return under(path, key);
    }

    boolean has(String key) {
        known.add(key);
        return node.has(key);
    }

    /** Null if it isn't there. */
    @Nullable
    JsonNode get(String key) {
        known.add(key);
        return node.get(key);
    }

    /** Null if it isn't there or is none. */
    @Nullable
    JsonPart part(String key) {
        JsonNode value = get(key);
        return value == null ? null : of(value, path(key), problems);
    }

    /** The elements; none if it isn't there or is no array. */
    List<JsonNode> elements(String key) {
        JsonNode value = get(key);
        List<JsonNode> elements = new ArrayList<>();
        if (value != null && !value.isArray()) {
            wrong(path(key), value, JsonNodeType.ARRAY, problems);
        } else if (value != null) {
            value.forEach(elements::add);
        }
        return elements;
    }

    /** Null if it isn't there, is no text or is blank. */
    @Nullable
    String text(String key) {
        JsonNode value = get(key);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            wrong(path(key), value, JsonNodeType.STRING, problems);
            return null;
        }
        if (value.textValue().isBlank()) {
            problems.add(path(key), ProblemCode.BLANK);
            return null;
        }
        return value.textValue();
    }

    /** False if it isn't there. */
    boolean flag(String key) {
        JsonNode value = get(key);
        if (value != null && !value.isBoolean()) {
            wrong(path(key), value, JsonNodeType.BOOLEAN, problems);
        }
        return value != null && value.booleanValue();
    }

    /** Null if it isn't there or is no positive whole number. */
    @Nullable
    Long positive(String key) {
        JsonNode value = get(key);
        return value == null ? null : positive(value, path(key), problems);
    }

    static @Nullable Long positive(JsonNode value, String path, Problems problems) {
        Long number = JsonValues.whole(value);
        if (number == null || number <= 0) {
            problems.add(path, ProblemCode.NOT_POSITIVE, JsonValues.shown(value));
            return null;
        }
        return number;
    }

    /** Null if it isn't there or is no such word. */
    <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        String word = text(key);
        if (word == null) {
            return null;
        }
        E value = JsonWords.find(type, word);
        if (value == null) {
            problems.add(path(key), ProblemCode.UNKNOWN_WORD, word, JsonWords.all(type));
        }
        return value;
    }

    /** A key that has its place elsewhere: a problem of its own if it is there, and none of those to choose from. */
    void refuse(String key, ProblemCode code, Object... arguments) {
        known.remove(key);
        refused.add(key);
        if (node.has(key)) {
            problems.add(path(key), code, arguments);
        }
    }

    /** Says which keys nobody has asked for. */
    void nothingElse() {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey()) && !refused.contains(entry.getKey())) {
                problems.add(path(entry.getKey()), ProblemCode.UNKNOWN_KEY, known);
            }
        }
    }

    Set<Map.Entry<String, JsonNode>> entries() {
        return node.properties();
    }
}
