package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.model.PhoneNormalizer;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Which calls are known, and for how long. */
class CallsTest {
    private static final String PHONE = "79101234567";

    private final Exchange exchange = new Exchange();
    private final Calls calls = exchange.calls;

    @AfterEach
    void stop() {
        exchange.close();
    }

    @Test
    void anIdIsOneCall() {
        IncomingCall call = calls.incoming("c1", "+7 910 123-45-67");

        assertThat(calls.incoming("c1", PHONE)).isSameAs(call);
        assertThat(calls.find("c1")).containsSame(call);
        assertThat(calls.find("c2")).isEmpty();
        assertThat(call.callId()).isEqualTo("c1");
        assertThat(calls.outgoing("c2", PHONE, "102").ext()).isEqualTo("102");
        assertThat(exchange.notes).isEmpty();
    }

    @Test
    void anEndedCallIsKnownForAnHour() {
        IncomingCall call = calls.incoming("c1", PHONE);
        call.ring("101");
        call.hangUp();
        assertThat(calls.open()).isZero();
        assertThat(calls.ended()).isOne();

        exchange.pass(Duration.ofMinutes(59));
        assertThat(calls.incoming("c1", PHONE)).isSameAs(call);
        exchange.pass(Duration.ofMinutes(1));
        assertThat(calls.find("c1")).isEmpty();
        assertThat(calls.ended()).isZero();
        assertThat(calls.incoming("c1", PHONE)).isNotSameAs(call);
        assertThat(exchange.expired).isEmpty();
    }

    @Test
    void aCallOfWhichNothingIsHeardIsForgottenAndMayStillBeEnded() {
        IncomingCall silent = calls.incoming("silent", PHONE);
        silent.ring("101");
        IncomingCall talking = calls.incoming("talking", PHONE);
        talking.ring("102");
        exchange.pass(Duration.ofHours(11));
        talking.answer("102");
        exchange.pass(Duration.ofHours(1));

        calls.incoming("next", PHONE);

        assertThat(exchange.expired).containsExactly(silent);
        assertThat(calls.find("silent")).isEmpty();
        assertThat(calls.open()).isEqualTo(2);
        exchange.news();
        silent.hangUp();
        assertThat(exchange.news()).containsExactly("COMPLETED+Missed 101");
        assertThat(calls.find("silent")).containsSame(silent);
    }

    @Test
    void theLongestIdleCallMakesRoomAndEndedCallsAreNoMoreThanTheLimit() {
        Calls few = exchange.builder().limit(2).build();
        IncomingCall first = few.incoming("1", PHONE);
        IncomingCall second = few.incoming("2", PHONE);
        first.ring("101");

        IncomingCall third = few.incoming("3", PHONE);

        assertThat(exchange.expired).containsExactly(second);
        assertThat(few.open()).isEqualTo(2);
        first.hangUp();
        third.hangUp();
        few.incoming("4", PHONE).hangUp();
        assertThat(few.ended()).isEqualTo(2);
        assertThat(few.find("1")).isEmpty();
        assertThat(few.find("4")).isPresent();
    }

    @Test
    void lookingForACallKeepsItNoLonger() {
        IncomingCall looked = calls.incoming("looked", PHONE);
        looked.ring("101");
        exchange.pass(Duration.ofHours(1));
        IncomingCall later = calls.incoming("later", PHONE);
        later.ring("102");
        assertThat(calls.find("looked")).containsSame(looked);
        exchange.pass(Duration.ofHours(11));

        calls.incoming("next", PHONE);

        assertThat(exchange.expired).containsExactly(looked);
    }

    @Test
    void aRefusedReportKeepsNoCallLonger() {
        Calls few = exchange.builder().limit(2).build();
        IncomingCall wrong = few.incoming("1", PHONE);
        few.incoming("2", PHONE);
        assertThatThrownBy(() -> wrong.answer("101")).isInstanceOf(CallOrderException.class);

        few.incoming("3", PHONE);

        assertThat(exchange.expired).containsExactly(wrong);
    }

    @Test
    void anExpiredTalkIsEndedWithoutADurationThatNobodyKnows() {
        IncomingCall talking = calls.incoming("c1", PHONE);
        talking.ring("101");
        talking.answer("101");
        IncomingCall ringing = calls.incoming("c2", PHONE);
        ringing.ring("102");
        IncomingCall measured = calls.incoming("c3", PHONE);
        measured.ring("103");
        measured.answer("103");
        exchange.pass(Duration.ofHours(12));
        calls.incoming("next", PHONE);
        assertThat(exchange.expired).containsExactlyInAnyOrder(talking, ringing, measured);
        exchange.news();

        talking.hangUp(Duration.ZERO);
        ringing.hangUp(Duration.ZERO);
        measured.hangUp();

        assertThat(exchange.news())
                .containsExactlyInAnyOrder(
                        "COMPLETED+Success 101", "COMPLETED+Missed 102", "COMPLETED+Success 103 duration=43200");
    }

    @Test
    void aCallThatIsNamedLivesOn() {
        IncomingCall incoming = calls.incoming("c1", PHONE);
        incoming.ring("101");
        incoming.answer("101");
        OutgoingCall outgoing = calls.outgoing("c2", PHONE, "102");
        outgoing.dial();
        exchange.pass(Duration.ofHours(12));

        calls.incoming("c1", PHONE).transfer("103");

        assertThat(exchange.expired).containsExactly(outgoing);
        incoming.answer("103");
        incoming.hangUp(Duration.ofSeconds(5));
        assertThat(exchange.told()).endsWith("COMPLETED+Success 103 duration=5");
        assertThat(exchange.notes).isEmpty();
    }

