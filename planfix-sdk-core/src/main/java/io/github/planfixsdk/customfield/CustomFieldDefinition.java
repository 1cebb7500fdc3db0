package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.Lists;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom field as the account defines it.
 *
 * @param id the number of the field: the one to use in requests, {@code fields} and filters
 * @param name the name in the account's language
 * @param names the names by language code; empty when there are no translations
 * @param type the type, which decides the form of the value
 * @param objectType what it belongs to
 * @param groupId the number of the set of fields it is in
 * @param directoryId the directory its values come from, for the types that have one
 * @param directoryFields the fields of that directory that are shown
 * @param enumValues the values to choose from, for lists and sets of values
 * @param listValuesColors the colours of those values, by value, as Planfix sends them
 * @param mainValue the value itself, for fields of the account only
 */
public record CustomFieldDefinition(
        long id,
        @Nullable String name,
        Map<String, String> names,
        @Nullable CustomFieldType type,
        @Nullable CustomFieldObject objectType,
        @Nullable Long groupId,
        @Nullable Long directoryId,
        List<Long> directoryFields,
        List<String> enumValues,
        @Nullable JsonNode listValuesColors,
        @Nullable JsonNode mainValue) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the number of the field: the one to use in requests, {@code fields} and filters
     * @param name the name in the account's language
     * @param names the names by language code; empty when there are no translations
     * @param type the type, which decides the form of the value
     * @param objectType what it belongs to
     * @param groupId the number of the set of fields it is in
     * @param directoryId the directory its values come from, for the types that have one
     * @param directoryFields the fields of that directory that are shown
     * @param enumValues the values to choose from, for lists and sets of values
     * @param listValuesColors the colours of those values, by value, as Planfix sends them
     * @param mainValue the value itself, for fields of the account only
     */
    public CustomFieldDefinition {
        names = names == null || names.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(names));
        directoryFields = Lists.copy(directoryFields);
        enumValues = Lists.copy(enumValues);
    }
}
