package io.github.planfixsdk.filter;

/**
 * A name, phone or other text, in which the server always looks for a part.
 *
 * @param <E> the entity
 */
public final class ContainsAttribute<E> extends Attribute<E> {
    ContainsAttribute(Target target) {
        super(target);
    }

    /**
     * The text contains the part, upper or lower case.
     *
     * @param text not blank
     * @return the condition
     */
    public Filter<E> contains(String text) {
        return filter(EQUAL, "contains", JSON.textNode(notBlank(text)));
    }

    /**
     * The text doesn't contain the part.
     *
     * @param text not blank
     * @return the condition
     */
    public Filter<E> doesNotContain(String text) {
        return filter(NOT_EQUAL, "does not contain", JSON.textNode(notBlank(text)));
    }
}
