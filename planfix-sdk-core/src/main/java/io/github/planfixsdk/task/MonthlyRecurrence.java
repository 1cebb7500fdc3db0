package io.github.planfixsdk.task;

import org.jspecify.annotations.Nullable;

/**
 * Repetition by months.
 *
 * @param type every so many months, after completion, or on an exact day
 * @param dayType which kind of day {@code day} counts
 * @param month the number of months between two repetitions
 * @param day the ordinal of the day within the month
 */
public record MonthlyRecurrence(
        @Nullable RecurrenceType type,
        @Nullable RecurrenceDayType dayType,
        @Nullable Integer month,
        @Nullable Integer day) {}
