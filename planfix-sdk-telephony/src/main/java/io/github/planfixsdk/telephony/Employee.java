package io.github.planfixsdk.telephony;

import io.github.planfixsdk.model.PersonRef;
import org.jspecify.annotations.Nullable;

/**
 * An employee of the account, as far as telephony is concerned.
 *
 * @param id the employee's number in Planfix
 * @param name first and last name, empty if there is none
 * @param extension the short number, null if the employee has none
 */
public record Employee(long id, String name, @Nullable String extension) {
    /**
     * This employee as a person inside other entities.
     *
     * @return the reference {@code user:N}
     */
    public PersonRef ref() {
        return PersonRef.user(id);
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "Employee[id=" + id + ", extension=" + extension + "]";
    }
}
