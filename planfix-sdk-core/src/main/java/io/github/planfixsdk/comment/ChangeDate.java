package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.TimePoint;
import org.jspecify.annotations.Nullable;

/**
 * A change of one of a task's dates, as a comment records it.
 *
 * @param oldDateTime the moment before
 * @param newDateTime the moment after
 * @param hasOldDate whether there was a date before
 * @param hasNewDate whether there is a date after
 * @param hasOldTime whether the date before had a time of day
 * @param hasNewTime whether the date after has a time of day
 */
public record ChangeDate(
        @Nullable TimePoint oldDateTime,
        @Nullable TimePoint newDateTime,
        @Nullable Boolean hasOldDate,
        @Nullable Boolean hasNewDate,
        @Nullable Boolean hasOldTime,
        @Nullable Boolean hasNewTime) {}
