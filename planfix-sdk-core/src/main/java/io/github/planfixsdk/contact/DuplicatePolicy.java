package io.github.planfixsdk.contact;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** What an import does with a contact that already exists. */
public final class DuplicatePolicy extends OpenEnum {
    private static final Vocabulary<DuplicatePolicy> VOCABULARY = new Vocabulary<>(DuplicatePolicy::new);

    /** Leaves the existing contact alone and skips the row. */
    public static final DuplicatePolicy IGNORE = VOCABULARY.add("ignore");

    /** Updates the existing contact. */
    public static final DuplicatePolicy UPDATE = VOCABULARY.add("update");

    /** Creates the contact all the same. */
    public static final DuplicatePolicy NONE = VOCABULARY.add("none");

    private DuplicatePolicy(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static DuplicatePolicy of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<DuplicatePolicy> values() {
        return VOCABULARY.values();
    }
}
