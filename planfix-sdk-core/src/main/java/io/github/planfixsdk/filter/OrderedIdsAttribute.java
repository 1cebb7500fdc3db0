package io.github.planfixsdk.filter;

/**
 * An entity's own number, which can be compared with several at once and by its order.
 *
 * @param <E> the entity
 */
public final class OrderedIdsAttribute<E> extends IdsAttribute<E> {
    OrderedIdsAttribute(Target target) {
        super(target);
    }

    /**
     * The number is greater.
     *
     * @param id the number to compare with
     * @return the condition
     */
    public Filter<E> gt(long id) {
        return filter(GREATER, ">", JSON.numberNode(id(id)));
    }

    /**
     * The number is less.
     *
     * @param id the number to compare with
     * @return the condition
     */
    public Filter<E> lt(long id) {
        return filter(LESS, "<", JSON.numberNode(id(id)));
    }
}
