package io.github.planfixsdk.routing.deal;

import static io.github.planfixsdk.routing.deal.DealWorld.WON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.routing.DealState;
import io.github.planfixsdk.testkit.EntityKind;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.transport.Limiter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Planfix, the vendor or the store is not as it should be. */
class DealFailuresTest {
    private final DealWorld world = new DealWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aVendorThatFailsTwiceIsToldTheThirdTimeWhatIsTrueThen() {
        AtomicInteger calls = new AtomicInteger();
        try (DealHook hook = world.connect(world.builder(update -> {
            if (calls.incrementAndGet() <= 2) {
                throw new IOException("vendor is down");
            }
            world.tell(update);
        }))) {
            long task = world.deal(1, "10");
            world.settle(hook);

            assertThat(calls).hasValue(3);
            assertThat(world.told).containsExactly(task + " IN_PROCESS 10");
            assertThat(world.news).containsExactly("retrying " + task, "retrying " + task);
            assertThat(hook.counts().failed()).isEqualTo(2);
        }
    }

    @Test
    void howeverOftenADealIsReportedWhileTheVendorIsAwayOneCheckWaits() {
        AtomicInteger calls = new AtomicInteger();
        AtomicReference<DealHook> reported = new AtomicReference<>();
        try (DealHook hook = world.connect(world.builder(update -> {
            reported.get().check(update.number());
            if (calls.incrementAndGet() <= 3) {
                throw new IOException("vendor is away");
            }
            world.tell(update);
        }))) {
            reported.set(hook);
            long task = world.deal(1, "10");
            world.settle(hook);

            assertThat(world.told).containsExactly(task + " IN_PROCESS 10");
            assertThat(hook.counts()).isEqualTo(new DealCounts(1, 0, 0, 3, 1, 1, 0, 3));
        }
    }

    @Test
    void aVendorThatNeverTakesADealHoldsUpNobodyAndTheDealIsSetAside() {
        AtomicLong poison = new AtomicLong(1001);
        try (DealHook hook = world.connect(world.builder(update -> {
                    if (update.number() == poison.get()) {
                        throw new IllegalStateException("never");
                    }
                    world.tell(update);
                })
                .maxAge(Duration.ZERO))) {
            assertThat(world.deal(1, "10")).isEqualTo(poison.get());
            long other = world.deal(1, "20");
            world.settle(hook);

            assertThat(world.told).containsExactly(other + " IN_PROCESS 20");
            assertThat(world.news).containsExactly("set aside 1001 UNCLEAR");
            poison.set(0);
            hook.checks().retry(hook.checks().setAside().get(0).number());
            world.settle(hook);
            assertThat(world.told).contains("1001 IN_PROCESS 10");
        }
    }

    @Test
    void aStateThatTheVendorRefusesIsGivenUpAndTheNextOneIsTold() {
        try (DealHook hook = world.connect(world.builder(update -> {
            if (update.state().stage() == DealState.Stage.IN_PROCESS) {
                throw new RefusedException("no such funnel");
            }
            world.tell(update);
        }))) {
            long task = world.deal(1, "10");
            world.settle(hook);
            world.change(task, WON, "10");
            world.settle(hook);

            assertThat(world.news).containsExactly("skipped " + task + " REFUSED");
            assertThat(world.told).containsExactly(task + " SUCCESS 10");
        }
    }

    @Test
    void aRefusedStateIsNotTriedAgainButToldAtTheNextCheckUntilItIsTaken() {
        AtomicInteger calls = new AtomicInteger();
        try (DealHook hook = world.connect(world.builder(update -> {
            assertThat(update.previous()).isNull();
            if (calls.incrementAndGet() <= 2) {
                throw new RefusedException("no such funnel");
            }
            world.tell(update);
        }))) {
            long task = world.deal(1, "10");
            world.settle(hook);
            assertThat(calls).hasValue(1);
            for (int i = 0; i < 3; i++) {
                world.planfix.settings().changes().update(EntityKind.TASK, task, "{'description':'" + i + "'}");
                world.settle(hook);
            }

            assertThat(world.news).containsExactly("skipped " + task + " REFUSED", "skipped " + task + " REFUSED");
            assertThat(world.told).containsExactly(task + " IN_PROCESS 10");
            assertThat(hook.counts().repeated()).isEqualTo(1);
        }
    }

    @Test
    void planfixThatFailsIsAskedAgain() {
        try (DealHook hook = world.connect(world.builder())) {
            world.planfix.fail(Fault.htmlPage(502), 2);
            long task = world.deal(1, "10");
            world.settle(hook);
            assertThat(world.told).containsExactly(task + " IN_PROCESS 10");
            assertThat(world.news).containsExactly("retrying " + task, "retrying " + task);
        }
    }

    @Test
    void aTokenThatPlanfixDoesNotTakePausesVisiblyAndLosesNothing() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        try (PlanfixClient wrong = PlanfixClient.builder()
                        .baseUrl(world.planfix.restUrl().toString())
                        .token("wrong")
                        .limiter(Limiter.unlimited())
                        .build();
                DealHook hook = DealHook.builder(wrong.tasks(), world.policy)
                        .onDeal(world::tell)
                        .deliveryListener(new DeliveryListener() {
                            @Override
                            public void paused(PlanfixException failure, Duration wait) {
                                paused.countDown();
                            }
                        })
                        .start()) {
            hook.check(1001);
            assertThat(paused.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(hook.checks().waiting()).isEqualTo(1);
            assertThat(hook.checks().setAside()).isEmpty();
        }
    }

