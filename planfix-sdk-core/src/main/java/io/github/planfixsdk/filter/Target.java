package io.github.planfixsdk.filter;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a condition is about.
 *
 * @param type the server's filter type
 * @param name the words for people
 * @param field the custom field's number; null for system attributes
 * @param dataTagField a data tag's field; null unless the condition looks into data tag entries
 */
record Target(
        int type,
        String name,
        @Nullable Long field,
        @Nullable DataTagField dataTagField) {
    /** A field of a data tag's entries, with the filter type that data tags have for it. */
    record DataTagField(long dataTagId, int type, long field) {}

    boolean sameAs(Target other) {
        return type == other.type
                && Objects.equals(field, other.field)
                && Objects.equals(dataTagField, other.dataTagField);
    }

    @Override
    public String toString() {
        if (dataTagField != null) {
            return name + " " + dataTagField.dataTagId + ".field " + dataTagField.field;
        }
        return field == null ? name : name + " " + field;
    }
}
