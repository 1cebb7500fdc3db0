package io.github.planfixsdk.filter;

/**
 * A text that is compared as a whole.
 *
 * @param <E> the entity
 */
public final class TextAttribute<E> extends Attribute<E> {
    TextAttribute(Target target) {
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
}
