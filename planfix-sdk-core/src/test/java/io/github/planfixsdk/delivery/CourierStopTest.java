package io.github.planfixsdk.delivery;

import static io.github.planfixsdk.delivery.Post.answered;
import static io.github.planfixsdk.delivery.Post.command;
import static io.github.planfixsdk.delivery.Post.notArrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a courier leaves behind when it, its outbox or the program stops. */
class CourierStopTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Post post = new Post();
    private final Outbox outbox = Outbox.inMemory();

    @Test
    void closingLetsTheCommandUnderWayEndAndKeepsTheRest() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Courier courier = builder(
                        command -> {
                            post.send(command);
                            left.countDown();
                            awaitQuietly(answer);
                        },
                        TestClock.standing())
                .start();
        courier.add("a", command("1"));
        courier.add("a", command("2"));
        left.await();
        Thread closing = new Thread(courier::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        answer.countDown();
        closing.join();

        assertThat(post.sent).containsExactly("1");
        assertThat(outbox.head("a")).hasValueSatisfying(entry -> {
            assertThat(Post.text(entry.command())).isEqualTo("2");
            assertThat(entry.beingSent()).isFalse();
        });
        assertThatThrownBy(() -> courier.add("a", command("3")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThat(courier.flush(LONG)).isFalse();

        try (Courier next = builder(post, TestClock.standing()).start()) {
            assertThat(next.flush(LONG)).isTrue();
        }
        assertThat(post.sent).containsExactly("1", "2");
    }

    @Test
    void whatWasBeingSentWhenTheProgramEndedIsUnclear() {
        outbox.add("a", command("1"), TestClock.START);
        outbox.add("a", command("2"), TestClock.START);
        outbox.sending(outbox.head("a").orElseThrow());

        try (Courier courier = builder(post, TestClock.jumping()).start()) {
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(courier.setAside()).singleElement().satisfies(aside -> {
                assertThat(aside.reason()).isEqualTo(SetAside.Reason.UNCLEAR);
                assertThat(aside.detail()).contains("the program ended");
            });
        }
        assertThat(post.sent).containsExactly("2");
    }

    @Test
    void whatWasBeingSentIsSentAgainIfItMayBeSaidTwice() {
        outbox.add("a", command("1"), TestClock.START);
        outbox.sending(outbox.head("a").orElseThrow());

        try (Courier courier = builder(post, TestClock.jumping())
                .whenUnclear(WhenUnclear.REPEAT)
                .start()) {
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(courier.setAside()).isEmpty();
        }
        assertThat(post.sent).containsExactly("1");
    }

    @Test
    void anOutboxThatFailsAfterDeliveryDoublesNothing() {
        FailingOutbox failing = new FailingOutbox(outbox, "delivered");
        try (Courier courier =
                builder(post, TestClock.jumping()).outbox(failing).start()) {
            courier.add("a", command("1"));
            courier.add("a", command("2"));
            assertThat(courier.flush(LONG)).isTrue();
        }

        assertThat(post.sent).containsExactly("1", "2");
        assertThat(post.news).containsExactly("outbox failed in a", "delivered 1", "delivered 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "sending", "setAside"})
    void anOutboxThatFailsForAMomentLosesNothing(String method) {
        post.failingWith(answered(400));
        FailingOutbox failing = new FailingOutbox(outbox, method);
        try (Courier courier =
                builder(post, TestClock.jumping()).outbox(failing).start()) {
            courier.add("a", command("1"));
            courier.add("a", command("2"));
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(courier.setAside()).hasSize(1);
        }

        assertThat(post.sent).containsExactly("1", "2");
        assertThat(post.news).startsWith("outbox failed in a");
    }

    @Test
    void anInterruptStopsTheCourierAndLosesNothing() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Courier courier = Courier.builder(command -> {
                    Thread.currentThread().interrupt();
                    throw notArrived();
                })
                .outbox(outbox)
                .workers(2)
                .clock(TestClock.jumping(), () -> 0)
                .listener(new DeliveryListener() {
                    @Override
                    public void retrying(OutboxEntry entry, Throwable failure, Duration wait) {
                        told.countDown();
                    }
                })
                .start();
        courier.add("a", command("1"));
        told.await();
        courier.flush(LONG);

        assertThatThrownBy(() -> courier.add("a", command("2"))).isInstanceOf(IllegalStateException.class);
        assertThat(outbox.head("a"))
                .hasValueSatisfying(entry -> assertThat(entry.beingSent()).isFalse());
        courier.close();
    }

    @Test
    void anInterruptEndsFlushAndCloseAndIsKept() {
        post.failingWith(answered(401));
        Courier courier = builder(post, TestClock.standing()).start();
        courier.add("a", command("1"));

        Thread.currentThread().interrupt();
        assertThat(courier.flush(LONG)).isFalse();
        assertThat(Thread.interrupted()).isTrue();

        Thread.currentThread().interrupt();
        courier.close();
        assertThat(Thread.interrupted()).isTrue();
        courier.close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CourierBuilder builder(CommandSender sender, TestClock clock) {
        return Courier.builder(sender).outbox(outbox).listener(post).clock(clock, () -> 0);
    }
}
