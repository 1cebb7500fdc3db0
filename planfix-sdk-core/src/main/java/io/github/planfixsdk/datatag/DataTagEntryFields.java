package io.github.planfixsdk.datatag;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link DataTagEntry}, for {@link Fields#of}. Custom fields are asked for by their own keys. */
public final class DataTagEntryFields {
    /** {@code dataTag}; see {@link DataTagEntry#dataTag}. */
    public static final SystemField DATA_TAG = SystemField.of("dataTag");

    /** {@code key}; see {@link DataTagEntry#key}. */
    public static final SystemField KEY = SystemField.of("key");

    /** {@code task}; see {@link DataTagEntry#task}. */
    public static final SystemField TASK = SystemField.of("task");

    /** {@code contact}; see {@link DataTagEntry#contact}. */
    public static final SystemField CONTACT = SystemField.of("contact");

    /** {@code commentId}; see {@link DataTagEntry#commentId}. */
    public static final SystemField COMMENT_ID = SystemField.of("commentId");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(DATA_TAG, KEY, TASK, CONTACT, COMMENT_ID);

    private DataTagEntryFields() {}
}
