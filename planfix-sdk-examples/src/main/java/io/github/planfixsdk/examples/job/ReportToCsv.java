package io.github.planfixsdk.examples.job;

import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.error.ReportException;
import io.github.planfixsdk.report.CsvSummary;
import io.github.planfixsdk.report.ReportCell;
import io.github.planfixsdk.report.ReportColumn;
import io.github.planfixsdk.report.ReportCsv;
import io.github.planfixsdk.report.ReportLine;
import io.github.planfixsdk.report.ReportProgress;
import io.github.planfixsdk.report.ReportResult;
import io.github.planfixsdk.report.ReportRunner;
import io.github.planfixsdk.report.RowType;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs a report, adds up a column, and writes all of it as CSV. */
public final class ReportToCsv {
    private ReportToCsv() {}

    /**
     * A runner with a deadline, which tells how far it is.
     *
     * @param planfix the client
     * @param out where to tell
     * @return the runner
     */
    public static ReportRunner runner(PlanfixClient planfix, PrintStream out) {
        Consumer<ReportProgress> progress = now -> out.println(now.elapsed().toSeconds() + " s: " + now.state());
        ReportRunner runner = ReportRunner.builder(planfix.reports())
                .deadline(Duration.ofMinutes(5))
                .onProgress(progress)
                .build();
        return runner;
    }

    /**
     * Runs a report into a file.
     *
     * @param runner what runs it
     * @param report the report's number
     * @param file the file to write
     * @param out where to tell of it
     */
    public static void run(ReportRunner runner, long report, Path file, PrintStream out) {
        ReportResult result = runner.run(report);
        out.println("report " + report + ", "
                + switch (result.origin()) {
                    case GENERATED -> "made for this call";
                    case JOINED -> "made by a run that was in progress";
                    case SAVED -> "made by an earlier run";
                });
        CsvSummary summary = ReportCsv.standard().write(result, file);
        out.println(summary.rows() + " rows in " + file.getFileName());
        out.println("sum of Amount: " + sum(result));
    }

    /**
     * Adds up a column, totals left out.
     *
     * @param result the report
     * @return the sum
     */
    public static BigDecimal sum(ReportResult result) {
        BigDecimal sum = BigDecimal.ZERO;
        for (ReportLine line : result.rows()) {
            if (RowType.NORMAL.equals(line.type())) {
                Optional<BigDecimal> amount = line.cell("Amount").flatMap(ReportCell::number);
                sum = sum.add(amount.orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }

    /**
     * Runs a report, and keeps the run's id if it does not come in time: {@code runner.resume} goes on with it.
     *
     * @param runner what runs it
     * @param report the report's number
     * @param keep where to keep the id
     * @return the report, or empty if it comes later
     */
    public static Optional<ReportResult> runOrKeep(ReportRunner runner, long report, Consumer<String> keep) {
        try {
            return Optional.of(runner.run(report));
        } catch (ReportException e) {
            String requestId = e.requestId();
            if (requestId == null) {
                throw e;
            }
            keep.accept(requestId);
            return Optional.empty();
        }
    }

    /**
     * The newest save, whoever made it, for Excel.
     *
     * @param runner what opens it
     * @param report the report's number
     * @param out where to write
     * @return the names of the columns
     */
    public static List<String> latest(ReportRunner runner, long report, Appendable out) {
        ReportResult latest = runner.latest(report).orElseThrow();
        List<String> names = latest.columns().stream().map(ReportColumn::name).toList();
        ReportCsv.forExcel().write(latest, out);
        return names;
    }

    /**
     * Tries it on an account in memory.
     *
     * @param args not needed
     * @throws IOException if there is no room for a temporary file
     */
    public static void main(String[] args) throws IOException {
        Path file = Files.createTempFile("planfix-report", ".csv");
        try {
            demonstrate(file, System.out);
            System.out.println();
            System.out.print(Files.readString(file));
        } finally {
            Files.delete(file);
        }
    }

    /**
     * The same into a file of the caller's.
     *
     * @param file the file to write
     * @param out where to tell of it
     */
    static void demonstrate(Path file, PrintStream out) {
        try (ExampleAccount account = ExampleAccount.open()) {
            var reports = account.fake().settings().reports();
            long sales = reports.add("Sales", "Day", "Customer", "Amount");
            reports.rows(
                    sales,
                    List.of(
                            List.of(LocalDate.of(2026, 11, 2), "Desks & Chairs", new BigDecimal("1500.50")),
                            List.of(LocalDate.of(2026, 11, 3), "=HYPERLINK(\"http://evil.example\")", -200)));
            reports.addRow(sales, "Total", 0, List.of("", "", new BigDecimal("1300.50")));
            // A Planfix in memory needs no patience.
            ReportRunner runner = ReportRunner.builder(account.planfix().reports())
                    .polling(Duration.ofMillis(1), Duration.ofMillis(1))
                    .build();

            run(runner, sales, file, out);
            out.println("again, too soon for Planfix:");
            run(runner, sales, file, out);
        }
    }
}
