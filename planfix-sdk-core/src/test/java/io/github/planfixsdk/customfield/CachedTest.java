package io.github.planfixsdk.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.internal.http.FakeTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CachedTest {
    private static final Duration EXPIRY = Duration.ofMinutes(10);

    private final FakeTiming timing = new FakeTiming();
    private final AtomicInteger readings = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private <T> Cached<T> cached(Supplier<T> reader) {
        return new Cached<>("the fields of tasks", reader, EXPIRY, timing);
    }

    /** The first reading stops until it is told to go on. */
    private int slowly() {
        int number = readings.incrementAndGet();
        if (number == 1) {
            started.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ConnectionException("GET customfield/task", "interrupted", false, e);
            }
        }
        return number;
    }

    private static <T> Running<T> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task);
        thread.start();
        return new Running<>(thread, task);
    }

    private record Running<T>(Thread thread, FutureTask<T> task) {
        T join() throws Exception {
            return task.get(30, TimeUnit.SECONDS);
        }

        /** Until the thread waits for another's reading. */
        void awaitWaiting() {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void manyThreadsThatNeedTheSameMakeOneReading() throws Exception {
        Cached<Integer> cached = cached(this::slowly);
        Running<Integer> first = start(cached::get);
        started.await();
        List<Running<Integer>> others = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            others.add(start(cached::get));
        }
        others.forEach(Running::awaitWaiting);

        goOn.countDown();

        assertThat(first.join()).isEqualTo(1);
        for (Running<Integer> other : others) {
            assertThat(other.join()).isEqualTo(1);
        }
        assertThat(readings).hasValue(1);
    }

    @Test
    void whatNeverExpiresIsReadOnce() {
        Cached<Integer> cached = new Cached<>(
                "the fields of tasks", readings::incrementAndGet, Duration.ofSeconds(Long.MAX_VALUE), timing);
        cached.get();
        timing.advance(Duration.ofDays(1_000));

        assertThat(cached.get()).isEqualTo(1);
        assertThat(cached.get(value -> value > 1)).isEqualTo(2);
    }

    @Test
    void thoseWhoWaitShareTheFailureAndTheNextOneTriesAgain() throws Exception {
        Cached<Integer> cached = cached(() -> {
            int number = slowly();
            if (number == 1) {
                throw new IllegalStateException("down");
            }
            return number;
        });
        Running<Integer> first = start(cached::get);
        started.await();
        Running<Integer> other = start(cached::get);
        other.awaitWaiting();
        goOn.countDown();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(first::join)
                .withMessageContaining("down");
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(other::join)
                .withMessageContaining("down");
        assertThat(cached.get()).isEqualTo(2);
    }

    @Test
    void anInterruptedWaiterStopsAndKeepsItsFlagWhileTheReadingGoesOn() throws Exception {
        Cached<Integer> cached = cached(this::slowly);
        Running<Integer> first = start(cached::get);
        started.await();
        Running<Boolean> waiter = start(() -> {
            assertThatExceptionOfType(ConnectionException.class)
                    .isThrownBy(cached::get)
                    .withMessageContaining("interrupted")
                    .matches(e -> !e.mayHaveBeenApplied());
            return Thread.currentThread().isInterrupted();
        });
        waiter.awaitWaiting();
        waiter.thread().interrupt();

        assertThat(waiter.join()).isTrue();
        goOn.countDown();
        assertThat(first.join()).isEqualTo(1);
    }

    @Test
    void whoWaitsForAnInterruptedReaderReadsItself() throws Exception {
        Cached<Integer> cached = cached(this::slowly);
        Running<Integer> first = start(cached::get);
        started.await();
        Running<Integer> waiter = start(cached::get);
        waiter.awaitWaiting();

        first.thread().interrupt();

        assertThat(waiter.join()).isEqualTo(2);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(first::join)
                .withCauseInstanceOf(ConnectionException.class);
    }

    @Test
    void whatWasBeingReadWhenItWasForgottenIsNotKept() throws Exception {
        Cached<Integer> cached = cached(this::slowly);
        Running<Integer> first = start(cached::get);
        started.await();

        cached.forget();
        assertThat(cached.get()).isEqualTo(2);
        goOn.countDown();

        assertThat(first.join()).isEqualTo(1);
        assertThat(cached.get()).isEqualTo(2);
    }

    @Test
    void aFailedNewerReadingLeavesWhatWasThere() {
        AtomicInteger working = new AtomicInteger(1);
        Cached<Integer> cached = cached(() -> {
            readings.incrementAndGet();
            if (working.get() == 0) {
                throw new IllegalStateException("down");
            }
            return working.get();
        });
        assertThat(cached.get()).isEqualTo(1);
        working.set(0);
        timing.advance(Duration.ofSeconds(5));

        assertThatIllegalStateException().isThrownBy(() -> cached.get(value -> value > 1));
        assertThat(cached.get()).isEqualTo(1);
        assertThat(cached.get(value -> value > 1)).isEqualTo(1);
        assertThat(readings).hasValue(2);

        timing.advance(EXPIRY);
        assertThatIllegalStateException().isThrownBy(cached::get);
        working.set(3);
        assertThat(cached.get()).isEqualTo(3);
    }

    @Test
    void freshDataIsNotReadAgainForWhatItLacks() {
        Cached<Integer> cached = cached(readings::incrementAndGet);
        assertThat(cached.get(value -> value > 1)).isEqualTo(1);
        timing.advance(Duration.ofMillis(4_999));
        assertThat(cached.get(value -> value > 1)).isEqualTo(1);
        timing.advance(Duration.ofMillis(1));
        assertThat(cached.get(value -> value > 1)).isEqualTo(2);
    }

    @Test
    void aLoopOfMissesReadsEverMoreRarely() {
        Cached<Integer> cached = cached(readings::incrementAndGet);
        for (int second = 0; second < 3_600; second++) {
            cached.get(value -> false);
            timing.advance(Duration.ofSeconds(1));
        }
        // 6 of the hour are due to the expiry; after 5, 10, 20 … 320 seconds come 7 more.
        assertThat(readings.get()).isBetween(6, 14);
    }

    @Test
    void aNewerReadingThatBringsWhatWasMissedDoesNotCount() {
        Cached<Integer> cached = cached(readings::incrementAndGet);
        for (int i = 1; i <= 5; i++) {
            int wanted = i;
            assertThat(cached.get(value -> value >= wanted)).isEqualTo(i);
            timing.advance(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatOthersHaveReadSinceIsTakenInsteadOfReadingAgain() {
        Cached<Integer> cached = cached(readings::incrementAndGet);
        cached.get();
        timing.advance(EXPIRY);

        // Between the look and the question for more, another thread has read it.
        assertThat(cached.get(value -> value > 2 || cached.get() < 0)).isEqualTo(2);
        assertThat(readings).hasValue(2);
    }
}
