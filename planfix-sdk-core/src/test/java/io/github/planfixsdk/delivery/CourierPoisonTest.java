package io.github.planfixsdk.delivery;

import static io.github.planfixsdk.delivery.Post.answered;
import static io.github.planfixsdk.delivery.Post.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ApiFailure;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.RedirectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command for which alone Planfix, or what stands before it, answers as if nothing could get through. */
class CourierPoisonTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Post post = new Post();
    private final Outbox outbox = Outbox.inMemory();

    private CommandSender refusing(Supplier<? extends RuntimeException> failure) {
        return command -> {
            post.send(command);
            if (Post.text(command).equals("poison")) {
                throw failure.get();
            }
        };
    }

    static Stream<Supplier<RuntimeException>> wholesaleRefusals() {
        return Stream.of(
                () -> answered(401),
                () -> answered(403),
                () -> answered(404),
                () -> answered(405),
                () -> new RedirectException("newMessage", 302, null));
    }

    @ParameterizedTest
    @MethodSource("wholesaleRefusals")
    void whatAloneIsNotLetThroughIsSetAsideOnceAnotherCommandWas(Supplier<RuntimeException> failure)
            throws InterruptedException {
        try (Courier courier =
                builder(refusing(failure), TestClock.standing()).workers(1).start()) {
            long number = courier.add("a", command("poison"));
            courier.add("a", command("a2"));
            assertThat(post.next()).isEqualTo("paused 60 s");
            for (int i = 0; i < 20; i++) {
                courier.add("lane" + i, command("good"));
            }

            courier.resume();
            assertThat(courier.flush(LONG)).isTrue();

            assertThat(courier.pausedBy()).isEmpty();
            assertThat(courier.setAside()).singleElement().satisfies(aside -> {
                assertThat(aside.number()).isEqualTo(number);
                assertThat(aside.reason()).isEqualTo(SetAside.Reason.REFUSED);
            });
        }
        List<String> expected = new ArrayList<>();
        expected.add("poison");
        for (int i = 0; i < 20; i++) {
            expected.add("good");
        }
        expected.add("poison");
        expected.add("a2");
        assertThat(post.sent).containsExactlyElementsOf(expected);
        assertThat(post.news).filteredOn(text -> text.startsWith("paused")).isEmpty();
    }

    @Test
    void oneThatIsRetriedByHandStartsAnew() throws InterruptedException {
        TestClock clock = TestClock.standing();
        try (Courier courier =
                builder(refusing(() -> answered(401)), clock).workers(1).start()) {
            long number = courier.add("a", command("poison"));
            assertThat(post.next()).isEqualTo("paused 60 s");
            courier.add("b", command("good"));
            courier.resume();
            assertThat(List.of(post.next(), post.next()))
                    .containsExactly("delivered good", "set aside poison: REFUSED");

            clock.advance(Duration.ofSeconds(1));
            courier.retry(number);
            assertThat(post.next()).isEqualTo("paused 60 s");
        }
    }

    @Test
    void withoutAnybodyWhoResumesThePoisonCostsTheOthersOnePause() throws InterruptedException {
        try (Courier courier = builder(refusing(() -> answered(403)), TestClock.jumping())
                .workers(1)
                .start()) {
            courier.add("a", command("poison"));
            courier.add("b", command("good"));
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(courier.setAside()).hasSize(1);
        }
        assertThat(post.sent.stream().filter("good"::equals)).hasSize(1);
    }

    @Test
    void whileEveryCommandFailsNoneIsSetAsideHoweverOld() {
        for (int i = 0; i < 30; i++) {
            post.failingWith(answered(403));
        }
        // Before it starts: the clock jumps faster than this thread adds.
        for (int i = 1; i <= 3; i++) {
            outbox.add("lane" + i, command("" + i), TestClock.START);
        }
        try (Courier courier = builder(post, TestClock.jumping())
                .workers(1)
                .maxAge(Duration.ZERO)
                .start()) {
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(courier.setAside()).isEmpty();
        }
        assertThat(post.sent).hasSize(33);
        assertThat(post.news).contains("paused 3600 s");
    }

    @Test
    void oneThatFailsAloneStopsTheOthersForFiveMinutesAtMost() {
        for (int i = 0; i < 8; i++) {
            post.failingWith(answered(403));
        }
        try (Courier courier = builder(post, TestClock.jumping()).workers(1).start()) {
            courier.add("a", command("1"));
            assertThat(courier.flush(LONG)).isTrue();
        }
        assertThat(post.news)
                .containsExactly(
                        "paused 60 s",
                        "paused 120 s",
                        "paused 240 s",
                        "paused 300 s",
                        "paused 300 s",
                        "paused 300 s",
                        "paused 300 s",
                        "paused 300 s",
                        "delivered 1");
    }

    @Test
    void whatWasUnderWayAlreadyProvesNothing() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        post.failingWith(answered(401), answered(401));
        CommandSender planfix = command -> {
            if (Post.text(command).equals("slow")) {
                left.countDown();
                await(answer);
            } else {
                post.send(command);
            }
        };
        try (Courier courier = builder(planfix, TestClock.standing()).workers(2).start()) {
            courier.add("b", command("slow"));
            left.await();
            courier.add("a", command("1"));
            assertThat(post.next()).isEqualTo("paused 60 s");
            answer.countDown();
            assertThat(post.next()).isEqualTo("delivered slow");
            assertThat(courier.pausedBy()).isPresent();

            courier.resume();
            assertThat(post.next()).isEqualTo("paused 60 s");
            courier.resume();
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(courier.setAside()).isEmpty();
        }
    }

    @Test
    void anotherCommandThatGetsThroughDuringThePauseEndsIt() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CommandSender planfix = command -> {
            if (Post.text(command).equals("slow")) {
                left.countDown();
                await(answer);
            } else if (Post.text(command).equals("poison")) {
                if (post.sent.contains("poison")) {
                    await(left);
                }
                post.sent.add("poison");
                throw answered(403);
            }
        };
        try (Courier courier = builder(planfix, TestClock.standing()).workers(2).start()) {
            courier.add("a", command("poison"));
            assertThat(post.next()).isEqualTo("paused 60 s");
            courier.add("b", command("slow"));
            courier.resume();
            assertThat(post.next()).isEqualTo("paused 60 s");
            courier.add("c", command("good"));
            answer.countDown();

            assertThat(List.of(post.next(), post.next())).containsExactlyInAnyOrder("delivered slow", "delivered good");
            assertThat(courier.pausedBy()).isEmpty();
            courier.resume();
            assertThat(post.next()).isEqualTo("set aside poison: REFUSED");
        }
    }

    @Test
    void aTaskWithoutAccessIsSetAsideAtOnceAndAMissingScopePauses() throws InterruptedException {
        post.failingWith(coded(6), coded(5));
        try (Courier courier = builder(post, TestClock.standing()).workers(1).start()) {
            courier.add("a", command("1"));
            assertThat(post.next()).isEqualTo("set aside 1: REFUSED");
            courier.add("a", command("2"));
            assertThat(post.next()).isEqualTo("paused 60 s");
        }
    }

    private static ApiException coded(int code) {
        return ApiException.of(new ApiFailure("updateTask", 403, ErrorCode.of(code), "words", null, null, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429})
    void whatMayHaveArrivedEarlierStaysUnclearWhateverComesLater(int status) {
        post.failingWith(Post.answerLost(), answered(status));
        try (Courier courier = builder(post, TestClock.jumping())
                .whenUnclear(WhenUnclear.REPEAT)
                .maxAge(Duration.ofSeconds(1))
                .start()) {
            courier.add("a", command("1"));
            assertThat(courier.flush(LONG)).isTrue();
            assertThat(courier.setAside()).extracting(SetAside::reason).containsExactly(SetAside.Reason.UNCLEAR);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CourierBuilder builder(CommandSender sender, TestClock clock) {
        return Courier.builder(sender).outbox(outbox).listener(post).clock(clock, () -> 0);
    }
}
