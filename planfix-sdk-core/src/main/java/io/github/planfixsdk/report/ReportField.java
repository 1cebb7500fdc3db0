package io.github.planfixsdk.report;

import org.jspecify.annotations.Nullable;

/**
 * A column of a report.
 *
 * @param id the number of the column
 * @param name the heading
 * @param num the place among the columns as Planfix tells it; not unique
 * @param formula how the values are calculated; empty if they aren't
 * @param hidden whether the column is hidden; null when the answer leaves it out
 */
public record ReportField(
        long id,
        @Nullable String name,
        @Nullable Integer num,
        @Nullable String formula,
        @Nullable Boolean hidden) {}
