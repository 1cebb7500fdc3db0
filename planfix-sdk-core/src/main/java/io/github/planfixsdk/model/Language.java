package io.github.planfixsdk.model;

import java.util.List;

/** Language of Planfix's interface, as a two-letter code with a capital first letter; see {@link CommunicationLanguage} too. */
public final class Language extends OpenEnum {
    private static final Vocabulary<Language> VOCABULARY = new Vocabulary<>(Language::new);

    /** English. */
    public static final Language ENGLISH = VOCABULARY.add("En");

    /** Russian. */
    public static final Language RUSSIAN = VOCABULARY.add("Ru");

    /** Polish. */
    public static final Language POLISH = VOCABULARY.add("Pl");

    /** Georgian. */
    public static final Language GEORGIAN = VOCABULARY.add("Ka");

    /** Romanian. */
    public static final Language ROMANIAN = VOCABULARY.add("Ro");

    /** Portuguese. */
    public static final Language PORTUGUESE = VOCABULARY.add("Pt");

    /** Spanish. */
    public static final Language SPANISH = VOCABULARY.add("Es");

    /** German. */
    public static final Language GERMAN = VOCABULARY.add("De");

    /** Azerbaijani. */
    public static final Language AZERBAIJANI = VOCABULARY.add("Az");

    /** Turkish. */
    public static final Language TURKISH = VOCABULARY.add("Tr");

    private Language(String value, boolean known) {
        super(value, known);
    }

    /**
     * The value with this text.
     *
     * @param value the text as the server writes it; upper and lower case matter
     * @return the constant, or a value that answers false to {@link #isKnown()}
     */
    public static Language of(String value) {
        return VOCABULARY.of(value);
    }

    /**
     * The documented values.
     *
     * @return an immutable list in the order of declaration
     */
    public static List<Language> values() {
        return VOCABULARY.values();
    }
}
