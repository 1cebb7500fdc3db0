package io.github.planfixsdk.routing.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that takes its time over one request. */
class DealSlowOutboxTest {
    private final DealWorld world = new DealWorld();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final List<String> added = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @AfterEach
    void close() {
        mayAnswer.countDown();
        world.close();
    }

    /** Takes its time over whatever comes first. */
    private final class Slow extends ForwardingOutbox {
        private final AtomicInteger calls = new AtomicInteger();

        Slow() {
            super(Outbox.inMemory());
        }

        @Override
        public long add(String lane, Command command, Instant at) {
            if (calls.incrementAndGet() == 1) {
                asked.countDown();
                await(mayAnswer);
            }
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("database is away");
            }
            added.add(lane);
            return super.add(lane, command, at);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Begins to report a task, the outbox being slow. */
    private FutureTask<Boolean> report(DealHook hook, long task) {
        FutureTask<Boolean> report = new FutureTask<>(() -> hook.check(task), true);
        new Thread(report).start();
        return report;
    }

    /** Reports a task that is being reported, and waits until that is being waited for. */
    private static Thread join(DealHook hook, long task, List<String> ends) {
        Thread thread = new Thread(() -> {
            try {
                hook.check(task);
                ends.add("kept");
            } catch (RuntimeException e) {
                ends.add(Thread.currentThread().isInterrupted() + " " + e.getMessage());
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(Thread.currentThread().isInterrupted()).as("over time").isFalse();
            Thread.onSpinWait();
        }
        return thread;
    }

    /** Numbers 16 apart shared a lock of the map of waiting checks. */
    @Test
    void otherTasksDoNotWaitForTheOutbox() throws Exception {
        try (DealHook hook = world.builder().outbox(new Slow()).start()) {
            FutureTask<Boolean> slow = report(hook, 1);
            await(asked);

            for (int i = 1; i <= 4; i++) {
                assertThat(report(hook, 1 + 16 * i).get(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(slow.isDone()).isFalse();
            mayAnswer.countDown();
            assertThat(slow.get(30, TimeUnit.SECONDS)).isTrue();
            world.settle(hook);
            assertThat(hook.counts().skipped()).isEqualTo(5);
        }
    }

    @Test
    void nobodyReliesOnACheckThatTheOutboxHasNotTakenYet() throws Exception {
        List<String> ends = new CopyOnWriteArrayList<>();
        try (DealHook hook = world.builder().outbox(new Slow()).start()) {
            FutureTask<Boolean> slow = report(hook, 1);
            await(asked);
            Thread other = join(hook, 1, ends);

            assertThat(ends).isEmpty();
            mayAnswer.countDown();
            assertThat(slow.get(30, TimeUnit.SECONDS)).isTrue();
            other.join();
            assertThat(ends).containsExactly("kept");
            assertThat(added).containsExactly("1");
            assertThat(hook.counts().joined()).isEqualTo(1);
        }
    }

    @Test
    void whoReliedOnACheckThatTheOutboxDidNotTakeHasOneKept() throws Exception {
        List<String> ends = new CopyOnWriteArrayList<>();
        failures.set(1);
        try (DealHook hook = world.builder().outbox(new Slow()).start()) {
            FutureTask<Boolean> slow = report(hook, 1);
            await(asked);
            Thread other = join(hook, 1, ends);
            mayAnswer.countDown();

            assertThatThrownBy(slow::get).hasMessageContaining("database is away");
            other.join();
            assertThat(ends).containsExactly("kept");
            assertThat(added).containsExactly("1");
            world.settle(hook);
            // What failed is not waited for any more.
            hook.check(1);
            world.settle(hook);
            assertThat(added).containsExactly("1", "1");
        }
    }

    @Test
    void ifTheOutboxTakesNothingEverybodyHearsOfIt() throws Exception {
        List<String> ends = new CopyOnWriteArrayList<>();
        failures.set(3);
        try (DealHook hook = world.builder().outbox(new Slow()).start()) {
            FutureTask<Boolean> slow = report(hook, 1);
            await(asked);
            List<Thread> others = List.of(join(hook, 1, ends), join(hook, 1, ends));
            mayAnswer.countDown();

            assertThatThrownBy(slow::get).hasMessageContaining("database is away");
            for (Thread other : others) {
                other.join();
            }
            assertThat(ends).containsExactly("false database is away", "false database is away");
        }
    }

    @Test
    void whoIsInterruptedWhileWaitingForTheOutboxSaysSo() throws Exception {
        List<String> ends = new CopyOnWriteArrayList<>();
        try (DealHook hook = world.builder().outbox(new Slow()).start()) {
            FutureTask<Boolean> slow = report(hook, 1);
            await(asked);
            Thread other = join(hook, 1, ends);
            other.interrupt();
            other.join();

            assertThat(ends).containsExactly("true interrupted before the check of task 1 was kept");
            mayAnswer.countDown();
            assertThat(slow.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
