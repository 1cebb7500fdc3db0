package io.github.planfixsdk.filter;

import io.github.planfixsdk.model.OpenEnum;

/**
 * One of the server's words.
 *
 * @param <E> the entity
 * @param <V> the vocabulary
 */
public final class VocabularyAttribute<E, V extends OpenEnum> extends Attribute<E> {
    VocabularyAttribute(Target target) {
        super(target);
    }

    /**
     * It is this word.
     *
     * @param value the word
     * @return the condition
     */
    public Filter<E> is(V value) {
        return filter(EQUAL, "is", JSON.textNode(value.value()), value.value());
    }

    /**
     * It is another word.
     *
     * @param value the word
     * @return the condition
     */
    public Filter<E> isNot(V value) {
        return filter(NOT_EQUAL, "is not", JSON.textNode(value.value()), value.value());
    }
}
