package io.github.planfixsdk.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.planfixsdk.model.TimePoint;
import org.jspecify.annotations.Nullable;

/**
 * When the repetition of a task ends.
 *
 * @param type whether it ends at all, after a number of repetitions, or on a date
 * @param date the last day, when it ends on a date
 * @param repeatCount the number of repetitions, when it ends after so many
 * @param notice the notice given before the end
 */
public record RecurrenceEnd(
        @Nullable RecurrenceEndType type,
        @Nullable TimePoint date,
        @Nullable Long repeatCount,
        @JsonProperty("notify") @Nullable RecurrenceNotice notice) {}