    @Test
    void callsMayBeKeptForEver() {
        Duration never = ChronoUnit.FOREVER.getDuration();
        Calls kept = exchange.builder().expireAfter(never).rememberFor(never).build();
        kept.incoming("open", PHONE);
        kept.incoming("ended", PHONE).hangUp();
        exchange.pass(Duration.ofDays(36_500));

        kept.incoming("next", PHONE);

        assertThat(exchange.expired).isEmpty();
        assertThat(kept.find("open")).isPresent();
        assertThat(kept.find("ended")).isPresent();
    }

    @Test
    void endedCallsMayBeForgottenAtOnce() {
        Calls forgetful = exchange.builder().rememberFor(Duration.ZERO).build();

        forgetful.incoming("c1", PHONE).hangUp();

        assertThat(forgetful.ended()).isZero();
        assertThat(forgetful.find("c1")).isEmpty();
    }

    @Test
    void numbersAreReadAsTheRegionWritesThem() {
        Calls digits = exchange.builder()
                .phones(number -> number.replace("+", "").replaceFirst("^8", "7") + ";ext=12")
                .build();
        digits.incoming("c1", "89101234567").ring("101");
        digits.incoming("c2", "+79101234567").ring("101");

        assertThat(exchange.forms()).extracting(form -> form.first("phone")).containsExactly(PHONE, PHONE);
    }

    @Test
    void aFailingListenerStopsNothing() {
        List<String> heard = new ArrayList<>();
        Calls noisy = exchange.builder()
                .listener(new CallsListener() {
                    @Override
                    public void ignored(String callId, String reason) {
                        heard.add(reason);
                        if (heard.size() == 1) {
                            throw new AssertionError("a class is missing");
                        }
                        throw new IllegalStateException("the log is full");
                    }
                })
                .build();
        IncomingCall call = noisy.incoming("c1", PHONE);
        call.ring("101", "102");
        call.ring("101", "102");
        call.hangUp();

        assertThat(heard).hasSize(2);
        assertThat(exchange.told())
                .containsExactly("INCOMING 101", "INCOMING 102", "COMPLETED+Missed 101", "COMPLETED+Missed 102");
    }

    @Test
    void aListenerMayReportOfOtherCalls() {
        Calls chained = exchange.builder()
                .listener(new CallsListener() {
                    @Override
                    public void expired(Call call) {
                        call.hangUp();
                    }
                })
                .limit(1)
                .build();
        chained.incoming("c1", PHONE).ring("101");

        chained.incoming("c2", PHONE).ring("102");

        assertThat(exchange.told()).containsExactlyInAnyOrder("INCOMING 101", "COMPLETED+Missed 101", "INCOMING 102");
    }

    @Test
    void withoutAListenerTheReasonsGoToTheLog() {
        Calls quiet = Calls.of(exchange.sender);
        quiet.incoming("c1", "anonymous").ring("101");
        quiet.recorded("c2", Recording.permanent("https://pbx/2.mp3"));

        assertThat(exchange.forms()).extracting(Form::fields).hasSize(1);
    }

    @Test
    void whatPlanfixDoesNotHearIsSeenInAUsualLog() {
        List<String> levels = new ArrayList<>();
        CallsListener listener = new LoggingCallsListener(log(levels));
        listener.notSent("c1", "101", "hidden");
        IncomingCall told = calls.incoming("c1", PHONE);
        told.ring("101");
        listener.expired(told);
        listener.ignored("c1", "twice");
        listener.recordingOfUnknownCall("c2");

        assertThat(levels).containsExactly("info", "warn", "debug", "debug");
    }

    @Test
    void aCallThatIsNotOpenInPlanfixExpiresQuietly() {
        List<String> levels = new ArrayList<>();
        CallsListener listener = new LoggingCallsListener(log(levels));
        IncomingCall hidden = calls.incoming("c1", "anonymous");
        hidden.ring("101");
        OutgoingCall passedOn = calls.outgoing("c3", PHONE, "101");
        passedOn.dial();
        passedOn.answer();
        passedOn.transfer("102");
        passedOn.leave("101");
        listener.expired(hidden);
        listener.expired(calls.outgoing("c2", PHONE, "101"));
        listener.expired(passedOn);

        assertThat(levels).containsExactly("debug", "debug", "debug");
    }

    private static Logger log(List<String> levels) {
        return (Logger) Proxy.newProxyInstance(
                Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                    levels.add(method.getName());
                    return null;
                });
    }

    @Test
    void wrongLimitsAreRefusedByName() {
        Calls.Builder builder = Calls.builder(exchange.sender).phones(PhoneNormalizer.digits());

        assertThatThrownBy(() -> builder.limit(0)).hasMessageContaining("limit is 0");
        assertThatThrownBy(() -> builder.expireAfter(Duration.ZERO)).hasMessageContaining("expireAfter is PT0S");
        assertThatThrownBy(() -> builder.rememberFor(Duration.ofSeconds(-1)))
                .hasMessageContaining("rememberFor is PT-1S");
    }
}
