package io.github.planfixsdk.customfield;

import java.util.List;

/** Several entries of a directory. Made by {@link CustomField}. */
public final class DirectoryEntriesField extends CustomField<List<DirectoryValue>> {
    DirectoryEntriesField(long id) {
        super(id, CustomFieldType.DIRECTORY_ENTRIES, RefCodecs.DIRECTORY_ENTRIES);
    }
}
