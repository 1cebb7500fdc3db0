package io.github.planfixsdk.directory;

import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.ReadableField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a directory, or a group of entries within it. It has a key, unique within its directory, instead of an id. Only
 * the fields that were asked for are set; everything else is {@code null} or empty custom fields.
 * {@link DirectoryEntryFields#ALL} asks for everything but custom fields: those come only when named.
 *
 * @param directory the directory it is in, normally with number and name only
 * @param key the key, by which custom fields refer to the entry; 0 when it was not asked for
 * @param parentKey the key of the group it is in; 0 at the top
 * @param name the name of a group; the name of an entry is a custom field of its directory
 * @param archived whether it was put into the archive
 * @param isGroup whether it is a group of entries
 * @param customFieldData the custom fields that were asked for by number; empty when none was
 */
public record DirectoryEntry(
        @Nullable Directory directory,
        long key,
        @Nullable Long parentKey,
        @Nullable String name,
        @Nullable Boolean archived,
        @Nullable Boolean isGroup,
        CustomFieldData customFieldData) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param directory the directory it is in, normally with number and name only
     * @param key the key, by which custom fields refer to the entry; 0 when it was not asked for
     * @param parentKey the key of the group it is in; 0 at the top
     * @param name the name of a group; the name of an entry is a custom field of its directory
     * @param archived whether it was put into the archive
     * @param isGroup whether it is a group of entries
     * @param customFieldData the custom fields that were asked for by number; empty when none was
     */
    public DirectoryEntry {
        customFieldData = customFieldData == null ? CustomFieldData.EMPTY : customFieldData;
    }

    /**
     * The value of a custom field.
     *
     * @param <T> the field's kind of value
     * @param field the typed key of the field
     * @return the value, or empty when the field is unset, was not asked for, or isn't one of this directory's
     */
    public <T> Optional<T> get(ReadableField<T> field) {
        return customFieldData.get(field);
    }
}
