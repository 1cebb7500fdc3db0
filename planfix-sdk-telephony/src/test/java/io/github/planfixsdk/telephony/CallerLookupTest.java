package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.telephony.CallerAnswer.Reason;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of a caller, and how long it is remembered. */
class CallerLookupTest {
    private static final String IVAN = "+7 (910) 123-45-67";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final FakePlanfix planfix = FakePlanfix.start();
    private final TelephonyClient telephony = telephony(planfix);
    private final CallerLookup lookup = builder().build();

    @AfterEach
    void close() {
        lookup.close();
        telephony.close();
        planfix.close();
    }

    static TelephonyClient telephony(FakePlanfix planfix) {
        return TelephonyClient.builder()
                .address(planfix.telephonyUrl().toString())
                .token(planfix.telephonyToken())
                .build();
    }

    private CallerLookup.Builder builder() {
        return CallerLookup.builder(telephony).deadline(Duration.ofMinutes(5)).time(nanos::get, Clock.systemUTC());
    }

    private long addIvan(String supervisors) {
        return planfix.addContact("{\"name\":\"Иван\",\"lastname\":\"Иванов\","
                + "\"phones\":[{\"number\":\"79101234567\",\"type\":1}]" + supervisors + "}");
    }

    @Test
    void aCallIsForwardedToTheResponsible() {
        long anna = planfix.addUser("{\"name\":\"Anna\",\"extension\":\"103\"}");
        addIvan(",\"supervisors\":{\"users\":[{\"id\":\"user:" + anna + "\"}],\"groups\":[]}");

        CallerAnswer answer = lookup.find(IVAN, "call-1");

        assertThat(answer.name()).isEqualTo("Иван Иванов");
        assertThat(answer.isKnown()).isTrue();
        assertThat(answer.forwardTo()).contains("103");
        assertThat(answer.responsible()).contains("103");
        assertThat(answer.reason()).isEmpty();
        assertThat(answer.isReplacementUnclear()).isFalse();
        assertThat(answer).hasToString("forward to 103");
    }

    @Test
    void withoutAResponsibleTheScenarioContinues() {
        addIvan("");

        CallerAnswer answer = lookup.find(IVAN);

        assertThat(answer.name()).isEqualTo("Иван Иванов");
        assertThat(answer.forwardTo()).isEmpty();
        assertThat(answer.reason()).contains(Reason.NO_RESPONSIBLE);
        assertThat(answer).hasToString("continue the scenario: NO_RESPONSIBLE");
    }

    @Test
    void anUnknownCallerIsShownByTheNumber() {
        CallerAnswer answer = lookup.find(IVAN);

        assertThat(answer.name()).isEqualTo(IVAN);
        assertThat(answer.isKnown()).isFalse();
        assertThat(answer.reason()).contains(Reason.UNKNOWN_CALLER);
    }

    @Test
    void aHiddenNumberIsNotAskedFor() {
        assertThat(lookup.find("anonymous").reason()).contains(Reason.UNKNOWN_CALLER);
        assertThat(lookup.find("").name()).isEmpty();
        assertThat(planfix.requestCount()).isZero();
    }

