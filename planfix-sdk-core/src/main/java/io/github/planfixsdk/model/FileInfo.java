package io.github.planfixsdk.model;

import org.jspecify.annotations.Nullable;

/**
 * A file attached to an entity.
 *
 * @param id the file's number, by which it is downloaded or attached elsewhere
 * @param size the size; documented in bytes, but live accounts answer kilobytes; null when the server leaves it out
 * @param name the file name; null when the server leaves it out
 * @param link the web address in Planfix; null when the server leaves it out
 */
public record FileInfo(
        long id,
        @Nullable Long size,
        @Nullable String name,
        @Nullable String link) {
    /**
     * A file by its number alone, as one writes it.
     *
     * @param id the file's number
     * @return the file
     */
    public static FileInfo of(long id) {
        return new FileInfo(id, null, null, null);
    }
}
