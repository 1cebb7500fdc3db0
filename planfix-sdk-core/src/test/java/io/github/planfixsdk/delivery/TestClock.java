package io.github.planfixsdk.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;

/** A clock that jumps over every wait, or stands still until it is moved by hand. */
final class TestClock implements CourierClock {
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicLong passed = new AtomicLong();
    private final boolean jumping;

    private TestClock(boolean jumping) {
        this.jumping = jumping;
    }

    static TestClock jumping() {
        return new TestClock(true);
    }

    static TestClock standing() {
        return new TestClock(false);
    }

    void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
        passed.addAndGet(duration.toNanos());
    }

    Duration passed() {
        return Duration.ofNanos(passed.get());
    }

    @Override
    public Instant now() {
        return START.plusNanos(passed.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void await(Condition change, Duration atMost) throws InterruptedException {
        if (jumping) {
            advance(atMost);
        } else {
            change.await();
        }
    }
}
