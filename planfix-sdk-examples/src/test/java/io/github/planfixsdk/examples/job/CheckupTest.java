package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.planfixsdk.testkit.FakePlanfix;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckupTest {
    private static String printed(Map<String, String> environment, String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Checkup.main(environment, new PrintStream(bytes, true, StandardCharsets.UTF_8), args);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theAilingAccountsReportNamesEveryAilment() {
        assertThat(printed(Map.of()))
                .contains("1/14 GET ping\n", "3/14 GET process/task\n", "13/14 POST task/\n")
                .contains("✓ address  Planfix's REST API answers at http://127.0.0.1:")
                .contains(
                        "✗ scope    contact_update, project_add, project_update, task_add, user_readonly: the token lacks it")
                .contains("→ Add it to the token")
                .contains("! quota    702 of the day's requests are left, until ")
                .contains("! clock    This machine's clock is 1 min 3")
                .endsWith("Problems: 5 · warnings: 2 · not found out: 0 · requests: 13\n");
    }

    @Test
    void theReportIsRussianOnDemand() {
        assertThat(printed(Map.of(), "ru"))
                .contains(
                        "✗ доступ    contact_update, project_add, project_update, task_add, user_readonly: у токена нет")
                .endsWith("Проблем: 5 · предупреждений: 2 · не выяснено: 0 · запросов: 13\n");
    }

    @Test
    void halfAnEnvironmentIsAskedAboutAndNothingIsSent() {
        List<Map<String, String>> halves = List.of(
                Map.of("PLANFIX_TOKEN", "x"), Map.of("PLANFIX_HOST", "acme.planfix.com"), Map.of("PLANFIX_URL", "x"));
        for (Map<String, String> half : halves) {
            assertThat(printed(half))
                    .isEqualTo("Set PLANFIX_TOKEN, and PLANFIX_HOST or PLANFIX_URL, to examine a real account.\n");
        }
    }

    @Test
    void theEnvironmentsAccountIsExaminedAtOneRequestASecond() {
        try (FakePlanfix fake =
                FakePlanfix.builder().token("of-the-environment").start()) {
            Map<String, String> environment =
                    Map.of("PLANFIX_URL", fake.restUrl().toString(), "PLANFIX_TOKEN", "wrong-one");
            assertThat(printed(environment))
                    .contains("✗ token    Planfix does not know the token.")
                    .doesNotContain("wrong-one");
            assertThat(fake.requestCount()).isOne();
        }
    }

    @Test
    void aProgramThatCannotWorkDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Checkup.atTheStart("not an address", "token"))
                .withMessageContaining("This is no address.");
    }
}
