package io.github.planfixsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.internal.http.FakeTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpacingLimiterTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final FakeTiming timing = new FakeTiming();

    @Test
    void permitsAreOnePeriodApart() throws InterruptedException {
        Limiter limiter = new SpacingLimiter(2, timing);
        for (int i = 0; i < 4; i++) {
            assertThat(limiter.acquire(LONG)).isTrue();
        }
        assertThat(timing.sleeps()).containsOnly(Duration.ofMillis(500)).hasSize(3);
    }

    @Test
    void idleTimeCountsButIsNotSavedUp() throws InterruptedException {
        Limiter limiter = new SpacingLimiter(1, timing);
        limiter.acquire(LONG);
        timing.advance(Duration.ofMillis(700));
        limiter.acquire(LONG);
        timing.advance(Duration.ofMinutes(5));
        limiter.acquire(LONG);
        limiter.acquire(LONG);
        assertThat(timing.sleeps()).containsExactly(Duration.ofMillis(300), Duration.ofSeconds(1));
    }

    @Test
    void lateWakeUpDelaysTheNextPermitToo() throws InterruptedException {
        List<Long> permits = new ArrayList<>();
        Limiter limiter = new SpacingLimiter(1, new Timing() {
            @Override
            public long nanoTime() {
                return timing.nanoTime();
            }

            @Override
            public Instant now() {
                return timing.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                timing.sleep(duration.plusMillis(300));
            }
        });
        for (int i = 0; i < 3; i++) {
            limiter.acquire(LONG);
            permits.add(timing.nanoTime() / 1_000_000);
        }
        assertThat(permits).containsExactly(0L, 1300L, 2600L);
    }

    @Test
    void permitOutOfReachIsRefusedAtOnceAndCostsNothing() throws InterruptedException {
        Limiter limiter = new SpacingLimiter(1, timing);
        assertThat(limiter.acquire(Duration.ZERO)).isTrue();
        assertThat(limiter.acquire(Duration.ofMillis(999))).isFalse();
        assertThat(timing.sleeps()).isEmpty();
        assertThat(limiter.acquire(Duration.ofSeconds(1))).isTrue();
        assertThat(timing.sleeps()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void interruptEndsTheWaitAndGivesThePermitBack() throws InterruptedException {
        Limiter limiter = new SpacingLimiter(1, timing);
        limiter.acquire(LONG);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> limiter.acquire(LONG));
        limiter.acquire(LONG);
        assertThat(timing.sleeps()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void permitsGoToThreadsInTheOrderOfAsking() throws InterruptedException {
        Semaphore wake = new Semaphore(0);
        CountDownLatch asleep = new CountDownLatch(1);
        Limiter limiter = new SpacingLimiter(1, new Timing() {
            @Override
            public long nanoTime() {
                return timing.nanoTime();
            }

            @Override
            public Instant now() {
                return timing.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                asleep.countDown();
                wake.acquire();
                timing.sleep(duration);
            }
        });
        limiter.acquire(LONG);
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    limiter.acquire(LONG);
                    order.add(number);
                    wake.release();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            threads.add(thread);
            thread.start();
            asleep.await();
            while (i > 0 && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        assertThat(limiter.acquire(Duration.ofMillis(4900)))
                .as("five are ahead")
                .isFalse();
        wake.release();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
        assertThat(timing.sleeps()).hasSize(5).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void unlimitedNeverWaits() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            assertThat(Limiter.unlimited().acquire(Duration.ZERO)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e7})
    void paceMustBeANumberAboveZero(double requests) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limiter.perSecond(requests))
                .withMessageStartingWith("requests per second is " + requests + ": give a number above 0");
    }

    @Test
    void toStringTellsThePace() {
        assertThat(Limiter.perSecond(1)).hasToString("Limiter[one request every 1000 ms]");
    }
}
