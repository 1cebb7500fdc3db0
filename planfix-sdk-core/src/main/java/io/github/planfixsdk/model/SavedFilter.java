package io.github.planfixsdk.model;

import org.jspecify.annotations.Nullable;

/**
 * A filter saved in Planfix.
 *
 * @param id text to put into a query's filterId: a number, or a name with a colon such as ":all"
 * @param name the name shown in Planfix; null when the server leaves it out
 * @param owner who made it; null for the built-in ones
 */
public record SavedFilter(
        String id, @Nullable String name, @Nullable Person owner) {}
