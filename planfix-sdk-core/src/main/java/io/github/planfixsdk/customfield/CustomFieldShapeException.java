package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A custom field's value isn't of the type that the key promises: usually the key has the wrong number or type. The message names
 * the field, both types and the kind of JSON, never the value.
 */
public final class CustomFieldShapeException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** The field's number in the account. */
    private final long fieldId;

    CustomFieldShapeException(
            long fieldId,
            @Nullable CustomFieldType expected,
            @Nullable CustomFieldType defined,
            JsonNode value,
            Throwable cause) {
        super(
                "custom field " + fieldId + ": the key is for type " + expected + ", Planfix defines type " + defined
                        + " and sent "
                        + value.getNodeType().name().toLowerCase(Locale.ROOT)
                        + " where the key expects "
                        + String.valueOf(cause.getMessage()).replace("(id)", "(" + fieldId + ")")
                        + ". Correct the key's number or type, or read it with CustomField.unknown("
                        + fieldId + ")",
                cause);
        this.fieldId = fieldId;
    }

    /**
     * The field.
     *
     * @return its number in the account
     */
    public long fieldId() {
        return fieldId;
    }
}
