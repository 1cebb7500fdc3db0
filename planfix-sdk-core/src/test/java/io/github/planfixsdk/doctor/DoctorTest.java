package io.github.planfixsdk.doctor;

import static io.github.planfixsdk.doctor.Ward.assertVerdict;
import static io.github.planfixsdk.doctor.Ward.doctor;
import static io.github.planfixsdk.doctor.Ward.only;
import static io.github.planfixsdk.doctor.Ward.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.FakePlanfixBuilder;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.AccountState;
import io.github.planfixsdk.testkit.FakePlanfixBuilder.QuotaForm;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examinations of an account that behaves as Planfix does. */
class DoctorTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    void aHealthyAccountHasNothingToMend() {
        try (FakePlanfix fake = FakePlanfix.builder()
                .scopes(ScopeProbe.USUAL.toArray(new String[0]))
                .dailyQuota(20_000, Duration.ofHours(5), QuotaForm.BILLING_TEXT)
                .start()) {
            Diagnosis diagnosis = doctor(fake).build().examine();

            assertThat(diagnosis.isHealthy()).as(diagnosis.report()).isTrue();
            assertThat(diagnosis.findings()).allMatch(finding -> finding.verdict() == Verdict.OK);
            assertThat(diagnosis.findings(Check.SCOPE))
                    .extracting(Finding::subject)
                    .containsExactlyElementsOf(ScopeProbe.USUAL);
            assertThat(diagnosis.missingScopes()).isEmpty();
            assertThat(diagnosis.address()).isEqualTo(fake.restUrl());
            assertThat(diagnosis.requests()).isEqualTo(14).isEqualTo(fake.requestCount());
            assertThat(diagnosis).hasToString("Diagnosis[healthy]");
            assertThat(only(diagnosis, Check.QUOTA).known()).contains("19986 of the day's requests are left, until 2");
            assertThat(diagnosis.report())
                    .startsWith("Planfix at " + fake.restUrl() + "\n  ✓ address  Planfix's REST API answers")
                    .contains(
                            "✓ scope    contact_add, contact_readonly, contact_update, process_readonly, project_add, ")
                    .endsWith("Nothing to mend. Problems: 0 · warnings: 0 · not found out: 0 · requests: 14\n");
        }
    }

    @Test
    void theReportIsRussianForRussians() {
        try (FakePlanfix fake = FakePlanfix.builder().scopes("task_readonly").start()) {
            Diagnosis diagnosis = doctor(fake)
                    .scopes("task_readonly", "contact_readonly")
                    .build()
                    .examine();

            assertThat(diagnosis.report(RUSSIAN))
                    .startsWith("Планфикс по адресу " + fake.restUrl() + "\n  ✓ адрес     REST API Планфикса отвечает")
                    .contains("✗ доступ    contact_readonly: у токена нет\n", "→ Добавьте в настройках токена")
                    .endsWith("Проблем: 1 · предупреждений: 0 · не выяснено: 1 · запросов: 3\n");
            assertThat(diagnosis.problems().get(0).known(RUSSIAN)).isEqualTo("у токена нет");
            assertThat(diagnosis.report()).doesNotContainPattern("[а-яА-Я]");
        }
    }

    @Test
    void nothingInTheAccountChanges() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            long user = fake.addUser("{'name':'Anna'}");
            long contact = fake.addContact("{'name':'Ivan'}");
            long task = fake.addTask("{'name':'Call','assignees':{'users':[{'id':'user:" + user + "'}]}}");
            fake.addProject("{'name':'House'}");
            List<String> before = Ward.contents(fake);

            doctor(fake)
                    .scopes(ScopeProbe.names().toArray(new String[0]))
                    .build()
                    .examine();

            assertThat(Ward.contents(fake)).hasSize(4).isEqualTo(before);
            assertThat(fake.comments(task)).isEmpty();
            assertThat(contact).isPositive();
            // Nothing is deleted, and whatever writes is about something that isn't there, or breaks off.
            assertThat(fake.requests()).extracting(RecordedRequest::method).doesNotContain("DELETE");
            assertThat(fake.requests())
                    .filteredOn(request ->
                            request.method().equals("POST") && !request.path().endsWith("/list"))
                    .hasSize(14)
                    .allMatch(request -> request.body().equals(ScopeProbe.BROKEN)
                            || (request.body().equals("{}") && request.path().contains(ScopeProbe.NOBODY)));
        }
    }

    static List<String> triedScopes() {
        return ScopeProbe.all().stream()
                .filter(probe -> probe.kind() != ScopeProbe.Kind.NONE)
                .map(ScopeProbe::scope)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("triedScopes")
    void everyScopeIsSeenToBeThereOrMissing(String name) {
        // A list that may be read shows that broken texts are refused.
        try (FakePlanfix with =
                        FakePlanfix.builder().scopes(name, "report_readonly").start();
                FakePlanfix without =
                        FakePlanfix.builder().scopes("report_readonly").start()) {
            DoctorBuilder doctor = doctor(with).scopes("report_readonly", name);
            assertVerdict(scope(doctor.build().examine(), name), Verdict.OK, "granted");

            Diagnosis diagnosis =
                    doctor(without).scopes("report_readonly", name).build().examine();
            if (!name.equals("report_readonly")) {
                assertVerdict(scope(diagnosis, name), Verdict.PROBLEM, "lacks it", "Add it to the token");
                assertThat(diagnosis.missingScopes()).containsExactly(name);
                assertThat(diagnosis.isHealthy()).isFalse();
                assertThat(diagnosis.toString()).startsWith("Diagnosis[[PROBLEM SCOPE " + name + ": ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"comment_delete", "datatag_delete", "file_delete"})
    void deletesAreNeverTried(String name) {
        try (FakePlanfix fake = FakePlanfix.start()) {
            Diagnosis diagnosis = doctor(fake).scopes(name).build().examine();
            assertVerdict(scope(diagnosis, name), Verdict.UNKNOWN, "not tried: a delete cannot be tried without harm");
            assertThat(fake.requestCount()).isOne();
            assertThat(diagnosis.isHealthy()).isTrue();
        }
    }

    @Test
    void withoutWriteProbesOnlyReadingIsTried() {
        try (FakePlanfix fake = FakePlanfix.builder().scopes("task_readonly").start()) {
            Diagnosis diagnosis = doctor(fake).writeProbes(false).build().examine();
            for (String name : new String[] {"task_add", "task_update", "contact_add"}) {
                assertVerdict(scope(diagnosis, name), Verdict.UNKNOWN, "not tried: writing was not to be probed");
            }
            assertThat(diagnosis.missingScopes())
                    .containsExactly("contact_readonly", "process_readonly", "project_readonly", "user_readonly");
            assertThat(fake.requests())
                    .extracting(RecordedRequest::path)
                    .containsExactly(
                            "/rest/ping",
                            "/rest/contact/list",
                            "/rest/process/task",
                            "/rest/project/list",
                            "/rest/task/list",
                            "/rest/user/list");
        }
    }

    @Test
    void theListenerHearsOfEveryRequestBeforehand() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            List<ProbeRequest> told = new ArrayList<>();
            doctor(fake)
                    .scopes("task_readonly", "task_update")
                    .listener(request -> {
                        assertThat(fake.requestCount()).isEqualTo(request.number() - 1);
                        told.add(request);
                        throw new IllegalStateException("a listener's own failure is no matter");
                    })
                    .build()
                    .examine();
            assertThat(told)
                    .containsExactly(
                            new ProbeRequest(1, 3, "GET", "ping"),
                            new ProbeRequest(2, 3, "POST", "task/list"),
                            new ProbeRequest(3, 3, "POST", "task/2147483647"));
        }
    }

    @Test
    void theTokenIsWrong() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            Diagnosis diagnosis = doctor(fake).token("another").build().examine();
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.OK, "answers at");
            assertVerdict(
                    only(diagnosis, Check.TOKEN), Verdict.PROBLEM, "does not know the token", "Copy the token again");
            assertVerdict(only(diagnosis, Check.ACCOUNT), Verdict.UNKNOWN, "Not examined: Planfix refuses the token");
            assertThat(diagnosis.findings(Check.SCOPE)).hasSize(11).allMatch(f -> f.verdict() == Verdict.UNKNOWN);
            assertThat(diagnosis.missingScopes()).isEmpty();
            assertThat(fake.requestCount()).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_INACTIVE, TOKEN, token is not active",
        "OWNER_INACTIVE, TOKEN, owner is not active",
        "BLOCKED, ACCOUNT, for spam",
        "FROZEN, ACCOUNT, frozen",
        "UNPAID, ACCOUNT, not paid",
        "FREE_PLAN, ACCOUNT, free plan"
    })
    void aRefusedAccountSaysWhy(AccountState state, Check check, String words) {
        try (FakePlanfix fake = FakePlanfix.builder().accountState(state).start()) {
            Diagnosis diagnosis = doctor(fake).build().examine();
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.OK);
            assertVerdict(only(diagnosis, check), Verdict.PROBLEM, words, " → ");
            Check other = check == Check.TOKEN ? Check.ACCOUNT : Check.TOKEN;
            assertVerdict(only(diagnosis, other), check == Check.TOKEN ? Verdict.UNKNOWN : Verdict.OK);
            assertThat(diagnosis.problems()).hasSize(1);
            assertThat(fake.requestCount()).isOne();
        }
    }

    @Test
    void anAccountMayBeRefusedOnlyBehindThePing() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail("POST", "/rest/task/list", Fault.failure(403, 21, "not for free"), 1);
            Diagnosis diagnosis = doctor(fake)
                    .scopes("task_readonly", "contact_readonly")
                    .build()
                    .examine();
            assertVerdict(only(diagnosis, Check.ACCOUNT), Verdict.PROBLEM, "free plan");
            assertVerdict(
                    scope(diagnosis, "task_readonly"), Verdict.UNKNOWN, "not tried: Planfix refuses the token or");
            assertVerdict(scope(diagnosis, "contact_readonly"), Verdict.UNKNOWN);
            assertThat(fake.requestCount()).isEqualTo(2);
        }
    }

    @Test
    void anAccountWithADomainOfItsOwnNamesTheNewHostAndGetsNoToken() {
        URI own = URI.create("https://crm.acme.example/rest/");
        try (FakePlanfix fake = FakePlanfix.builder().movedTo(own).start()) {
            Diagnosis diagnosis = doctor(fake).build().examine();
            assertVerdict(
                    only(diagnosis, Check.ADDRESS),
                    Verdict.PROBLEM,
                    "redirects to https://crm.acme.example/rest/. The token was not sent there.",
                    "write host(\"crm.acme.example\")");
            assertVerdict(only(diagnosis, Check.TOKEN), Verdict.UNKNOWN, "no way to Planfix");
            assertThat(fake.requestCount()).isOne();
        }
    }

    @Test
    void noTokenReachesTheNewAddressEvenIfItIsThere() {
        try (FakePlanfix there = FakePlanfix.start();
                FakePlanfix fake =
                        FakePlanfix.builder().movedTo(there.restUrl()).start()) {
            Diagnosis diagnosis = doctor(fake).build().examine();
            assertVerdict(
                    only(diagnosis, Check.ADDRESS),
                    Verdict.PROBLEM,
                    "redirects to " + there.restUrl(),
                    "write baseUrl(");
            assertThat(there.requestCount()).isZero();
        }
    }

    @Test
    void aServerThatFailsAtOneScopeLeavesItOpen() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail("POST", "/rest/task/list", Fault.failure(500, 0, "Rest API error"), 2);
            Diagnosis diagnosis = doctor(fake)
                    .scopes("task_readonly", "user_readonly")
                    .build()
                    .examine();
            assertVerdict(scope(diagnosis, "task_readonly"), Verdict.UNKNOWN, "the answer does not tell", "code 0");
            assertVerdict(scope(diagnosis, "user_readonly"), Verdict.OK);
        }
    }

    @Test
    void onceMoreIsEnoughForAServerThatStumbles() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail("POST", "/rest/task/list", Fault.htmlPage(502), 1);
            Diagnosis diagnosis = doctor(fake).scopes("task_readonly").build().examine();
            assertVerdict(scope(diagnosis, "task_readonly"), Verdict.OK);
            assertThat(diagnosis.requests()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /rest/task/list, task_readonly, WARNING",
        "POST, /rest/task/2147483647, task_update, OK",
        "POST, /rest/task/, task_add, WARNING",
        "POST, /rest/task/2147483647/comments/, comment_add, OK",
        "GET, /rest/comment/2147483647, comment_readonly, OK",
        "POST, /rest/integration/telegram/bots/2147483647/webhook, system_settings, WARNING"
    })
    void aRightThatTheOwnerLacksIsNoMissingScope(String method, String path, String name, Verdict verdict) {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail(method, path, Fault.failure(403, 6, "Access denied"), 1);
            Diagnosis diagnosis =
                    doctor(fake).scopes("user_readonly", name).build().examine();
            assertVerdict(scope(diagnosis, name), verdict, "granted");
            assertVerdict(only(diagnosis, Check.TOKEN), Verdict.OK);
        }
    }

    @Test
    void aPingThatFailsInPlanfixsOwnWordsIsAWarning() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail("GET", "/rest/ping", Fault.failure(500, 0, "Rest API error"), 2);
            Diagnosis diagnosis = doctor(fake).scopes("task_readonly").build().examine();
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.WARNING, "Planfix answers at");
            assertVerdict(scope(diagnosis, "task_readonly"), Verdict.OK);
            assertThat(diagnosis.isHealthy()).isTrue();
        }
    }

    @Test
    void theConnectionVanishesInTheMiddle() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            fake.fail("POST", "/rest/project/list", Fault.reset(), 2);
            Diagnosis diagnosis = doctor(fake).build().examine();
            assertThat(diagnosis.findings(Check.ADDRESS)).hasSize(2);
            assertVerdict(diagnosis.findings(Check.ADDRESS).get(0), Verdict.OK);
            assertVerdict(diagnosis.findings(Check.ADDRESS).get(1), Verdict.PROBLEM, "The connection to", "broke");
            assertVerdict(scope(diagnosis, "contact_readonly"), Verdict.OK);
            assertVerdict(scope(diagnosis, "project_readonly"), Verdict.UNKNOWN, "not tried: no way to Planfix");
            assertVerdict(scope(diagnosis, "task_add"), Verdict.UNKNOWN, "not tried: no way to Planfix");
            assertVerdict(only(diagnosis, Check.TOKEN), Verdict.OK);
            assertThat(diagnosis.requests()).isEqualTo(5);
        }
    }

    @Test
    void anInterruptEndsTheExaminationAndStands() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            Diagnosis diagnosis = doctor(fake)
                    .listener(request -> {
                        if (request.number() == 3) {
                            Thread.currentThread().interrupt();
                        }
                    })
                    .build()
                    .examine();
            assertThat(Thread.interrupted()).isTrue();
            assertVerdict(scope(diagnosis, "contact_readonly"), Verdict.OK);
            assertVerdict(scope(diagnosis, "process_readonly"), Verdict.UNKNOWN, "the thread was interrupted");
            assertVerdict(scope(diagnosis, "user_readonly"), Verdict.UNKNOWN, "the thread was interrupted");
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.OK);
            assertThat(diagnosis.isHealthy()).isTrue();
            assertThat(fake.requestCount()).isEqualTo(2);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void interruptedBeforehandNothingIsSent() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            Thread.currentThread().interrupt();
            Diagnosis diagnosis = doctor(fake).build().examine();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(diagnosis.findings()).allMatch(finding -> finding.verdict() == Verdict.UNKNOWN);
            assertVerdict(only(diagnosis, Check.ADDRESS), Verdict.UNKNOWN, "Not examined: the thread was interrupted");
            assertThat(fake.requestCount()).isZero();
            assertThat(diagnosis.requests()).isZero();
            assertThat(diagnosis.isHealthy()).isFalse();
            assertThat(diagnosis).hasToString("Diagnosis[unclear]");
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void everyExaminationStartsAnew() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            Doctor doctor = doctor(fake).scopes("task_readonly").build();
            fake.fail(Fault.failure(403, 11, "frozen"));
            assertThat(doctor.examine().isHealthy()).isFalse();
            Diagnosis second = doctor.examine();
            assertThat(second.isHealthy()).isTrue();
            assertThat(second.requests()).isEqualTo(2);
        }
    }

    @Test
    void defaultsOfTheTestkitAreEnoughForAnAccountWithAllScopes() {
        FakePlanfixBuilder builder = FakePlanfix.builder();
        try (FakePlanfix fake = builder.start()) {
            Diagnosis diagnosis = doctor(fake).build().examine();
            // The token has user_update, too, so nothing shows what Planfix looks at first.
            assertVerdict(scope(diagnosis, "task_add"), Verdict.UNKNOWN, "probably granted");
            assertThat(diagnosis.isHealthy()).isTrue();
        }
    }
}
