package io.github.planfixsdk.datatag;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link DataTag}, for {@link Fields#of}. */
public final class DataTagFields {
    /** {@code id}; see {@link DataTag#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code name}; see {@link DataTag#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code group}; see {@link DataTag#group}. */
    public static final SystemField GROUP = SystemField.of("group");

    /** {@code fields}; see {@link DataTag#fields}. */
    public static final SystemField FIELDS = SystemField.of("fields");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(ID, NAME, GROUP, FIELDS);

    private DataTagFields() {}
}
