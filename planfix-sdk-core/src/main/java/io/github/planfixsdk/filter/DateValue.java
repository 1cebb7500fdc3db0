package io.github.planfixsdk.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.model.TimePoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day or a period to compare a date with. Relative ones are computed by the server, all are read in the time zone of the
 * token's employee. Immutable; equal by what goes to the server.
 */
public final class DateValue {
    private final String type;
    private final @Nullable Integer days;
    private final @Nullable String value;
    private final @Nullable String from;
    private final @Nullable String to;
    private final String shown;

    private DateValue(
            String type,
            @Nullable Integer days,
            @Nullable String value,
            @Nullable String from,
            @Nullable String to,
            String shown) {
        this.type = type;
        this.days = days;
        this.value = value;
        this.from = from;
        this.to = to;
        this.shown = shown;
    }

    private static DateValue relative(String type, String shown) {
        return new DateValue(type, null, null, null, null, shown);
    }

    private static DateValue counted(String type, int days, String shown) {
        if (days < 1) {
            throw new IllegalArgumentException("number of days is " + days + ": it must be at least 1");
        }
        return new DateValue(type, days, null, null, null, shown);
    }

    /** {@return the current day} */
    public static DateValue today() {
        return relative("today", "today");
    }

    /** {@return the day before the current one} */
    public static DateValue yesterday() {
        return relative("yesterday", "yesterday");
    }

    /** {@return the day after the current one} */
    public static DateValue tomorrow() {
        return relative("tomorrow", "tomorrow");
    }

    /** {@return the current week} */
    public static DateValue thisWeek() {
        return relative("thisWeek", "this week");
    }

    /** {@return the week before the current one} */
    public static DateValue lastWeek() {
        return relative("lastWeek", "last week");
    }

    /** {@return the week after the current one} */
    public static DateValue nextWeek() {
        return relative("nextWeek", "next week");
    }

    /** {@return the current month} */
    public static DateValue thisMonth() {
        return relative("thisMonth", "this month");
    }

    /** {@return the month before the current one} */
    public static DateValue lastMonth() {
        return relative("lastMonth", "last month");
    }

    /** {@return the month after the current one} */
    public static DateValue nextMonth() {
        return relative("nextMonth", "next month");
    }

    /**
     * The last days.
     *
     * @param days how many, at least 1
     * @return the period
     */
    public static DateValue lastDays(int days) {
        return counted("last", days, "last " + days + " days");
    }

    /**
     * The next days.
     *
     * @param days how many, at least 1
     * @return the period
     */
    public static DateValue nextDays(int days) {
        return counted("next", days, "next " + days + " days");
    }

    /**
     * The day that is some days away.
     *
     * @param days how many, at least 1
     * @return the day
     */
    public static DateValue inDays(int days) {
        return counted("in", days, "in " + days + " days");
    }

    /**
     * A day.
     *
     * @param day the day
     * @return the day
     */
    public static DateValue on(LocalDate day) {
        return new DateValue("otherDate", null, date(day), null, null, day.toString());
    }

    /**
     * A period of days.
     *
     * @param from its first day
     * @param to its last day, which belongs to it
     * @return the period
     * @throws IllegalArgumentException if it ends before it starts
     */
    public static DateValue between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("date range ends on " + to + ", before it starts on " + from);
        }
        return new DateValue("otherRange", null, null, date(from), date(to), from + " to " + to);
    }

    /**
     * A minute.
     *
     * @param moment day and time; seconds are cut off
     * @return the minute
     */
    public static DateValue at(LocalDateTime moment) {
        return new DateValue("otherDate_withTime", null, null, minute(moment), null, shown(moment));
    }

    /**
     * A period between two minutes.
     *
     * @param from its first minute; seconds are cut off
     * @param to its last minute, which belongs to it; seconds are cut off
     * @return the period
     * @throws IllegalArgumentException if it ends before it starts
     */
    public static DateValue between(LocalDateTime from, LocalDateTime to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("time range ends at " + to + ", before it starts at " + from);
        }
        return new DateValue(
                "otherRange_withTime", null, null, minute(from), minute(to), shown(from) + " to " + shown(to));
    }

    private static @Nullable String date(LocalDate day) {
        return TimePoint.of(day).date();
    }

    private static String minute(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return date(moment.toLocalDate()) + " " + TimePoint.of(time).time();
    }

    private static String shown(LocalDateTime moment) {
        return moment.toLocalDate() + " " + moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * The value as the server wants it.
     *
     * @return dateType and what belongs to it
     */
    public JsonNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("dateType", type);
        if (days != null) {
            json.put("dateValue", days);
        }
        put(json, "dateValue", value);
        put(json, "dateFrom", from);
        put(json, "dateTo", to);
        return json;
    }

    private static void put(ObjectNode json, String key, @Nullable String text) {
        if (text != null) {
            json.put(key, text);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof DateValue that
                        && type.equals(that.type)
                        && Objects.equals(days, that.days)
                        && Objects.equals(value, that.value)
                        && Objects.equals(from, that.from)
                        && Objects.equals(to, that.to));
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, days, value, from, to);
    }

    /**
     * The value in words.
     *
     * @return for example "next 7 days"
     */
    @Override
    public String toString() {
        return shown;
    }
}
