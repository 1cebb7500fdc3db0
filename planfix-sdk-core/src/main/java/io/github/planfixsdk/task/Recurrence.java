package io.github.planfixsdk.task;

import io.github.planfixsdk.model.TimePoint;
import org.jspecify.annotations.Nullable;

/**
 * How a task repeats. Exactly one of daily, weekly and monthly is normally set.
 *
 * @param startDate the first day
 * @param endConditions when the repetition ends
 * @param daily the rule of a task that repeats by days
 * @param weekly the rule of a task that repeats by weeks
 * @param monthly the rule of a task that repeats by months
 */
public record Recurrence(
        @Nullable TimePoint startDate,
        @Nullable RecurrenceEnd endConditions,
        @Nullable DailyRecurrence daily,
        @Nullable WeeklyRecurrence weekly,
        @Nullable MonthlyRecurrence monthly) {}
