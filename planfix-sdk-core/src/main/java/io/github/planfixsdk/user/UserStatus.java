package io.github.planfixsdk.user;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** Whether an employee is active. */
public final class UserStatus extends OpenEnum {
    private static final Vocabulary<UserStatus> VOCABULARY = new Vocabulary<>(UserStatus::new);

    /** Active, with access. */
    public static final UserStatus ACTIVE = VOCABULARY.add("Active");

    /** Active, without access. */
    public static final UserStatus ACTIVE_WITHOUT_ACCESS = VOCABULARY.add("ActiveWithoutAccess");

    /** Inactive. */
    public static final UserStatus INACTIVE = VOCABULARY.add("Inactive");

    private UserStatus(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static UserStatus of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<UserStatus> values() {
        return VOCABULARY.values();
    }
}