    @Test
    void aBlankCallIdIsRefused() {
        assertThatThrownBy(() -> lookup.find(IVAN, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("callId");
    }

    @Test
    void answersAreKeptForAWhileHoweverTheNumberIsWritten() {
        addIvan("");

        lookup.find(IVAN);
        nanos.addAndGet(Duration.ofMinutes(5).toNanos() - 1);
        assertThat(lookup.find("79101234567").isKnown()).isTrue();
        assertThat(planfix.requestCount()).isEqualTo(1);

        nanos.incrementAndGet();
        lookup.find(IVAN);
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void numbersAreReadAsTheCallsReadThem() {
        addIvan("");
        try (CallerLookup russian =
                builder().phones(PhoneNormalizer.forRegion("RU")).build()) {
            assertThat(lookup.find("8 910 123-45-67").isKnown()).isFalse();
            assertThat(russian.find("8 910 123-45-67").isKnown()).isTrue();
            assertThat(russian.find("8 910 123-45-67 доб. 12").isKnown()).isTrue();
            assertThat(russian.find("anonymous").reason()).contains(Reason.UNKNOWN_CALLER);
        }
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void thatNobodyHasANumberIsKeptMoreShortly() {
        assertThat(lookup.find(IVAN).isKnown()).isFalse();
        addIvan("");
        nanos.addAndGet(Duration.ofSeconds(30).toNanos() - 1);
        assertThat(lookup.find(IVAN).isKnown()).isFalse();
        assertThat(planfix.requestCount()).isEqualTo(1);

        nanos.incrementAndGet();
        assertThat(lookup.find(IVAN).isKnown()).isTrue();
    }

    @Test
    void whatWasLongestUnusedIsForgottenFirst() {
        try (CallerLookup small = builder().capacity(2).build()) {
            small.find("79100000001");
            small.find("79100000002");
            small.find("79100000001");
            small.find("79100000003");
            planfix.clearRequests();

            small.find("79100000001");
            small.find("79100000003");
            assertThat(planfix.requestCount()).isZero();
            small.find("79100000002");
            assertThat(planfix.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void aFailureIsPartOfTheAnswerAndNotKept() {
        addIvan("");
        planfix.fail(Fault.htmlPage(502));

        CallerAnswer failed = lookup.find(IVAN);

        assertThat(failed.reason()).contains(Reason.FAILED);
        assertThat(failed.failure()).containsInstanceOf(ServerException.class);
        assertThat(failed.name()).isEqualTo(IVAN);
        assertThat(lookup.find(IVAN).isKnown()).isTrue();
    }

    @Test
    void aWrongKeyFailsEveryTime() {
        try (TelephonyClient stranger = TelephonyClient.builder()
                        .address(planfix.telephonyUrl().toString())
                        .token("wrong")
                        .build();
                CallerLookup strange = CallerLookup.builder(stranger)
                        .deadline(Duration.ofMinutes(5))
                        .build()) {
            assertThat(strange.find(IVAN).failure()).containsInstanceOf(AuthenticationException.class);
            assertThat(strange.find(IVAN).failure()).containsInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void aPlanfixThatComesBackIsAskedAgain() {
        addIvan("");
        planfix.fail(Fault.reset(), 1);
        assertThat(lookup.find(IVAN).failure()).containsInstanceOf(ConnectionException.class);

        assertThat(lookup.find(IVAN).isKnown()).isTrue();
    }

    @Test
    void aBridgeIsAskedOnceItIsSwitchedOn() {
        addIvan("");
        try (PbxBridge bridge = PbxBridge.builder().token("own").start();
                CallerLookup bridged = CallerLookup.builder(bridge.planfix())
                        .deadline(Duration.ofMinutes(5))
                        .build()) {
            assertThat(bridged.find(IVAN).failure()).containsInstanceOf(ConnectionException.class);
            bridge.handler()
                    .handle(TelephonyRequests.setup(
                            "own",
                            planfix.telephonyToken(),
                            planfix.telephonyUrl().toString()));
            assertThat(bridged.find(IVAN).isKnown()).isTrue();
        }
    }

    @Test
    void anotherRunOfTheProgramAsksAnew() {
        addIvan("");
        lookup.find(IVAN);
        lookup.close();

        try (CallerLookup next = builder().build()) {
            assertThat(next.find(IVAN).isKnown()).isTrue();
        }
        assertThat(planfix.requestCount()).isEqualTo(2);
    }

    @Test
    void aClosedLookupIsNotAsked() {
        lookup.close();
        lookup.close();

        assertThatThrownBy(() -> lookup.find(IVAN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neitherNameNorNumberIsInTheText() {
        addIvan("");
        assertThat(lookup.find(IVAN).toString()).doesNotContain("Иван", "910");
        assertThat(lookup.find("79160000000").toString()).doesNotContain("916");
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        CallerLookup.Builder builder = CallerLookup.builder(telephony);
        assertThatThrownBy(() -> builder.deadline(Duration.ZERO)).hasMessageContaining("deadline is PT0S");
        assertThatThrownBy(() -> builder.deadline(Duration.ofDays(2))).hasMessageContaining("at most");
        assertThatThrownBy(() -> builder.keep(Duration.ofSeconds(-1))).hasMessageContaining("keep");
        assertThatThrownBy(() -> builder.keepUnknown(Duration.ZERO)).hasMessageContaining("keepUnknown");
        assertThatThrownBy(() -> builder.capacity(0)).hasMessageContaining("capacity is 0");
        assertThatThrownBy(() -> builder.threads(0)).hasMessageContaining("threads is 0");
    }
}
