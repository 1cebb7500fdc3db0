package io.github.planfixsdk.report;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.internal.TargetFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes reports as CSV (RFC 4180, UTF-8) while their rows are read. Needs the library FastCSV, {@code de.siegmar:fastcsv}, on the
 * class path or module path. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReportCsv.standard().write(result, Path.of("sales.csv"));
 * }</pre>
 *
 * <p>Cells are written as Planfix shows them, without HTML's escapes: numbers with their decimal comma, days as dd-MM-yyyy. Short
 * rows are filled up with empty cells, long ones keep what is too much.
 */
public final class ReportCsv {
    private final char separator;
    private final boolean byteOrderMark;
    private final boolean heading;
    private final boolean rowTypes;
    private final boolean guardFormulas;

    private ReportCsv(Builder builder) {
        this.separator = builder.separator;
        this.byteOrderMark = builder.byteOrderMark;
        this.heading = builder.heading;
        this.rowTypes = builder.rowTypes;
        this.guardFormulas = builder.guardFormulas;
    }

    /**
     * For programs: commas, no byte order mark.
     *
     * @return the writer
     * @throws IllegalStateException if FastCSV is not there
     */
    public static ReportCsv standard() {
        return builder().build();
    }

    /**
     * For Excel where the comma is the decimal sign: semicolons, and the byte order mark by which Excel recognises UTF-8.
     *
     * @return the writer
     * @throws IllegalStateException if FastCSV is not there
     */
    public static ReportCsv forExcel() {
        return builder().separator(';').byteOrderMark(true).build();
    }

    /**
     * Starts a writer.
     *
     * @return a builder with the defaults of {@link #standard()}
     * @throws IllegalStateException if FastCSV is not there
     */
    public static Builder builder() {
        try {
            // By its name, since the class that uses the library cannot even be loaded without it.
            Class.forName("de.siegmar.fastcsv.writer.CsvWriter", false, ReportCsv.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException(
                    "CSV is written by FastCSV, which is not there: add the dependency de.siegmar:fastcsv; a module also"
                            + " has to require de.siegmar.fastcsv",
                    e);
        }
        return new Builder();
    }

    /**
     * Writes a report to a file. Until it is complete it stands under a temporary name in the same folder, {@code .planfix-….part}; a
     * failure leaves neither that nor a changed file.
     *
     * @param result the report
     * @param path the file; what it held before is replaced. A symbolic link stays one, and the file that it leads to is written
     * @return what was written
     * @throws IllegalArgumentException if the path is a directory, or its folder is not there
     * @throws io.github.planfixsdk.error.ReportException if a part of the data is missing or cannot be read
     * @throws UncheckedIOException if the file cannot be written, also because the thread is interrupted meanwhile
     */
    public CsvSummary write(ReportResult result, Path path) {
        try (TargetFile file = TargetFile.open("path", path, true)) {
            Writer out = new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8);
            CsvSummary summary = write(result, out);
            out.flush();
            file.finish();
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException("path " + path + " cannot be written", e);
        }
    }

    /**
     * Writes a report to anything that takes text. Rows that were read before a failure have been written then.
     *
     * @param result the report
     * @param out where to; it is neither flushed nor closed
     * @return what was written
     * @throws io.github.planfixsdk.error.ReportException if a part of the data is missing or cannot be read
     * @throws UncheckedIOException if {@code out} fails
     */
    public CsvSummary write(ReportResult result, Appendable out) {
        Objects.requireNonNull(out, "out");
        // Read before anything is written: a report that cannot be read at all leaves no trace.
        LineIterator lines = result.lines();
        List<ReportColumn> columns = lines.columns();
        try {
            if (byteOrderMark) {
                out.append('\uFEFF');
            }
            FastCsv csv = new FastCsv(out, separator, columns.size(), rowTypes, guardFormulas);
            if (heading) {
                csv.heading(columns);
            }
            for (ReportLine line = next(lines, csv); line != null; line = next(lines, csv)) {
                csv.line(line);
            }
            return csv.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("the CSV cannot be written", e);
        }
    }

    private static @Nullable ReportLine next(LineIterator lines, FastCsv csv) {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (PlanfixException e) {
            try {
                csv.flush();
            } catch (IOException | UncheckedIOException full) {
                e.addSuppressed(full);
            }
            throw e;
        }
    }

    /** Collects a writer's settings. Not thread-safe. */
    public static final class Builder {
        private char separator = ',';
        private boolean byteOrderMark;
        private boolean heading = true;
        private boolean rowTypes;
        private boolean guardFormulas = true;

        private Builder() {}

        /**
         * What stands between two cells.
         *
         * @param separator a comma (the default), a semicolon, a tab or a vertical bar
         * @return this builder
         * @throws IllegalArgumentException if it is anything else
         */
        public Builder separator(char separator) {
            if (",;\t|".indexOf(separator) < 0) {
                throw new IllegalArgumentException(
                        "separator is '" + separator + "': give a comma, a semicolon, a tab or a vertical bar");
            }
            this.separator = separator;
            return this;
        }

        /**
         * Whether to begin with the byte order mark, by which Excel recognises UTF-8 and which confuses many other programs.
         *
         * @param byteOrderMark default false
         * @return this builder
         */
        public Builder byteOrderMark(boolean byteOrderMark) {
            this.byteOrderMark = byteOrderMark;
            return this;
        }

        /**
         * Whether the first row has the names of the columns.
         *
         * @param heading default true
         * @return this builder
         */
        public Builder heading(boolean heading) {
            this.heading = heading;
            return this;
        }

        /**
         * Whether two columns in front, {@code type} and {@code depth}, tell what kind of row it is and how deep it is nested: without
         * them a total looks like any other row.
         *
         * @param rowTypes default false
         * @return this builder
         */
        public Builder rowTypes(boolean rowTypes) {
            this.rowTypes = rowTypes;
            return this;
        }

        /**
         * Whether to put an apostrophe before what a spreadsheet would carry out as a formula: text that begins with =, +, -, @ or a
         * control character. On by default, because reports show what strangers have typed into chats, forms and tasks, and people open
         * CSV with spreadsheets. Numbers are left alone. Switch it off for programs that must get each text as it is.
         *
         * @param guardFormulas default true
         * @return this builder
         */
        public Builder guardFormulas(boolean guardFormulas) {
            this.guardFormulas = guardFormulas;
            return this;
        }

        /** {@return the writer} */
        public ReportCsv build() {
            return new ReportCsv(this);
        }
    }
}
