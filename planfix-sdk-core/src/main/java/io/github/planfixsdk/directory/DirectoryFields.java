package io.github.planfixsdk.directory;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link Directory}, for {@link Fields#of}. */
public final class DirectoryFields {
    /** {@code id}; see {@link Directory#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code name}; see {@link Directory#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code group}; see {@link Directory#group}. */
    public static final SystemField GROUP = SystemField.of("group");

    /** {@code fields}; see {@link Directory#fields}. */
    public static final SystemField FIELDS = SystemField.of("fields");

    /** {@code sourceObjectId}; see {@link Directory#sourceObjectId}. */
    public static final SystemField SOURCE_OBJECT_ID = SystemField.of("sourceObjectId");

    /** {@code sourceDataVersion}; see {@link Directory#sourceDataVersion}. */
    public static final SystemField SOURCE_DATA_VERSION = SystemField.of("sourceDataVersion");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(ID, NAME, GROUP, FIELDS, SOURCE_OBJECT_ID, SOURCE_DATA_VERSION);

    private DirectoryFields() {}
}
