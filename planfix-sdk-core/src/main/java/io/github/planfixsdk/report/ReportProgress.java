package io.github.planfixsdk.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the wait for a report is.
 *
 * @param reportId the number of the report that is waited for
 * @param requestId the run that is waited for, for {@link ReportRunner#resume}; it may be another report's, whose end has to be
 *     awaited first
 * @param state what Planfix said last; null before the first question
 * @param questions how often Planfix was asked about this run
 * @param elapsed how long all has taken up to now
 */
public record ReportProgress(
        long reportId, String requestId, @Nullable GenerationState state, int questions, Duration elapsed) {}
