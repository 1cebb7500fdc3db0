package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxFullException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports that come twice, late, at the same time, or cannot be true. */
class CallOrderTest {
    private final Exchange exchange = new Exchange();
    private final IncomingCall in = exchange.calls.incoming("c1", "79101234567");
    private final OutgoingCall out = exchange.calls.outgoing("c2", "79101234567", "102");

    @AfterEach
    void stop() {
        exchange.close();
    }

    @Test
    void everythingReportedTwiceIsToldOnce() {
        in.ring("101", "102");
        in.ring("101", "102");
        in.answer("101");
        in.answer("101");
        in.transfer("103");
        in.transfer("103");
        in.leave("101");
        in.leave("101");
        in.answer("103");
        in.answer("103");
        in.hangUp();
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING 101",
                        "INCOMING 102",
                        "ACCEPTED 101",
                        "COMPLETED+Cancelled 102",
                        "INCOMING 103",
                        "COMPLETED+Success 101",
                        "ACCEPTED 103",
                        "COMPLETED+Success 103");
        assertThat(exchange.notes)
                .containsExactly(
                        "101 rings, as it did before",
                        "102 rings, as it did before",
                        "101 answered, as it did before",
                        "the transfer to 103, which has the call already",
                        "101 left, as it did before",
                        "103 answered, as it did before",
                        "the end came after the call's end");
    }

    @Test
    void anAnswerReportedAgainDuringATransferDoesNotEndTheRinging() {
        in.ring("101");
        in.answer("101");
        in.transfer("102");
        in.answer("101");
        in.answer("102");
        in.answer("101");
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING 101",
                        "ACCEPTED 101",
                        "INCOMING 102",
                        "ACCEPTED 102",
                        "COMPLETED+Success 101",
                        "COMPLETED+Success 102");
        assertThat(exchange.notes).containsExactly("101 answered, as it did before", "101 answered, as it did before");
    }

    @Test
    void theSameOfAnOutgoingCall() {
        out.dial();
        out.dial();
        out.answer();
        out.answer();
        out.hangUp();
        out.hangUp();
        out.fail(OutgoingResult.BUSY);

        assertThat(exchange.told()).containsExactly("OUTGOING 102", "ACCEPTED 102", "COMPLETED+Success 102");
        assertThat(exchange.notes)
                .containsExactly(
                        "the dialling, which came before",
                        "102 answered, as it did before",
                        "the end came after the call's end",
                        "the failure Busy came after the call's end");
    }

    @Test
    void lateReportsChangeNothing() {
        in.ring("101", "102");
        in.answer("102");
        in.ring("101");
        in.giveUp("101");
        in.hangUp();
        in.ring("101");
        in.answer("101");
        in.giveUp("101");
        in.leave("102");
        in.transfer("103");

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING 101",
                        "INCOMING 102",
                        "ACCEPTED 102",
                        "COMPLETED+Cancelled 101",
                        "COMPLETED+Success 102");
        assertThat(exchange.notes)
                .containsExactly(
                        "101 rings, although 102 has answered: a transfer is reported by transfer",
                        "101 gave up, and had stopped ringing before",
                        "the ringing of 101 came after the call's end",
                        "the answer of 101 came after the call's end",
                        "101 gave up, which came after the call's end",
                        "102 left, which came after the call's end",
                        "the transfer to 103 came after the call's end");
    }

    @Test
    void aReportByIdAfterTheEndFindsTheEndedCall() {
        in.ring("101");
        in.hangUp();

        exchange.calls.incoming("c1", "79101234567").ring("101");

        assertThat(exchange.told()).containsExactly("INCOMING 101", "COMPLETED+Missed 101");
        assertThat(exchange.notes).containsExactly("the ringing of 101 came after the call's end");
    }

    @Test
    void whatCannotHaveHappenedIsRefusedWithWhatHappenedBefore() {
        in.ring("101", "102");
        refused(
                () -> in.answer("103"),
                "103 cannot answer, since it is not ringing; incoming call c1: 101 rings, 102 rings");
        refused(() -> in.giveUp("103"), "103 cannot give up, since it never rang; incoming call c1: 101 rings");
        refused(() -> in.leave("101"), "101 cannot leave, since it does not talk");
        refused(() -> in.transfer("103"), "103 cannot get the call by transfer, since nobody has answered it");
        refused(() -> in.hangUp(Duration.ofSeconds(5)), "cannot end with a talk of PT5S: nobody talks");
        in.answer("102");
        refused(
                () -> in.answer("101"),
                "101 cannot answer, since it is not ringing; incoming call c1: 101 was Cancelled, 102 talks");
        refused(() -> in.giveUp("102"), "102 cannot give up, since it talks");
        refused(() -> in.leave("102"), "102 cannot leave, since it does not talk or nobody else is there");
        refused(() -> in.leave("103"), "103 cannot leave, since it never rang");

        in.hangUp();
        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING 101",
                        "INCOMING 102",
                        "ACCEPTED 102",
                        "COMPLETED+Cancelled 101",
                        "COMPLETED+Success 102");
        assertThat(exchange.notes).isEmpty();
    }

    @Test
    void theSameForOutgoingCalls() {
        refused(out::answer, "102 cannot answer, since it is not ringing; outgoing call c2: nobody rang");
        out.dial();
        refused(() -> out.transfer("103"), "nobody has answered it; outgoing call c2: 102 rings");
        out.answer();
        refused(() -> out.fail(OutgoingResult.BUSY), "102 cannot fail with Busy, since the client has answered");
        assertThatThrownBy(() -> out.fail(OutgoingResult.SUCCESS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("result is SUCCESS");
        assertThatThrownBy(() -> exchange.calls.incoming("c2", "79101234567"))
                .isInstanceOf(CallOrderException.class)
                .hasMessageContaining("outgoing call c2: 102 talks");
        assertThatThrownBy(() -> exchange.calls.outgoing("c1", "79101234567", "102"))
                .isInstanceOf(CallOrderException.class)
                .hasMessageContaining("incoming call c1");
    }

    @Test
    void aCallThatRangNobodyHasNothingToTell() {
        in.hangUp();
        out.hangUp();

        assertThat(exchange.told()).isEmpty();
        assertThat(exchange.notes)
                .containsOnly("the end: no extension had a part in the call, so there is nothing to tell");
    }

    @Test
    void wrongInputIsRefusedByName() {
        assertThatThrownBy(() -> exchange.calls.incoming(" ", "7")).hasMessageContaining("callId is blank");
        assertThatThrownBy(() -> exchange.calls.incoming("c", "7", "trunk")).hasMessageContaining("line is \"trunk\"");
        assertThatThrownBy(() -> exchange.calls.outgoing("c", "7", "")).hasMessageContaining("ext is blank");
        assertThatThrownBy(() -> exchange.calls.recorded("", Recording.permanent("https://a/b")))
                .hasMessageContaining("callId is blank");
        assertThatThrownBy(in::ring).hasMessageContaining("exts is empty");
        assertThatThrownBy(() -> in.ring("101", " ")).hasMessageContaining("ext is blank");
        assertThatThrownBy(() -> in.transfer("")).hasMessageContaining("ext is blank");
        assertThatThrownBy(() -> in.field("", "x")).hasMessageContaining("name is blank");
        assertThatThrownBy(() -> in.hangUp(Duration.ofSeconds(-1))).hasMessageContaining("talk is PT-1S");
        assertThat(exchange.told()).isEmpty();
        assertThat(exchange.calls.open()).isEqualTo(2);
    }

    @Test
    void anotherNumberOfTheSameCallIsVisibleAndTheFirstOneStays() {
        exchange.calls.incoming("c1", "89101234567").ring("101");

        assertThat(exchange.forms()).singleElement().satisfies(form -> assertThat(form.first("phone"))
                .isEqualTo("79101234567"));
        assertThat(exchange.notes).containsExactly("another number of the client; the call keeps its first one");
    }

    @Test
    void aHiddenNumberIsNotToldAndTheReasonIsVisible() {
        IncomingCall hidden = exchange.calls.incoming("c3", "anonymous");
        hidden.ring("101", "102");
        hidden.recorded();
        hidden.answer("101");
        hidden.hangUp();

        assertThat(exchange.told()).isEmpty();
        assertThat(exchange.notes)
                .containsExactly(
                        "101 not sent: the client's number is hidden, and Planfix knows calls by their numbers",
                        "102 not sent: the client's number is hidden, and Planfix knows calls by their numbers",
                        "the recording: Planfix was told of no talk");
    }

    @Test
    void legsThatTheRuleRefusesAreNotToldAndTheOthersAre() {
        List<String> asked = new ArrayList<>();
        try (Exchange ruled = new Exchange((phone, ext) -> {
            asked.add(phone + " " + ext);
            if (ext.equals("103")) {
                throw new IllegalStateException("the directory is away");
            }
            return ext.equals("102") ? Optional.of("nobody in Planfix has it") : Optional.empty();
        })) {
            IncomingCall call = ruled.calls.incoming("c", "+7 910 123-45-67");
            call.ring("101", "102", "103");
            call.giveUp("102");
            call.ring("102");
            call.answer("102");
            call.hangUp();

            assertThat(ruled.told())
                    .containsExactly(
                            "INCOMING 101", "INCOMING 103", "COMPLETED+Cancelled 101", "COMPLETED+Cancelled 103");
            assertThat(ruled.notes).containsExactly("102 not sent: nobody in Planfix has it");
            assertThat(asked).containsExactly("79101234567 101", "79101234567 102", "79101234567 103");
        }
    }

    @Test
    void aFullOutboxIsSeenAndTheSameReportAgainGoesOnWhereItStopped() {
        CountDownLatch gate = new CountDownLatch(1);
        try (Exchange full = new Exchange(ExtensionRule.sendAll(), Outbox.inMemory(3), gate)) {
            IncomingCall call = full.calls.incoming("c", "79101234567");
            assertThatThrownBy(() -> call.ring("101", "102", "103", "104")).isInstanceOf(OutboxFullException.class);
            assertThat(call).hasToString("incoming call c: 101 rings, 102 rings, 103 rings");
            gate.countDown();
            assertThat(full.told()).hasSize(3);

            call.ring("101", "102", "103", "104");
            assertThat(full.told()).containsExactly("INCOMING 101", "INCOMING 102", "INCOMING 103", "INCOMING 104");
        }
    }

    @Test
    void anAnswerForWhichTheOutboxHasNoRoomIsToldToTheEndWhenItIsReportedAgain() {
        CountDownLatch gate = new CountDownLatch(1);
        try (Exchange full = new Exchange(ExtensionRule.sendAll(), Outbox.inMemory(5), gate)) {
            IncomingCall call = full.calls.incoming("c", "79101234567");
            call.ring("101", "102", "103");
            assertThatThrownBy(() -> call.answer("101")).isInstanceOf(OutboxFullException.class);
            assertThat(call).hasToString("incoming call c: 101 talks, 102 was Cancelled, 103 rings");
            gate.countDown();
            assertThat(full.news()).hasSize(5);

            call.answer("101");
            assertThat(full.news()).containsExactly("COMPLETED+Cancelled 103");
            assertThat(full.notes).isEmpty();
        }
    }

    @Test
    void anEndForWhoseLinkTheOutboxHasNoRoomIsReportedAgainAsItWas() {
        CountDownLatch gate = new CountDownLatch(1);
        try (Exchange full = new Exchange(ExtensionRule.sendAll(), Outbox.inMemory(3), gate)) {
            IncomingCall call = full.calls.incoming("c", "79101234567");
            call.recorded(Recording.temporary("https://pbx/1.mp3"));
            call.ring("101");
            call.answer("101");
            Duration talk = Duration.ofSeconds(5);
            assertThatThrownBy(() -> call.hangUp(talk)).isInstanceOf(OutboxFullException.class);
            gate.countDown();
            assertThat(full.news()).endsWith("COMPLETED+Success 101 duration=5 is_recorded=1");

            call.hangUp(talk);
            assertThat(full.news()).containsExactly("record https://pbx/1.mp3 is_temp=1");
            assertThat(call.isOver()).isTrue();
        }
    }

    @Test
    void aBusyColleagueIsNoFailureOfACallThatWasAnswered() {
        out.dial();
        out.answer();
        out.transfer("103");
        out.answer("103");
        out.transfer("102");
        exchange.news();

        refused(() -> out.fail(OutgoingResult.BUSY), "102 cannot fail with Busy, since the client has answered");
        assertThat(exchange.news()).isEmpty();
        out.giveUp("102");
        out.hangUp();
        assertThat(exchange.news()).containsExactly("COMPLETED+Success 103");
    }

    @Test
    void twoThreadsNeverTellOfTwoAnswers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 200; i++) {
                IncomingCall call = exchange.calls.incoming("race-" + i, "79101234567");
                call.ring("101", "102");
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> answers = new ArrayList<>();
                for (String ext : List.of("101", "102")) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        try {
                            call.answer(ext);
                            return true;
                        } catch (CallOrderException e) {
                            return false;
                        }
                    }));
                }
                assertThat(answers.get(0).get()).isNotEqualTo(answers.get(1).get());
                call.hangUp();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(exchange.told()).hasSize(200 * 5);
        assertThat(exchange.told().stream().filter(words -> words.startsWith("ACCEPTED")))
                .hasSize(200);
    }

    private static void refused(Runnable report, String reason) {
        assertThatThrownBy(report::run)
                .isInstanceOf(CallOrderException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("7910");
    }
}
