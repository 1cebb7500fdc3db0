package io.github.planfixsdk.doctor;

import static io.github.planfixsdk.doctor.Ward.assertVerdict;
import static io.github.planfixsdk.doctor.Ward.doctor;
import static io.github.planfixsdk.doctor.Ward.only;
import static io.github.planfixsdk.doctor.Ward.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.internal.http.FakeTiming;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.testkit.Fault;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Quota, pace and clock. */
class DoctorVitalsTest {
    @ParameterizedTest
    @EnumSource(QuotaForm.class)
    void aSpentQuotaNamesTheTimeInBothForms(QuotaForm form) {
        try (FakePlanfix fake = FakePlanfix.builder()
                .dailyQuota(2, Duration.ofMinutes(310), form)
                .start()) {
            Diagnosis diagnosis = doctor(fake)
                    .scopes("task_readonly", "contact_readonly", "user_readonly")
                    .build()
                    .examine();
            assertVerdict(only(diagnosis, Check.QUOTA), Verdict.PROBLEM, "used up, until 2", "(in 5 h ", "Wait for");
            assertVerdict(scope(diagnosis, "task_readonly"), Verdict.OK);
            assertVerdict(scope(diagnosis, "contact_readonly"), Verdict.UNKNOWN, "the day's requests are used up");
            assertVerdict(scope(diagnosis, "user_readonly"), Verdict.UNKNOWN, "the day's requests are used up");
            assertVerdict(only(diagnosis, Check.TOKEN), Verdict.OK);
            assertThat(fake.requestCount()).isEqualTo(3);
        }
    }

    @Test
    void aQuotaThatIsSpentFromTheStartLeavesTheRestOpen() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail(Fault.quotaSpent(QuotaForm.BILLING_TEXT, Duration.ofSeconds(57283)));
            Diagnosis diagnosis = doctor(fake).build().examine();
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.OK);
            assertVerdict(only(diagnosis, Check.QUOTA), Verdict.PROBLEM, "(in 15 h 54 min)");
            assertVerdict(only(diagnosis, Check.ACCOUNT), Verdict.UNKNOWN, "the day's requests are used up");
            assertThat(fake.requestCount()).isOne();
        }
    }

    @Test
    void aQuotaThatNobodyToldIsUnknown() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            Diagnosis diagnosis = doctor(fake).scopes().build().examine();
            assertVerdict(only(diagnosis, Check.QUOTA), Verdict.UNKNOWN, "No answer said");
            assertThat(diagnosis.findings(Check.SCOPE)).isEmpty();
            assertThat(diagnosis.isHealthy()).isTrue();
        }
    }

    @Test
    void aPaceThatIsBrokenBySomebodyElseIsAWarning() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail("POST", "/rest/task/list", Fault.tooManyRequests(Duration.ZERO), 2);
            Diagnosis diagnosis = doctor(fake)
                    .scopes("task_readonly", "user_readonly")
                    .build()
                    .examine();
            assertVerdict(only(diagnosis, Check.QUOTA), Verdict.WARNING, "come too fast", "share one limiter");
            assertVerdict(scope(diagnosis, "task_readonly"), Verdict.UNKNOWN, "the answer does not tell", "429");
            assertVerdict(scope(diagnosis, "user_readonly"), Verdict.OK);
            assertThat(diagnosis.requests()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, OK, agrees",
        "50, OK, agrees",
        "-50, OK, agrees",
        "70, WARNING, behind",
        "-70, WARNING, ahead",
        "290, WARNING, behind",
        "310, PROBLEM, behind the server's",
        "-7200, PROBLEM, is 1 h 59 min ahead"
    })
    void aClockThatIsOffIsFoundByTheAnswersDates(long serverAhead, Verdict verdict, String words) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(serverAhead));
        try (FakePlanfix fake = FakePlanfix.builder().clock(clock).start()) {
            Diagnosis diagnosis = doctor(fake).scopes().build().examine();
            Finding finding = only(diagnosis, Check.CLOCK);
            assertThat(finding.verdict()).as(finding.toString()).isEqualTo(verdict);
            if (serverAhead == -7200) {
                assertThat(finding.known()).containsAnyOf(words, "is 2 h 0 min ahead");
            } else {
                assertThat(finding.known()).contains(words);
            }
            assertThat(finding.remedy().isEmpty()).isEqualTo(verdict == Verdict.OK);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, WARNING", "1001, WARNING", "1002, OK", "2, PROBLEM"})
    void fewRequestsLeftIsAWarningAndNoneAProblem(int quota, Verdict verdict) {
        try (FakePlanfix fake = FakePlanfix.builder()
                .dailyQuota(quota, Duration.ofHours(1), QuotaForm.CODE_22)
                .start()) {
            Diagnosis diagnosis = doctor(fake).scopes("task_readonly").build().examine();
            assertVerdict(only(diagnosis, Check.QUOTA), verdict);
        }
    }

    @Test
    void slowAnswersAreAWarning() throws IOException {
        FakeTiming timing = new FakeTiming();
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    boolean list = String.valueOf(request.getTarget()).contains("list");
                    timing.advance(list ? Duration.ofSeconds(11) : Duration.ofMillis(20));
                    return new MockResponse.Builder()
                            .body("{\"result\":\"success\"}")
                            .build();
                }
            });
            server.start();
            String url = server.url("/rest/").toString();
            Diagnosis one = doctor(url)
                    .timing(timing)
                    .scopes("process_readonly", "common_metadata")
                    .build()
                    .examine();
            assertVerdict(only(one, Check.LATENCY), Verdict.OK, "Answers take 20 ms as a rule", "(of 3)");
            Diagnosis two = doctor(url)
                    .timing(timing)
                    .scopes("process_readonly", "task_readonly")
                    .build()
                    .examine();
            assertVerdict(
                    only(two, Check.LATENCY),
                    Verdict.WARNING,
                    "take 20 ms as a rule, the slowest took 11000 ms",
                    "VPN");
        }
    }
}
