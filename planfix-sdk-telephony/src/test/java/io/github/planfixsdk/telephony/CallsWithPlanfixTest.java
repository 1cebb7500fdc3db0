package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the documentation's tables of what Planfix is told, told to the fake account, which objects to nothing. */
class CallsWithPlanfixTest {
    private static final String PHONE = "79101234567";

    static Stream<Arguments> incoming() {
        return Stream.of(
                incoming("one rings and answers", "101 Success", call -> {
                    call.ring("101");
                    call.answer("101");
                }),
                incoming("a group rings, 2 answers", "101 Cancelled, 102 Success, 103 Cancelled", call -> {
                    call.ring("101", "102", "103");
                    call.answer("102");
                }),
                incoming("one after another, 3 answers", "101 Cancelled, 102 Cancelled, 103 Success", call -> {
                    call.ring("101");
                    call.giveUp("101");
                    call.ring("102");
                    call.giveUp("102");
                    call.ring("103");
                    call.answer("103");
                }),
                incoming("the whole group misses it", "101 Missed, 102 Missed", call -> call.ring("101", "102")),
                incoming("all miss it, one after another", "101 Cancelled, 102 Missed", call -> {
                    call.ring("101");
                    call.giveUp("101");
                    call.ring("102");
                    call.giveUp("102");
                }),
                incoming("1 passes the call on to 2, who answers", "101 Success, 102 Success", call -> {
                    passOn(call);
                    call.answer("102");
                }),
                incoming("the same, without asking", "101 Success, 102 Success", call -> {
                    passOn(call);
                    call.leave("101");
                    call.answer("102");
                }),
                incoming("2 does not answer, 1 goes on", "101 Success, 102 Cancelled", call -> {
                    passOn(call);
                    call.giveUp("102");
                }),
                incoming("1 has left, 2 does not answer, the client gives up", "101 Success, 102 Missed", call -> {
                    passOn(call);
                    call.leave("101");
                    call.giveUp("102");
                }),
                incoming("a queue's second round", "101 Cancelled, 102 Cancelled, 101 Success", call -> {
                    call.ring("101");
                    call.giveUp("101");
                    call.ring("102");
                    call.giveUp("102");
                    call.ring("101");
                    call.answer("101");
                }),
                incoming("2 gives the call back to 1", "101 Success, 102 Success, 101 Success", call -> {
                    passOn(call);
                    call.answer("102");
                    call.transfer("101");
                    call.answer("101");
                }));
    }

    static Stream<Arguments> outgoing() {
        return Stream.of(
                outgoing("is answered", "101 Success", OutgoingCall::answer),
                outgoing("is passed on to 2, who answers", "101 Success, 102 Success", call -> {
                    call.answer();
                    call.transfer("102");
                    call.answer("102");
                }),
                outgoing("is passed on to 2, who does not answer", "101 Success", call -> {
                    call.answer();
                    call.transfer("102");
                    call.giveUp("102");
                }),
                outgoing("is passed on to 2, who gives it back", "101 Success, 102 Success, 101 Success", call -> {
                    call.answer();
                    call.transfer("102");
                    call.answer("102");
                    call.transfer("101");
                    call.answer("101");
                }),
                outgoing("is given up before the client answers", "101 NoAnswer", call -> {}),
                outgoing("is busy", "101 Busy", call -> call.fail(OutgoingResult.BUSY)),
                outgoing("is not answered", "101 NoAnswer", call -> call.fail(OutgoingResult.NO_ANSWER)),
                outgoing("is not available", "101 NotAvailable", call -> call.fail(OutgoingResult.NOT_AVAILABLE)),
                outgoing("is not allowed", "101 NotAllowed", call -> call.fail(OutgoingResult.NOT_ALLOWED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incoming")
    void planfixObjectsToNoIncomingCall(String row, List<String> ends, Consumer<IncomingCall> reports) {
        assertThat(told(calls -> {
                    IncomingCall call = calls.incoming("c1", PHONE);
                    reports.accept(call);
                    call.hangUp();
                }))
                .isEqualTo(ends);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outgoing")
    void planfixObjectsToNoOutgoingCall(String row, List<String> ends, Consumer<OutgoingCall> reports) {
        assertThat(told(calls -> {
                    OutgoingCall call = calls.outgoing("c1", PHONE, "101");
                    call.dial();
                    reports.accept(call);
                    call.hangUp();
                }))
                .isEqualTo(ends);
    }

    /** The legs as the account has them, each with its end. */
    private static List<String> told(Consumer<Calls> reports) {
        try (FakePlanfix planfix = FakePlanfix.start();
                TelephonyClient client = TelephonyClient.builder()
                        .address(planfix.telephonyUrl().toString())
                        .token(planfix.telephonyToken())
                        .build();
                TelephonySender sender = TelephonySender.builder(client).start()) {
            planfix.addUser("{'name':'Anna','extension':'101'}");
            planfix.addUser("{'name':'Boris','extension':'102'}");
            planfix.addUser("{'name':'Vera','extension':'103'}");
            reports.accept(Calls.of(sender));
            assertThat(sender.flush(Duration.ofMinutes(1))).isTrue();

            assertThat(planfix.telephony().complaints()).isEmpty();
            List<RecordedCall> legs = planfix.telephony().calls();
            return legs.stream().map(leg -> leg.ext() + " " + leg.status()).toList();
        }
    }

    private static void passOn(IncomingCall call) {
        call.ring("101");
        call.answer("101");
        call.transfer("102");
    }

    private static Arguments incoming(String row, String ends, Consumer<IncomingCall> reports) {
        return Arguments.of(row, List.of(ends.split(", ")), reports);
    }

    private static Arguments outgoing(String row, String ends, Consumer<OutgoingCall> reports) {
        return Arguments.of(row, List.of(ends.split(", ")), reports);
    }
}
