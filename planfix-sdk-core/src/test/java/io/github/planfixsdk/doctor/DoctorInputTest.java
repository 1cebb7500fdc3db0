package io.github.planfixsdk.doctor;

import static io.github.planfixsdk.doctor.Ward.TOKEN;
import static io.github.planfixsdk.doctor.Ward.assertVerdict;
import static io.github.planfixsdk.doctor.Ward.doctor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.planfixsdk.testkit.FakePlanfix;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Address and token as people paste them, and what is a mistake of the program's. */
class DoctorInputTest {
    /** No name leads anywhere, so only the form is examined. */
    private static final OkHttpClient NAMELESS = new OkHttpClient.Builder()
            .dns(host -> {
                throw new UnknownHostException(host);
            })
            .build();

    private static DoctorBuilder offline() {
        return Doctor.builder()
                .token(TOKEN)
                .httpClient(NAMELESS)
                .limiter(maxWait -> true)
                .timing(Ward.AWAKE);
    }

    private static void assertForm(Diagnosis diagnosis, String address, String known, String remedy) {
        assertThat(diagnosis.address()).hasToString(address);
        List<Finding> findings = diagnosis.findings(Check.ADDRESS);
        assertThat(findings).as(diagnosis.report()).hasSize(2);
        assertVerdict(findings.get(0), Verdict.PROBLEM, known, remedy);
        assertVerdict(findings.get(1), Verdict.PROBLEM, "The name acme.planfix.ru is unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.planfix.ru, more than a host, Write host(\"acme.planfix.ru\")",
        "https://acme.planfix.ru/task/5, more than a host, Write host(\"acme.planfix.ru\")",
        "acme.planfix.ru/rest/, more than a host, Write host(\"acme.planfix.ru\")",
        "acme.planfix.ru/, more than a host, Write host(\"acme.planfix.ru\")",
        "http://acme.planfix.ru/rest, plain http, Write https://",
        "https://me:word@acme.planfix.ru, a user name, https://<host>/rest/",
        "https://acme.planfix.ru/?a=b, a query, https://<host>/rest/"
    })
    void aHostThatTheClientRefusesIsExaminedAsItIsMeant(String host, String known, String remedy) {
        Diagnosis diagnosis = offline().host(host).build().examine();
        assertForm(diagnosis, "https://acme.planfix.ru/rest/", known, remedy);
        assertThat(diagnosis.report()).doesNotContain("word");
    }

    @ParameterizedTest
    @CsvSource({
        "acme.planfix.ru, https://acme.planfix.ru/rest/, without https://, Put https:// before it",
        "http://acme.planfix.ru/rest/, https://acme.planfix.ru/rest/, plain http, Write https://",
        "http://acme.planfix.ru:8080/rest/, https://acme.planfix.ru:8080/rest/, plain http, Write https://",
        "https://acme.planfix.ru/rest/?token=x, https://acme.planfix.ru/rest/, a query, https://<host>/rest/"
    })
    void anAddressThatTheClientRefusesIsExaminedAsItIsMeant(String url, String meant, String known, String remedy) {
        assertForm(offline().baseUrl(url).build().examine(), meant, known, remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.planfix.ru/rest/, https://acme.planfix.ru/rest/",
        "https://acme.planfix.ru/rest, https://acme.planfix.ru/rest/",
        "https://acme.planfix.ru, https://acme.planfix.ru/rest/",
        "' https://acme.planfix.ru:444/x/rest/ ', https://acme.planfix.ru:444/x/rest/"
    })
    void anAddressThatTheClientTakesIsTakenLikewise(String url, String meant) {
        Diagnosis diagnosis = offline().baseUrl(url).build().examine();
        assertThat(diagnosis.address()).hasToString(meant);
        assertVerdict(Ward.only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "is unknown");
    }

