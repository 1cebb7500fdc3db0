package io.github.planfixsdk.model;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A field that Planfix took without complaint and that does not have what was sent. The JSON is not to be changed.
 *
 * @param field the system field's name, or the custom field's number
 * @param name the custom field's name; null for system fields, and if Planfix doesn't show the field at all, as those it has not
 *     attached to the template
 * @param sent what was sent; a null node if the field was to be cleared
 * @param found what Planfix has now; null if nothing
 */
public record IgnoredField(
        String field,
        @Nullable String name,
        JsonNode sent,
        @Nullable JsonNode found) {
    /**
     * Which field; values may be private.
     *
     * @return for example {@code 20 "Amount"}
     */
    @Override
    public String toString() {
        return name == null ? field : field + " \"" + name + "\"";
    }
}
