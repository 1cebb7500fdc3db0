package io.github.planfixsdk.filter;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An attribute that the server lists without documenting it: operator and value are the caller's.
 *
 * @param <E> the entity
 */
public final class RawAttribute<E> extends Attribute<E> {
    RawAttribute(Target target) {
        super(target);
    }

    /**
     * A condition in the server's words.
     *
     * @param operator the server's operator, for example "equal"
     * @param value any JSON
     * @return the condition
     */
    public Filter<E> raw(String operator, JsonNode value) {
        return Filter.raw(target(), operator, value);
    }
}
