package io.github.planfixsdk.routing.deal;

import static io.github.planfixsdk.routing.deal.DealWorld.WON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.delivery.JdbcOutbox;
import io.github.planfixsdk.delivery.Outbox;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A program that ends and begins again, with its outbox in a database. */
class DealRestartTest {
    private final DealWorld world = new DealWorld();
    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final DealStore store = DealStore.inMemory(100);

    @AfterEach
    void close() {
        world.close();
        pool.dispose();
    }

    private Outbox outbox() {
        return JdbcOutbox.of(pool).createTable();
    }

    @Test
    void whatWasAnsweredWith200IsToldAfterARestart() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayFail = new CountDownLatch(1);
        DealHook first = world.connect(world.builder(update -> {
                    begun.countDown();
                    mayFail.await(30, TimeUnit.SECONDS);
                    throw new IllegalStateException("the vendor is away");
                })
                .outbox(outbox())
                .store(store)
                .workers(1));
        long one = world.deal(1, "10");
        long two = world.deal(1, "20");
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(world.planfix.scenarios().awaitSent(DealWorld.LONG)).isTrue();
        Thread closing = new Thread(first::close);
        closing.start();
        mayFail.countDown();
        closing.join();
        assertThat(world.planfix.scenarios().answers()).allMatch(answer -> answer.isAccepted());
        assertThat(world.told).isEmpty();

        // Nobody posts this change: the program is not there. What waits is read anew all the same.
        world.planfix.scenarios().removeAll();
        world.change(one, WON, "11");
        try (DealHook second = world.connect(world.builder().outbox(outbox()).store(store))) {
            world.settle(second);
            assertThat(world.told).containsExactlyInAnyOrder(one + " SUCCESS 11", two + " IN_PROCESS 20");
            assertThat(second.checks().waiting()).isZero();
        }
    }

    @Test
    void aStoreThatIsKeptTellsNothingTwiceAndOneInMemoryTellsOnceMore() {
        long task;
        try (DealHook first = world.connect(world.builder().store(store))) {
            task = world.deal(1, "10");
            world.settle(first);
        }
        try (DealHook second = world.connect(world.builder().store(store))) {
            second.check(task);
            world.settle(second);
            assertThat(second.counts().repeated()).isEqualTo(1);
            store.forget(task);
            second.check(task);
            world.settle(second);
        }
        assertThat(world.told).containsExactly(task + " IN_PROCESS 10", task + " IN_PROCESS 10");
        try (DealHook third = world.connect(world.builder())) {
            third.check(task);
            world.settle(third);
        }
        assertThat(world.told).hasSize(3);
    }

    @Test
    void whatPlanfixCouldNotPostWhileNobodyListenedArrivesWithItsRepeat() {
        DealHook first = world.connect(world.builder().store(store));
        first.close();
        long task = world.deal(1, "10");
        assertThat(world.planfix.scenarios().awaitSent(DealWorld.LONG)).isTrue();
        assertThat(world.planfix.scenarios().answers())
                .extracting(answer -> answer.status())
                .containsExactly(503);
        try (DealHook second = world.connect(world.builder().store(store))) {
            world.planfix.scenarios().sendFailedAgain();
            assertThat(world.planfix.scenarios().awaitSent(DealWorld.LONG)).isTrue();
            assertThat(second.flush(DealWorld.LONG)).isTrue();
        }
        assertThat(world.told).containsExactly(task + " IN_PROCESS 10");
    }
}
