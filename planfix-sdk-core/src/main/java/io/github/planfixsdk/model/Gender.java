package io.github.planfixsdk.model;

import java.util.List;

/** Gender of a contact or employee. */
public final class Gender extends OpenEnum {
    private static final Vocabulary<Gender> VOCABULARY = new Vocabulary<>(Gender::new);

    /** Nobody has filled it in. */
    public static final Gender NOT_DEFINED = VOCABULARY.add("NotDefined");

    /** Female. */
    public static final Gender FEMALE = VOCABULARY.add("Female");

    /** Male. */
    public static final Gender MALE = VOCABULARY.add("Male");

    private Gender(String value, boolean known) {
        super(value, known);
    }

    /**
     * The value with this text.
     *
     * @param value the text as the server writes it; upper and lower case matter
     * @return the constant, or a value that answers false to {@link #isKnown()}
     */
    public static Gender of(String value) {
        return VOCABULARY.of(value);
    }

    /**
     * The documented values.
     *
     * @return an immutable list in the order of declaration
     */
    public static List<Gender> values() {
        return VOCABULARY.values();
    }
}
