package io.github.planfixsdk.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status of a task or object.
 *
 * @param id the status's number, by which it is set
 * @param name the name in the language of the token's owner; null when the server leaves it out
 * @param color the colour as "#rrggbb"; null when the server leaves it out
 * @param isActive whether a task in it counts as active; null when the server leaves it out
 * @param hasDeadline whether deadlines are watched in it; null when the server leaves it out
 * @param isAppliedIndividually whether each assignee has it for themselves; null when the server leaves it out
 * @param texts the names per language, never null
 */
public record Status(
        long id,
        @Nullable String name,
        @Nullable String color,
        @JsonProperty("isActive") @Nullable Boolean isActive,
        @Nullable Boolean hasDeadline,
        @JsonProperty("isAppliedIndividually") @Nullable Boolean isAppliedIndividually,
        List<Text> texts) {
    /** Everything that can be asked for about a status. */
    public static final Fields ALL_FIELDS =
            Fields.of("id", "name", "color", "isActive", "hasDeadline", "isAppliedIndividually", "texts");

    /**
     * Makes the list immutable.
     *
     * @param id the status's number, by which it is set
     * @param name the name in the language of the token's owner; null when the server leaves it out
     * @param color the colour as "#rrggbb"; null when the server leaves it out
     * @param isActive whether a task in it counts as active; null when the server leaves it out
     * @param hasDeadline whether deadlines are watched in it; null when the server leaves it out
     * @param isAppliedIndividually whether each assignee has it for themselves; null when the server leaves it out
     * @param texts the names per language, never null
     */
    public Status {
        texts = List.copyOf(texts);
    }

    /**
     * A status by its number alone, as one writes it.
     *
     * @param id the status's number
     * @return the status
     */
    public static Status of(long id) {
        return new Status(id, null, null, null, null, null, List.of());
    }

    /**
     * The name in one language.
     *
     * @param lang the language code; null when the server leaves it out
     * @param name the name; null when the server leaves it out
     */
    public record Text(@Nullable String lang, @Nullable String name) {}
}
