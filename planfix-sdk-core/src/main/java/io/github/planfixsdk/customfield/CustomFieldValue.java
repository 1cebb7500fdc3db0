package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A custom field's value as it came.
 *
 * @param field the field's definition; in requests and short answers only its number
 * @param value the raw value, not to be changed; null when the field isn't set
 * @param stringValue the value as Planfix shows it; null unless the server adds it
 */
public record CustomFieldValue(
        CustomFieldDefinition field,
        @Nullable JsonNode value,
        @Nullable String stringValue) {}
