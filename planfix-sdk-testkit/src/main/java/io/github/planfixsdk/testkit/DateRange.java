package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The period a date filter speaks of, in the account's zone; the end is not included. */
record DateRange(LocalDateTime start, LocalDateTime end) {

    boolean contains(LocalDateTime value) {
        return !value.isBefore(start) && value.isBefore(end);
    }

    static DateRange of(FilterSpec spec, LocalDateTime now) {
        JsonNode value = spec.value();
        LocalDate today = now.toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = today.withDayOfMonth(1);
        return switch (value.path("dateType").asText("")) {
            case "today" -> days(today, today);
            case "yesterday" -> days(today.minusDays(1), today.minusDays(1));
            case "tomorrow" -> days(today.plusDays(1), today.plusDays(1));
            case "thisWeek" -> days(monday, monday.plusDays(6));
            case "lastWeek" -> days(monday.minusDays(7), monday.minusDays(1));
            case "nextWeek" -> days(monday.plusDays(7), monday.plusDays(13));
            case "thisMonth" -> month(first);
            case "lastMonth" -> month(first.minusMonths(1));
            case "nextMonth" -> month(first.plusMonths(1));
            case "last" -> days(today.minusDays(count(spec)), today);
            case "next" -> days(today, today.plusDays(count(spec)));
            case "in" -> days(today.plusDays(count(spec)), today.plusDays(count(spec)));
            case "otherDate" -> {
                LocalDate day = day(spec, value.has("dateValue") ? "dateValue" : "dateFrom");
                yield days(day, day);
            }
            case "otherRange" -> days(day(spec, "dateFrom"), day(spec, "dateTo"));
            case "otherDate_withTime" -> {
                LocalDateTime minute = minute(spec, "dateFrom");
                yield new DateRange(minute, minute.plusMinutes(1));
            }
            case "otherRange_withTime" ->
                new DateRange(minute(spec, "dateFrom"), minute(spec, "dateTo").plusMinutes(1));
            default -> throw spec.invalid();
        };
    }

    private static DateRange days(LocalDate first, LocalDate last) {
        return new DateRange(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    }

    private static DateRange month(LocalDate first) {
        return days(first, first.plusMonths(1).minusDays(1));
    }

    private static long count(FilterSpec spec) {
        long count = Store.number(spec.value().path("dateValue").asText(""));
        if (count < 0 || count > 100_000) {
            throw spec.invalid();
        }
        return count;
    }

    private static LocalDate day(FilterSpec spec, String key) {
        LocalDate day = TimePoints.date(spec.value().path(key).asText(""));
        if (day == null) {
            throw spec.invalid();
        }
        return day;
    }

    private static LocalDateTime minute(FilterSpec spec, String key) {
        String text = spec.value().path(key).asText("");
        int space = text.indexOf(' ');
        @Nullable LocalDate day = space < 0 ? null : TimePoints.date(text.substring(0, space));
        @Nullable LocalTime time = space < 0 ? null : TimePoints.time(text.substring(space + 1));
        if (day == null || time == null) {
            throw spec.invalid();
        }
        return day.atTime(time);
    }
}
