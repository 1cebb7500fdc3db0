package io.github.planfixsdk.filter;

/**
 * A reference to one entity by its number.
 *
 * @param <E> the entity
 */
public final class IdAttribute<E> extends Attribute<E> {
    IdAttribute(Target target) {
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
}