    @Test
    void aHostIsMeantToHaveTls() {
        Diagnosis diagnosis = offline().host(" acme.planfix.ru ").build().examine();
        assertThat(diagnosis.address()).hasToString("https://acme.planfix.ru/rest/");
        assertThat(diagnosis.findings(Check.ADDRESS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme planfix ru", "https://", "ftp://acme.planfix.ru", "acme.planfix.ru:port"})
    void whatIsNoAddressIsAFindingAndNothingIsSent(String text) {
        for (DoctorBuilder builder : List.of(offline().host(text), offline().baseUrl(text))) {
            Diagnosis diagnosis = builder.build().examine();
            assertThat(diagnosis.address()).isNull();
            assertVerdict(
                    Ward.only(diagnosis, Check.ADDRESS), Verdict.PROBLEM, "This is no address", "acme.planfix.com");
            assertThat(diagnosis.requests()).isZero();
            assertThat(diagnosis.report()).startsWith("Planfix at an address that cannot be read\n");
            assertThat(builder.build()).hasToString("Doctor[?]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"TOKEN\"', PROBLEM, quotes around the token",
        "«TOKEN», PROBLEM, quotes around the token",
        "'''TOKEN', PROBLEM, quotes around the token",
        "Bearer TOKEN, PROBLEM, The word Bearer stands before the token",
        "'TOKEN\n', WARNING, white space around the token",
        "'\u00a0\u200bTOKEN\ufeff', WARNING, something invisible"
    })
    void aTokenIsExaminedWithoutWhatWasPastedAroundIt(String pasted, Verdict verdict, String known) {
        try (FakePlanfix fake = FakePlanfix.builder().token(TOKEN).start()) {
            Diagnosis diagnosis = doctor(fake)
                    .token(pasted.replace("TOKEN", TOKEN))
                    .scopes("task_readonly")
                    .build()
                    .examine();
            List<Finding> findings = diagnosis.findings(Check.TOKEN);
            assertThat(findings).hasSize(2);
            assertVerdict(findings.get(0), verdict, known, "examined without", " → ");
            assertVerdict(findings.get(1), Verdict.OK, "Planfix accepts the token");
            assertThat(diagnosis.isHealthy()).isEqualTo(verdict == Verdict.WARNING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "токен", "\"two words\""})
    void aTokenThatCannotBeOneIsNotSentButTheAddressIsExamined(String text) {
        try (FakePlanfix fake = FakePlanfix.start()) {
            Diagnosis diagnosis = doctor(fake).token(text).build().examine();
            assertVerdict(Ward.only(diagnosis, Check.ADDRESS), Verdict.OK, "answers at");
            List<Finding> findings = diagnosis.findings(Check.TOKEN);
            assertVerdict(findings.get(findings.size() - 1), Verdict.PROBLEM, "It was not sent", "Copy the token");
            assertVerdict(Ward.only(diagnosis, Check.ACCOUNT), Verdict.UNKNOWN, "no token that could be sent");
            assertThat(fake.requests()).hasSize(1).allMatch(request -> !request.toString()
                    .contains(text));
            assertThat(diagnosis.report()).doesNotContain(text.replace("\"", ""));
        }
    }

    @Test
    void onlyAMistakeOfTheProgramsThrows() {
        DoctorBuilder builder = Doctor.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.token(" \n"))
                .withMessageStartingWith("token is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.token("\"\""))
                .withMessageStartingWith("token is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.host(" "))
                .withMessageStartingWith("host is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.baseUrl(""))
                .withMessageStartingWith("baseUrl is blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.scopes("task_readonly", "task_write"))
                .withMessage("scope is \"task_write\", which Planfix does not have: give some of "
                        + String.join(", ", ScopeProbe.names()));
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofMinutes(11))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.timeout(wrong))
                    .withMessageContaining("timeout is " + wrong);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Doctor.builder().token(TOKEN).build())
                .withMessageContaining("host(…) or baseUrl(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Doctor.builder().host("acme.planfix.com").build())
                .withMessageContaining("token(…)");
    }

    @Test
    void aScopeThatIsNamedTwiceIsTriedOnce() {
        try (FakePlanfix fake = FakePlanfix.start()) {
            Diagnosis diagnosis = doctor(fake)
                    .scopes("task_readonly", "task_readonly")
                    .build()
                    .examine();
            assertThat(diagnosis.findings(Check.SCOPE)).hasSize(1);
            assertThat(fake.requestCount()).isEqualTo(2);
        }
    }

    @Test
    void allScopesThatPlanfixListsAreKnown() {
        assertThat(ScopeProbe.names())
                .hasSize(28)
                .containsAll(ScopeProbe.USUAL)
                .contains("comment_delete", "datatag_delete", "file_delete", "common_metadata", "system_settings");
        assertThat(ScopeProbe.USUAL).hasSize(11).isSorted();
    }
}
