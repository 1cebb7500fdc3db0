package io.github.planfixsdk.routing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value for a custom field.
 *
 * @param fieldId the custom field's number; 0 if it is given by its name
 * @param fieldName the custom field's name; null if it is given by its number
 * @param attribute the name of the attribute the value comes from
 * @param value a String, Long, BigDecimal, Boolean or Instant; lists are joined by commas, with moments as ISO texts
 */
public record FieldWrite(long fieldId, @Nullable String fieldName, String attribute, Object value) {
    /**
     * Refuses null.
     *
     * @param fieldId the custom field's number; 0 if it is given by its name
     * @param fieldName the custom field's name; null if it is given by its number
     * @param attribute the name of the attribute the value comes from
     * @param value a String, Long, BigDecimal, Boolean or Instant; lists are joined by commas, with moments as ISO texts
     */
    public FieldWrite {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
    }

    /**
     * A value for the field with a number.
     *
     * @param fieldId the custom field's number
     * @param attribute the name of the attribute the value comes from
     * @param value a String, Long, BigDecimal, Boolean or Instant; lists are joined by commas, with moments as ISO texts
     */
    public FieldWrite(long fieldId, String attribute, Object value) {
        this(fieldId, null, attribute, value);
    }

    /** {@return the field's name in quotation marks, or its number} */
    public String field() {
        return fieldName == null ? Long.toString(fieldId) : '"' + fieldName + '"';
    }

    /** The field and the attribute; the value may be personal. */
    @Override
    public String toString() {
        return field() + " ← " + attribute;
    }
}
