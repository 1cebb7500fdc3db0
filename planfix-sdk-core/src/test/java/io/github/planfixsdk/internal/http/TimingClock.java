package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.internal.Timing;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The same time for a fake account as for the code under test. */
public final class TimingClock extends Clock {
    private final Timing timing;

    public TimingClock(Timing timing) {
        this.timing = timing;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return timing.now();
    }
}
