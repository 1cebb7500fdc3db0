package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.delivery.JumpingClock;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One call reported by two threads at once, in whatever order they come, to an account that loses answers. */
class CallRaceTest {
    private static final int CALLS = 100;
    private static final String PHONE = "79101234567";

    private static final List<Consumer<IncomingCall>> ONE = List.of(
            call -> call.ring("101", "102"),
            call -> call.giveUp("101"),
            call -> call.ring("101"),
            call -> call.answer("101"),
            Call::hangUp);
    private static final List<Consumer<IncomingCall>> OTHER = List.of(
            call -> call.ring("102"),
            Call::recorded,
            call -> call.answer("102"),
            call -> call.recorded(Recording.permanent("https://pbx/1.mp3")),
            call -> call.transfer("101"),
            Call::hangUp);

    @Test
    void whateverTheOrderPlanfixObjectsToNothingAndEveryLegEndsOnce() throws Exception {
        try (FakePlanfix planfix = FakePlanfix.start();
                TelephonyClient client = TelephonyClient.builder()
                        .address(planfix.telephonyUrl().toString())
                        .token(planfix.telephonyToken())
                        .build();
                TelephonySender sender = sender(client)) {
            planfix.addUser("{'name':'Anna','extension':'101'}");
            planfix.addUser("{'name':'Boris','extension':'102'}");
            planfix.fail(Fault.lostAnswer(), CALLS);
            Calls calls = Calls.of(sender);

            race(calls);
            assertThat(sender.flush(Duration.ofMinutes(1))).isTrue();

            assertThat(sender.setAside()).isEmpty();
            assertThat(planfix.telephony().complaints()).isEmpty();
            assertThat(planfix.telephony().calls())
                    .extracting(RecordedCall::callId)
                    .contains("race-0", "race-" + (CALLS - 1));
            assertThat(calls.open()).isZero();
            assertThat(calls.ended()).isEqualTo(CALLS);
        }
    }

    private static void race(Calls calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier begin = new CyclicBarrier(2);
            List<Future<?>> done = new ArrayList<>();
            for (List<Consumer<IncomingCall>> reports : List.of(ONE, OTHER)) {
                done.add(threads.submit(() -> {
                    for (int i = 0; i < CALLS; i++) {
                        begin.await(1, TimeUnit.MINUTES);
                        IncomingCall call = calls.incoming("race-" + i, PHONE);
                        reports.forEach(report -> tolerant(call, report));
                    }
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Half of the orders in which the reports meet cannot have happened, and are refused. */
    private static void tolerant(IncomingCall call, Consumer<IncomingCall> report) {
        try {
            report.accept(call);
        } catch (CallOrderException e) {
            assertThat(e).hasMessageContaining(call.callId());
        }
    }

    private static TelephonySender sender(TelephonyClient client) {
        TelephonySender.Builder builder = TelephonySender.builder(client).maxAge(Duration.ofDays(10_000));
        JumpingClock.install(builder.courier());
        return builder.start();
    }
}
