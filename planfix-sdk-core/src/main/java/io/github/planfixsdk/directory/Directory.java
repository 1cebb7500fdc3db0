package io.github.planfixsdk.directory;

import io.github.planfixsdk.customfield.CustomFieldDefinition;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directory: a table of entries that custom fields choose from. Only the fields that were asked for are set; everything
 * else is {@code null} or an empty list. {@link DirectoryFields#ALL} asks for everything.
 *
 * @param id the number of the directory
 * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
 * @param sourceDataVersion the version of that object's data in the other system; may be empty
 * @param name the name
 * @param group the group of directories it is in
 * @param fields the definitions of the fields that its entries have
 */
public record Directory(
        long id,
        @Nullable String sourceObjectId,
        @Nullable String sourceDataVersion,
        @Nullable String name,
        @Nullable Group group,
        List<CustomFieldDefinition> fields) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the number of the directory
     * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
     * @param sourceDataVersion the version of that object's data in the other system; may be empty
     * @param name the name
     * @param group the group of directories it is in
     * @param fields the definitions of the fields that its entries have
     */
    public Directory {
        fields = Lists.copy(fields);
    }
}
