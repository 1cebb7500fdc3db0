package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.inbound.Form;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Event by event what Planfix is told where the protocol's description says it. */
class CallChoreographyTest {
    private final Exchange exchange = new Exchange();
    private final IncomingCall in = exchange.calls.incoming("c1", "+7 910 123-45-67");
    private final OutgoingCall out = exchange.calls.outgoing("c2", "79101234567", "102");

    @AfterEach
    void nothingWasIgnored() {
        assertThat(exchange.notes).isEmpty();
        exchange.close();
    }

    @Test
    void oneTelephoneRingsAndIsAnswered() {
        in.ring("102");
        in.answer("102");
        talk(95);
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly("INCOMING 102", "ACCEPTED 102", "COMPLETED+Success 102 duration=95");
    }

    @Test
    void ringGroup() {
        in.ring("ext1", "ext2", "ext3");
        in.answer("ext2");
        talk(30);
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "INCOMING ext2",
                        "INCOMING ext3",
                        "ACCEPTED ext2",
                        "COMPLETED+Cancelled ext1",
                        "COMPLETED+Cancelled ext3",
                        "COMPLETED+Success ext2 duration=30");
    }

    @Test
    void oneAfterAnother() {
        in.ring("ext1");
        in.giveUp("ext1");
        in.ring("ext2");
        in.giveUp("ext2");
        in.ring("ext3");
        in.answer("ext3");
        talk(5);
        in.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING ext1",
                        "COMPLETED+Cancelled ext1",
                        "INCOMING ext2",
                        "COMPLETED+Cancelled ext2",
                        "INCOMING ext3",
                        "ACCEPTED ext3",
                        "COMPLETED+Success ext3 duration=5");
    }

    @Test
    void theDocumentationsOwnExample() {
        OutgoingCall call = exchange.calls.outgoing("D10D0EB124F4E64AF4EA-1511", "+7 (910) 123-45-67", "102");
        call.dial();
        call.answer();
        talk(124);
        call.recorded(Recording.permanent("https://link/file.mp3"));
        call.field("utm_source", "site.io");
        call.field("utm_medium", "banner");
        call.hangUp();

        assertThat(exchange.forms().get(2).fields())
                .containsExactlyInAnyOrder(
                        new Form.Field("type", "out"),
                        new Form.Field("event", "COMPLETED"),
                        new Form.Field("phone", "79101234567"),
                        new Form.Field("ext", "102"),
                        new Form.Field("callid", "D10D0EB124F4E64AF4EA-1511"),
                        new Form.Field("duration", "124"),
                        new Form.Field("is_recorded", "1"),
                        new Form.Field("status", "Success"),
                        new Form.Field("record_link", "https://link/file.mp3"),
                        new Form.Field("data_utm_source", "site.io"),
                        new Form.Field("data_utm_medium", "banner"));
    }

    @Test
    void outgoingCallIsAnswered() {
        assertThat(out.isDialled()).isFalse();
        out.dial();
        assertThat(out.isDialled()).isTrue();
        out.answer();
        talk(61);
        out.hangUp();

        assertThat(exchange.told())
                .containsExactly("OUTGOING 102", "ACCEPTED 102", "COMPLETED+Success 102 duration=61");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUCCESS")
    void outgoingCallFails(OutgoingResult result) {
        out.dial();
        talk(20);
        out.fail(result);

        assertThat(exchange.told()).containsExactly("OUTGOING 102", "COMPLETED+" + result.wire() + " 102");
        assertThat(out.isOver()).isTrue();
    }

    @Test
    void oneTelephoneRingsAndTheCallerGivesUp() {
        in.ring("102");
        talk(20);
        in.hangUp();

        assertThat(exchange.told()).containsExactly("INCOMING 102", "COMPLETED+Missed 102");
    }

    @Test
    void theExchangeMayKnowTheDurationBetter() {
        in.ring("102");
        in.answer("102");
        talk(90);
        in.hangUp(Duration.ofMillis(88_999));

        assertThat(exchange.told()).last().isEqualTo("COMPLETED+Success 102 duration=88");
    }

    @Test
    void numberAndLineAreOnEveryEvent() {
        IncomingCall call = exchange.calls.incoming("c3", "+7 910 123-45-67", "+7 495 123-45-67");
        call.ring("101");
        call.hangUp();

        assertThat(exchange.forms()).hasSize(2).allSatisfy(form -> {
            assertThat(form.first("phone")).isEqualTo("79101234567");
            assertThat(form.first("diversion")).isEqualTo("74951234567");
            assertThat(form.first("callid")).isEqualTo("c3");
            assertThat(form.first("type")).isEqualTo("in");
        });
    }

    @Test
    void fieldsAreOnEveryEndButCancelledOnes() {
        in.field("utm_source", "old");
        in.field("utm_source", "site.io");
        in.ring("ext1", "ext2");
        in.answer("ext1");
        in.hangUp();

        assertThat(exchange.told())
                .endsWith("COMPLETED+Cancelled ext2", "COMPLETED+Success ext1 data_utm_source=site.io");
    }

    private void talk(int seconds) {
        exchange.pass(Duration.ofSeconds(seconds));
    }
}
