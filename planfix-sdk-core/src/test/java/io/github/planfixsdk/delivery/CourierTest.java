package io.github.planfixsdk.delivery;

import static io.github.planfixsdk.delivery.Post.answerLost;
import static io.github.planfixsdk.delivery.Post.answered;
import static io.github.planfixsdk.delivery.Post.command;
import static io.github.planfixsdk.delivery.Post.notArrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.RedirectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourierTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Post post = new Post();
    private final Outbox outbox = Outbox.inMemory();

    @Test
    void eachLaneKeepsItsOrderAndNothingIsDoubledThroughFailures() {
        Random dice = new Random(7);
        Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
        Map<String, List<String>> arrived = new ConcurrentHashMap<>();
        List<String> overtaken = new ArrayList<>();
        CommandSender planfix = command -> {
            String lane = Post.text(command).split(" ")[0];
            if (underWay.computeIfAbsent(lane, l -> new AtomicInteger()).incrementAndGet() > 1) {
                overtaken.add(lane);
            }
            try {
                int throwOf;
                synchronized (dice) {
                    throwOf = dice.nextInt(10);
                }
                if (throwOf < 2) {
                    throw notArrived();
                } else if (throwOf == 2) {
                    throw answered(429);
                }
                arrived.computeIfAbsent(lane, l -> new ArrayList<>()).add(Post.text(command));
            } finally {
                underWay.get(lane).decrementAndGet();
            }
        };
        try (Courier courier = builder(planfix, TestClock.jumping()).workers(8).start()) {
            for (int i = 0; i < 50; i++) {
                for (int lane = 0; lane < 8; lane++) {
                    courier.add("lane" + lane, command("lane" + lane + " " + i));
                }
            }
            assertThat(courier.flush(LONG)).isTrue();

            for (int lane = 0; lane < 8; lane++) {
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    expected.add("lane" + lane + " " + i);
                }
                assertThat(arrived.get("lane" + lane)).isEqualTo(expected);
            }
            assertThat(overtaken).isEmpty();
            assertThat(courier.setAside()).isEmpty();
            assertThat(courier.waiting()).isZero();
        }
    }

    @Test
    void aLaneThatWaitsHoldsUpNoOther() throws InterruptedException {
        TestClock clock = TestClock.standing();
        post.failingWith(notArrived());
        try (Courier courier = builder(post, clock).workers(1).start()) {
            courier.add("a", command("a1"));
            courier.add("a", command("a2"));
            assertThat(post.next()).isEqualTo("retrying a1 after 1 s");
            courier.add("b", command("b1"));

            assertThat(post.next()).isEqualTo("delivered b1");
            assertThat(courier.flush(Duration.ZERO)).isFalse();
            assertThat(post.sent).containsExactly("a1", "b1");

            clock.advance(Duration.ofSeconds(1));
            courier.wake();
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(post.sent).containsExactly("a1", "b1", "a1", "a2");
        }
    }

    @Test
    void waitsDoubleUpToFiveMinutesAndStartAnewAfterSuccess() {
        TestClock clock = TestClock.jumping();
        for (int i = 0; i < 11; i++) {
            post.failingWith(i % 2 == 0 ? notArrived() : answered(429));
        }
        try (Courier courier = builder(post, clock).start()) {
            courier.add("a", command("1"));
            assertThat(courier.flush(LONG)).isTrue();
            post.failingWith(notArrived());
            courier.add("a", command("2"));
            assertThat(courier.flush(LONG)).isTrue();
        }

        assertThat(post.news)
                .filteredOn(text -> text.startsWith("retrying"))
                .extracting(text -> text.replaceAll("\\D+(\\d+)\\D+(\\d+).*", "$1:$2"))
                .containsExactly(
                        "1:1", "1:2", "1:4", "1:8", "1:16", "1:32", "1:64", "1:128", "1:256", "1:300", "1:300", "2:1");
    }

    @Test
    void aRefusedCommandIsSetAsideWhileTheLaneGoesOn() {
        post.failingWith(answered(400));
        try (Courier courier = builder(post, TestClock.jumping()).start()) {
            long number = courier.add("a", command("poison"));
            courier.add("a", command("2"));
            assertThat(courier.flush(LONG)).isTrue();

            assertThat(courier.setAside()).singleElement().satisfies(aside -> {
                assertThat(aside.number()).isEqualTo(number);
                assertThat(aside.reason()).isEqualTo(SetAside.Reason.REFUSED);
                assertThat(aside.detail()).contains("400").contains("words");
            });
            assertThat(post.sent).containsExactly("poison", "2");
            assertThat(post.news).containsExactly("set aside poison: REFUSED", "delivered 2");
        }
    }

    @Test
    void whatMayHaveArrivedIsNeverSentAgainByItself() {
        post.failingWith(answerLost(), answered(500), new IllegalStateException("secret of the sender"));
        try (Courier courier = builder(post, TestClock.jumping()).start()) {
            for (int i = 1; i <= 4; i++) {
                courier.add("a", command("" + i));
            }
            assertThat(courier.flush(LONG)).isTrue();

            assertThat(post.sent).containsExactly("1", "2", "3", "4");
            assertThat(courier.setAside())
                    .extracting(SetAside::reason)
                    .containsOnly(SetAside.Reason.UNCLEAR)
                    .hasSize(3);
            assertThat(courier.setAside().get(2).detail())
                    .isEqualTo("the sender threw java.lang.IllegalStateException");
        }
    }

    @Test
    void whatMayBeSaidTwiceIsRepeatedInItsPlace() {
        post.failingWith(answerLost(), answered(502));
        try (Courier courier = builder(post, TestClock.jumping())
                .whenUnclear("newMessage", WhenUnclear.REPEAT)
                .start()) {
            courier.add("a", command("1"));
            courier.add("a", command("2"));
            assertThat(courier.flush(LONG)).isTrue();
        }

        assertThat(post.sent).containsExactly("1", "1", "1", "2");
    }

    @Test
    void whatMayNotBeSaidTwiceAmongCommandsOfTheSameNameIsSetAside() {
        post.failingWith(answerLost(), answerLost());
        try (Courier courier = builder(post, TestClock.jumping())
                .whenUnclear("newMessage", WhenUnclear.REPEAT)
                .whenUnclear(command -> command.equals(command("2")), WhenUnclear.SET_ASIDE)
                .start()) {
            courier.add("a", command("2"));
            courier.add("a", command("1"));
            assertThat(courier.flush(LONG)).isTrue();

            assertThat(post.sent).containsExactly("2", "1", "1");
            assertThat(courier.setAside()).hasSize(1);
        }
    }

    @Test
    void repeatingEndsWithTheAgeLimit() {
        for (int i = 0; i < 5; i++) {
            post.failingWith(answerLost());
        }
        try (Courier courier = builder(post, TestClock.jumping())
                .whenUnclear(WhenUnclear.REPEAT)
                .maxAge(Duration.ofSeconds(5))
                .start()) {
            courier.add("a", command("1"));
            assertThat(courier.flush(LONG)).isTrue();

            // Sent after 0, 1, 3 and 7 seconds.
            assertThat(post.sent).hasSize(4);
            assertThat(courier.setAside()).extracting(SetAside::reason).containsExactly(SetAside.Reason.UNCLEAR);
        }
    }

    @Test
    void anUnclearAttemptIsNotForgottenByLaterOnesThatDidNotArrive() {
        post.failingWith(answerLost(), notArrived(), notArrived(), notArrived());
        try (Courier courier = builder(post, TestClock.jumping())
                .whenUnclear(WhenUnclear.REPEAT)
                .maxAge(Duration.ofSeconds(5))
                .start()) {
            courier.add("a", command("1"));
            assertThat(courier.flush(LONG)).isTrue();

            assertThat(post.sent).hasSize(4);
            assertThat(courier.setAside()).extracting(SetAside::reason).containsExactly(SetAside.Reason.UNCLEAR);
        }
    }

    @Test
    void whatDoesNotGetThroughForTooLongIsSetAsideAndTheLaneGoesOn() {
        for (int i = 0; i < 4; i++) {
            post.failingWith(notArrived());
        }
        try (Courier courier =
                builder(post, TestClock.jumping()).maxAge(Duration.ofSeconds(5)).start()) {
            courier.add("a", command("1"));
            courier.add("a", command("2"));
            assertThat(courier.flush(LONG)).isTrue();

            assertThat(courier.setAside()).extracting(SetAside::reason).containsExactly(SetAside.Reason.EXPIRED);
            assertThat(post.sent).containsExactly("1", "1", "1", "1", "2");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void aWrongKeyOrAddressPausesEverythingUntilItIsResumed(int status) throws InterruptedException {
        post.failingWith(answered(status));
        try (Courier courier = builder(post, TestClock.standing()).workers(1).start()) {
            courier.add("a", command("a1"));
            assertThat(post.next()).isEqualTo("paused 60 s");
            courier.add("b", command("b1"));

            assertThat(courier.pausedBy())
                    .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining(String.valueOf(status)));
            assertThat(courier.flush(Duration.ZERO)).isFalse();
            assertThat(courier.waiting()).isEqualTo(2);
            assertThat(post.sent).containsExactly("a1");

            courier.resume();
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(courier.pausedBy()).isEmpty();
            assertThat(post.sent).containsExactlyInAnyOrder("a1", "a1", "b1");
        }
    }

    @Test
    void aPauseEndsByItselfAndGrowsWhileNothingIsAccepted() {
        post.failingWith(answered(401), answered(401), new RedirectException("newMessage", 301, null));
        try (Courier courier = builder(post, TestClock.jumping()).workers(1).start()) {
            courier.add("a", command("1"));
            assertThat(courier.flush(LONG)).isTrue();
            post.failingWith(answered(401));
            courier.add("a", command("2"));
            assertThat(courier.flush(LONG)).isTrue();
        }

        assertThat(post.news)
                .containsExactly(
                        "paused 60 s", "paused 120 s", "paused 240 s", "delivered 1", "paused 60 s", "delivered 2");
    }

    @Test
    void aRetriedCommandGoesBeforeLaterOnesAndADiscardedOneIsForgotten() throws InterruptedException {
        post.failingWith(answered(400), answered(400), answered(401));
        try (Courier courier = builder(post, TestClock.standing()).workers(1).start()) {
            long first = courier.add("a", command("1"));
            long second = courier.add("a", command("2"));
            courier.add("a", command("3"));
            assertThat(List.of(post.next(), post.next(), post.next())).last().isEqualTo("paused 60 s");

            courier.retry(first);
            courier.discard(second);
            courier.resume();
            assertThat(courier.flush(LONG)).isTrue();

            assertThat(post.sent).containsExactly("1", "2", "3", "1", "3");
            assertThat(courier.setAside()).isEmpty();
            assertThatThrownBy(() -> courier.retry(second))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not set aside");
            assertThatThrownBy(() -> courier.discard(99)).hasMessageContaining("99");
        }
    }

    @Test
    void aFailingListenerStopsNothing() {
        try (Courier courier = builder(post, TestClock.jumping())
                .listener(new DeliveryListener() {
                    @Override
                    public void delivered(OutboxEntry entry) {
                        throw new AssertionError("listener");
                    }
                })
                .start()) {
            courier.add("a", command("1"));
            courier.add("a", command("2"));
            assertThat(courier.flush(LONG)).isTrue();
        }
        assertThat(post.sent).containsExactly("1", "2");
    }

    @Test
    void aFullOutboxSaysSoAndTakesAgainLater() throws InterruptedException {
        post.failingWith(answered(401));
        Outbox small = Outbox.inMemory(2);
        try (Courier courier =
                builder(post, TestClock.standing()).outbox(small).workers(1).start()) {
            courier.add("a", command("1"));
            courier.add("b", command("2"));
            assertThatThrownBy(() -> courier.add("c", command("3")))
                    .isInstanceOf(OutboxFullException.class)
                    .hasMessageContaining("2 commands");
            post.next();
            courier.resume();
            assertThat(courier.flush(LONG)).isTrue();

            courier.add("c", command("3"));
            assertThat(courier.flush(LONG)).isTrue();
        }
    }

    @Test
    void threadsAreDaemonsWithANameAndEndWithTheCourier() {
        Courier courier = builder(post, TestClock.standing())
                .name("test-courier")
                .workers(3)
                .start();
        assertThat(threads("test-courier")).hasSize(3).allMatch(Thread::isDaemon);
        courier.close();
        assertThat(threads("test-courier")).isEmpty();
    }

    private static List<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name))
                .toList();
    }

    private CourierBuilder builder(CommandSender sender, TestClock clock) {
        return Courier.builder(sender).outbox(outbox).listener(post).clock(clock, () -> 0);
    }
}
