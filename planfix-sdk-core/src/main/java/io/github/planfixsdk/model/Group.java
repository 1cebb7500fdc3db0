package io.github.planfixsdk.model;

import org.jspecify.annotations.Nullable;

/**
 * A group of employees, contacts or projects. Its id is a plain number wherever it stands in a {@code group} or {@code groups} key.
 *
 * @param id the group's number; 0 when the server gives a name alone
 * @param name the display name; null in what one writes and when the server leaves it out
 */
public record Group(long id, @Nullable String name) {
    /**
     * A group without a name, as one writes it.
     *
     * @param id the group's number
     * @return the group
     */
    public static Group of(long id) {
        return new Group(id, null);
    }
}
