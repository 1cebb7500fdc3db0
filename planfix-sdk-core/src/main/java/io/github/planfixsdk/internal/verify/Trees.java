package io.github.planfixsdk.internal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.OpenNumber;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.TimePoint;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of what requests hold and of what records were read. Made by hand, because the mapper knows the resource groups, which
 * may not know each other through it.
 */
final class Trees {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Trees() {}

    /** Null for a value that shows itself to nobody. */
    static @Nullable JsonNode of(@Nullable Object value) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof JsonNode node) {
            return node.deepCopy();
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JSON.objectNode();
            map.forEach((key, item) -> put(object, String.valueOf(key), item));
            return object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode(list.size());
            for (Object item : list) {
                JsonNode node = of(item);
                array.add(node == null ? JSON.nullNode() : node);
            }
            return array;
        }
        if (value instanceof TimePoint point) {
            return time(point);
        }
        return value instanceof Record record ? object(record) : scalar(value);
    }

    private static @Nullable JsonNode scalar(Object value) {
        if (value instanceof String text) {
            return JSON.textNode(text);
        }
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof BigDecimal number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Number number) {
            return JSON.numberNode(number.longValue());
        }
        if (value instanceof OpenEnum word) {
            return JSON.textNode(word.value());
        }
        if (value instanceof OpenNumber number) {
            return number.code() == OpenNumber.NO_CODE ? JSON.textNode(number.text()) : JSON.numberNode(number.code());
        }
        return value instanceof PersonRef ref ? JSON.textNode(ref.toString()) : null;
    }

    private static JsonNode time(TimePoint point) {
        if (point.text() != null) {
            return JSON.textNode(point.text());
        }
        ObjectNode object = JSON.objectNode();
        put(object, "date", point.date());
        put(object, "time", point.time());
        put(object, "datetime", point.datetime());
        put(object, "dateTimeUtcSeconds", point.dateTimeUtcSeconds());
        return object;
    }

    private static ObjectNode object(Record record) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            put(object, component.getName(), get(record, component));
        }
        return object;
    }

    private static void put(ObjectNode object, String key, @Nullable Object value) {
        JsonNode node = value == null ? null : of(value);
        if (node != null) {
            object.set(key, node);
        }
    }

    static @Nullable Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getSimpleName() + "." + component.getName(), e);
        }
    }
}
