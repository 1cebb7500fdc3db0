package io.github.planfixsdk.customfield;

import org.jspecify.annotations.Nullable;

/**
 * A directory entry as a custom field's value.
 *
 * @param id the entry's key in its directory; 0 unsets a field
 * @param value what the entry shows; null in what one writes and when the server leaves it out
 */
public record DirectoryValue(long id, @Nullable String value) {
    /**
     * An entry by its key alone, as one writes it.
     *
     * @param id the entry's key in its directory
     * @return the value
     */
    public static DirectoryValue of(long id) {
        return new DirectoryValue(id, null);
    }
}
