package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Time points in the forms Planfix takes, kept in the form it answers with. */
final class TimePoints {
    /** A value with the knowledge whether the sender gave a time of day. */
    record Parsed(ObjectNode node, boolean timed) {}

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'");
    private static final DateTimeFormatter UTC_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+0000'");
    private static final List<DateTimeFormatter> DATES =
            List.of(DATE, DateTimeFormatter.ofPattern("dd.MM.uuuu"), DateTimeFormatter.ISO_LOCAL_DATE);
    private static final List<DateTimeFormatter> TIMES = List.of(DateTimeFormatter.ISO_LOCAL_TIME);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]Z");

    private final ZoneId zone;
    private boolean seconds = true;
    private boolean offsets = true;

    TimePoints(ZoneId zone) {
        this.zone = zone;
    }

    void seconds(boolean shown) {
        seconds = shown;
    }

    void offsets(boolean shown) {
        offsets = shown;
    }

    ZoneId zone() {
        return zone;
    }

    ObjectNode of(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        ObjectNode point = Json.object().put("date", DATE.format(local)).put("time", TIME.format(local));
        if (!offsets) {
            return point;
        }
        point.put("datetime", UTC.format(utc));
        return seconds ? point.put("dateTimeUtcSeconds", UTC_SECONDS.format(utc)) : point;
    }

    /** A calendar date without a zone, such as a birth date. */
    static ObjectNode ofDate(LocalDate date) {
        return Json.object()
                .put("date", DATE.format(date))
                .put("time", "00:00")
                .put("datetime", UTC.format(date.atStartOfDay()));
    }

    Parsed parse(String field, JsonNode value, boolean dateOnly) {
        JsonNode datetime = value.path("datetime");
        if (datetime.isTextual()) {
            return parse(field, datetime.asText(), dateOnly);
        }
        if (value.path("date").isTextual()) {
            String time = value.path("time").asText("");
            String date = value.path("date").asText();
            return parse(field, time.isEmpty() ? date : date + " " + time, dateOnly);
        }
        if (value.isTextual()) {
            return parse(field, value.asText(), dateOnly);
        }
        throw ApiError.invalid("Invalid value of " + field + ": a date is expected");
    }

    private Parsed parse(String field, String text, boolean dateOnly) {
        Instant instant = instant(text);
        if (instant != null) {
            return dateOnly
                    ? new Parsed(ofDate(LocalDate.ofInstant(instant, ZoneOffset.UTC)), false)
                    : new Parsed(of(instant), true);
        }
        int split = Math.max(text.indexOf(' '), text.indexOf('T'));
        LocalDate date = date(split < 0 ? text : text.substring(0, split));
        LocalTime time = split < 0 ? LocalTime.MIDNIGHT : time(text.substring(split + 1));
        if (date == null || time == null) {
            throw ApiError.invalid("Invalid value of " + field + ": " + text);
        }
        if (dateOnly) {
            return new Parsed(ofDate(date), false);
        }
        return new Parsed(of(date.atTime(time).atZone(zone).toInstant()), split >= 0);
    }

    private static @Nullable Instant instant(String text) {
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, OFFSET)) {
            Instant instant = attempt(text, t -> OffsetDateTime.parse(t, format).toInstant());
            if (instant != null) {
                return instant;
            }
        }
        return null;
    }

    static @Nullable LocalDate date(String text) {
        for (DateTimeFormatter format : DATES) {
            LocalDate date = attempt(text, t -> LocalDate.parse(t, format));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    static @Nullable LocalTime time(String text) {
        for (DateTimeFormatter format : TIMES) {
            LocalTime time = attempt(text, t -> LocalTime.parse(t, format));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private static <T> @Nullable T attempt(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The local date and time of a kept value, or null when there is none. */
    static @Nullable LocalDateTime local(JsonNode node) {
        LocalDate date = date(node.path("date").asText(""));
        LocalTime time = time(node.path("time").asText("00:00"));
        return date == null || time == null ? null : date.atTime(time);
    }
}
