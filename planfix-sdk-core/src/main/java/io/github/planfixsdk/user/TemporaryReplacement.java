package io.github.planfixsdk.user;

import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.TimePoint;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for an employee, and when.
 *
 * @param isEnabled whether a replacement is set
 * @param isIndefinite whether it has no end; the dates are then not used
 * @param employee the employee who stands in
 * @param from the first day
 * @param to the last day
 */
public record TemporaryReplacement(
        @Nullable Boolean isEnabled,
        @Nullable Boolean isIndefinite,
        @Nullable Person employee,
        @Nullable TimePoint from,
        @Nullable TimePoint to) {}
