package io.github.planfixsdk.model;

import org.jspecify.annotations.Nullable;

/**
 * A field that an otherwise successful update didn't change.
 *
 * @param field the field's name or custom field number; null when the server leaves it out
 * @param error the server's reason; null when the server leaves it out
 */
public record UpdateFailure(
        @Nullable String field, @Nullable String error) {}
