package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.planfixsdk.model.TimePoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The codecs of dates and times. */
final class TimeCodecs {
    static final Codec<LocalDate> DATE = Codecs.of(TimeCodecs::date, TimeCodecs::date);
    static final Codec<LocalTime> TIME = Codecs.of(TimeCodecs::time, TimeCodecs::time);
    static final Codec<LocalDateTime> DATE_TIME = Codecs.of(TimeCodecs::dateTime, TimeCodecs::dateTimeText);
    static final Codec<TimePeriod> PERIOD = Codecs.of(TimeCodecs::period, TimeCodecs::period);
    static final Codec<DateTimeframe> TIMEFRAME = Codecs.of(TimeCodecs::timeframe, TimeCodecs::timeframe);

    private TimeCodecs() {}

    /** Null for an empty text or object. */
    private static @Nullable TimePoint point(JsonNode node) throws Codec.Unreadable {
        if (node.isTextual()) {
            return node.textValue().isBlank()
                    ? null
                    : TimePoint.ofText(node.textValue().strip());
        }
        if (!node.isObject()) {
            throw new Codec.Unreadable("a date or time");
        }
        String date = text(node, "date");
        String time = text(node, "time");
        String datetime = text(node, "datetime");
        String utc = text(node, "dateTimeUtcSeconds");
        boolean empty = date == null && time == null && datetime == null && utc == null;
        return empty ? null : TimePoint.ofParts(date, time, datetime, utc);
    }

    private static @Nullable String text(JsonNode node, String key) {
        String text = node.path(key).asText("");
        return text.isBlank() ? null : text;
    }

    private static @Nullable LocalDate date(JsonNode node) throws Codec.Unreadable {
        TimePoint point = point(node);
        if (point == null) {
            return null;
        }
        return point.localDate().orElseThrow(() -> new Codec.Unreadable("a date"));
    }

    private static @Nullable LocalTime time(JsonNode node) throws Codec.Unreadable {
        TimePoint point = point(node);
        if (point == null) {
            return null;
        }
        return point.localTime().orElseThrow(() -> new Codec.Unreadable("a time"));
    }

    private static @Nullable LocalDateTime dateTime(JsonNode node) throws Codec.Unreadable {
        TimePoint point = point(node);
        if (point == null) {
            return null;
        }
        LocalDate day = point.localDate().orElseThrow(() -> new Codec.Unreadable("a date and time"));
        return day.atTime(point.localTime().orElse(LocalTime.MIDNIGHT));
    }

    private static @Nullable TimePeriod period(JsonNode node) throws Codec.Unreadable {
        if (!node.isObject()) {
            throw new Codec.Unreadable("a period");
        }
        if (node.isEmpty()) {
            return null;
        }
        LocalTime from = time(node.path("from"));
        LocalTime to = time(node.path("to"));
        if (from == null || to == null) {
            throw new Codec.Unreadable("a period with both ends");
        }
        return new TimePeriod(from, to);
    }

    private static @Nullable DateTimeframe timeframe(JsonNode node) throws Codec.Unreadable {
        if (!node.isObject()) {
            throw new Codec.Unreadable("a date with time frame");
        }
        if (node.isEmpty()) {
            return null;
        }
        LocalDateTime from = dateTime(node.path("from"));
        LocalDateTime to = dateTime(node.path("to"));
        if (from == null || to == null) {
            throw new Codec.Unreadable("a time frame with both ends");
        }
        return new DateTimeframe(from, to);
    }

    private static ObjectNode date(LocalDate day) {
        return Codecs.object().put("date", TimePoint.of(day).date());
    }

    private static ObjectNode time(LocalTime time) {
        return Codecs.object().put("time", minutes(time));
    }

    private static @Nullable String minutes(LocalTime time) {
        if (time.getSecond() != 0) {
            throw new IllegalArgumentException(
                    "the time is " + time + ": Planfix keeps minutes here; truncate it with truncatedTo(MINUTES)");
        }
        return TimePoint.of(time).time();
    }

    private static JsonNode dateTimeText(LocalDateTime moment) {
        TimePoint point = TimePoint.of(moment);
        String text = point.text();
        return TextNode.valueOf(text != null ? text : point.date() + " " + point.time() + ":00");
    }

    private static JsonNode period(TimePeriod period) {
        if (period.to().isBefore(period.from())) {
            throw new IllegalArgumentException("the period ends at " + period.to() + ", before it starts at "
                    + period.from() + ": both must lie within one day");
        }
        ObjectNode object = Codecs.object();
        object.set("from", time(period.from()));
        object.set("to", time(period.to()));
        return object;
    }

    private static JsonNode timeframe(DateTimeframe frame) {
        if (frame.to().isBefore(frame.from())) {
            throw new IllegalArgumentException(
                    "the time frame ends at " + frame.to() + ", before it starts at " + frame.from());
        }
        ObjectNode object = Codecs.object();
        object.set("from", dateAndTime(frame.from()));
        object.set("to", dateAndTime(frame.to()));
        return object;
    }

    private static ObjectNode dateAndTime(LocalDateTime moment) {
        return date(moment.toLocalDate()).put("time", minutes(moment.toLocalTime()));
    }
}