    /** Fails as often as it is told to. */
    private static final class FailingStore implements DealStore {
        private final DealStore to = DealStore.inMemory(10);
        private final AtomicInteger failures = new AtomicInteger();
        private RuntimeException failure = new IllegalStateException("database is away");

        @Override
        public Optional<DealState> find(long task) {
            return to.find(task);
        }

        @Override
        public void save(long task, DealState state) {
            if (failures.getAndDecrement() > 0) {
                throw failure;
            }
            to.save(task, state);
        }

        @Override
        public void forget(long task) {
            to.forget(task);
        }
    }

    @Test
    void aStoreThatFailsDoesNotTellTheVendorTwice() {
        FailingStore store = new FailingStore();
        store.failures.set(2);
        try (DealHook hook = world.connect(world.builder().store(store))) {
            long task = world.deal(1, "10");
            world.settle(hook);

            assertThat(world.told).containsExactly(task + " IN_PROCESS 10");
            assertThat(store.find(task)).isPresent();
            assertThat(hook.counts().failed()).isEqualTo(2);
        }
    }

    /** Of a store that keeps it in Planfix, or in anything else whose failures look the same. */
    @Test
    void aStoreThatFailsAsPlanfixDoesPausesNothing() {
        FailingStore store = new FailingStore();
        world.planfix.fail(Fault.failure(401, 1, "wrong token"));
        store.failure = catchThrowableOfType(
                AuthenticationException.class, () -> world.client.tasks().get(1));
        store.failures.set(1);
        try (DealHook hook = world.connect(world.builder().store(store))) {
            long task = world.deal(1, "10");
            world.settle(hook);

            assertThat(world.news).containsExactly("retrying " + task);
            assertThat(world.told).containsExactly(task + " IN_PROCESS 10");
            assertThat(store.find(task)).isPresent();
        }
    }

    @Test
    void aStoreThatTakesNothingStopsTheTellingBeforeTheMemoryIsFullAndNothingIsLost() {
        FailingStore store = new FailingStore();
        store.failures.set(Integer.MAX_VALUE);
        DealHookBuilder builder = world.builder().store(store).maxAge(Duration.ZERO);
        builder.mostUnsaved = 2;
        try (DealHook hook = world.connect(builder)) {
            List<Long> deals = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                deals.add(world.deal(1, Integer.toString(i)));
                world.settle(hook);
            }
            assertThat(world.told).containsExactly(deals.get(0) + " IN_PROCESS 0", deals.get(1) + " IN_PROCESS 1");
            assertThat(hook.checks().setAside())
                    .extracting(SetAside::lane)
                    .containsExactlyElementsOf(
                            deals.stream().map(String::valueOf).toList());
            // What was told counts, so its changes are told.
            world.change(deals.get(0), WON, "0");
            world.settle(hook);
            assertThat(world.told).hasSize(3).endsWith(deals.get(0) + " SUCCESS 0");

            store.failures.set(0);
            for (SetAside waits : hook.checks().setAside()) {
                if (waits.lane().equals(String.valueOf(deals.get(2)))
                        || waits.lane().equals(String.valueOf(deals.get(3)))) {
                    hook.checks().retry(waits.number());
                    world.settle(hook);
                }
            }
            assertThat(world.told).hasSize(5).endsWith(deals.get(2) + " IN_PROCESS 2", deals.get(3) + " IN_PROCESS 3");
            // The others were brought to the store to make room.
            assertThat(store.find(deals.get(0)).map(DealWorld::text)).contains("SUCCESS 0");
            assertThat(store.find(deals.get(1)).map(DealWorld::text)).contains("IN_PROCESS 1");
            world.change(deals.get(0), 1, "0");
            world.settle(hook);
            assertThat(world.told).hasSize(6).endsWith(deals.get(0) + " IN_PROCESS 0");
        }
    }

    @Test
    void whatTheVendorHeardCountsEvenIfTheStoreNeverDid() {
        FailingStore store = new FailingStore();
        List<DealUpdate> updates = new CopyOnWriteArrayList<>();
        try (DealHook hook =
                world.connect(world.builder(updates::add).store(store).maxAge(Duration.ZERO))) {
            long task = world.deal(1, "10");
            world.settle(hook);
            store.failures.set(1);
            world.change(task, 1, "20");
            world.settle(hook);
            world.change(task, 1, "10");
            world.settle(hook);

            assertThat(updates)
                    .extracting(update -> DealWorld.text(update.state()))
                    .containsExactly("IN_PROCESS 10", "IN_PROCESS 20", "IN_PROCESS 10");
            assertThat(updates.get(2).previous()).isEqualTo(updates.get(1).state());
            assertThat(world.news).containsExactly("set aside " + task + " UNCLEAR");
        }
    }

    @Test
    void aTaskThatTheTokensOwnerMayNotSeeIsSkippedAndAnAnswerWithoutStatusToo() {
        try (DealHook hook = world.connect(world.builder())) {
            world.planfix.fail(Fault.failure(403, 6, "No access"));
            hook.check(1);
            world.settle(hook);
            world.planfix.fail(Fault.answer(
                    200,
                    "application/json",
                    "{\"result\":\"success\",\"task\":{\"id\":2,\"object\":{\"id\":" + world.object + "}}}"));
            hook.check(2);
            world.settle(hook);
        }
        assertThat(world.news).containsExactly("skipped 1 NOT_FOUND", "skipped 2 NO_STATUS");
    }
}
