package io.github.planfixsdk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.planfixsdk.ScriptedServer;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ReportException;
import io.github.planfixsdk.error.ReportException.Reason;
import io.github.planfixsdk.testkit.Fault;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPartsTest {
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

    private ReportPartsTest rows(String... rows) {
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allPartsAreReadOneAfterTheOtherWhileRowsAreConsumed(boolean headingInEveryPart) {
        bench.fakes.rowsPerChunk(2);
        bench.fakes.headingInEveryPart(headingInEveryPart);
        bench.fakes.rows(
                sales, List.of(List.of("a", 1), List.of("b", 2), List.of("c", 3), List.of("d", 4), List.of("e", 5)));
        ReportResult result = bench.saved();

        Iterator<ReportLine> lines = result.rows().iterator();
        assertThat(bench.calls("/data")).isZero();
        assertThat(lines.next().text("Customer")).isEqualTo("a");
        lines.next();
        assertThat(bench.calls("/data")).isEqualTo(1);
        assertThat(lines.next().number()).isEqualTo(3);
        assertThat(bench.calls("/data")).isEqualTo(2);

        assertThat(firsts(result)).containsExactly("a", "b", "c", "d", "e");
        assertThat(bench.calls("/data")).isEqualTo(5);
        assertThat(names(result)).containsExactly("Customer", "Amount");
        assertThat(bench.calls("/data")).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"-1,-1", "0,0", "-1,0", "2,-1", "1,0"})
    void whereTheCountIsNotToldPartsAreReadUntilThereAreNoMore(int chunks, int chunksCount) {
        rows(row("Header", "A"), row("Normal", "1")).rows(row("Normal", "2"));
        noSuchPart();
        server.answer("{'saves':[{'id':8},{'id':9}]}");

        assertThat(firsts(scripted(chunks, chunksCount))).containsExactly("1", "2");
    }

    private void noSuchPart() {
        server.answer(400, "{'result':'fail','code':41,'error':'Invalid value of chunk'}");
    }

    @Test
    void aSaveThatIsDeletedWhileItIsReadIsNotAtItsEnd() {
        rows(row("Header", "A"), row("Normal", "1"));
        noSuchPart();
        server.answer("{'saves':[{'id':8}]}");

        assertThatThrownBy(() -> firsts(scripted(-1, -1)))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE))
                .hasMessageContaining("part 1")
                .hasMessageContaining("Invalid value of chunk");
    }

    @Test
    void aSaveOfWhichNobodyKnowsWhetherItIsDeletedIsNotAtItsEnd() {
        rows(row("Header", "A"), row("Normal", "1"));
        noSuchPart();
        server.answer(502, "<html>");

        assertThatThrownBy(() -> firsts(scripted(-1, -1)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("part 1")
                .hasMessageContaining("may be missing");
    }

    @Test
    void anEmptyPartIsTheEndWhereTheCountIsNotTold() {
        rows(row("Header", "A"), row("Normal", "1")).rows();

        assertThat(firsts(scripted(-1, -1))).containsExactly("1");
    }

    @Test
    void noPartsAtAllAreAnEmptyReport() {
        noSuchPart();
        server.answer("{'saves':[{'id':9}]}");
        server.answer("{'report':{'id':3,'fields':[{'id':1,'name':'A'}]}}");

        ReportResult result = scripted(0, 0);

        assertThat(result.rows()).isEmpty();
        assertThat(names(result)).containsExactly("A");
    }

    @Test
    void theSamePartAgainIsNoEndlessReport() {
        rows(row("Header", "A"), row("Normal", "1")).rows(row("Header", "A"), row("Normal", "1"));

        assertThatThrownBy(() -> firsts(scripted(-1, -1)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("part 1")
                .hasMessageContaining("same as the one before");
    }

    @Test
    void aCountThatIsToldIsBelieved() {
        rows(row("Header", "A"), row("Normal", "1")).rows(row("Normal", "1"));

        // Planfix's own example has 4 and 5, unexplained.
        assertThat(firsts(scripted(4, 2))).containsExactly("1", "1");
    }

    @Test
    void aMissingPartFailsWithItsNumber() {
        rows(row("Header", "A"), row("Normal", "1"));
        server.answer(400, "{'result':'fail','code':41,'error':'Invalid value of chunk'}");

        ReportException failure = catchThrowableOfType(ReportException.class, () -> firsts(scripted(-1, 3)));

        assertThat(failure.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(failure.mayHaveBeenApplied()).isFalse();
        assertThat(failure)
                .hasMessageContaining("report/3/save/9/data")
                .hasMessageContaining("part 1 of 3")
                .hasMessageContaining("Invalid value of chunk");
    }

    @Test
    void aPartWithoutRowsInTheMiddleFailsAndOneAtTheEndDoesNot() {
        rows(row("Header", "A"), row("Normal", "1")).rows();
        assertThatThrownBy(() -> firsts(scripted(-1, 3)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("part 1 of 3")
                .hasMessageContaining("has no rows");

        rows(row("Header", "A"), row("Normal", "1")).rows();
        assertThat(firsts(scripted(-1, 2))).containsExactly("1");
    }

    @Test
    void aWrongPartFailsWithBothNumbers() {
        rows(row("Header", "A"), row("Normal", "1"));
        server.answer("{'chunk':0,'rows':[" + row("Normal", "1") + "]}");

        assertThatThrownBy(() -> firsts(scripted(-1, 2)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("part 1 of 2")
                .hasMessageContaining("part 0 came");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'rows':[", "<html>", "{'result':'fail','code':0,'error':'Rest API error'}"})
    void aPartThatCannotBeReadFailsWithItsNumber(String answer) {
        rows(row("Header", "A"), row("Normal", "1"));
        server.answer(answer);

        assertThatThrownBy(() -> firsts(scripted(-1, -1)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("part 1")
                .hasRootCauseInstanceOf(Exception.class);
    }

    @Test
    void anIteratorGoesOnWhereTheNetworkLeftIt() {
        bench.fakes.rowsPerChunk(1);
        bench.fakes.rows(sales, List.of(List.of("a", 1), List.of("b", 2)));
        Iterator<ReportLine> lines = bench.saved().rows().iterator();
        assertThat(lines.next().text("Customer")).isEqualTo("a");
        bench.fake.fail(Fault.halfBody());

        assertThatThrownBy(lines::hasNext)
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("part 1 of 2")
                .hasCauseInstanceOf(ConnectionException.class);

        assertThat(lines.next().text("Customer")).isEqualTo("b");
        assertThat(lines.hasNext()).isFalse();
    }

    @Test
    void anInterruptedThreadReadsNothingMoreAndKeepsItsFlag() {
        bench.fakes.rowsPerChunk(1);
        bench.fakes.rows(sales, List.of(List.of("a", 1), List.of("b", 2)));
        Iterator<ReportLine> lines = bench.saved().rows().iterator();
        lines.next();
        Thread.currentThread().interrupt();

        assertThatThrownBy(lines::hasNext).isInstanceOf(ReportException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(bench.calls("/data")).isEqualTo(1);
    }
}
