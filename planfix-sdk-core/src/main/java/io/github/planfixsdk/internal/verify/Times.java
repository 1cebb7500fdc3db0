package io.github.planfixsdk.internal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.TimePoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Days and moments, to the minute. Days and times of day stand in the zone of the token's employee, moments in UTC, and nobody knows
 * the zone: where only the other form is at hand, a difference that a zone can make is a doubt.
 */
final class Times {
    private static final Duration WIDEST_ZONE = Duration.ofHours(14);

    private Times() {}

    static Finding compare(JsonNode sent, JsonNode found) {
        TimePoint wanted = point(sent);
        TimePoint shown = point(found);
        Instant moment = wanted.date() == null ? wanted.instant().orElse(null) : null;
        if (moment != null) {
            return compare(moment.truncatedTo(ChronoUnit.MINUTES), shown);
        }
        LocalDate day = wanted.localDate().orElse(null);
        LocalTime time = wanted.localTime().orElse(null);
        if (day == null) {
            return sent.equals(found) ? Finding.SAME : Finding.OTHER_FORM;
        }
        return time == null ? compare(day, shown) : compare(day.atTime(time).truncatedTo(ChronoUnit.MINUTES), shown);
    }

    private static Finding compare(Instant moment, TimePoint shown) {
        Instant other = shown.instant().map(Times::minutes).orElse(null);
        if (moment.equals(other)) {
            return Finding.SAME;
        }
        LocalDateTime wanted = moment.atOffset(ZoneOffset.UTC).toLocalDateTime();
        LocalDateTime local = local(shown);
        boolean dayAlone = local != null && local.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (other != null && !dayAlone) {
            return Finding.DIFFERENT;
        }
        if (local != null && dayAlone) {
            LocalDate shownDay = local.toLocalDate();
            boolean sameDay = shownDay.equals(wanted.minus(WIDEST_ZONE).toLocalDate())
                    || shownDay.equals(wanted.toLocalDate())
                    || shownDay.equals(wanted.plus(WIDEST_ZONE).toLocalDate());
            return sameDay ? Finding.OTHER_FORM : Finding.DIFFERENT;
        }
        return local == null || aZoneApart(wanted, local) ? Finding.OTHER_FORM : Finding.DIFFERENT;
    }

    private static Finding compare(LocalDate day, TimePoint shown) {
        LocalDate other = shown.localDate().orElse(null);
        if (other == null) {
            return Finding.OTHER_FORM;
        }
        if (day.equals(other)) {
            return Finding.SAME;
        }
        boolean inUtc = shown.date() == null && Math.abs(ChronoUnit.DAYS.between(day, other)) <= 1;
        return inUtc && shown.instant().isPresent() ? Finding.OTHER_FORM : Finding.DIFFERENT;
    }

    private static Finding compare(LocalDateTime wanted, TimePoint shown) {
        LocalDateTime local = local(shown);
        LocalDateTime utc = shown.instant()
                .map(moment -> minutes(moment).atOffset(ZoneOffset.UTC).toLocalDateTime())
                .orElse(null);
        if (shown.date() == null && utc != null) {
            return aZoneApart(wanted, utc) ? doubt(wanted.equals(utc)) : Finding.DIFFERENT;
        }
        if (local == null) {
            return Finding.OTHER_FORM;
        }
        if (wanted.equals(local)) {
            return Finding.SAME;
        }
        boolean dayAlone = local.equals(wanted.toLocalDate().atStartOfDay());
        return dayAlone || wanted.equals(utc) ? Finding.OTHER_FORM : Finding.DIFFERENT;
    }

    private static Finding doubt(boolean same) {
        return same ? Finding.SAME : Finding.OTHER_FORM;
    }

    private static boolean aZoneApart(LocalDateTime one, LocalDateTime other) {
        return Duration.between(one, other).abs().compareTo(WIDEST_ZONE) <= 0;
    }

    private static Instant minutes(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** A day without a time counts as its midnight. */
    private static @Nullable LocalDateTime local(TimePoint shown) {
        LocalTime time = shown.localTime().orElse(LocalTime.MIDNIGHT);
        return shown.localDate()
                .map(day -> day.atTime(time).truncatedTo(ChronoUnit.MINUTES))
                .orElse(null);
    }

    private static TimePoint point(JsonNode node) {
        return node.isTextual()
                ? TimePoint.ofText(node.textValue().strip())
                : TimePoint.ofParts(
                        text(node, "date"),
                        text(node, "time"),
                        text(node, "datetime"),
                        text(node, "dateTimeUtcSeconds"));
    }

    private static @Nullable String text(JsonNode node, String key) {
        String text = node.path(key).asText("");
        return text.isBlank() ? null : text.strip();
    }
}
