package io.github.planfixsdk.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Several values in one field, compared with several.
 *
 * @param <E> the entity
 */
public final class TextSetAttribute<E> extends Attribute<E> {
    TextSetAttribute(Target target) {
        super(target);
    }

    /**
     * The values are these.
     *
     * @param values at least one; none may have a semicolon
     * @return the condition
     */
    public Filter<E> is(String... values) {
        return filter(EQUAL, "is", joined(values), List.of(values).toString());
    }

    /**
     * The values are others.
     *
     * @param values at least one; none may have a semicolon
     * @return the condition
     */
    public Filter<E> isNot(String... values) {
        return filter(NOT_EQUAL, "is not", joined(values), List.of(values).toString());
    }

    private JsonNode joined(String... values) {
        if (values.length == 0) {
            throw refuse("there are no values; leave the filter out with Filter.none()");
        }
        for (String value : values) {
            if (notBlank(value).indexOf(';') >= 0) {
                throw refuse("the value \"" + value + "\" has a semicolon, which separates values");
            }
        }
        return JSON.textNode(String.join(";", values));
    }
}
