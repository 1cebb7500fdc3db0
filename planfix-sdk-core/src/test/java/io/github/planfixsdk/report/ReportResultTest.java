package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.planfixsdk.ScriptedServer;
import io.github.planfixsdk.error.UnresolvedNameException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportResultTest {
    private final ReportBench bench = new ReportBench();
    private final ScriptedServer server = new ScriptedServer();
    private final long sales = bench.sales;

    @AfterEach
    void stop() {
        bench.close();
        server.close();
    }

    /** A save on the scripted server; a count below 0 is not told. */
    private ReportResult scripted(int chunks, int chunksCount) {
        ReportSave save =
                new ReportSave(9, 3L, null, null, chunks < 0 ? null : chunks, chunksCount < 0 ? null : chunksCount);
        return ReportRunner.of(
                        server.client().with(options -> options.maxRetries(0)).reports())
                .open(3, save);
    }

    private ReportResultTest rows(String... rows) {
        server.answer("{'rows':[" + String.join(",", rows) + "]}");
        return this;
    }

    private static String row(String type, String... texts) {
        StringBuilder items = new StringBuilder();
        for (String text : texts) {
            items.append(items.length() == 0 ? "" : ",")
                    .append("{'text':'")
                    .append(text)
                    .append("'}");
        }
        return "{'type':'" + type + "','depth':0,'items':[" + items + "]}";
    }

    private static List<String> names(ReportResult result) {
        return result.columns().stream().map(ReportColumn::name).toList();
    }

    private static List<String> firsts(ReportResult result) {
        return result.stream()
                .map(line -> line.cell(0).map(ReportCell::plainText).orElse(""))
                .toList();
    }

    @Test
    void cellsAreTextsNumbersAndDays() {
        bench.fakes.rows(sales, List.of(List.of(LocalDate.of(2026, 3, 17), new BigDecimal("1500.50"))));

        ReportLine line = bench.saved().rows().iterator().next();

        assertThat(line.number()).isEqualTo(1);
        assertThat(line.type()).isEqualTo(RowType.NORMAL);
        assertThat(line.cell("customer").flatMap(ReportCell::date)).contains(LocalDate.of(2026, 3, 17));
        assertThat(line.cell(" Amount ").flatMap(ReportCell::number)).contains(new BigDecimal("1500.50"));
        assertThat(line.text("Amount")).isEqualTo("1500,50");
        assertThat(line.toString()).contains("2 cells").doesNotContain("1500");
    }

    @Test
    void headingsInSeveralRowsAreJoined() {
        bench.fakes.headings(sales, List.of(List.of("Who", "Sum", ""), List.of("", "Sum", "of &lt;all&gt;")));
        bench.fakes.rowsPerChunk(1);
        bench.fakes.headingInEveryPart(true);
        bench.fakes.rows(sales, List.of(List.of("a", 1, 2), List.of("b", 3, 4)));

        ReportResult result = bench.saved();

        assertThat(names(result)).containsExactly("Who", "Sum", "of &lt;all&gt;");
        assertThat(firsts(result)).containsExactly("a", "b");
    }

    @Test
    void withoutAHeadingTheReportsFieldsAreTheColumns() {
        bench.fakes.headings(sales, List.of());
        bench.fakes.hideColumn(sales, 1);
        bench.fakes.rows(sales, List.of(List.of("a", 1)));

        ReportResult result = bench.saved();

        assertThat(names(result)).containsExactly("Customer");
        assertThat(names(result.withHidden())).containsExactly("Customer", "Amount");
        assertThat(firsts(result)).containsExactly("a");
    }

    @Test
    void withoutAHeadingAndFieldsTheColumnsHaveNoNames() {
        rows(row("Normal", "a", "b"));
        server.answer("{'report':{'id':3}}");
        ReportResult result = scripted(-1, 1);

        Iterator<ReportLine> lines = result.rows().iterator();

        assertThat(lines.next().cells()).hasSize(2);
        assertThat(names(result)).containsExactly("", "");
    }

    @Test
    void aHeadingInTheMiddleThatNamesOtherThingsIsARow() {
        rows(
                row("Header", "A", "B"),
                row("Normal", "1", "2"),
                row("Header", "A", "B"),
                row("header", "C", "D"),
                row("Normal", "3", "4"));

        List<ReportLine> lines = scripted(-1, 1).stream().toList();

        assertThat(lines).extracting(line -> line.text("A")).containsExactly("1", "C", "3");
        assertThat(lines.get(1).type()).isEqualTo(RowType.of("header"));
    }

    @Test
    void aHeadingOfWhatIsNestedIsARow() {
        rows(row("Header", "A"), row("Header", "B").replace("'depth':0", "'depth':1"), row("Normal", "1"));

        ReportResult result = scripted(-1, 1);
        List<ReportLine> lines = result.stream().toList();

        assertThat(names(result)).containsExactly("A");
        assertThat(lines).extracting(ReportLine::depth).containsExactly(1, 0);
        assertThat(lines.get(0).type()).isEqualTo(RowType.HEADER);
    }

    @Test
    void rowsOfOtherKindsKeepTheirTypeAndDepth() {
        bench.fakes.rows(sales, List.of(List.of("a", 1)));
        bench.fakes.addRow(sales, "Group", 1, List.of("b", 2));
        bench.fakes.addRow(sales, "Total", 0, List.of("", 3));

        List<ReportLine> lines = bench.saved().stream().toList();

        assertThat(lines)
                .extracting(ReportLine::type)
                .containsExactly(RowType.NORMAL, RowType.of("Group"), RowType.of("Total"));
        assertThat(lines).extracting(ReportLine::depth).containsExactly(0, 1, 0);
    }

    @Test
    void hiddenColumnsAreLeftOutUnlessAskedFor() {
        bench.fakes.hideColumn(sales, 0);
        bench.fakes.rows(sales, List.of(List.of("a", 1)));
        ReportResult result = bench.saved();

        assertThat(names(result)).containsExactly("Amount");
        assertThat(result.stream().map(line -> line.text("Amount"))).containsExactly("1");
        assertThat(result.withHidden().columns())
                .containsExactly(new ReportColumn("Customer", true), new ReportColumn("Amount", false));
        assertThat(result.withHidden().stream().map(line -> line.text("Customer")))
                .containsExactly("a");
        assertThat(result.stream().findFirst().orElseThrow().cells()).hasSize(1);
    }

    @Test
    void shortAndLongRowsSayWhatIsMissingOrTooMuch() {
        bench.fakes.rows(sales, List.of(List.of("a"), List.of("b", 2, "x", "y"), List.of(), List.of("c", 3)));

        List<ReportLine> lines = bench.saved().stream().toList();

        assertThat(lines).extracting(ReportLine::missing).containsExactly(1, 0, 2, 0);
        assertThat(lines).extracting(ReportLine::isUneven).containsExactly(true, true, true, false);
        assertThat(lines.get(1).surplus()).extracting(ReportCell::text).containsExactly("x", "y");
        assertThat(lines.get(0).cell("Amount")).isEmpty();
        assertThat(lines.get(0).text("Amount")).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereOrThereTwiceIsAnError() {
        rows(row("Header", "A", "B", "a", "B"), row("Normal", "1", "2", "3", "4"));

        ReportLine line = scripted(-1, 1).rows().iterator().next();

        assertThat(line.text("A")).isEqualTo("1");
        assertThat(line.text("a")).isEqualTo("3");
        assertThatThrownBy(() -> line.cell("B"))
                .isInstanceOf(UnresolvedNameException.class)
                .hasMessageContaining("\"B\" (1), \"B\" (3)");
        assertThatThrownBy(() -> line.cell("C"))
                .isInstanceOf(UnresolvedNameException.class)
                .hasMessageContaining("there are");
        assertThat(line.cell(3).orElseThrow().text()).isEqualTo("4");
        assertThatIllegalArgumentException().isThrownBy(() -> line.cell(4)).withMessageContaining("column is 4");
        assertThatIllegalArgumentException().isThrownBy(() -> line.cell(-1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEmptyReportHasColumnsAndNoRows(boolean withoutHeading) {
        if (withoutHeading) {
            bench.fakes.headings(sales, List.of());
        }

        ReportResult result = bench.saved();

        assertThat(result.rows()).isEmpty();
        assertThat(names(result)).containsExactly("Customer", "Amount");
        assertThatThrownBy(() -> result.rows().iterator().next()).isInstanceOf(NoSuchElementException.class);
    }
}
