package io.github.planfixsdk.file;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link StoredFile}. */
public final class FileFields {
    /** {@code id}; see {@link StoredFile#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code name}; see {@link StoredFile#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code size}; see {@link StoredFile#size}. */
    public static final SystemField SIZE = SystemField.of("size");

    /** {@code downloadUrl}; see {@link StoredFile#downloadUrl}. */
    public static final SystemField DOWNLOAD_URL = SystemField.of("downloadUrl");

    /** {@code link}; see {@link StoredFile#link}. */
    public static final SystemField LINK = SystemField.of("link");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(ID, NAME, SIZE, DOWNLOAD_URL, LINK);

    private FileFields() {}
}
