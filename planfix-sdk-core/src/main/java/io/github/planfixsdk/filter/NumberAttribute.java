package io.github.planfixsdk.filter;

import java.math.BigDecimal;

/**
 * A number.
 *
 * @param <E> the entity
 */
public final class NumberAttribute<E> extends Attribute<E> {
    NumberAttribute(Target target) {
        super(target);
    }

    /**
     * The number is this one.
     *
     * @param number the number to compare with
     * @return the condition
     */
    public Filter<E> is(BigDecimal number) {
        return filter(EQUAL, "=", JSON.numberNode(number), number.toPlainString());
    }

    /**
     * The number is this one.
     *
     * @param number the number to compare with
     * @return the condition
     */
    public Filter<E> is(long number) {
        return filter(EQUAL, "=", JSON.numberNode(number));
    }

    /**
     * The number is another one, or missing.
     *
     * @param number the number to compare with
     * @return the condition
     */
    public Filter<E> isNot(BigDecimal number) {
        return filter(NOT_EQUAL, "!=", JSON.numberNode(number), number.toPlainString());
    }

    /**
     * The number is another one, or missing.
     *
     * @param number the number to compare with
     * @return the condition
     */
    public Filter<E> isNot(long number) {
        return filter(NOT_EQUAL, "!=", JSON.numberNode(number));
    }

    /**
     * The number is greater.
     *
     * @param number the number to compare with
     * @return the condition
     */
    public Filter<E> gt(BigDecimal number) {
        return filter(GREATER, ">", JSON.numberNode(number), number.toPlainString());
    }

    /**
     * The number is greater.
     *
     * @param number the number to compare with
     * @return the condition
     */
    public Filter<E> gt(long number) {
        return filter(GREATER, ">", JSON.numberNode(number));
    }

    /**
     * The number is less.
     *
     * @param number the number to compare with
     * @return the condition
     */
    public Filter<E> lt(BigDecimal number) {
        return filter(LESS, "<", JSON.numberNode(number), number.toPlainString());
    }

    /**
     * The number is less.
     *
     * @param number the number to compare with
     * @return the condition
     */
    public Filter<E> lt(long number) {
        return filter(LESS, "<", JSON.numberNode(number));
    }
}
