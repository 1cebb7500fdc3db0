package io.github.planfixsdk.routing;

import java.util.Objects;

/**
 * Fills a custom field of Planfix with an attribute. First or repeat is about values that stand there already: a new
 * contact's field is written, a known contact's only with {@code always}, which replaces its value. A task is made anew
 * by every decision, so its fields are written on first and repeat contacts alike.
 *
 * @param entity whose field it is
 * @param fieldId the custom field's number, positive
 * @param attribute where the value comes from; an absent or empty attribute writes nothing
 * @param always whether the field of a known contact is overwritten
 */
public record FieldMapping(Entity entity, long fieldId, Attribute<?> attribute, boolean always) {
    /** Whose custom field. */
    public enum Entity {
        /** The contact's. For calls Planfix makes the contact, so it must be known to be written to. */
        CONTACT,
        /** The task's. */
        TASK
    }

    /**
     * Checks the number.
     *
     * @param entity whose field it is
     * @param fieldId the custom field's number, positive
     * @param attribute where the value comes from; an absent or empty attribute writes nothing
     * @param always whether the field of a known contact is overwritten
     * @throws IllegalArgumentException if it is not positive
     */
    public FieldMapping {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(attribute, "attribute");
        if (fieldId <= 0) {
            throw new IllegalArgumentException("fieldId is " + fieldId + ": give a custom field's positive number");
        }
    }

    /**
     * A mapping to a field of the contact, written when the contact is new.
     *
     * @param fieldId the custom field's number
     * @param attribute where the value comes from
     * @return the mapping
     */
    public static FieldMapping contact(long fieldId, Attribute<?> attribute) {
        return new FieldMapping(Entity.CONTACT, fieldId, attribute, false);
    }

    /**
     * A mapping to a field of the task, written to every task that is made.
     *
     * @param fieldId the custom field's number
     * @param attribute where the value comes from
     * @return the mapping
     */
    public static FieldMapping task(long fieldId, Attribute<?> attribute) {
        return new FieldMapping(Entity.TASK, fieldId, attribute, false);
    }

    /**
     * The same mapping, overwriting the field on repeat contacts too.
     *
     * @return another mapping
     */
    public FieldMapping updateAlways() {
        return new FieldMapping(entity, fieldId, attribute, true);
    }
}
