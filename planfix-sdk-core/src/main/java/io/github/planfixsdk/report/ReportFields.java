package io.github.planfixsdk.report;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link Report}. */
public final class ReportFields {
    /** {@code id}; see {@link Report#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code name}; see {@link Report#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code fields}; see {@link Report#fields}. */
    public static final SystemField FIELDS = SystemField.of("fields");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(ID, NAME, FIELDS);

    /** {@code link}; see {@link Report#link}. Documented for lists only. */
    public static final SystemField LINK = SystemField.of("link");

    /** What lists ask for by default. */
    public static final Fields LISTED = ALL.and(LINK);

    private ReportFields() {}
}
