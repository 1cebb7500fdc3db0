package io.github.planfixsdk.datatag;

import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a data tag. It has a key instead of an id. Only the fields that were asked for are set; everything else is
 * {@code null} or empty custom fields. {@link DataTagEntryFields#ALL} asks for everything but custom fields: those come only
 * when named.
 *
 * @param dataTag the data tag it belongs to
 * @param key the key; 0 when it was not asked for
 * @param commentId the number of the comment it is attached to
 * @param task the task of that comment
 * @param contact the contact of that comment
 * @param customFieldData the custom fields that were asked for by number; empty when none was
 */
public record DataTagEntry(
        @Nullable DataTag dataTag,
        long key,
        @Nullable Long commentId,
        @Nullable EntityRef task,
        @Nullable Person contact,
        CustomFieldData customFieldData) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param dataTag the data tag it belongs to
     * @param key the key; 0 when it was not asked for
     * @param commentId the number of the comment it is attached to
     * @param task the task of that comment
     * @param contact the contact of that comment
     * @param customFieldData the custom fields that were asked for by number; empty when none was
     */
    public DataTagEntry {
        customFieldData = customFieldData == null ? CustomFieldData.EMPTY : customFieldData;
    }

    /**
     * The value of a custom field.
     *
     * @param <T> the field's kind of value
     * @param field the typed key of the field
     * @return the value, or empty when the field is unset, was not asked for, or isn't one of this data tag's
     */
    public <T> Optional<T> get(ReadableField<T> field) {
        return customFieldData.get(field);
    }
}
