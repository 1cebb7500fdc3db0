package io.github.planfixsdk.delivery;

import io.github.planfixsdk.inbound.Form;
import java.util.Objects;

/**
 * A command for Planfix as it waits in an outbox: without the key, which is added when it is sent. {@link #toString()}
 * shows no values.
 *
 * @param name the value of {@code cmd}, such as {@code newMessage}
 * @param fields its fields in order, without command and key
 */
public record Command(String name, Form fields) {

    /**
     * Checks that the command has a name and no key.
     *
     * @param name the value of {@code cmd}, such as {@code newMessage}
     * @param fields its fields in order, without command and key
     * @throws IllegalArgumentException if the name is blank, or a field is {@code planfix_token} or {@code token}
     */
    public Command {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("name is blank; give the command's name, such as newMessage");
        }
        if (Objects.requireNonNull(fields, "fields").first("planfix_token") != null || fields.first("token") != null) {
            throw new IllegalArgumentException(
                    "fields hold the key; leave it out, an outbox must not keep it: the client adds it when it sends");
        }
    }

    @Override
    public String toString() {
        return name + " " + fields;
    }
}
