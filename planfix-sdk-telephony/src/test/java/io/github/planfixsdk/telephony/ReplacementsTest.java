package io.github.planfixsdk.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.telephony.CallerAnswer.Reason;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is rung while a responsible is away. */
class ReplacementsTest {
    private static final String IVAN = "79101234567";

    private final AtomicLong nanos = new AtomicLong();
    private final FakePlanfix planfix = FakePlanfix.start();
    private final TelephonyClient telephony = CallerLookupTest.telephony(planfix);
    private final PlanfixClient rest = ExtensionsTest.client(planfix).with(options -> options.maxRetries(0));
    private final Extensions extensions = Extensions.of(rest.users());
    private final CallerLookup lookup = lookup("2026-03-02T22:30:00Z");

    @BeforeEach
    void ivanIsAnnas() {
        planfix.addContact("{\"name\":\"Ivan\",\"phones\":[{\"number\":\"" + IVAN + "\",\"type\":1}],"
                + "\"supervisors\":{\"users\":[{\"id\":\"user:1\"}],\"groups\":[]}}");
    }

    @AfterEach
    void close() {
        lookup.close();
        telephony.close();
        rest.close();
        planfix.close();
    }

    private CallerLookup lookup(String now) {
        return CallerLookup.builder(telephony)
                .deadline(Duration.ofMinutes(5))
                .replacements(extensions)
                .time(nanos::get, Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .build();
    }

    private long employee(String extension, String more) {
        return planfix.addUser("{\"name\":\"Employee\",\"extension\":\"" + extension + "\"" + more + "}");
    }

    private static String replacedBy(long employee, String more) {
        return ",\"temporaryReplacement\":{\"isEnabled\":true,\"employee\":{\"id\":\"user:" + employee + "\"}" + more
                + "}";
    }

    private static String days(String from, String to) {
        return ",\"from\":\"" + from + "\",\"to\":\"" + to + "\"";
    }

    @Test
    void nobodyStandsInForWhoeverIsThere() {
        employee("101", "");
        extensions.refresh();

        CallerAnswer answer = lookup.find(IVAN);

        assertThat(answer.forwardTo()).contains("101");
        assertThat(answer.isReplacementUnclear()).isFalse();
    }

    @Test
    void whoStandsInIsRung() {
        employee("101", replacedBy(2, days("2026-03-01", "2026-03-02")));
        employee("102", "");
        extensions.refresh();

        CallerAnswer answer = lookup.find(IVAN);

        assertThat(answer.forwardTo()).contains("102");
        assertThat(answer.responsible()).contains("101");
        assertThat(answer).hasToString("forward to 102, who stands in for 101");
    }

    @Test
    void aReplacementThatIsOverOrNotYetThereOrSwitchedOffDoesNotCount() {
        employee("101", replacedBy(2, days("2026-02-01", "2026-03-01")));
        employee("102", "");
        extensions.refresh();
        assertThat(lookup.find(IVAN).forwardTo()).contains("101");
        try (CallerLookup before = lookup("2026-01-31T12:00:00Z");
                CallerLookup within = lookup("2026-02-01T12:00:00Z")) {
            assertThat(before.find(IVAN).forwardTo()).contains("101");
            assertThat(within.find(IVAN).forwardTo()).contains("102");
        }
    }

    @Test
    void theDayIsTheEmployees() {
        employee("101", ",\"timezone\":\"Asia/Vladivostok\"" + replacedBy(2, days("2026-03-03", "2026-03-03")));
        employee("102", "");
        extensions.refresh();

        assertThat(lookup.find(IVAN).forwardTo()).contains("102");
    }

    @Test
    void aTimeZoneThatNobodyKnowsIsTheProgramsOwn() {
        employee("101", ",\"timezone\":\"Mars/Base\"" + replacedBy(2, days("2026-03-02", "2026-03-02")));
        employee("102", "");
        extensions.refresh();

        assertThat(lookup.find(IVAN).forwardTo()).contains("102");
    }

    @Test
    void whoStandsInMayBeAwayToo() {
        employee("101", replacedBy(2, ",\"isIndefinite\":true"));
        employee("102", replacedBy(3, ",\"isIndefinite\":true"));
        employee("103", "");
        extensions.refresh();

        assertThat(lookup.find(IVAN).forwardTo()).contains("103");
    }

    @Test
    void inACircleTheResponsibleIsRung() {
        employee("101", replacedBy(2, ",\"isIndefinite\":true"));
        employee("102", replacedBy(1, ",\"isIndefinite\":true"));
        extensions.refresh();

        assertThat(lookup.find(IVAN).forwardTo()).contains("101");
    }

    @Test
    void whoStandsInWithoutAShortNumberCannotBeRung() {
        employee("101", replacedBy(2, ",\"isIndefinite\":true"));
        planfix.addUser("{\"name\":\"Boris\"}");
        extensions.refresh();

        CallerAnswer answer = lookup.find(IVAN);

        assertThat(answer.reason()).contains(Reason.NO_RESPONSIBLE);
        assertThat(answer.responsible()).contains("101");
        assertThat(answer.name()).isEqualTo("Ivan");
    }

    @Test
    void whoStandsInIsAskedOnceForAWhile() {
        employee("101", replacedBy(2, ",\"isIndefinite\":true"));
        employee("102", "");
        planfix.addContact("{\"name\":\"Olga\",\"phones\":[{\"number\":\"79160000000\",\"type\":1}],"
                + "\"supervisors\":{\"users\":[{\"id\":\"user:1\"}],\"groups\":[]}}");
        extensions.refresh();
        lookup.find(IVAN);
        planfix.clearRequests();

        assertThat(lookup.find("79160000000").forwardTo()).contains("102");
        assertThat(lookup.find(IVAN).forwardTo()).contains("102");
        assertThat(planfix.requests()).extracting("path").noneMatch(path -> path.toString()
                .contains("user"));

        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        lookup.find(IVAN);
        assertThat(planfix.requests()).extracting("path").anyMatch(path -> path.toString()
                .contains("user"));
    }

    @Test
    void withoutRestTheResponsibleIsRung() {
        employee("101", replacedBy(2, ",\"isIndefinite\":true"));
        employee("102", "");
        extensions.refresh();
        planfix.fail("GET", "/rest/user/user:1", Fault.htmlPage(503), 1);

        CallerAnswer answer = lookup.find(IVAN);

        assertThat(answer.forwardTo()).contains("101");
        assertThat(answer.isReplacementUnclear()).isTrue();
        assertThat(answer.failure()).containsInstanceOf(ServerException.class);
        planfix.clearRequests();
        assertThat(lookup.find(IVAN)).isEqualTo(answer);
        assertThat(planfix.requests()).isEmpty();

        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(lookup.find(IVAN).forwardTo()).contains("102");
    }

    @Test
    void theNameAndTheResponsibleAreThereWhileRestHangs() {
        employee("101", replacedBy(2, ",\"isIndefinite\":true"));
        employee("102", "");
        extensions.refresh();
        planfix.fail("GET", "/rest/user/user:1", Fault.latency(Duration.ofMinutes(5)), 10);
        try (CallerLookup impatient = CallerLookup.builder(telephony)
                .deadline(Duration.ofNanos(1))
                .replacements(extensions)
                .time(nanos::get, Clock.systemUTC())
                .build()) {
            CallerAnswer answer = impatient.find(IVAN);
            while (!answer.isKnown()) {
                Thread.onSpinWait();
                answer = impatient.find(IVAN);
            }

            for (int i = 0; i < 100; i++) {
                answer = impatient.find(IVAN);
                assertThat(answer.name()).isEqualTo("Ivan");
                assertThat(answer.forwardTo()).contains("101");
                assertThat(answer.isReplacementUnclear()).isTrue();
                assertThat(answer.failure()).isEmpty();
            }
        }
    }

    @Test
    void whileRestHangsOneCallWaitsForItAndTheNextOnesDoNot() {
        employee("101", replacedBy(2, ",\"isIndefinite\":true"));
        employee("102", "");
        contact("Olga", 79160000000L, 1);
        extensions.refresh();
        planfix.fail("GET", "/rest/user/user:1", Fault.latency(Duration.ofMinutes(5)), 10);
        try (CallerLookup patient = one(Duration.ofMillis(50)).build()) {
            CallerAnswer first = named(patient, IVAN);
            Thread.currentThread().interrupt(); // whoever waited now would get that as the failure
            CallerAnswer again = patient.find(IVAN);
            assertThat(Thread.interrupted()).isTrue();

            assertThat(first.forwardTo()).contains("101");
            assertThat(first.isReplacementUnclear()).isTrue();
            assertThat(again).isEqualTo(first);
            assertThat(again.failure()).isEmpty();
            // Another caller of the same responsible does not wait either, and the name comes.
            assertThat(named(patient, "79160000000").name()).isEqualTo("Olga");
            assertThat(planfix.requests().stream()
                            .filter(request -> request.path().contains("/user/user:1")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    /** However slow the machine is: asks until the name is there. */
    private static CallerAnswer named(CallerLookup lookup, String phone) {
        CallerAnswer answer = lookup.find(phone);
        while (!answer.isKnown() && !Thread.currentThread().isInterrupted()) {
            answer = lookup.find(phone);
        }
        return answer;
    }

    private void contact(String name, long number, long responsible) {
        planfix.addContact("{\"name\":\"" + name + "\",\"phones\":[{\"number\":\"" + number + "\",\"type\":1}],"
                + "\"supervisors\":{\"users\":[{\"id\":\"user:" + responsible + "\"}],\"groups\":[]}}");
    }

    /** Keeps the only thread that asks who stands in busy. */
    private void ivansCallHangsInRest(CallerLookup one) {
        planfix.fail("GET", "/rest/user/user:1", Fault.latency(Duration.ofMinutes(5)), 10);
        Thread ivan = new Thread(() -> one.find(IVAN));
        ivan.setDaemon(true);
        ivan.start();
        while (planfix.requests().stream().noneMatch(request -> request.path().contains("/user/user:1"))) {
            Thread.onSpinWait();
        }
    }

    private CallerLookup.Builder one(Duration deadline) {
        return CallerLookup.builder(telephony)
                .deadline(deadline)
                .threads(1)
                .replacements(extensions)
                .time(nanos::get, Clock.systemUTC());
    }

    @Test
    void aKnownCallerIsForwardedToTheResponsibleWhileTheThreadsAreBusy() {
        employee("101", "");
        employee("102", "");
        contact("Olga", 79160000000L, 2);
        extensions.refresh();
        planfix.fail("GET", "/rest/user/user:2", Fault.htmlPage(503), 1);
        try (CallerLookup one = one(Duration.ofMinutes(5)).build()) {
            assertThat(one.find("79160000000").failure()).containsInstanceOf(ServerException.class);
            nanos.addAndGet(Duration.ofSeconds(30).toNanos());
            ivansCallHangsInRest(one);
            Thread.currentThread().interrupt(); // as good as a deadline that has passed

            CallerAnswer answer = one.find("79160000000");

            assertThat(Thread.interrupted()).isTrue();
            assertThat(answer.name()).isEqualTo("Olga");
            assertThat(answer.forwardTo()).contains("102");
            assertThat(answer.isReplacementUnclear()).isTrue();
        }
    }

    @Test
    void whileRestHangsNewCallersAreNamedAllTheSame() {
        employee("101", "");
        planfix.addContact("{\"name\":\"Pavel\",\"phones\":[{\"number\":\"79170000000\",\"type\":1}]}");
        extensions.refresh();
        try (CallerLookup one = one(Duration.ofMinutes(5)).build()) {
            ivansCallHangsInRest(one);

            assertThat(one.find("79170000000").name()).isEqualTo("Pavel");
            assertThat(one.find("79180000000").reason()).contains(Reason.UNKNOWN_CALLER);
        }
    }

    @Test
    void whenTooManyWaitForRestAKnownCallerIsForwardedToTheResponsibleAtOnce() {
        long first = 79200000000L;
        long last = first + 1_001;
        for (int i = 0; i <= last - first; i++) {
            employee(String.valueOf(101 + i), "");
            contact("Caller", first + i, i + 1);
        }
        extensions.refresh();
        planfix.fail("GET", "/rest/user/user:1", Fault.latency(Duration.ofMinutes(5)), 10);
        try (CallerLookup one =
                one(Duration.ofNanos(1)).keepUnknown(Duration.ofNanos(1)).build()) {
            for (long number = first; number <= last; number++) {
                while (!one.find(String.valueOf(number)).isKnown()
                        && !Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            }
            CallerAnswer answer = one.find(String.valueOf(last));
            while (answer.failure().isEmpty() && !Thread.currentThread().isInterrupted()) {
                nanos.incrementAndGet(); // nobody remembers who has waited in vain
                answer = one.find(String.valueOf(last));
            }

            assertThat(answer.failure())
                    .hasValueSatisfying(full -> assertThat(full).hasMessageContaining("1000 lookups"));
            assertThat(answer.name()).isEqualTo("Caller");
            assertThat(answer.forwardTo()).contains("1102");
        }
    }

    @Test
    void ofAShortNumberThatIsUnknownOrGivenTwiceNobodyKnowsWhoIsAway() {
        employee("101", replacedBy(3, ",\"isIndefinite\":true"));
        CallerAnswer unknown = lookup.find(IVAN);
        employee("101", "");
        employee("103", "");
        extensions.refresh();
        CallerAnswer twice = lookup.find(IVAN);

        assertThat(unknown.forwardTo()).contains("101");
        assertThat(unknown.isReplacementUnclear()).isTrue();
        assertThat(twice).isEqualTo(unknown);
    }

    @Test
    void anEmployeeWhoIsGoneIsNotAway() {
        employee("101", "");
        extensions.refresh();
        planfix.fail("GET", "/rest/user/user:1", Fault.failure(404, 2000, "not found"), 1);

        CallerAnswer answer = lookup.find(IVAN);

        assertThat(answer.forwardTo()).contains("101");
        assertThat(answer.isReplacementUnclear()).isFalse();
        assertThat(planfix.requests().get(planfix.requestCount() - 1).path()).contains("/user/user:1");
    }
}
