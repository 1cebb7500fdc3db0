package io.github.planfixsdk.contact;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** By what an import recognises a contact that already exists. */
public final class UniqueField extends OpenEnum {
    private static final Vocabulary<UniqueField> VOCABULARY = new Vocabulary<>(UniqueField::new);

    /** By e-mail; without one by phone; without that by name. */
    public static final UniqueField EMAIL_PHONE_NAME_IFNOT = VOCABULARY.add("email-phone-name-ifnot");

    /** By e-mail, phone or name. */
    public static final UniqueField EMAIL_PHONE_NAME = VOCABULARY.add("email-phone-name");

    /** By e-mail or phone. */
    public static final UniqueField EMAIL_PHONE = VOCABULARY.add("email-phone");

    /** By phone. */
    public static final UniqueField PHONE = VOCABULARY.add("phone");

    /** By name. */
    public static final UniqueField NAME = VOCABULARY.add("name");

    /** By e-mail, phone and name together. */
    public static final UniqueField EMAIL_AND_PHONE_AND_NAME = VOCABULARY.add("email-and-phone-and-name");

    /** By the contact's number. */
    public static final UniqueField NUMBER = VOCABULARY.add("number");

    private static final String CUSTOM = "custom:";

    private UniqueField(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static UniqueField of(String value) {
        return value.startsWith(CUSTOM) ? new UniqueField(value, true) : VOCABULARY.of(value);
    }

    /**
     * By a custom field.
     *
     * @param fieldId the number of the custom field
     * @return the value for that field
     * @throws IllegalArgumentException if the number is not positive
     */
    public static UniqueField customField(long fieldId) {
        if (fieldId < 1) {
            throw new IllegalArgumentException(
                    "fieldId is " + fieldId + ": give the number of a custom field, 1 or more");
        }
        return new UniqueField(CUSTOM + fieldId, true);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<UniqueField> values() {
        return VOCABULARY.values();
    }
}
