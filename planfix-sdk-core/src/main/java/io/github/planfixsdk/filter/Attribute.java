package io.github.planfixsdk.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What all attributes share; each public attribute adds only the operators that the server knows for it. */
abstract class Attribute<E> {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    static final String EQUAL = "equal";
    static final String NOT_EQUAL = "notequal";
    static final String GREATER = "gt";
    static final String LESS = "lt";
    static final String GREATER_OR_EQUAL = "gtAndEqual";
    static final String LESS_OR_EQUAL = "ltAndEqual";
    static final String HAVE = "have";
    static final String NOT_HAVE = "nothave";

    private final Target target;

    Attribute(Target target) {
        this.target = target;
    }

    final Target target() {
        return target;
    }

    final Filter<E> filter(String operator, String verb, JsonNode value) {
        return filter(operator, verb, value, value.isTextual() ? value.toString() : value.asText());
    }

    final Filter<E> filter(String operator, String verb, JsonNode value, String shown) {
        return new Filter<>(target, operator, value, verb + " " + shown);
    }

    final IllegalArgumentException refuse(String problem) {
        return new IllegalArgumentException("filter " + target + ": " + problem);
    }

    final String notBlank(String text) {
        if (text.isBlank()) {
            throw refuse("the text is blank; leave the filter out with Filter.none()");
        }
        return text;
    }

    final long id(long id) {
        if (id < 1) {
            throw refuse("the id is " + id + ", it must be at least 1");
        }
        return id;
    }
}
