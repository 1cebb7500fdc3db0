package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that is named once more, with another number, line or extension than before. */
class CallsNamedAgainTest {
    private static final String PHONE = "79101234567";
    private static final String LINE = "74951234567";

    private final Exchange exchange = new Exchange();
    private final Calls calls = exchange.calls;

    @AfterEach
    void stop() {
        exchange.close();
    }

    @Test
    void aLineThatComesBeforeTheFirstLegIsTold() {
        calls.outgoing("c1", PHONE, "101");
        calls.outgoing("c1", PHONE, "101", "+7 495 123-45-67").dial();
        calls.incoming("c2", PHONE);
        calls.incoming("c2", PHONE, LINE).ring("101");

        assertThat(exchange.forms()).extracting(form -> form.first("diversion")).containsExactly(LINE, LINE);
        assertThat(exchange.notes).isEmpty();
    }

    @Test
    void aLineThatComesAfterTheFirstLegOrIsAnotherOneIsIgnoredAloud() {
        calls.incoming("c1", PHONE).ring("101");
        calls.incoming("c1", PHONE, LINE).ring("102");
        calls.incoming("c2", PHONE, LINE);
        calls.incoming("c2", PHONE, "74950000000").ring("101");
        calls.incoming("c2", PHONE).ring("102");

        assertThat(exchange.notes)
                .containsExactly(
                        "the line, which came after the first leg; the call has none",
                        "another line; the call keeps its first one");
        assertThat(exchange.forms().stream().map(form -> form.first("diversion")))
                .containsExactlyInAnyOrder(null, null, LINE, LINE);
    }

    @Test
    void aNumberThatWasHiddenAtFirstIsToldIfItComesBeforeTheFirstLeg() {
        calls.incoming("c1", "anonymous");
        calls.incoming("c1", PHONE).ring("101");

        assertThat(exchange.forms()).extracting(form -> form.first("phone")).containsExactly(PHONE);
        assertThat(exchange.notes).isEmpty();
    }

    @Test
    void anotherExtensionIsIgnoredAloudUnlessItGotTheCall() {
        OutgoingCall call = calls.outgoing("c1", PHONE, "101");
        calls.outgoing("c1", PHONE, "102").dial();
        call.answer();
        call.transfer("103");
        calls.outgoing("c1", PHONE, "103").answer("103");

        assertThat(exchange.notes).containsExactly("another extension, 102: the call keeps its first one, 101");
        assertThat(exchange.told())
                .containsExactly(
                        "OUTGOING 101", "ACCEPTED 101", "OUTGOING 103", "ACCEPTED 103", "COMPLETED+Success 101");
    }

    @Test
    void aClickKeepsItsNumberAlsoIfTheExchangeNamedTheCallBeforeTheDialerReturned() {
        List<Form> forms = click(bridged -> bridged.outgoing("c1", "0" + PHONE, "999"), bridged -> {
            bridged.outgoing("c1", "0" + PHONE, "101", LINE).dial();
        });

        assertThat(forms).singleElement().satisfies(form -> {
            assertThat(form.first("phone")).isEqualTo(PHONE);
            assertThat(form.first("ext")).isEqualTo("101");
            assertThat(form.first("diversion")).isEqualTo(LINE);
        });
        assertThat(exchange.notes).isEmpty();
    }

    @Test
    void whatTheExchangeMakesOfAClicksNumberIsNoNews() {
        List<Form> forms = click(bridged -> {}, bridged -> {
            bridged.outgoing("c1", "0" + PHONE, "101").dial();
            bridged.outgoing("c1", "0" + PHONE, "101").hangUp();
        });

        assertThat(forms).extracting(form -> form.first("phone")).containsExactly(PHONE, PHONE);
        assertThat(exchange.notes).isEmpty();
    }

    @Test
    void aClickWhoseCallWasToldBeforeTheDialerReturnedGoesOnAsItBegan() {
        List<Form> forms =
                click(bridged -> bridged.outgoing("c1", "0" + PHONE, "101").dial(), bridged -> bridged.find("c1")
                        .ifPresent(Call::hangUp));

        assertThat(forms).extracting(form -> form.first("phone")).containsExactly("0" + PHONE, "0" + PHONE);
        assertThat(exchange.notes)
                .containsExactly(
                        "the click's number and employee: Planfix was told of others before the dialer returned");
    }

    @Test
    void aClickWhoseCallTheExchangeReportedAsIncomingIsNoFailure() {
        List<Form> forms = click(bridged -> bridged.incoming("c1", PHONE).ring("101"), bridged -> bridged.find("c1")
                .ifPresent(Call::hangUp));

        assertThat(forms).hasSize(2);
        assertThat(exchange.notes).containsExactly("the click: the call was reported as an incoming one before");
    }

    /** What Planfix is told when the exchange is quicker than its own answer to a click. */
    private List<Form> click(Consumer<Calls> whileDialling, Consumer<Calls> afterwards) {
        AtomicReference<PbxBridge> bridge = new AtomicReference<>();
        List<Form> forms = new ArrayList<>();
        // Not switched on, so all waits in the outbox.
        Outbox outbox = Outbox.inMemory();
        try (PbxBridge started = PbxBridge.builder()
                .token("pbx")
                .dialer(call -> {
                    whileDialling.accept(Objects.requireNonNull(bridge.get()).calls());
                    return "c1";
                })
                .sender(sender -> sender.outbox(outbox))
                .calls(kept -> kept.listener(exchange.listener()))
                .start()) {
            bridge.set(started);
            InboundResponse answer = started.handler().handle(TelephonyRequests.makeCall("pbx", "101", PHONE));
            assertThat(answer.status()).isEqualTo(200);
            afterwards.accept(started.calls());
        }
        for (OutboxEntry entry = head(outbox); entry != null; entry = head(outbox)) {
            forms.add(entry.command().fields());
            outbox.delivered(entry);
        }
        return forms;
    }

    private static @Nullable OutboxEntry head(Outbox outbox) {
        return outbox.lanes().isEmpty() ? null : outbox.head("call c1").orElse(null);
    }
}
