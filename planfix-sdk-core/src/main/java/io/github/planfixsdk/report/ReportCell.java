package io.github.planfixsdk.report;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a report's data, as Planfix sends it.
 *
 * @param text the content: HTML-escaped, numbers mostly with a decimal comma, days as dd-MM-yyyy; null for an empty cell
 * @param link the address it links to; may be empty
 * @param hidden whether it is hidden; false when the answer doesn't tell
 */
public record ReportCell(@Nullable String text, @Nullable String link, boolean hidden) {}
