package io.github.planfixsdk.filter;

/**
 * A line of text that can be compared as a whole or in part.
 *
 * @param <E> the entity
 */
public final class LineAttribute<E> extends Attribute<E> {
    LineAttribute(Target target) {
        super(target);
    }

    /**
     * The text is this one.
     *
     * @param text not blank
     * @return the condition
     */
    public Filter<E> is(String text) {
        return filter(EQUAL, "is", JSON.textNode(notBlank(text)));
    }

    /**
     * The text is another one, or missing.
     *
     * @param text not blank
     * @return the condition
     */
    public Filter<E> isNot(String text) {
        return filter(NOT_EQUAL, "is not", JSON.textNode(notBlank(text)));
    }

    /**
     * The text contains the part.
     *
     * @param text not blank
     * @return the condition
     */
    public Filter<E> contains(String text) {
        return filter(HAVE, "contains", JSON.textNode(notBlank(text)));
    }

    /**
     * The text doesn't contain the part.
     *
     * @param text not blank
     * @return the condition
     */
    public Filter<E> doesNotContain(String text) {
        return filter(NOT_HAVE, "does not contain", JSON.textNode(notBlank(text)));
    }
}
