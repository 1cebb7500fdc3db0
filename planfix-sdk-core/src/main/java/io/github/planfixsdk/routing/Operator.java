package io.github.planfixsdk.routing;

/** How a {@link Comparison} looks at an attribute's value. */
public enum Operator {
    /** The value is the wanted one. */
    EQUAL("=", "≠", "=", "≠"),
    /** The value is another one. */
    NOT_EQUAL("≠", "=", "≠", "="),
    /** The value is one of the wanted ones. */
    IN("in", "not in", "входит в", "не входит в"),
    /** The value is none of the wanted ones. */
    NOT_IN("not in", "in", "не входит в", "входит в"),
    /** The text contains the wanted part. */
    CONTAINS("contains", "does not contain", "содержит", "не содержит"),
    /** The text starts with the wanted part. */
    STARTS_WITH("starts with", "does not start with", "начинается с", "не начинается с"),
    /** The text ends with the wanted part. */
    ENDS_WITH("ends with", "does not end with", "оканчивается на", "не оканчивается на"),
    /** The text has the wanted shape, in which {@code %} stands for any characters. */
    LIKE("is like", "is not like", "похоже на", "не похоже на"),
    /** The regular expression matches somewhere in the text. */
    MATCHES("matches", "does not match", "подходит под", "не подходит под"),
    /** The value is less (earlier). */
    LESS("<", "≥", "<", "≥"),
    /** The value is greater (later). */
    GREATER(">", "≤", ">", "≤"),
    /** The value is equal or less. */
    AT_MOST("≤", ">", "≤", ">"),
    /** The value is equal or greater. */
    AT_LEAST("≥", "<", "≥", "<"),
    /** There is a value that is not empty. */
    PRESENT("is filled in", "is not filled in", "заполнено", "не заполнено"),
    /** There is no value, or an empty one. */
    ABSENT("is not filled in", "is filled in", "не заполнено", "заполнено"),
    /** At least one element is among the wanted ones. */
    ANY_OF("has any of", "has none of", "есть хотя бы одно из", "нет ни одного из"),
    /** No element is among the wanted ones. */
    NONE_OF("has none of", "has some of", "нет ни одного из", "есть хотя бы одно из"),
    /** Every wanted value is among the elements. */
    ALL_OF("has all of", "lacks some of", "есть все из", "есть не все из"),
    /** The moment lies within the wanted hours. */
    DURING("is within", "is outside", "в пределах", "вне");

    private final String english;
    private final String englishOpposite;
    private final String russian;
    private final String russianOpposite;

    Operator(String english, String englishOpposite, String russian, String russianOpposite) {
        this.english = english;
        this.englishOpposite = englishOpposite;
        this.russian = russian;
        this.russianOpposite = russianOpposite;
    }

    /** The words for what is so, or for the opposite, which then holds. */
    String text(boolean inRussian, boolean holds) {
        if (inRussian) {
            return holds ? russian : russianOpposite;
        }
        return holds ? english : englishOpposite;
    }

    /** Whether it looks at all elements of a multi-valued attribute. */
    boolean looksAtAll() {
        return this == ANY_OF || this == NONE_OF || this == ALL_OF;
    }

    boolean takesNoValue() {
        return this == PRESENT || this == ABSENT;
    }

    boolean takesSeveral() {
        return switch (this) {
            case IN, NOT_IN -> true;
            default -> looksAtAll();
        };
    }
}
