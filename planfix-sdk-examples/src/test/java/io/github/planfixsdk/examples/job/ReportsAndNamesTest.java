package io.github.planfixsdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.report.ReportResult;
import io.github.planfixsdk.report.ReportRunner;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsAndNamesTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aReportIsRunAddedUpAndWritten() {
        Path file = folder.resolve("sales.csv");

        ReportToCsv.demonstrate(file, out);

        assertThat(lines())
                .containsExactly(
                        "report 801, made for this call",
                        "3 rows in sales.csv",
                        "sum of Amount: 1300.50",
                        "again, too soon for Planfix:",
                        "report 801, made by an earlier run",
                        "3 rows in sales.csv",
                        "sum of Amount: 1300.50");
        assertThat(file)
                .hasContent("Day,Customer,Amount\r\n"
                        + "02-11-2026,Desks & Chairs,\"1500,50\"\r\n"
                        + "03-11-2026,\"'=HYPERLINK(\"\"http://evil.example\"\")\",-200\r\n"
                        + ",,\"1300,50\"\r\n");
    }

    @Test
    void aReportThatDidNotComeInTimeIsWaitedForLater() {
        try (ExampleAccount account = ExampleAccount.open()) {
            var reports = account.fake().settings().reports();
            long report = reports.add("Sales", "Amount");
            reports.statusCallsInProgress(Integer.MAX_VALUE);
            ReportRunner runner = ReportRunner.builder(account.planfix().reports())
                    .deadline(Duration.ofMillis(20))
                    .polling(Duration.ofMillis(1), Duration.ofMillis(1))
                    .build();
            ReportRunner late = ReportRunner.builder(account.planfix().reports())
                    .polling(Duration.ofMillis(1), Duration.ofMillis(1))
                    .onProgress(progress -> reports.finish())
                    .build();
            List<String> kept = new ArrayList<>();
            assertThat(ReportToCsv.runOrKeep(runner, report, kept::add)).isEmpty();
            assertThat(kept).hasSize(1);

            ReportResult result = late.resume(report, kept.get(0));

            assertThat(result.save().reportId()).isEqualTo(report);
            StringBuilder csv = new StringBuilder();
            assertThat(ReportToCsv.latest(late, report, csv)).containsExactly("Amount");
            assertThat(csv).hasToString("\uFEFFAmount\r\n");
            assertThat(OpenApiDocument.problems(account.fake())).isEmpty();
        }
    }

    @Test
    void theRunnerOfTheDocumentTellsHowFarItIs() {
        try (ExampleAccount account = ExampleAccount.open()) {
            var reports = account.fake().settings().reports();
            long report = reports.add("Sales", "Amount");
            reports.statusCallsInProgress(0);
            // A run that is in progress is asked about without a wait.
            reports.start(report);

            ReportToCsv.run(ReportToCsv.runner(account.planfix(), out), report, folder.resolve("a.csv"), out);

            assertThat(lines()).startsWith("0 s: null", "0 s: ready", "report 801, made by a run that was in progress");
        }
    }

    @Test
    void aTaskIsMovedToAStatusByItsName() {
        CloseTask.demonstrate(out);

        assertThat(lines())
                .containsExactly(
                        "task 1001: APPLIED, its status is now Delivered",
                        "status of process 2 \"Closed\" is unknown: there are \"New\" (1), \"In progress\" (2),"
                                + " \"Delivered\" (10)",
                        "task 1002 of object 41 is Delivered");
    }

    @Test
    void entriesOfADirectoryAreFoundOrAddedByTheirTitles() {
        DirectoryEntryByTitle.demonstrate(out);

        assertThat(lines())
                .containsExactly(
                        "\"desk\" is entry 1",
                        "\"Shelf\" is entry 4, new",
                        "\"shelf \" is entry 4",
                        "\"Chair\" is entry 2, as are [3]",
                        "\"Lamp\" is entry 5, new",
                        "5 products, 4 tasks");
    }
}
