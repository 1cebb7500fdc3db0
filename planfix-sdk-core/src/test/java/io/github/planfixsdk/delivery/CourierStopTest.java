package io.github.planfixsdk.delivery;

import static io.github.planfixsdk.delivery.Post.answered;
import static io.github.planfixsdk.delivery.Post.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

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
    void anInterruptFlagOfASenderOrListenerStopsNothing() {
        Courier courier = Courier.builder(command -> {
                    post.send(command);
                    Thread.currentThread().interrupt();
                })
                .outbox(outbox)
                .workers(1)
                .clock(TestClock.jumping(), () -> 0)
                .listener(new DeliveryListener() {
                    @Override
                    public void delivered(OutboxEntry entry) {
                        post.news.add("interrupted " + Thread.currentThread().isInterrupted());
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
        courier.add("a", command("1"));
        courier.add("b", command("2"));
        assertThat(courier.flush(LONG)).isTrue();
        courier.close();

        assertThat(post.sent).containsExactly("1", "2");
        assertThat(post.news).containsExactly("interrupted false", "interrupted false");
    }

    @Test
    void anInterruptFromOutsideStopsNothing() {
        try (Courier courier = builder(post, TestClock.standing())
                .name("interrupted-courier")
                .workers(1)
                .start()) {
            Thread worker = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("interrupted-courier-1"))
                    .findFirst()
                    .orElseThrow();
            worker.interrupt();
            courier.add("a", command("1"));
            assertThat(courier.flush(LONG)).isTrue();
        }
        assertThat(post.sent).containsExactly("1");
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
