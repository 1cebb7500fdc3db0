package io.github.planfixsdk.user;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** What an employee may do in the account. */
public final class UserRole extends OpenEnum {
    private static final Vocabulary<UserRole> VOCABULARY = new Vocabulary<>(UserRole::new);

    /** Not defined. */
    public static final UserRole NOT_DEFINED = VOCABULARY.add("NotDefined");

    /** An administrator. */
    public static final UserRole ADMIN = VOCABULARY.add("Admin");

    /** An ordinary employee. */
    public static final UserRole USER = VOCABULARY.add("User");

    /** A technical administrator. */
    public static final UserRole TECH_ADMIN = VOCABULARY.add("TechAdmin");

    /** An employee who cannot log in. */
    public static final UserRole USER_WITHOUT_ACCESS = VOCABULARY.add("UserWithoutAccess");

    /** A robot: a technical employee for integrations. */
    public static final UserRole ROBOT = VOCABULARY.add("Robot");

    private UserRole(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static UserRole of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<UserRole> values() {
        return VOCABULARY.values();
    }
}
