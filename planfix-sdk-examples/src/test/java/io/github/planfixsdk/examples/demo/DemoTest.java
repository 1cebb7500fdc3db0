package io.github.planfixsdk.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.testkit.FakePlanfix;
import io.github.planfixsdk.testkit.Fault;
import io.github.planfixsdk.testkit.RecordedCall;
import io.github.planfixsdk.testkit.RecordedRequest;
import io.github.planfixsdk.transport.Limiter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static final RecordedDay DAY = RecordedDay.load();

    /** What the demo prints without options; the same for every test, so it runs once. */
    private static final String PLAIN = plain();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void replaysTheWholeDayAndAccountsForEveryInteraction() {
        assertThat(plainLines())
                .contains("  71 interactions: created 43, updated 8, skipped 20")
                .contains("  every interaction is accounted for");
        for (RecordedDay.Entry entry : DAY.entries()) {
            assertThat(plainLine(entry.id())).isNotEmpty();
        }
    }

    @Test
    void aSecondReportChangesNothing() {
        for (String again : List.of("09:07 880002 ", "09:20 880005 ")) {
            assertThat(plainLines())
                    .filteredOn(line -> line.startsWith(again))
                    .hasSize(2)
                    .last()
                    .asString()
                    .endsWith("| skipped: decided before                   | nothing");
        }
    }

    @Test
    void eachLineSaysWhatCameWhatWasDecidedAndWhatNowStands() {
        assertThat(plainLine("880004"))
                .contains("call from 79000000008: group 101 102 103, 102 talked 1:35")
                .contains("| first contact: task")
                .endsWith("task 1004 new “Call from 79000000008, Отдел продаж” → user:2");
        assertThat(plainLine("880008")).contains("the filter's condition is false");
        assertThat(plainLine("880020")).contains("no telephone number").endsWith("| nothing");
        assertThat(plainLine("880041")).contains("repeat contact").endsWith("contact:508 updated, task 1005 goes on");
        assertThat(plainLine("880023")).contains("employee not synchronised: the vendor's employee 2004");
        assertThat(plainLine("880066")).contains("several contacts found, the lowest number taken: contact:502");
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(run()).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(PLAIN);
    }

    @Test
    void planfixsAnswerClickAndFirstMessageArriveAtTheVendors() {
        assertThat(plainLines())
                .anyMatch(line -> line.endsWith("the chat service got: Your bicycle is ready."))
                .anyMatch(line -> line.endsWith("the exchange dials: 101 → 79000000001"))
                .anyMatch(line -> line.contains("the chat service opened u-phone-79000000077"));
    }

    @Test
    void explainsOneDecisionOrAll() {
        run("--explain", "880008");
        assertThat(lines()).filteredOn(line -> line.contains("configuration: ")).hasSize(1);
        assertThat(lines()).anyMatch(line -> line.contains("79000000099") && line.contains("✗"));
        out.reset();

        run("--explain");
        assertThat(lines()).filteredOn(line -> line.contains("configuration: ")).hasSize(71);
    }

    @Test
    void speaksRussian() {
        run("--lang", "ru", "--explain", "880001");

        assertThat(line("880001")).contains("звонок с 79000000001: 101 говорил 2:22");
        assertThat(line("880002")).contains("заявка: John Carter, Обратная связь");
        assertThat(line("880011")).contains("чат telegram: Lena Novak, 4 сообщ.");
        assertThat(line("880029"))
                .contains("звонок с неизвестного номера: ")
                .contains("без контакта, задача ")
                .contains("! контакта для привязки ещё нет");
        assertThat(lines()).contains("  обращений: 71; создано 43, изменено 8, пропущено 20");
        assertThat(lines()).anyMatch(line -> line.contains("решение: ")).contains("  каждое обращение учтено");
    }

    @Test
    void recordsEveryLegOfRingGroupsAndHunting() {
        try (DemoAccount account = DemoAccount.open(DAY)) {
            replay(account);

            List<RecordedCall> calls = account.planfix().telephony().calls();
            assertThat(calls).hasSize(69);
            assertThat(calls)
                    .filteredOn(leg -> leg.callId().equals("880004"))
                    .extracting(leg -> leg.ext() + " " + leg.events() + " " + leg.status())
                    .containsExactly(
                            "101 [INCOMING, COMPLETED] Cancelled",
                            "102 [INCOMING, ACCEPTED, COMPLETED] Success",
                            "103 [INCOMING, COMPLETED] Cancelled");
            assertThat(account.planfix().telephony().ignoredCalls()).isEmpty();
        }
    }

    @Test
    void aTaskThatCannotBeCreatedIsNamedAndFailsTheRun() {
        try (DemoAccount account = DemoAccount.open(DAY)) {
            account.planfix().fail("POST", "/rest/task/", Fault.failure(400, 1001, "Task isn't added"), 1);

            assertThat(replay(account)).isEqualTo(1);
            assertThat(lines())
                    .contains("  NOT accounted for:")
                    .anyMatch(line -> line.startsWith("  - 880001 failed: "));
        }
    }

    @Test
    void aTaskOfWhichNoAnswerCameIsFoundAndNotCreatedTwice() {
        try (DemoAccount account = DemoAccount.open(DAY)) {
            account.planfix().fail("POST", "/rest/task/", Fault.lostAnswer(), 1);

            assertThat(replay(account)).isZero();
            assertThat(lines()).noneMatch(line -> line.contains("no interaction made it"));
        }
    }

    @Test
    void aCallEventThatIsLostIsMissed() {
        try (DemoAccount account = DemoAccount.open(DAY)) {
            FakePlanfix planfix = account.planfix();
            // The exchange's first three commands are the ping, the question who calls, and the first ring.
            planfix.fail("POST", "/tel/api", Fault.latency(Duration.ofMillis(1)), 2);
            planfix.fail("POST", "/tel/api", Fault.htmlPage(502), 1);

            assertThat(replay(account)).isEqualTo(1);
            assertThat(lines())
                    .anyMatch(line -> line.startsWith("  - 880001 failed: "))
                    .anyMatch(line -> line.startsWith("  - leg 880001/101 should be recorded"));
        }
    }

    @Test
    void aMissingInteractionIsNamed() {
        assertThat(Books.accounted(DAY, List.of()))
                .hasSize(71)
                .first()
                .isEqualTo("880001 has 0 outcomes instead of one");
    }

    @Test
    void aDryRunAgainstAnAccountOnlyReads() {
        try (FakePlanfix planfix = FakePlanfix.start()) {
            planfix.addUser("{'name':'Анна','lastname':'Орлова'}");

            assertThat(real(planfix)).isZero();

            assertThat(lines()).contains("  71 interactions: skipped 10, planned 61");
            assertThat(planfix.requests())
                    .extracting(RecordedRequest::path)
                    .containsOnly(
                            "/rest/user/list",
                            "/rest/customfield/task",
                            "/rest/customfield/contact",
                            "/rest/contact/list");
            assertThat(planfix.contacts()).isEmpty();
            assertThat(planfix.tasks()).isEmpty();
        }
    }

    @Test
    void aLiveRunCreatesThroughRestAlone() {
        try (FakePlanfix planfix = FakePlanfix.start()) {
            planfix.addUser("{'name':'Анна','lastname':'Орлова'}");

            assertThat(real(planfix, "--live", "--object", "7")).isZero();

            assertThat(planfix.tasks()).isNotEmpty();
            assertThat(planfix.contacts()).isNotEmpty();
            assertThat(planfix.requests()).allMatch(request -> request.path().startsWith("/rest/"));
            assertThat(OpenApiDocument.problems(planfix)).isEmpty();
        }
    }

    @Test
    void anAccountThatRefusesTheTokenEndsTheRunWithTheReason() {
        try (FakePlanfix planfix = FakePlanfix.start()) {
            int exit = run("--host", planfix.restUrl().toString(), "--token", "wrong-secret");

            assertThat(exit).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("user/list")
                    .doesNotContain("wrong-secret");
        }
    }

    @Test
    void noTokenShows() {
        try (DemoAccount account = DemoAccount.open(DAY);
                FakePlanfix planfix = FakePlanfix.start()) {
            planfix.addUser("{'name':'Анна'}");
            replay(account, "--explain");
            real(planfix, "--explain");

            for (String secret : List.of(
                    account.planfix().token(),
                    account.planfix().chatToken(),
                    account.planfix().telephonyToken(),
                    "key-of-the-exchange",
                    "key-of-the-chat-service")) {
                assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain(secret);
            }
        }
    }

    @Test
    void aWrongCommandLineShowsTheUsage() {
        for (String[] args : List.of(
                new String[] {"--nonsense"},
                new String[] {"--lang", "de"},
                new String[] {"--lang"},
                new String[] {"--host", "acme.planfix.com"},
                new String[] {"--live", "--host", "acme.planfix.com", "--token", "secret-token"},
                new String[] {"--token", "secret-token"},
                new String[] {"--object", "0"})) {
            err.reset();
            assertThat(run(args)).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("--explain [ID]")
                    .doesNotContain("secret-token");
        }
        assertThat(out.size()).isZero();
    }

    @Test
    void anUnknownInteractionCannotBeExplained() {
        assertThat(run("--explain", "17")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no interaction 17");
    }

    @Test
    void helpIsNoMistake() {
        assertThat(run("--help")).isZero();
        assertThat(lines()).anyMatch(line -> line.contains("--explain [ID]"));
    }

    @Test
    void hostAndTokenMayComeFromTheEnvironment() throws Exception {
        Options options =
                Options.parse(Map.of("PLANFIX_HOST", "acme.planfix.com", "PLANFIX_TOKEN", "secret-token"), "--dry-run");

        assertThat(options.real()).isTrue();
        assertThat(options.live()).isFalse();
        assertThat(options.host()).isEqualTo("acme.planfix.com");
        assertThat(options.toString()).doesNotContain("secret-token");
        assertThat(Options.parse(Map.of("PLANFIX_HOST", "acme.planfix.com", "PLANFIX_TOKEN", "secret-token"))
                        .real())
                .isFalse();
    }

    @Test
    void everyRestRequestOfTheDayIsValid() {
        OpenApiDocument.file(OpenApiDocument.CORRECTED);
        try (DemoAccount account = DemoAccount.open(DAY)) {
            replay(account);

            assertThat(account.planfix().requests())
                    .filteredOn(request -> request.path().startsWith("/rest/"))
                    .hasSizeGreaterThan(100);
            assertThat(OpenApiDocument.problems(account.planfix())).isEmpty();
        }
    }

    private int run(String... args) {
        return Demo.run(Map.of(), print(out), print(err), args);
    }

    private int replay(DemoAccount account, String... args) {
        return Demo.replay(account, DAY, options(args), print(out));
    }

    private int real(FakePlanfix planfix, String... args) {
        try (PlanfixClient client = PlanfixClient.builder()
                .baseUrl(planfix.restUrl().toString())
                .token(planfix.token())
                .limiter(Limiter.unlimited())
                .build()) {
            List<String> all = new ArrayList<>(List.of("--host", "unused", "--token", "unused"));
            all.addAll(List.of(args));
            return RealAccount.run(client, options(all.toArray(new String[0])), DAY, print(out));
        }
    }

    private static Options options(String... args) {
        try {
            return Options.parse(Map.of(), args);
        } catch (Options.UsageException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    private static String plain() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Demo.run(Map.of(), print(out), print(out));
        return exit == 0 ? out.toString(StandardCharsets.UTF_8) : "exit " + exit;
    }

    private static List<String> plainLines() {
        return PLAIN.lines().toList();
    }

    private static String plainLine(String id) {
        return line(plainLines(), id);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String line(String id) {
        return line(lines(), id);
    }

    private static String line(List<String> lines, String id) {
        return lines.stream()
                .filter(line -> line.matches("\\d\\d:\\d\\d " + id + " .*"))
                .findFirst()
                .orElse("");
    }
}
