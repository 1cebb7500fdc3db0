package io.github.planfixsdk.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Moments as the local times that date filters take, chosen so that nothing falls outside, whichever of several readings of a
 * local time the server prefers.
 */
final class ZoneBounds {
    private static final ZoneOffset WESTERNMOST = ZoneOffset.ofHours(-12);
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);
    private static final Duration AROUND = Duration.ofDays(1);

    private final @Nullable ZoneId zone;

    /** With no zone: for any there is. */
    ZoneBounds(@Nullable ZoneId zone) {
        this.zone = zone;
    }

    /** The narrowest span of time that is worth a filter of its own. */
    Duration narrowest() {
        return zone == null ? Duration.ofDays(1) : Duration.ofMinutes(1);
    }

    /** A local time that is not after the moment, nor after anything that follows it. */
    LocalDateTime from(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, offset(moment, false));
        ZoneOffsetTransition transition = transition(local);
        // A time that no clock shows: nobody knows what the server makes of it.
        return transition != null && transition.isGap()
                ? transition.getDateTimeBefore().minusMinutes(1)
                : local;
    }

    /** A local time that is not before the moment, nor before anything that precedes it. */
    LocalDateTime to(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, offset(moment, true));
        ZoneOffsetTransition transition = transition(local);
        return transition != null && transition.isGap() ? transition.getDateTimeAfter() : local;
    }

    /** Where clocks are put back, an hour has two readings; the extreme offset of a day covers both. */
    private ZoneOffset offset(Instant moment, boolean eastern) {
        if (zone == null) {
            return eastern ? EASTERNMOST : WESTERNMOST;
        }
        ZoneRules rules = zone.getRules();
        ZoneOffset extreme = rules.getOffset(moment);
        for (Instant near : new Instant[] {moment.minus(AROUND), moment.plus(AROUND)}) {
            ZoneOffset offset = rules.getOffset(near);
            boolean further = offset.getTotalSeconds() > extreme.getTotalSeconds();
            if (!offset.equals(extreme) && further == eastern) {
                extreme = offset;
            }
        }
        return extreme;
    }

    private @Nullable ZoneOffsetTransition transition(LocalDateTime local) {
        return zone == null ? null : zone.getRules().getTransition(local);
    }

    /** The moment of a local time, the earlier one if there are two; null if the zone is unknown. */
    @Nullable
    Instant moment(LocalDateTime local) {
        return zone == null ? null : local.atZone(zone).toInstant();
    }
}
