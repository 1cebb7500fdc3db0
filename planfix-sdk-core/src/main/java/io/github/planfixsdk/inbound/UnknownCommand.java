package io.github.planfixsdk.inbound;

import java.util.Objects;

/**
 * A command this version of the SDK does not know. Planfix has been answered with status 200.
 *
 * @param name the value of {@code cmd}
 * @param fields everything that came with it, without the token
 */
public record UnknownCommand(String name, Form fields) {

    /**
     * Checks that nothing is null.
     *
     * @param name the value of {@code cmd}
     * @param fields everything that came with it, without the token
     */
    public UnknownCommand {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fields, "fields");
    }
}
