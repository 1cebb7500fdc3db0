package io.github.planfixsdk.report;

import org.jspecify.annotations.Nullable;

/**
 * What became of a requested run.
 *
 * @param status how far it is; null when the answer doesn't tell
 * @param save the run, once it is ready
 */
public record GenerationStatus(
        @Nullable GenerationState status, @Nullable ReportSave save) {}
