package io.github.planfixsdk.chat;

import io.github.planfixsdk.internal.form.Require;
import org.jspecify.annotations.Nullable;

/**
 * An operator of the provider's own system.
 *
 * @param id the provider's own id of the operator
 * @param name the full name, first and last name in any order; null if it is not known
 * @param email the e-mail address, null if it is not known
 */
public record ChatOperator(
        String id, @Nullable String name, @Nullable String email) {

    /**
     * Checks the id.
     *
     * @param id the provider's own id of the operator
     * @param name the full name, null if it is not known
     * @param email the e-mail address, null if it is not known
     * @throws IllegalArgumentException if the id is blank
     */
    public ChatOperator {
        Require.notBlank(id, "id");
    }
}
