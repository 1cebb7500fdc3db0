package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.EntityRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A custom field in a request. Equal if the same is sent.
 *
 * @param field the field's number
 * @param value the JSON of its value
 * @param type the type of the key that it was written with, which isn't sent; null for raw JSON
 */
record Written(
        EntityRef field,
        JsonNode value,
        @JsonIgnore @Nullable CustomFieldType type) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Written that && field.equals(that.field) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, value);
    }

    @Override
    public String toString() {
        return "Written[field=" + field + ", value=" + value + "]";
    }
}
