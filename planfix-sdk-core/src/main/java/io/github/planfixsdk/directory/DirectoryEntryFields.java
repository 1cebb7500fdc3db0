package io.github.planfixsdk.directory;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link DirectoryEntry}, for {@link Fields#of}. Custom fields are asked for by their own keys. */
public final class DirectoryEntryFields {
    /** {@code directory}; see {@link DirectoryEntry#directory}. */
    public static final SystemField DIRECTORY = SystemField.of("directory");

    /** {@code key}; see {@link DirectoryEntry#key}. */
    public static final SystemField KEY = SystemField.of("key");

    /** {@code parentKey}; see {@link DirectoryEntry#parentKey}. */
    public static final SystemField PARENT_KEY = SystemField.of("parentKey");

    /** {@code name}; see {@link DirectoryEntry#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code archived}; see {@link DirectoryEntry#archived}. */
    public static final SystemField ARCHIVED = SystemField.of("archived");

    /** {@code isGroup}; see {@link DirectoryEntry#isGroup}. */
    public static final SystemField IS_GROUP = SystemField.of("isGroup");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(DIRECTORY, KEY, PARENT_KEY, NAME, ARCHIVED, IS_GROUP);

    private DirectoryEntryFields() {}
}
