package io.github.planfixsdk.task;

import io.github.planfixsdk.model.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Repetition by weeks.
 *
 * @param type every so many weeks, or so many weeks after completion
 * @param shift the number of weeks between two repetitions
 * @param days the numbers of the days of the week
 */
public record WeeklyRecurrence(
        @Nullable RecurrenceType type, @Nullable Integer shift, List<Integer> days) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param type every so many weeks, or so many weeks after completion
     * @param shift the number of weeks between two repetitions
     * @param days the numbers of the days of the week
     */
    public WeeklyRecurrence {
        days = Lists.copy(days);
    }
}
