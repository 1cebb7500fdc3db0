package io.github.planfixsdk.routing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fills a custom field of Planfix with an attribute. First or repeat is about values that stand there already: a new
 * contact's field is written, a known contact's only with {@code always}, which replaces its value. A task is made anew
 * by every decision, so its fields are written on first and repeat contacts alike.
 *
 * @param entity whose field it is
 * @param fieldId the custom field's number, positive; 0 if it is given by its name
 * @param fieldName the custom field's name, looked up in the account when it is written; null if it is given by its number
 * @param attribute where the value comes from; an absent or empty attribute writes nothing
 * @param always whether the field of a known contact is overwritten
 */
public record FieldMapping(
        Entity entity, long fieldId, @Nullable String fieldName, Attribute<?> attribute, boolean always) {
    /** Whose custom field. */
    public enum Entity {
        /** The contact's. For calls Planfix makes the contact, so it must be known to be written to. */
        CONTACT,
        /** The task's. */
        TASK
    }

    /**
     * Checks number and name.
     *
     * @param entity whose field it is
     * @param fieldId the custom field's number, positive; 0 if it is given by its name
     * @param fieldName the custom field's name; null if it is given by its number
     * @param attribute where the value comes from; an absent or empty attribute writes nothing
     * @param always whether the field of a known contact is overwritten
     * @throws IllegalArgumentException if there is neither, or both, or the name is blank
     */
    public FieldMapping {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(attribute, "attribute");
        if (fieldName != null && (fieldName.isBlank() || fieldId != 0)) {
            throw new IllegalArgumentException(
                    "fieldName is \"" + fieldName + "\", fieldId " + fieldId + ": give a name or a number");
        }
        if (fieldName == null && fieldId <= 0) {
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
        return new FieldMapping(Entity.CONTACT, fieldId, null, attribute, false);
    }

    /**
     * A mapping to a field of the task, written to every task that is made.
     *
     * @param fieldId the custom field's number
     * @param attribute where the value comes from
     * @return the mapping
     */
    public static FieldMapping task(long fieldId, Attribute<?> attribute) {
        return new FieldMapping(Entity.TASK, fieldId, null, attribute, false);
    }

    /**
     * A mapping to a field of the contact, written when the contact is new. A field that was renamed or deleted, or whose name
     * others have too, isn't written then; the rest is.
     *
     * @param fieldName the custom field's name, in any of the account's languages
     * @param attribute where the value comes from
     * @return the mapping
     */
    public static FieldMapping contact(String fieldName, Attribute<?> attribute) {
        return new FieldMapping(Entity.CONTACT, 0, fieldName, attribute, false);
    }

    /**
     * A mapping to a field of the task, written to every task that is made; the name as in
     * {@link #contact(String, Attribute)}.
     *
     * @param fieldName the custom field's name, in any of the account's languages
     * @param attribute where the value comes from
     * @return the mapping
     */
    public static FieldMapping task(String fieldName, Attribute<?> attribute) {
        return new FieldMapping(Entity.TASK, 0, fieldName, attribute, false);
    }

    /**
     * The same mapping, overwriting the field on repeat contacts too.
     *
     * @return another mapping
     */
    public FieldMapping updateAlways() {
        return new FieldMapping(entity, fieldId, fieldName, attribute, true);
    }
}
