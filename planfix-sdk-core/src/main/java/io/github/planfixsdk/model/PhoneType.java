package io.github.planfixsdk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phone number is used for. */
public final class PhoneType extends OpenNumber {
    private static final Vocabulary<PhoneType> VOCABULARY = new Vocabulary<>(PhoneType::new);

    /** Mobile phone. */
    public static final PhoneType MOBILE = VOCABULARY.add(1, "mobile");

    /** Phone at work. */
    public static final PhoneType WORK = VOCABULARY.add(2, "work");

    /** Phone at home. */
    public static final PhoneType HOME = VOCABULARY.add(3, "home");

    /** Anything else. */
    public static final PhoneType OTHER = VOCABULARY.add(4, "other");

    private PhoneType(String text, @Nullable String label) {
        super(text, label);
    }

    /**
     * The value with this number.
     *
     * @param code the number as the server writes it
     * @return the constant, or a value that answers false to {@link #isKnown()}
     */
    public static PhoneType of(int code) {
        return VOCABULARY.of(code);
    }

    /**
     * The value with this text.
     *
     * @param text a number, or whatever else the server may send in its place
     * @return the constant, or a value that answers false to {@link #isKnown()}
     */
    public static PhoneType of(String text) {
        return VOCABULARY.of(text);
    }

    /**
     * The documented values.
     *
     * @return an immutable list in the order of declaration
     */
    public static List<PhoneType> values() {
        return VOCABULARY.values();
    }
}
