package io.github.planfixsdk.delivery;

import static io.github.planfixsdk.delivery.Post.answered;
import static io.github.planfixsdk.delivery.Post.command;
import static io.github.planfixsdk.delivery.Post.notArrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a courier makes of an outbox that fails, before or after it has done what it was asked for. */
class CourierOutboxFailureTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Post post = new Post();

    static Stream<Outbox> outboxes() {
        return Stream.of(Outbox.inMemory(), database());
    }

    private static Outbox database() {
        return JdbcOutbox.of(
                        JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""))
                .createTable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "sending", "waiting", "delivered", "setAside"})
    void anOutboxThatFailsForAMomentLosesAndDoublesNothing(String method) {
        post.failingWith(answered(400), notArrived());
        assertThat(delivering(FailingOutbox.before(Outbox.inMemory(), method))).isEqualTo("1 aside, 0 waiting");
        assertThat(post.sent).containsExactly("1", "2", "2");
        assertThat(post.news).contains("outbox failed in a");
    }

    static Stream<Arguments> methodsOfBoth() {
        return Stream.of("head", "sending", "waiting", "delivered", "setAside")
                .flatMap(method -> outboxes().map(outbox -> Arguments.of(method, outbox)));
    }

    @ParameterizedTest
    @MethodSource("methodsOfBoth")
    void anAnswerOfTheOutboxThatGetsLostBlocksLosesAndDoublesNothing(String method, Outbox outbox) {
        post.failingWith(answered(400), notArrived());
        assertThat(delivering(FailingOutbox.after(outbox, method, 3))).isEqualTo("1 aside, 0 waiting");
        assertThat(post.sent).containsExactly("1", "2", "2");
        assertThat(post.news).contains("outbox failed in a", "set aside 1: REFUSED", "delivered 2");
    }

    /** Delivers two commands, however long it takes by the clock that jumps. */
    private String delivering(Outbox outbox) {
        try (Courier courier = builder(post, outbox, TestClock.jumping()).start()) {
            courier.add("a", command("1"));
            courier.add("a", command("2"));
            assertThat(courier.flush(LONG)).isTrue();
            return courier.setAside().size() + " aside, " + courier.waiting() + " waiting";
        }
    }

    @ParameterizedTest
    @MethodSource("outboxes")
    void anAddWhoseAnswerGetsLostIsSentAllTheSame(Outbox outbox) {
        try (Courier courier = builder(post, FailingOutbox.after(outbox, "add", 1), TestClock.standing())
                .start()) {
            assertThatThrownBy(() -> courier.add("a", command("1"))).hasMessage("connection reset");
            assertThat(courier.flush(LONG)).isTrue();
        }
        assertThat(post.sent).containsExactly("1");
    }

    @ParameterizedTest
    @MethodSource("outboxes")
    void aRetryWhoseAnswerGetsLostIsSentAllTheSame(Outbox outbox) {
        post.failingWith(answered(400));
        try (Courier courier = builder(post, FailingOutbox.after(outbox, "retry", 1), TestClock.standing())
                .start()) {
            long number = courier.add("a", command("1"));
            assertThat(courier.flush(LONG)).isTrue();
            assertThatThrownBy(() -> courier.retry(number)).hasMessage("connection reset");
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(courier.setAside()).isEmpty();
        }
        assertThat(post.sent).containsExactly("1", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "sending", "waiting", "delivered"})
    void anErrorOfTheOutboxStopsNoWorkerAndIsTold(String method) throws InterruptedException {
        assertGoesOnAfter(new OutOfMemoryError("made up"), method);
        assertGoesOnAfter(new SQLException("made up"), method);
    }

    private static void assertGoesOnAfter(Throwable failure, String method) throws InterruptedException {
        BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
        Post post = new Post().failingWith(notArrived());
        try (Courier courier = Courier.builder(post)
                .outbox(FailingOutbox.throwing(Outbox.inMemory(), method, failure))
                .listener(new DeliveryListener() {
                    @Override
                    public void outboxFailed(String lane, RuntimeException why, Duration wait) {
                        told.add(why);
                    }
                })
                .workers(1)
                .clock(TestClock.jumping(), () -> 0)
                .start()) {
            courier.add("a", command("1"));
            courier.add("b", command("2"));
            assertThat(courier.flush(LONG)).isTrue();
        }
        assertThat(post.sent).containsExactlyInAnyOrder("1", "2", post.sent.element());
        assertThat(told.take()).isInstanceOf(IllegalStateException.class).hasCause(failure);
    }

    @Test
    void aRuleThatFailsStopsNoWorkerAndDoublesNothing() throws InterruptedException {
        post.failingWith(Post.answerLost());
        Outbox outbox = Outbox.inMemory();
        try (Courier courier = builder(post, outbox, TestClock.standing())
                .workers(1)
                .whenUnclear(
                        command -> {
                            throw new IllegalStateException("rule");
                        },
                        WhenUnclear.REPEAT)
                .start()) {
            courier.add("a", command("1"));
            assertThat(post.next()).isEqualTo("set aside 1: UNCLEAR");
            courier.add("b", command("2"));
            assertThat(courier.flush(LONG)).isTrue();
        }
        assertThat(post.sent).containsExactly("1", "2");
    }

    private CourierBuilder builder(CommandSender sender, Outbox outbox, TestClock clock) {
        return Courier.builder(sender).outbox(outbox).listener(post).clock(clock, () -> 0);
    }
}
