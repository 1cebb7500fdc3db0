package io.github.planfixsdk.filter;

/**
 * Yes or no.
 *
 * @param <E> the entity
 */
public final class FlagAttribute<E> extends Attribute<E> {
    FlagAttribute(Target target) {
        super(target);
    }

    /**
     * The flag is set, or not.
     *
     * @param set true if it must be set
     * @return the condition
     */
    public Filter<E> is(boolean set) {
        return filter(EQUAL, "is", JSON.booleanNode(set));
    }

    /**
     * The opposite of {@code is}.
     *
     * @param set true if it mustn't be set
     * @return the condition
     */
    public Filter<E> isNot(boolean set) {
        return filter(NOT_EQUAL, "is not", JSON.booleanNode(set));
    }
}
