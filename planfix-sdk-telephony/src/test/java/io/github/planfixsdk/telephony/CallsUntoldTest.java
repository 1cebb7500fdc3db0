package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxFullException;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedCall;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Calls that also ring telephones Planfix does not know, and other legs whose end may get lost. */
class CallsUntoldTest {
    private static final String PHONE = "79101234567";
    private static final ExtensionRule WITHOUT_900 =
            (phone, ext) -> ext.equals("900") ? Optional.of("nobody in Planfix has it") : Optional.empty();

    @Test
    void aCallThatEndsAtATelephoneOutsideIsMissedByWhoeverRangInside() {
        try (FakePlanfix planfix = FakePlanfix.start();
                PlanfixClient rest = ExtensionsTest.client(planfix);
                TelephonyClient client = TelephonyClient.builder()
                        .address(planfix.telephonyUrl().toString())
                        .token(planfix.telephonyToken())
                        .build();
                TelephonySender sender = TelephonySender.builder(client).start()) {
            planfix.addUser("{'name':'Anna','extension':'101'}");
            Extensions extensions = Extensions.of(rest.users());
            extensions.refresh();
            IncomingCall call =
                    Calls.builder(sender).extensions(extensions).build().incoming("c1", PHONE);

            call.ring("101");
            call.giveUp("101");
            call.ring("900");
            call.giveUp("900");
            call.hangUp();

            assertThat(sender.flush(Duration.ofMinutes(1))).isTrue();
            assertThat(planfix.telephony().complaints()).isEmpty();
            assertThat(planfix.telephony().missedCalls())
                    .extracting(RecordedCall::ext)
                    .containsExactly("101");
        }
    }

    @Test
    void aTelephoneOutsideCancelsOthersOnceItAnswers() {
        try (Exchange exchange = new Exchange(WITHOUT_900)) {
            IncomingCall call = exchange.calls.incoming("c1", PHONE);
            call.ring("101");
            call.giveUp("101");
            call.ring("900");
            assertThat(exchange.news()).containsExactly("INCOMING 101");

            call.answer("900");

            assertThat(exchange.news()).containsExactly("COMPLETED+Cancelled 101");
            call.transfer("102");
            call.giveUp("102");
            assertThat(exchange.news()).containsExactly("INCOMING 102", "COMPLETED+Cancelled 102");
        }
    }

    @Test
    void whoeverGivesUpWhileOnlyATelephoneOutsideRingsWaitsForWhatBecomesOfTheCall() {
        try (Exchange exchange = new Exchange(WITHOUT_900)) {
            IncomingCall missed = exchange.calls.incoming("c1", PHONE);
            missed.ring("101", "900");
            missed.giveUp("101");
            missed.hangUp();
            assertThat(exchange.news()).containsExactly("INCOMING 101", "COMPLETED+Missed 101");

            IncomingCall again = exchange.calls.incoming("c2", PHONE);
            again.ring("101", "900");
            again.giveUp("101");
            again.ring("101");
            again.giveUp("101");
            again.ring("102");
            again.hangUp();
            assertThat(exchange.news())
                    .containsExactly(
                            "INCOMING 101",
                            "COMPLETED+Cancelled 101",
                            "INCOMING 101",
                            "COMPLETED+Cancelled 101",
                            "INCOMING 102",
                            "COMPLETED+Missed 102");
        }
    }

    @Test
    void theEndOfARingThatCameTooLateIsLateAsWell() {
        try (Exchange exchange = new Exchange()) {
            IncomingCall call = exchange.calls.incoming("c1", PHONE);
            call.ring("101");
            call.answer("101");
            call.ring("102");
            call.giveUp("102");
            assertThatThrownBy(() -> call.giveUp("103")).isInstanceOf(CallOrderException.class);

            assertThat(exchange.told()).containsExactly("INCOMING 101", "ACCEPTED 101");
            assertThat(exchange.notes)
                    .containsExactly(
                            "102 rings, although 101 has answered: a transfer is reported by transfer",
                            "102 gave up, whose ringing was ignored");
        }
    }

    @Test
    void anOutgoingLegThatFoundNoRoomForItsAnswerEndsWithTheCall() {
        CountDownLatch gate = new CountDownLatch(1);
        try (Exchange full = new Exchange(ExtensionRule.sendAll(), Outbox.inMemory(3), gate)) {
            OutgoingCall call = full.calls.outgoing("c1", PHONE, "101");
            call.dial();
            call.answer();
            call.transfer("102");
            assertThatThrownBy(() -> call.answer("102")).isInstanceOf(OutboxFullException.class);
            gate.countDown();
            assertThat(full.news()).containsExactly("OUTGOING 101", "ACCEPTED 101", "OUTGOING 102");

            call.hangUp();

            assertThat(full.news()).containsExactlyInAnyOrder("COMPLETED+NoAnswer 102", "COMPLETED+Success 101");
        }
    }
}
