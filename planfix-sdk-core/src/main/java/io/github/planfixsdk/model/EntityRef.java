package io.github.planfixsdk.model;

import org.jspecify.annotations.Nullable;

/**
 * A reference to an entity with a numeric id: task, project, template, object, process, workspace …
 *
 * @param id the entity's number; 0 when the server gives a name alone
 * @param name the display name; null in what one writes and when the server leaves it out
 */
public record EntityRef(long id, @Nullable String name) {
    /**
     * A reference without a name, as one writes it.
     *
     * @param id the entity's number
     * @return the reference
     */
    public static EntityRef of(long id) {
        return new EntityRef(id, null);
    }
}
