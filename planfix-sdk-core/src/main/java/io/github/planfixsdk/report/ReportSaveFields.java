package io.github.planfixsdk.report;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link ReportSave}. */
public final class ReportSaveFields {
    /** {@code id}; see {@link ReportSave#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code reportId}; see {@link ReportSave#reportId}. */
    public static final SystemField REPORT_ID = SystemField.of("reportId");

    /** {@code dateTime}; see {@link ReportSave#dateTime}. */
    public static final SystemField DATE_TIME = SystemField.of("dateTime");

    /** {@code name}; see {@link ReportSave#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code chunks}; see {@link ReportSave#chunks}. */
    public static final SystemField CHUNKS = SystemField.of("chunks");

    /** {@code chunksCount}; see {@link ReportSave#chunksCount}. */
    public static final SystemField CHUNKS_COUNT = SystemField.of("chunksCount");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(ID, REPORT_ID, DATE_TIME, NAME, CHUNKS, CHUNKS_COUNT);

    private ReportSaveFields() {}
}
