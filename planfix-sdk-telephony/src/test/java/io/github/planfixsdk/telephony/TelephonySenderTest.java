package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.JumpingClock;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.delivery.WhenUnclear;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sender against the fake account, which is written without this module. */
class TelephonySenderTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final IncomingLeg LEG = IncomingLeg.of("c1", "79101234567", "101");

    private final FakePlanfix planfix = FakePlanfix.start();
    private final TelephonyClient telephony = client(planfix.telephonyToken());
    private final Outbox outbox = Outbox.inMemory();

    @AfterEach
    void stop() {
        telephony.close();
        planfix.close();
    }

    @Test
    void eventsOfACallKeepTheirOrderThroughFaultsAndAreRepeatedUntilAnAnswerComes() {
        planfix.fail(Fault.htmlPage(500), 2);
        planfix.fail(Fault.reset());
        planfix.fail(Fault.tooManyRequests(Duration.ofSeconds(1)), 2);
        planfix.fail(Fault.close());
        try (TelephonySender sender = jumping(telephony).start()) {
            sender.event(LEG.ringing());
            sender.event(LEG.accepted());
            sender.event(
                    LEG.completed(IncomingResult.SUCCESS, Duration.ofSeconds(5)).recorded());
            sender.record("c1", Recording.permanent("https://pbx.example/c1.mp3"));
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(sender.setAside()).isEmpty();
        }

        RecordedCall call = onlyCall();
        assertThat(call.events()).containsExactly("INCOMING", "ACCEPTED", "COMPLETED");
        assertThat(call.status()).isEqualTo("Success");
        assertThat(call.recordLink()).isEqualTo("https://pbx.example/c1.mp3");
        assertThat(outbox.size()).isZero();
    }

    @Test
    void anEventWhoseAnswerIsLostArrivesTwiceAndNothingComesBetween() {
        planfix.fail(Fault.lostAnswer());
        try (TelephonySender sender = jumping(telephony).start()) {
            sender.event(LEG.ringing());
            sender.event(LEG.accepted());
            assertThat(sender.flush(LONG)).isTrue();
        }

        assertThat(onlyCall().events()).containsExactly("INCOMING", "INCOMING", "ACCEPTED");
    }

    @Test
    void whoeverPrefersAMissingEventToADoubledOneMaySaySo() {
        planfix.fail(Fault.lostAnswer());
        try (TelephonySender sender =
                jumping(telephony).whenUnclear(WhenUnclear.SET_ASIDE).start()) {
            long number = sender.event(LEG.ringing());
            sender.event(LEG.accepted());
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(sender.setAside()).singleElement().satisfies(entry -> assertThat(entry.number())
                    .isEqualTo(number));
        }

        assertThat(onlyCall().events()).containsExactly("INCOMING", "ACCEPTED");
    }

    @Test
    void aTemporaryLinkThatMayHaveBeenUsedIsSetAside() {
        try (TelephonySender sender = jumping(telephony).start()) {
            sender.event(LEG.ringing());
            sender.event(LEG.accepted());
            sender.event(LEG.completed(IncomingResult.SUCCESS, Duration.ZERO).recorded());
            assertThat(sender.flush(LONG)).isTrue();
            planfix.fail(Fault.lostAnswer());
            sender.record("c1", Recording.temporary("https://pbx.example/c1.mp3"));
            assertThat(sender.flush(LONG)).isTrue();

            assertThat(sender.setAside()).singleElement().satisfies(entry -> {
                assertThat(entry.reason()).isEqualTo(SetAside.Reason.UNCLEAR);
                assertThat(entry.command().fields().first("is_temp")).isEqualTo("1");
            });
        }
    }

    @Test
    void whatPlanfixRefusesIsSetAsideAndTheCallGoesOn() {
        planfix.fail(Fault.answer(400, "application/json", "{\"error\":\"Invalid parameters\"}"));
        try (TelephonySender sender = jumping(telephony).start()) {
            sender.event(LEG.ringing());
            sender.event(LEG.accepted());
            assertThat(sender.flush(LONG)).isTrue();
            assertThat(sender.setAside()).extracting(SetAside::reason).containsExactly(SetAside.Reason.REFUSED);
        }

        assertThat(onlyCall().events()).containsExactly("ACCEPTED");
    }

    @Test
    void aWrongTokenLosesNothingAndTheNextSenderGoesOn() throws InterruptedException {
        CountDownLatch paused = new CountDownLatch(1);
        try (TelephonyClient stranger = client("wrong-303cb962");
                TelephonySender sender = TelephonySender.builder(stranger)
                        .outbox(outbox)
                        .listener(new DeliveryListener() {
                            @Override
                            public void paused(PlanfixException failure, Duration wait) {
                                paused.countDown();
                            }
                        })
                        .start()) {
            sender.event(LEG.ringing());
            paused.await();
            assertThat(sender.pausedBy()).containsInstanceOf(AuthenticationException.class);
        }

        try (TelephonySender sender =
                TelephonySender.builder(telephony).outbox(outbox).start()) {
            assertThat(sender.flush(LONG)).isTrue();
        }
        assertThat(onlyCall().events()).containsExactly("INCOMING");
    }

    @Test
    void theOutboxHoldsWhatIsToBeSentButNotTheToken() {
        outbox.add("call c1", TelephonyClient.command(LEG.ringing()), Instant.EPOCH);

        OutboxEntry entry = outbox.head("call c1").orElseThrow();
        assertThat(entry.command().fields().fields())
                .extracting(Form.Field::name)
                .containsExactly("type", "event", "phone", "ext", "callid");
        assertThat(entry.toString()).doesNotContain("7910");
    }

    @Test
    void wrongInputIsRefusedBeforeItWaits() {
        TelephonySender sender =
                TelephonySender.builder(telephony).outbox(outbox).start();
        assertThatThrownBy(() -> sender.record(" ", Recording.permanent("https://pbx.example/1.mp3")))
                .hasMessageContaining("callId is blank");
        sender.close();
        assertThatThrownBy(() -> sender.event(LEG.ringing())).isInstanceOf(IllegalStateException.class);
        assertThat(outbox.size()).isZero();
    }

    private RecordedCall onlyCall() {
        // Nobody in this account has the extension, so the fake keeps the leg apart.
        assertThat(planfix.telephony().ignoredCalls()).hasSize(1);
        return planfix.telephony().ignoredCalls().get(0);
    }

    private TelephonySender.Builder jumping(TelephonyClient client) {
        TelephonySender.Builder builder =
                TelephonySender.builder(client).outbox(outbox).listener(new DeliveryListener() {});
        JumpingClock.install(builder.courier());
        return builder;
    }

    private TelephonyClient client(String token) {
        return TelephonyClient.builder()
                .address(planfix.telephonyUrl().toString())
                .token(token)
                .build();
    }
}
