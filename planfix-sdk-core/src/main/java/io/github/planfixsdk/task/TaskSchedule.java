package io.github.planfixsdk.task;

import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.model.DurationType;
import io.github.planfixsdk.model.DurationUnit;
import io.github.planfixsdk.model.TimePoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The part of a task's request that says when. */
abstract class TaskSchedule<B extends TaskSchedule<B>> extends CustomFieldPayload.Builder<B> {
    /**
     * When the task counts as created.
     *
     * @param moment the moment in any form Planfix takes
     * @return this builder
     */
    public final B dateTime(TimePoint moment) {
        return set("dateTime", moment);
    }

    /**
     * When the task counts as created. As a day without a time.
     *
     * @param day the day
     * @return this builder
     */
    public final B dateTime(LocalDate day) {
        return dateTime(TimePoint.of(day));
    }

    /**
     * When the task counts as created. As a day and time in the zone of the token's employee.
     *
     * @param local the day and time
     * @return this builder
     */
    public final B dateTime(LocalDateTime local) {
        return dateTime(TimePoint.of(local));
    }

    /**
     * When the task counts as created. As an exact moment, to the minute.
     *
     * @param moment the moment
     * @return this builder
     */
    public final B dateTime(Instant moment) {
        return dateTime(TimePoint.of(moment));
    }

    /**
     * The planned start.
     *
     * @param moment the moment in any form Planfix takes
     * @return this builder
     */
    public final B startDateTime(TimePoint moment) {
        return set("startDateTime", moment);
    }

    /**
     * The planned start. As a day without a time.
     *
     * @param day the day
     * @return this builder
     */
    public final B startDateTime(LocalDate day) {
        return startDateTime(TimePoint.of(day));
    }

    /**
     * The planned start. As a day and time in the zone of the token's employee.
     *
     * @param local the day and time
     * @return this builder
     */
    public final B startDateTime(LocalDateTime local) {
        return startDateTime(TimePoint.of(local));
    }

    /**
     * The planned start. As an exact moment, to the minute.
     *
     * @param moment the moment
     * @return this builder
     */
    public final B startDateTime(Instant moment) {
        return startDateTime(TimePoint.of(moment));
    }

    /**
     * Removes the planned start.
     *
     * @return this builder
     */
    public final B clearStartDateTime() {
        return hasStartDate(false);
    }

    /**
     * The deadline.
     *
     * @param moment the moment in any form Planfix takes
     * @return this builder
     */
    public final B endDateTime(TimePoint moment) {
        return set("endDateTime", moment);
    }

    /**
     * The deadline. As a day without a time.
     *
     * @param day the day
     * @return this builder
     */
    public final B endDateTime(LocalDate day) {
        return endDateTime(TimePoint.of(day));
    }

    /**
     * The deadline. As a day and time in the zone of the token's employee.
     *
     * @param local the day and time
     * @return this builder
     */
    public final B endDateTime(LocalDateTime local) {
        return endDateTime(TimePoint.of(local));
    }

    /**
     * The deadline. As an exact moment, to the minute.
     *
     * @param moment the moment
     * @return this builder
     */
    public final B endDateTime(Instant moment) {
        return endDateTime(TimePoint.of(moment));
    }

    /**
     * Removes the deadline.
     *
     * @return this builder
     */
    public final B clearEndDateTime() {
        return hasEndDate(false);
    }

    /**
     * The moment until which the task is put off.
     *
     * @param moment the moment in any form Planfix takes
     * @return this builder
     */
    public final B delayedTillDate(TimePoint moment) {
        return set("delayedTillDate", moment);
    }

    /**
     * The moment until which the task is put off. As a day without a time.
     *
     * @param day the day
     * @return this builder
     */
    public final B delayedTillDate(LocalDate day) {
        return delayedTillDate(TimePoint.of(day));
    }

    /**
     * The moment until which the task is put off. As a day and time in the zone of the token's employee.
     *
     * @param local the day and time
     * @return this builder
     */
    public final B delayedTillDate(LocalDateTime local) {
        return delayedTillDate(TimePoint.of(local));
    }

    /**
     * The moment until which the task is put off. As an exact moment, to the minute.
     *
     * @param moment the moment
     * @return this builder
     */
    public final B delayedTillDate(Instant moment) {
        return delayedTillDate(TimePoint.of(moment));
    }

    /**
     * Whether a start is planned; {@code false} removes it.
     *
     * @param hasStartDate true or false
     * @return this builder
     */
    public final B hasStartDate(boolean hasStartDate) {
        return set("hasStartDate", hasStartDate);
    }

    /**
     * Whether there is a deadline; {@code false} removes it.
     *
     * @param hasEndDate true or false
     * @return this builder
     */
    public final B hasEndDate(boolean hasEndDate) {
        return set("hasEndDate", hasEndDate);
    }

    /**
     * Whether the planned start has a time of day. Changes only, not creation.
     *
     * @param hasStartTime true or false
     * @return this builder
     */
    public final B hasStartTime(boolean hasStartTime) {
        return set("hasStartTime", hasStartTime);
    }

    /**
     * Whether the deadline has a time of day. Changes only, not creation.
     *
     * @param hasEndTime true or false
     * @return this builder
     */
    public final B hasEndTime(boolean hasEndTime) {
        return set("hasEndTime", hasEndTime);
    }

    /**
     * The planned duration.
     *
     * @param amount how many of {@code durationUnit}
     * @return this builder
     */
    public final B duration(long amount) {
        return set("duration", amount);
    }

    /**
     * What the duration is counted in.
     *
     * @param unit the unit
     * @return this builder
     */
    public final B durationUnit(DurationUnit unit) {
        return set("durationUnit", unit);
    }

    /**
     * Which time the duration counts.
     *
     * @param type calendar or working time
     * @return this builder
     */
    public final B durationType(DurationType type) {
        return set("durationType", type);
    }
}
