package io.github.planfixsdk.report;

import io.github.planfixsdk.model.TimePoint;
import org.jspecify.annotations.Nullable;

/**
 * A saved run of a report. Whatever wasn't asked for is null.
 *
 * @param id the number of the run, by which its data is read
 * @param reportId the number of the report
 * @param dateTime when it was made; servers send it as an object or as one text
 * @param name the name of the run
 * @param chunks a number that Planfix's examples show beside {@code chunksCount} without explaining it
 * @param chunksCount in how many pieces the data is read
 */
public record ReportSave(
        long id,
        @Nullable Long reportId,
        @Nullable TimePoint dateTime,
        @Nullable String name,
        @Nullable Integer chunks,
        @Nullable Integer chunksCount) {}
