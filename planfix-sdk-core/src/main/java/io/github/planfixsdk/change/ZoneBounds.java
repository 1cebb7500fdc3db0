package io.github.planfixsdk.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * Moments as the local times that date filters take, chosen so that nothing falls outside, whichever of several readings of a
 * local time the server prefers, and what local times that the server tells may mean.
 *
 * <p>Where clocks are put back, local times come twice. A bound within is moved to where they are clear again, so that time is better not cut there:
 * each piece would be the whole of it.
 */
final class ZoneBounds {
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final @Nullable ZoneId zone;

    /** With no zone: for any there is. */
    ZoneBounds(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /** The narrowest span of time that is worth a filter of its own, where clocks are not put back. */
    Duration least() {
        return zone == null ? Duration.ofDays(1) : Duration.ofMinutes(1);
    }

    /** The end of the narrowest piece of time that begins at a moment. */
    Instant narrowest(Instant from) {
        return cutAfter(from.plus(least()));
    }

    /** The latest moment, not after this one, at which time may be cut. */
    Instant cutBefore(Instant moment) {
        ZoneOffsetTransition doubled = doubled(moment);
        return doubled == null ? moment : doubled.getInstant().plus(doubled.getDuration());
    }

    /** The earliest moment, not before this one, at which time may be cut. */
    Instant cutAfter(Instant moment) {
        ZoneOffsetTransition doubled = doubled(moment);
        return doubled == null || moment.equals(cutBefore(moment))
                ? moment
                : doubled.getInstant().minus(doubled.getDuration());
    }

    /** A local time that is not after the moment, nor after anything that follows it; nor does a clock skip the minute before. */
    LocalDateTime from(Instant moment) {
        if (zone == null) {
            return LocalDateTime.ofInstant(moment, WESTERNMOST);
        }
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        ZoneOffsetTransition doubled = doubled(moment);
        if (doubled != null && moment.isBefore(doubled.getInstant())) {
            return doubled.getDateTimeAfter().minusMinutes(1);
        }
        // A time that no clock shows: nobody knows what the server makes of it.
        ZoneOffsetTransition skipped = zone.getRules().getTransition(local.minusMinutes(1));
        return skipped != null && skipped.isGap() ? skipped.getDateTimeBefore().minusMinutes(1) : local;
    }

    /** A local time that is not before the moment, nor before anything that precedes it. */
    LocalDateTime to(Instant moment) {
        if (zone == null) {
            return LocalDateTime.ofInstant(moment, EASTERNMOST);
        }
        ZoneOffsetTransition doubled = doubled(moment);
        return doubled != null && !moment.isBefore(doubled.getInstant())
                ? doubled.getDateTimeBefore()
                : LocalDateTime.ofInstant(moment, zone);
    }

    /** The clocks' change that makes the local time of a moment come twice, or null. */
    private @Nullable ZoneOffsetTransition doubled(Instant moment) {
        if (zone == null) {
            return null;
        }
        ZoneOffsetTransition transition = zone.getRules().getTransition(LocalDateTime.ofInstant(moment, zone));
        return transition != null && transition.isOverlap() ? transition : null;
    }

    /** When a local time may be; null if the zone is unknown. */
    @Nullable
    Span span(LocalDateTime local) {
        if (zone == null) {
            return null;
        }
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition == null) {
            return Span.at(local.atZone(zone).toInstant());
        }
        return Span.of(local.toInstant(transition.getOffsetBefore()), local.toInstant(transition.getOffsetAfter()));
    }

    /** The earliest moment that a local time may mean to the server. */
    Instant earliest(LocalDateTime local) {
        Span span = span(local);
        return span == null ? local.toInstant(EASTERNMOST) : span.first();
    }
}
