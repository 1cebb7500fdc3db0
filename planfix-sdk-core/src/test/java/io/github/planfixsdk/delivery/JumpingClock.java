package io.github.planfixsdk.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** Lets a courier jump over its waits; stands in the courier's package because its clock is nobody else's business. */
public final class JumpingClock implements CourierClock {
    private final AtomicLong nanos = new AtomicLong();

    private JumpingClock() {}

    public static void install(CourierBuilder courier) {
        courier.clock(new JumpingClock(), () -> 0);
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void await(Condition change, Duration atMost) {
        nanos.addAndGet(atMost.toNanos());
    }
}
