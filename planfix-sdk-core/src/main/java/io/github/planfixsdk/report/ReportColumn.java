package io.github.planfixsdk.report;

/**
 * A column of a report's data.
 *
 * @param name the heading, without HTML's escapes; names in several heading rows are joined by " / "; empty if there is none
 * @param hidden whether Planfix hides it
 */
public record ReportColumn(String name, boolean hidden) {}
