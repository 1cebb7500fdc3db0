package io.github.planfixsdk.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date, a time of day, or a moment, as Planfix writes it and wants it. The server's texts are kept as they came, so nothing is
 * lost even if a text isn't understood; the readers answer empty then.
 *
 * <p>{@code date} and {@code time} stand in the time zone of the token's employee as far as anybody knows, while {@code datetime}
 * is UTC: use {@link #instant()} and {@link #of(Instant)} for moments. Immutable; equal by the texts.
 */
public final class TimePoint {
    private final @Nullable String date;
    private final @Nullable String time;
    private final @Nullable String datetime;
    private final @Nullable String utcSeconds;
    private final @Nullable String text;

    private TimePoint(
            @Nullable String date,
            @Nullable String time,
            @Nullable String datetime,
            @Nullable String utcSeconds,
            @Nullable String text) {
        this.date = date;
        this.time = time;
        this.datetime = datetime;
        this.utcSeconds = utcSeconds;
        this.text = text;
    }

    /**
     * A moment, written as {@code datetime} in UTC. Fractions of a second are cut off, and seconds are left out when zero.
     *
     * @param moment the moment
     * @return for example {@code {"datetime":"2022-04-05T10:05Z"}}
     * @throws IllegalArgumentException if the year hasn't four digits
     */
    public static TimePoint of(Instant moment) {
        OffsetDateTime utc;
        try {
            utc = moment.atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("moment " + moment + ": Planfix's years have four digits, 0 to 9999", e);
        }
        return new TimePoint(null, null, TimeTexts.isoMinutes(utc.toLocalDateTime()) + "Z", null, null);
    }

    /**
     * A day.
     *
     * @param day the day in the zone of the token's employee
     * @return for example {@code {"date":"05-04-2022"}}
     */
    public static TimePoint of(LocalDate day) {
        return new TimePoint(TimeTexts.date(day), null, null, null, null);
    }

    /**
     * A day and time, written as {@code date} and {@code time}, or as one text when there are seconds, for which only the text
     * form has room. Fractions of a second are cut off.
     *
     * @param local day and time in the zone of the token's employee
     * @return for example {@code {"date":"05-04-2022","time":"10:05"}} or {@code "05-04-2022 10:05:30"}
     */
    public static TimePoint of(LocalDateTime local) {
        String day = TimeTexts.date(local.toLocalDate());
        if (local.getSecond() != 0) {
            return ofText(day + " " + TimeTexts.seconds(local.toLocalTime()));
        }
        return new TimePoint(day, TimeTexts.minutes(local.toLocalTime()), null, null, null);
    }

    /**
     * A time of day, to the minute.
     *
     * @param time seconds are cut off
     * @return for example {@code {"time":"10:05"}}
     */
    public static TimePoint of(LocalTime time) {
        return new TimePoint(null, TimeTexts.minutes(time), null, null, null);
    }

    /**
     * Any text, written as it is. Understood when read: dd-MM-yyyy, yyyy-MM-dd, each also with " HH:mm", " HH:mm:ss", or a "T"
     * and an optional offset.
     *
     * @param text as Planfix wants it
     * @return a time point written as a bare string
     */
    public static TimePoint ofText(String text) {
        return new TimePoint(null, null, null, null, Objects.requireNonNull(text, "text"));
    }

    /**
     * A time point from the server's four keys.
     *
     * @param date dd-MM-yyyy, or null
     * @param time HH:mm, or null
     * @param datetime ISO with offset, or null
     * @param dateTimeUtcSeconds ISO with seconds and offset, or null
     * @return a time point that is written with the same keys
     */
    public static TimePoint ofParts(
            @Nullable String date,
            @Nullable String time,
            @Nullable String datetime,
            @Nullable String dateTimeUtcSeconds) {
        return new TimePoint(date, time, datetime, dateTimeUtcSeconds, null);
    }

    /**
     * The moment.
     *
     * @return from {@code dateTimeUtcSeconds}, {@code datetime} or the bare text; empty if none of them has an offset
     */
    public Optional<Instant> instant() {
        Instant moment = TimeTexts.instant(utcSeconds);
        if (moment == null) {
            moment = TimeTexts.instant(datetime);
        }
        return Optional.ofNullable(moment != null ? moment : TimeTexts.instant(text));
    }

    /**
     * The day.
     *
     * @return from {@code date}, else the date part of the bare text or of {@code datetime} as written there, which is UTC; empty
     *     if there is none
     */
    public Optional<LocalDate> localDate() {
        LocalDate day = TimeTexts.day(date);
        if (day == null) {
            day = TimeTexts.day(text);
        }
        if (day == null) {
            day = TimeTexts.day(datetime);
        }
        return Optional.ofNullable(day != null ? day : TimeTexts.day(utcSeconds));
    }

    /**
     * The time of day.
     *
     * @return from {@code time}, else the time part of the bare text, or of {@code datetime} or
     *     {@code dateTimeUtcSeconds} when there is no {@code date}; empty
     *     if there is none
     */
    public Optional<LocalTime> localTime() {
        LocalTime found = TimeTexts.timeOfDay(time);
        if (found == null) {
            found = TimeTexts.timeAfterDay(text);
        }
        if (found == null) {
            found = TimeTexts.timeOfDay(text);
        }
        if (found == null && date == null) {
            found = TimeTexts.timeAfterDay(datetime == null ? utcSeconds : datetime);
        }
        return Optional.ofNullable(found);
    }

    /**
     * Day and time.
     *
     * @return empty unless there are both
     */
    public Optional<LocalDateTime> localDateTime() {
        return localDate().flatMap(day -> localTime().map(day::atTime));
    }

    /**
     * The key {@code date} as it came.
     *
     * @return null if absent
     */
    public @Nullable String date() {
        return date;
    }

    /**
     * The key {@code time} as it came.
     *
     * @return null if absent
     */
    public @Nullable String time() {
        return time;
    }

    /**
     * The key {@code datetime} as it came.
     *
     * @return null if absent
     */
    public @Nullable String datetime() {
        return datetime;
    }

    /**
     * The key {@code dateTimeUtcSeconds} as it came.
     *
     * @return null if absent
     */
    public @Nullable String dateTimeUtcSeconds() {
        return utcSeconds;
    }

    /**
     * The bare string, when it came as one.
     *
     * @return null if it came as an object
     */
    public @Nullable String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof TimePoint that
                        && Objects.equals(date, that.date)
                        && Objects.equals(time, that.time)
                        && Objects.equals(datetime, that.datetime)
                        && Objects.equals(utcSeconds, that.utcSeconds)
                        && Objects.equals(text, that.text));
    }

    @Override
    public int hashCode() {
        return Objects.hash(date, time, datetime, utcSeconds, text);
    }

    @Override
    public String toString() {
        if (text != null) {
            return text;
        }
        if (date != null) {
            return time == null ? date : date + " " + time;
        }
        if (datetime != null) {
            return datetime;
        }
        if (utcSeconds != null) {
            return utcSeconds;
        }
        return time == null ? "" : time;
    }
}
