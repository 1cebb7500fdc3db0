package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.error.ReportException;
import io.github.planfixsdk.testkit.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCsvTest {
    private final ReportBench bench = new ReportBench();
    private final long sales = bench.sales;

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        bench.close();
    }

    private String csv(ReportCsv csv) {
        StringBuilder out = new StringBuilder();
        csv.write(bench.saved(), out);
        return out.toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aReportIsWrittenToAFile() throws IOException {
        bench.fakes.rows(
                sales,
                List.of(List.of("M&S, \"London\"", new BigDecimal("1500.50")), List.of(LocalDate.of(2026, 3, 17), -7)));

        CsvSummary summary = ReportCsv.standard().write(bench.saved(), folder.resolve("отчёт.csv"));

        assertThat(summary).isEqualTo(new CsvSummary(2, 0, 0));
        assertThat(folder.resolve("отчёт.csv"))
                .hasContent("Customer,Amount\r\n\"M&S, \"\"London\"\"\",\"1500,50\"\r\n17-03-2026,-7\r\n");
        assertThat(files()).containsExactly("отчёт.csv");
    }

    @Test
    void excelGetsSemicolonsAndAByteOrderMark() throws IOException {
        bench.fakes.rows(sales, List.of(List.of("Пётр", new BigDecimal("1500.50"))));

        ReportCsv.forExcel().write(bench.saved(), folder.resolve("sales.csv"));

        byte[] bytes = Files.readAllBytes(folder.resolve("sales.csv"));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8))
                .isEqualTo("Customer;Amount\r\nПётр;1500,50\r\n");
    }

    @Test
    void separatorHeadingAndRowTypesAreOptions() {
        bench.fakes.rows(sales, List.of(List.of("a\tb", 1)));
        bench.fakes.addRow(sales, "Total", 2, List.of("", 1));
        ReportCsv.Builder builder = ReportCsv.builder().separator('\t').rowTypes(true);

        assertThat(csv(builder.build()))
                .isEqualTo("type\tdepth\tCustomer\tAmount\r\nNormal\t0\t\"a\tb\"\t1\r\nTotal\t2\t\t1\r\n");
        assertThat(csv(builder.heading(false).rowTypes(false).build())).isEqualTo("\"a\tb\"\t1\r\n\t1\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            =HYPERLINK("http://evil.example")  | guarded
            =1+1                               | guarded
            +7 (900) 000-00-01                 | guarded
            -cmd                               | guarded
            @SUM(A1)                           | guarded
            `  =1+1`                           | guarded
            ＝1+1                               | guarded
            -7                                 | as it is
            -1 500,50                          | as it is
            +79000000001                       | as it is
            a=1                                | as it is
            it's                               | as it is
            —                                  | as it is
            """)
    void whatASpreadsheetWouldCarryOutStandsBehindAnApostrophe(String text, String how) {
        bench.fakes.rows(sales, List.of(List.of("x", text)));
        String guarded = (how.equals("guarded") ? "'" : "") + text;

        StringBuilder out = new StringBuilder();
        CsvSummary summary = ReportCsv.builder().separator('|').build().write(bench.saved(), out);

        assertThat(out.toString().replace("\"\"", "\""))
                .isIn("Customer|Amount\r\nx|" + guarded + "\r\n", "Customer|Amount\r\nx|\"" + guarded + "\"\r\n");
        assertThat(summary.guardedCells()).isEqualTo(how.equals("guarded") ? 1 : 0);
        StringBuilder plain = new StringBuilder();
        assertThat(ReportCsv.builder()
                        .guardFormulas(false)
                        .build()
                        .write(bench.saved(), plain)
                        .guardedCells())
                .isZero();
        assertThat(plain.toString().replace("\"\"", "\"")).contains(text).doesNotContain("'" + text);
    }

    @Test
    void controlCharactersInFrontAndHeadingsAreGuardedToo() {
        bench.fakes.headings(sales, List.of(List.of("=A", "B")));
        bench.fakes.rows(sales, List.of(List.of("\t=1", "\r=1")));

        assertThat(csv(ReportCsv.standard())).isEqualTo("'=A,B\r\n'\t=1,\"'\r=1\"\r\n");
    }

    @Test
    void shortRowsAreFilledUpLongOnesKeepWhatIsTooMuchAndBothAreCounted() {
        bench.fakes.rows(sales, List.of(List.of("a"), List.of("b", 2, "x"), List.of("c", 3)));

        StringBuilder out = new StringBuilder();
        CsvSummary summary = ReportCsv.standard().write(bench.saved(), out);

        assertThat(out).hasToString("Customer,Amount\r\na,\r\nb,2,x\r\nc,3\r\n");
        assertThat(summary).isEqualTo(new CsvSummary(3, 2, 0));
    }

    @Test
    void hiddenColumnsAreWrittenWhenTheyAreAskedFor() {
        bench.fakes.hideColumn(sales, 0);
        bench.fakes.rows(sales, List.of(List.of("a", ""), List.of("b", 2)));
        ReportResult result = bench.saved();
        StringBuilder shown = new StringBuilder();
        StringBuilder all = new StringBuilder();

        ReportCsv.standard().write(result, shown);
        ReportCsv.standard().write(result.withHidden(), all);

        // An empty line would be no row.
        assertThat(shown).hasToString("Amount\r\n\"\"\r\n2\r\n");
        assertThat(all).hasToString("Customer,Amount\r\na,\r\nb,2\r\n");
    }

    @Test
    void anEmptyReportIsItsHeading() {
        assertThat(csv(ReportCsv.standard())).isEqualTo("Customer,Amount\r\n");
    }

    @Test
    void aReportThatBreaksOffNeverStandsUnderItsFinalName() throws IOException {
        bench.fakes.rowsPerChunk(1);
        bench.fakes.rows(sales, List.of(List.of("a", 1), List.of("b", 2)));
        ReportResult result = bench.saved();
        Path file = folder.resolve("sales.csv");
        breakOffAtPart(result, 1);

        assertThatThrownBy(() -> ReportCsv.standard().write(result, file))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("part 1 of 2");
        assertThat(files()).isEmpty();

        Files.writeString(file, "yesterday's");
        breakOffAtPart(result, 1);
        assertThatThrownBy(() -> ReportCsv.standard().write(result, file)).isInstanceOf(ReportException.class);
        assertThat(file).hasContent("yesterday's");
        assertThat(files()).containsExactly("sales.csv");

        ReportCsv.standard().write(result, file);
        assertThat(file).hasContent("Customer,Amount\r\na,1\r\nb,2\r\n");
        assertThat(files()).containsExactly("sales.csv");
    }

    /** Later than the first part: what has been read already stands in the file then. */
    private void breakOffAtPart(ReportResult result, int part) {
        String path = "/rest/report/" + sales + "/save/" + result.save().id() + "/data";
        bench.fake.clearFaults();
        for (int i = 0; i < part; i++) {
            bench.fake.fail("POST", path, Fault.latency(Duration.ZERO), 1);
        }
        bench.fake.fail("POST", path, Fault.halfBody(), 1);
    }

    @Test
    void rowsThatWereReadBeforeAFailureHaveBeenWritten() {
        bench.fakes.rowsPerChunk(1);
        bench.fakes.rows(sales, List.of(List.of("a", 1), List.of("b", 2), List.of("c", 3)));
        ReportResult result = bench.saved();
        StringBuilder out = new StringBuilder();
        breakOffAtPart(result, 2);

        assertThatThrownBy(() -> ReportCsv.standard().write(result, out))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("part 2 of 3");

        assertThat(out).hasToString("Customer,Amount\r\na,1\r\nb,2\r\n");
    }

    @Test
    void aReportThatCannotBeReadAtAllLeavesNoTrace() {
        bench.fakes.rows(sales, List.of(List.of("a", 1)));
        ReportResult result = bench.saved();
        bench.fake.fail(Fault.reset());
        StringBuilder out = new StringBuilder();

        assertThatThrownBy(() -> ReportCsv.forExcel().write(result, out)).isInstanceOf(ReportException.class);

        assertThat(out).isEmpty();
    }

    @Test
    void aNameMayBeAsLongAsTheFileSystemAllows() {
        bench.fakes.rows(sales, List.of(List.of("a", 1)));
        Path file = folder.resolve("ж".repeat(110) + ".csv");

        ReportCsv.standard().write(bench.saved(), file);

        assertThat(file).hasContent("Customer,Amount\r\na,1\r\n");
    }

    @Test
    void anInterruptedThreadLeavesNoFileAndKeepsItsFlag() throws IOException {
        ReportResult result = bench.saved();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> ReportCsv.standard().write(result, folder.resolve("sales.csv")))
                .isInstanceOf(ReportException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(files()).isEmpty();
    }

    @Test
    void aPathThatCannotBeWrittenIsRefusedBeforeAnythingIsRead() {
        ReportResult result = bench.saved();
        int before = bench.fake.requestCount();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportCsv.standard().write(result, folder))
                .withMessageContaining("is a directory");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportCsv.standard().write(result, folder.resolve("no/sales.csv")))
                .withMessageContaining(folder.resolve("no") + ", which is no directory: create it first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportCsv.builder().separator('.'))
                .withMessageContaining("separator is '.'");

        assertThat(bench.fake.requestCount()).isEqualTo(before);
    }

    @Test
    void aTargetThatFailsIsToldOf() {
        ReportResult result = bench.saved();
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatThrownBy(() -> ReportCsv.standard().write(result, full))
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining("disk full");
        assertThatThrownBy(() -> ReportCsv.forExcel().write(result, full)).isInstanceOf(UncheckedIOException.class);
    }
}
