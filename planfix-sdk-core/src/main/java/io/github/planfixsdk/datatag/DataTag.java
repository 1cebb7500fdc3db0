package io.github.planfixsdk.datatag;

import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data tag: a table whose entries are attached to comments. Only the fields that were asked for are set; everything else is
 * {@code null} or an empty list. {@link DataTagFields#ALL} asks for everything.
 *
 * @param id the number of the data tag
 * @param name the name
 * @param group the group of data tags it is in
 * @param fields the definitions of the fields that its entries have
 */
public record DataTag(
        long id, @Nullable String name, @Nullable Group group, List<CustomFieldDefinition> fields) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the number of the data tag
     * @param name the name
     * @param group the group of data tags it is in
     * @param fields the definitions of the fields that its entries have
     */
    public DataTag {
        fields = Lists.copy(fields);
    }
}
