package io.github.planfixsdk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyLocksTest {
    private final KeyLocks locks = new KeyLocks();
    private final ExecutorService pool = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void whoSharesAKeyWaitsAndCanBeInterrupted() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Future<String> first = pool.submit(() -> locks.holding(List.of("a", "b"), () -> {
            inside.countDown();
            await(leave);
            return "done";
        }));
        inside.await();
        AtomicInteger entered = new AtomicInteger();
        Thread second = new Thread(() -> {
            try {
                locks.holding(List.of("b", "c"), entered::incrementAndGet);
            } catch (InterruptedException e) {
                entered.addAndGet(100);
            }
        });
        second.start();
        second.interrupt();
        second.join();
        leave.countDown();

        assertThat(entered).hasValue(100);
        assertThat(first.get()).isEqualTo("done");
        assertThat(locks.holding(List.of("c", "b", "a"), () -> "free")).isEqualTo("free");
        assertThat(locks.size()).isZero();
    }

    @Test
    void whoSharesNoKeyDoesNotWait() throws Exception {
        List<String> others =
                IntStream.range(0, 1000).mapToObj(i -> "other" + i).toList();
        assertThat(locks.holding(others, () -> {
                    Future<Integer> stranger = pool.submit(() -> locks.holding(List.of("stranger"), locks::size));
                    try {
                        return stranger.get(30, TimeUnit.SECONDS);
                    } catch (InterruptedException | ExecutionException | TimeoutException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isEqualTo(1001);
        assertThat(locks.size()).isZero();
    }

    @Test
    void aFailureLetsGoOfEverything() throws Exception {
        assertThatThrownBy(() -> locks.holding(List.of("a", "b"), () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");
        assertThat(pool.submit(() -> locks.holding(List.of("b", "a"), () -> "free"))
                        .get())
                .isEqualTo("free");
    }

    @Test
    void keysInAnyOrderNeverWaitInACircle() throws InterruptedException, ExecutionException {
        AtomicInteger[] counters = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        List<Future<Integer>> all = IntStream.range(0, 3000)
                .mapToObj(i -> pool.submit(() -> {
                    List<String> keys = List.of("k" + i % 3, "k" + (i + 1 + i / 3 % 2) % 3);
                    return locks.holding(keys, () -> {
                        // Not atomic on purpose: only the lock makes it so.
                        AtomicInteger counter = counters[i % 3];
                        counter.setPlain(counter.getPlain() + 1);
                        return counter.getPlain();
                    });
                }))
                .toList();
        for (Future<Integer> one : all) {
            one.get();
        }
        assertThat(counters).extracting(AtomicInteger::get).containsExactly(1000, 1000, 1000);
        assertThat(locks.size()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
