package io.github.planfixsdk.model;

import org.jspecify.annotations.Nullable;

/**
 * A data tag entry hanging on a task, contact or comment.
 *
 * @param dataTag the data tag; null when the server leaves it out
 * @param key the entry's key within the data tag; null when the server leaves it out
 */
public record DataTagEntryRef(
        @Nullable EntityRef dataTag, @Nullable Long key) {}
