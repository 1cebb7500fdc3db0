package io.github.planfixsdk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The one class that knows FastCSV. */
final class FastCsv {
    private final CsvWriter csv;
    private final boolean rowTypes;
    private final boolean guard;
    private long rows;
    private long uneven;
    private long guarded;

    FastCsv(Appendable out, char separator, int columns, boolean rowTypes, boolean guard) {
        // An empty cell all alone would make an empty line, which readers take for no row.
        boolean alone = columns <= 1 && !rowTypes;
        this.csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .quoteStrategy(alone ? QuoteStrategies.EMPTY : QuoteStrategies.REQUIRED)
                .build(new Appending(out));
        this.rowTypes = rowTypes;
        this.guard = guard;
    }

    void heading(List<ReportColumn> columns) {
        List<String> record = new ArrayList<>();
        if (rowTypes) {
            record.add("type");
            record.add("depth");
        }
        columns.forEach(column -> record.add(safe(column.name())));
        if (!record.isEmpty()) {
            csv.writeRecord(record);
        }
    }

    void line(ReportLine line) {
        List<String> record = new ArrayList<>();
        if (rowTypes) {
            record.add(line.type() == null ? "" : safe(line.type().value()));
            record.add(Integer.toString(line.depth()));
        }
        line.cells().forEach(cell -> record.add(safe(cell.plainText())));
        for (int i = 0; i < line.missing(); i++) {
            record.add("");
        }
        line.surplus().forEach(cell -> record.add(safe(cell.plainText())));
        if (record.isEmpty()) {
            record.add("");
        }
        csv.writeRecord(record);
        rows++;
        uneven += line.isUneven() ? 1 : 0;
    }

    /** Hands on what the library still holds. */
    void flush() throws IOException {
        csv.flush();
    }

    CsvSummary finish() throws IOException {
        flush();
        return new CsvSummary(rows, uneven, guarded);
    }

    private String safe(String text) {
        if (!guard || !isFormula(text) || CellNumber.parse(text).isPresent()) {
            return text;
        }
        guarded++;
        return "'" + text;
    }

    /** Blanks in front don't help: some spreadsheets cut them off. The full-width forms count as the signs themselves in some. */
    private static boolean isFormula(String text) {
        if (!text.isEmpty() && text.charAt(0) < ' ') {
            return true;
        }
        String start = text.strip();
        return !start.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(start.charAt(0)) >= 0;
    }

    /** Hands text on; flushing and closing remain the owner's. */
    private static final class Appending extends Writer {
        private final Appendable out;

        Appending(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            out.append(new String(text, from, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
