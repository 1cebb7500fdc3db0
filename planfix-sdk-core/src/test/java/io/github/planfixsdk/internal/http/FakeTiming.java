package io.github.planfixsdk.internal.http;

import io.github.planfixsdk.internal.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves when somebody sleeps; every wait is written down. */
public final class FakeTiming implements Timing {
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private final AtomicBoolean interrupt = new AtomicBoolean();

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (interrupt.getAndSet(false) || Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        advance(duration);
    }

    public void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    /** As if somebody interrupted the thread that sleeps next. */
    public void interruptAtNextSleep() {
        interrupt.set(true);
    }

    public List<Duration> sleeps() {
        return sleeps;
    }
}
