package io.github.planfixsdk.internal.form;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command's parameters; an empty value counts as a missing one.
 *
 * @param form the fields
 */
public record Parameters(Form form) {

    /**
     * A parameter the command cannot do without.
     *
     * @param name the field's name
     * @return its value, not blank
     * @throws RefusedException if it is missing or blank
     */
    public String required(String name) {
        String value = optional(name);
        if (value == null) {
            throw new RefusedException(name + " is missing");
        }
        return value;
    }

    /**
     * A parameter that may be missing.
     *
     * @param name the field's name
     * @return its value, null when it is missing or blank
     */
    public @Nullable String optional(String name) {
        String value = form.first(name);
        return value == null || value.isBlank() ? null : value;
    }
}
