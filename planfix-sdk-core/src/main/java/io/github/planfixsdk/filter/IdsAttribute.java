package io.github.planfixsdk.filter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Collection;

/**
 * A reference by number that can be compared with several entities at once.
 *
 * @param <E> the entity
 */
public class IdsAttribute<E> extends Attribute<E> {
    IdsAttribute(Target target) {
        super(target);
    }

    /**
     * The reference is this entity.
     *
     * @param id the entity's number
     * @return the condition
     */
    public Filter<E> is(long id) {
        return filter(EQUAL, "is", JSON.numberNode(id(id)));
    }

    /**
     * The reference is another entity, or missing.
     *
     * @param id the entity's number
     * @return the condition
     */
    public Filter<E> isNot(long id) {
        return filter(NOT_EQUAL, "is not", JSON.numberNode(id(id)));
    }

    /**
     * The reference is one of these entities.
     *
     * @param ids at least one
     * @return the condition
     */
    public Filter<E> isAnyOf(long... ids) {
        return filter(EQUAL, "is any of", array(ids), Arrays.toString(ids));
    }

    /**
     * The reference is none of these entities.
     *
     * @param ids at least one
     * @return the condition
     */
    public Filter<E> isNoneOf(long... ids) {
        return filter(NOT_EQUAL, "is none of", array(ids), Arrays.toString(ids));
    }

    /**
     * The reference is one of these entities.
     *
     * @param ids at least one
     * @return the condition
     */
    public Filter<E> isAnyOf(Collection<Long> ids) {
        return isAnyOf(numbers(ids));
    }

    /**
     * The reference is none of these entities.
     *
     * @param ids at least one
     * @return the condition
     */
    public Filter<E> isNoneOf(Collection<Long> ids) {
        return isNoneOf(numbers(ids));
    }

    private static long[] numbers(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private ArrayNode array(long... ids) {
        if (ids.length == 0) {
            throw refuse("there are no ids; leave the filter out with Filter.none()");
        }
        ArrayNode array = JSON.arrayNode(ids.length);
        for (long id : ids) {
            array.add(id(id));
        }
        return array;
    }
}
