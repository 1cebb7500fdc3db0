package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A request that reached its operation: path variables, query, body. */
final class RestCall {
    private static final int MAX_PAGE = 100;

    private final HttpCall http;
    private final List<String> variables = new ArrayList<>();
    private @Nullable ObjectNode body;

    RestCall(HttpCall http, Matcher matcher) {
        this.http = http;
        for (int i = 1; i <= matcher.groupCount(); i++) {
            variables.add(matcher.group(i));
        }
    }

    /** The number in the path; -1 if it isn't one. */
    long id(int index) {
        return Store.number(variables.get(index));
    }

    String text(int index) {
        return variables.get(index);
    }

    @Nullable
    String query(String name) {
        return http.query().get(name);
    }

    boolean flag(String name) {
        String value = http.query().get(name);
        return "true".equals(value) || "1".equals(value);
    }

    String header(String name) {
        return http.header(name);
    }

    byte[] bytes() {
        return http.body();
    }

    ObjectNode body() {
        ObjectNode parsed = body;
        if (parsed == null) {
            parsed = Json.body(http.body());
            body = parsed;
        }
        return parsed;
    }

    @Nullable
    String bodyText(String name) {
        JsonNode value = body().path(name);
        return Json.absent(value) ? null : value.asText();
    }

    /** The asked part of a list; limits come from the body of a POST, from the query of a GET. */
    <T> List<T> page(Collection<T> all) {
        long offset = limit("offset", 0);
        long size = limit("pageSize", MAX_PAGE);
        if (offset < 0) {
            throw ApiError.invalid("Invalid value of offset: " + offset);
        }
        if (size < 1 || size > MAX_PAGE) {
            throw ApiError.invalid("Invalid value of pageSize: " + size);
        }
        return all.stream().skip(offset).limit(size).toList();
    }

    private long limit(String name, long otherwise) {
        if (http.method().equals("GET")) {
            String text = query(name);
            return text == null ? otherwise : Store.number(text);
        }
        JsonNode value = body().path(name);
        if (Json.absent(value)) {
            return otherwise;
        }
        return value.canConvertToLong() && !value.isFloatingPointNumber()
                ? value.asLong()
                : Store.number(value.asText());
    }

    static HttpReply success(int status, ObjectNode content) {
        ObjectNode envelope = Json.object().put("result", "success");
        envelope.setAll(content);
        return HttpReply.json(status, envelope);
    }

    static HttpReply list(String key, List<ObjectNode> items) {
        ArrayNode list = Json.array();
        items.forEach(list::add);
        ObjectNode content = Json.object();
        content.set(key, list);
        return success(200, content);
    }

    static HttpReply one(String key, ObjectNode item) {
        ObjectNode content = Json.object();
        content.set(key, item);
        return success(200, content);
    }

    static HttpReply created(long id) {
        return success(201, Json.object().put("id", id));
    }
}
