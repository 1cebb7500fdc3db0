package io.github.planfixsdk.routing;

import java.util.Objects;

/**
 * A value for a custom field.
 *
 * @param fieldId the custom field's number
 * @param attribute the name of the attribute the value comes from
 * @param value a String, Long, BigDecimal or Boolean; moments are ISO texts, lists are joined by commas
 */
public record FieldWrite(long fieldId, String attribute, Object value) {
    /**
     * Refuses null.
     *
     * @param fieldId the custom field's number
     * @param attribute the name of the attribute the value comes from
     * @param value a String, Long, BigDecimal or Boolean; moments are ISO texts, lists are joined by commas
     */
    public FieldWrite {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
    }

    /** The field and the attribute; the value may be personal. */
    @Override
    public String toString() {
        return fieldId + " ← " + attribute;
    }
}
