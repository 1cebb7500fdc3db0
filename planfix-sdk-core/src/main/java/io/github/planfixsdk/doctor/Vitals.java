package io.github.planfixsdk.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the answers tell besides what they say: the server's clock, and how long they took. */
final class Vitals {
    /** The header has whole seconds, cut off: in the mean it is half a second behind. */
    private static final Duration CUT_OFF = Duration.ofMillis(500);

    private final List<Duration> durations = new ArrayList<>();
    private @Nullable Duration shortestTrip;
    private @Nullable Duration ahead;

    /** The server read its clock some time between the two readings of ours: the shorter the trip, the less is left open. */
    void heard(Instant server, Instant sent, Instant received) {
        Duration trip = Duration.between(sent, received);
        if (shortestTrip == null || trip.compareTo(shortestTrip) < 0) {
            shortestTrip = trip;
            ahead = Duration.between(server.plus(CUT_OFF), sent.plus(trip.dividedBy(2)));
        }
    }

    void took(Duration duration) {
        durations.add(duration);
    }

    Finding clock() {
        return ahead == null ? VitalFindings.clockUnknown() : VitalFindings.clock(ahead);
    }

    Finding speed() {
        if (durations.isEmpty()) {
            return VitalFindings.speedUnknown();
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        return VitalFindings.speed(sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), sorted.size());
    }
}
