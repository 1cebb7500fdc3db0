package io.github.planfixsdk.customfield;

/** An entry of a directory. Made by {@link CustomField}. */
public final class DirectoryEntryField extends CustomField<DirectoryValue> {
    DirectoryEntryField(long id) {
        super(id, CustomFieldType.DIRECTORY_ENTRY, RefCodecs.DIRECTORY_ENTRY);
    }
}
