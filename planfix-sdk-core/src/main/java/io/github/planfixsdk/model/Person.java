package io.github.planfixsdk.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An employee, contact or group inside another entity.
 *
 * @param id the prefixed reference; "0" when the server names somebody without an id
 * @param name the display name; null in what one writes and when the server leaves it out
 */
public record Person(PersonRef id, @Nullable String name) {
    /**
     * Checks that there is an id.
     *
     * @param id the prefixed reference; "0" when the server names somebody without an id
     * @param name the display name; null in what one writes and when the server leaves it out
     */
    public Person {
        Objects.requireNonNull(id, "id");
    }

    /**
     * A person without a name, as one writes it.
     *
     * @param id the prefixed reference; "0" when the server names somebody without an id
     * @return the person
     */
    public static Person of(PersonRef id) {
        return new Person(id, null);
    }
}
