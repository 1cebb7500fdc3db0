package io.github.planfixsdk.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Several directory entries in one field, compared with several.
 *
 * @param <E> the entity
 */
public final class IdSetAttribute<E> extends Attribute<E> {
    IdSetAttribute(Target target) {
        super(target);
    }

    /**
     * The entries are these.
     *
     * @param ids at least one
     * @return the condition
     */
    public Filter<E> is(long... ids) {
        return filter(EQUAL, "is", joined(ids), Arrays.toString(ids));
    }

    /**
     * The entries are others.
     *
     * @param ids at least one
     * @return the condition
     */
    public Filter<E> isNot(long... ids) {
        return filter(NOT_EQUAL, "is not", joined(ids), Arrays.toString(ids));
    }

    private JsonNode joined(long... ids) {
        if (ids.length == 0) {
            throw refuse("there are no ids; leave the filter out with Filter.none()");
        }
        return JSON.textNode(
                Arrays.stream(ids).map(this::id).mapToObj(Long::toString).collect(Collectors.joining(";")));
    }
}
