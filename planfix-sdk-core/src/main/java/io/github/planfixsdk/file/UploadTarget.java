package io.github.planfixsdk.file;

import io.github.planfixsdk.model.OpenEnum;
import java.util.List;

/** What a file is uploaded for. */
public final class UploadTarget extends OpenEnum {
    private static final Vocabulary<UploadTarget> VOCABULARY = new Vocabulary<>(UploadTarget::new);

    /** Tasks, contacts, projects and comments; what Planfix assumes. */
    public static final UploadTarget TASK = VOCABULARY.add("task");

    /** Entries of directories. */
    public static final UploadTarget DIRECTORY = VOCABULARY.add("directory");

    private UploadTarget(String value, boolean known) {
        super(value, known);
    }

    /**
     * The constant for a word of the server.
     *
     * @param value the word as Planfix writes it
     * @return its constant, or a value of its own for a word this SDK does not know
     */
    public static UploadTarget of(String value) {
        return VOCABULARY.of(value);
    }

    /** {@return the known values, in the order of the documentation} */
    public static List<UploadTarget> values() {
        return VOCABULARY.values();
    }
}
