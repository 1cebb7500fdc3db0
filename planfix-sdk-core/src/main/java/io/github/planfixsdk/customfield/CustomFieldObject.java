package io.github.planfixsdk.customfield;

import io.github.planfixsdk.model.OpenNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a custom field belongs to, by Planfix's number. */
public final class CustomFieldObject extends OpenNumber {
    private static final Vocabulary<CustomFieldObject> VOCABULARY = new Vocabulary<>(CustomFieldObject::new);

    /** Tasks. */
    public static final CustomFieldObject TASK = VOCABULARY.add(0, "task");

    /** Contacts and companies. */
    public static final CustomFieldObject CONTACT = VOCABULARY.add(1, "contact");

    /** Entries of a directory. */
    public static final CustomFieldObject DIRECTORY = VOCABULARY.add(2, "directory");

    /** Projects. */
    public static final CustomFieldObject PROJECT = VOCABULARY.add(3, "project");

    /** Entries of a data tag. */
    public static final CustomFieldObject DATA_TAG = VOCABULARY.add(4, "data tag");

    /** The account itself. */
    public static final CustomFieldObject MAIN = VOCABULARY.add(5, "main");

    /** Employees. */
    public static final CustomFieldObject EMPLOYEE = VOCABULARY.add(6, "employee");

    private CustomFieldObject(String text, @Nullable String label) {
        super(text, label);
    }

    /**
     * The constant for a number of the server.
     *
     * @param code the number as Planfix writes it
     * @return its constant, or a value of its own for a number this SDK does not know
     */
    public static CustomFieldObject of(int code) {
        return VOCABULARY.of(code);
    }

    /**
     * The value with this text.
     *
     * @param text a number, or whatever else the server may send in its place
     * @return the constant, or a value that answers false to {@link #isKnown()}
     */
    public static CustomFieldObject of(String text) {
        return VOCABULARY.of(text);
    }

    /** {@return the known values, by number} */
    public static List<CustomFieldObject> values() {
        return VOCABULARY.values();
    }
}
