package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallRecordingTest {
    private static final Recording PERMANENT = Recording.permanent("https://pbx/1.mp3");
    private static final Recording TEMPORARY = Recording.temporary("https://pbx/1.mp3?key=s3cret");
    private static final String TEMPORARY_TOLD = "record https://pbx/1.mp3?key=s3cret is_temp=1";

    private final Exchange exchange = new Exchange();
    private final IncomingCall call = exchange.calls.incoming("c1", "79101234567");

    @BeforeEach
    void talk() {
        call.ring("101", "102");
        call.answer("101");
        exchange.news();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    @Test
    void aLinkThatIsKnownBeforeTheEndIsPartOfIt() {
        call.recorded(PERMANENT);
        assertThat(exchange.news()).isEmpty();
        call.hangUp();

        assertThat(exchange.told())
                .containsExactly("COMPLETED+Success 101 is_recorded=1 record_link=https://pbx/1.mp3");
        call.recorded(PERMANENT);
        assertThat(exchange.told()).hasSize(1);
        assertThat(exchange.notes).containsExactly("the recording's link, which came before");
    }

    @Test
    void aLinkThatComesLaterFollowsTheEnd() {
        call.recorded();
        call.hangUp();
        assertThat(exchange.news()).containsExactly("COMPLETED+Success 101 is_recorded=1");

        exchange.calls.recorded("c1", PERMANENT);
        exchange.calls.recorded("c1", PERMANENT);
        assertThat(exchange.news()).containsExactly("record https://pbx/1.mp3");
        assertThat(exchange.notes).containsExactly("the recording's link, which came before");
    }

    @Test
    void aTemporaryLinkWaitsForTheEndAndFollowsIt() {
        call.recorded(TEMPORARY);
        assertThat(exchange.told()).isEmpty();
        call.hangUp();

        assertThat(exchange.told()).containsExactly("COMPLETED+Success 101 is_recorded=1", TEMPORARY_TOLD);
    }

    @Test
    void aPermanentLinkMayFollowATemporaryOne() {
        call.recorded(TEMPORARY);
        call.hangUp();
        call.recorded(PERMANENT);

        assertThat(exchange.told())
                .containsExactly("COMPLETED+Success 101 is_recorded=1", TEMPORARY_TOLD, "record https://pbx/1.mp3");
    }

    @Test
    void afterATransferOneLinkServesBothTalks() {
        call.recorded();
        call.transfer("103");
        call.answer("103");
        call.recorded(PERMANENT);
        call.hangUp();

        assertThat(exchange.told())
                .containsExactly(
                        "INCOMING 103",
                        "ACCEPTED 103",
                        "COMPLETED+Success 101 is_recorded=1",
                        "COMPLETED+Success 103 is_recorded=1 record_link=https://pbx/1.mp3",
                        "record https://pbx/1.mp3");
    }

    @Test
    void aLinkWithoutARecordingIsRefusedByTheFieldsName() {
        call.hangUp();

        assertThatThrownBy(() -> call.recorded(TEMPORARY))
                .isInstanceOf(CallOrderException.class)
                .hasMessageContaining("record_link came although the call ended with is_recorded=0")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> call.recorded()).isInstanceOf(CallOrderException.class);
        assertThat(exchange.told()).containsExactly("COMPLETED+Success 101");
    }

    @Test
    void announcingTwiceOrAfterTheEndChangesNothing() {
        call.recorded();
        call.recorded();
        call.hangUp();
        call.recorded();

        assertThat(exchange.told()).containsExactly("COMPLETED+Success 101 is_recorded=1");
        assertThat(exchange.notes)
                .containsExactly("the recording was announced before", "the recording was announced before");
    }

    @Test
    void ofACallThatNobodyTookThereIsNoRecordingHoweverMuchIsRecorded() {
        IncomingCall missed = exchange.calls.incoming("c2", "79101234567");
        missed.recorded();
        missed.ring("101");
        missed.hangUp();
        missed.recorded(PERMANENT);

        assertThat(exchange.told()).containsExactly("INCOMING 101", "COMPLETED+Missed 101");
        assertThat(exchange.notes)
                .containsExactly(
                        "the recording: Planfix was told of no talk",
                        "the recording's link: Planfix was told of no talk");
    }

    @Test
    void aLinkOfAnUnknownCallIsSentAndVisible() {
        exchange.calls.recorded("before-the-restart", TEMPORARY);

        assertThat(exchange.told()).containsExactly(TEMPORARY_TOLD);
        assertThat(exchange.notes).containsExactly("recording of unknown before-the-restart");
    }

    @Test
    void fieldsAfterTheEndAreRefusedByName() {
        call.hangUp();

        assertThatThrownBy(() -> call.field("utm_source", "site.io"))
                .isInstanceOf(CallOrderException.class)
                .hasMessageContaining("data_utm_source cannot be sent after the end");
    }

    @Test
    void recordingsAreValuesThatHideTheirLinks() {
        assertThat(TEMPORARY).hasToString("temporary recording").isNotEqualTo(Recording.permanent(TEMPORARY.link()));
        assertThat(PERMANENT)
                .hasToString("permanent recording")
                .isEqualTo(Recording.permanent("https://pbx/1.mp3"))
                .hasSameHashCodeAs(Recording.permanent("https://pbx/1.mp3"));
        assertThat(TEMPORARY.isTemporary()).isTrue();
        assertThatThrownBy(() -> Recording.permanent("file:///1.mp3?key=s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link is no web address")
                .hasMessageNotContaining("s3cret");
    }
}
