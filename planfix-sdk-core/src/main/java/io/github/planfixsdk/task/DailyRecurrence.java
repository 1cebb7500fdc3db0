package io.github.planfixsdk.task;

import org.jspecify.annotations.Nullable;

/**
 * Repetition by days.
 *
 * @param type every so many days, only working days, or so many days after completion
 * @param shift the number of days between two repetitions
 */
public record DailyRecurrence(
        @Nullable RecurrenceType type, @Nullable Integer shift) {}
