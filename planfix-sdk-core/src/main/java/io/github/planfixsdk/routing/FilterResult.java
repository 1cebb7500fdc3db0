package io.github.planfixsdk.routing;

import org.jspecify.annotations.Nullable;

/**
 * A filter's answer about one interaction.
 *
 * @param outcome whether it passes and why
 * @param trace the evaluated condition; null if the filter has none
 */
public record FilterResult(FilterOutcome outcome, @Nullable Trace trace) {}
