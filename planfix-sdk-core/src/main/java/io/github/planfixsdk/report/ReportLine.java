package io.github.planfixsdk.report;

import io.github.planfixsdk.internal.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report beneath its columns. It is there with the cells it has: a row that is shorter or longer than the heading
 * says so by {@link #missing()} and {@link #surplus()}. Immutable.
 */
public final class ReportLine {
    private final long number;
    private final ReportRow row;
    private final List<ReportColumn> columns;
    private final List<ReportCell> cells;
    private final List<ReportCell> surplus;

    ReportLine(long number, ReportRow row, Layout layout) {
        this.number = number;
        this.row = row;
        this.columns = layout.columns();
        this.cells = layout.cells(row);
        this.surplus = layout.surplus(row);
    }

    /**
     * Which row it is.
     *
     * @return counted from 1, without headings
     */
    public long number() {
        return number;
    }

    /**
     * What it holds.
     *
     * @return normally {@link RowType#NORMAL}; another word for what else a report shows, such as totals; {@link RowType#HEADER}
     *     for a heading in the middle that names other things than the columns; null when the answer doesn't tell
     */
    public @Nullable RowType type() {
        return row.type();
    }

    /**
     * How deep it is nested.
     *
     * @return 0 at the top
     */
    public int depth() {
        return row.depth();
    }

    /**
     * The columns.
     *
     * @return as {@link ReportResult#columns()}
     */
    public List<ReportColumn> columns() {
        return columns;
    }

    /**
     * The cells, in the order of the columns.
     *
     * @return as many as there are columns, or less if the row is short
     */
    public List<ReportCell> cells() {
        return cells;
    }

    /**
     * How many cells are missing.
     *
     * @return the number of columns at the end for which the row has no cell; normally 0
     */
    public int missing() {
        return columns.size() - cells.size();
    }

    /**
     * What stands right of the last column.
     *
     * @return the cells, hidden ones included; normally empty
     */
    public List<ReportCell> surplus() {
        return surplus;
    }

    /**
     * Whether the row has other cells than the heading.
     *
     * @return true if some are missing or too many
     */
    public boolean isUneven() {
        return missing() > 0 || !surplus.isEmpty();
    }

    /**
     * The cell of a column.
     *
     * @param column the place among {@link #columns()}, counted from 0
     * @return the cell, or empty if the row is too short
     * @throws IllegalArgumentException if there is no such column
     */
    public Optional<ReportCell> cell(int column) {
        if (column < 0 || column >= columns.size()) {
            throw new IllegalArgumentException("column is " + column + ": give 0 to " + (columns.size() - 1)
                    + ", the report has " + columns.size());
        }
        return column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
    }

    /**
     * The cell of a column.
     *
     * @param column the name; its case doesn't count if only one column fits, blanks around it never do
     * @return the cell, or empty if the row is too short
     * @throws io.github.planfixsdk.error.UnresolvedNameException if no column has the name, or several do: then use the place
     */
    public Optional<ReportCell> cell(String column) {
        // The usual case without the lists that a failure needs.
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                if (found >= 0) {
                    found = -1;
                    break;
                }
                found = i;
            }
        }
        if (found >= 0) {
            return cell(found);
        }
        List<Integer> places = IntStream.range(0, columns.size()).boxed().toList();
        return cell(
                Names.one("column", column, places, place -> columns.get(place).name(), Integer::longValue));
    }

    /**
     * The text in a column.
     *
     * @param column the name
     * @return the text without HTML's escapes; empty if the cell is empty or missing
     * @throws io.github.planfixsdk.error.UnresolvedNameException if no column has the name, or several do: then use the place
     */
    public String text(String column) {
        return cell(column).map(ReportCell::plainText).orElse("");
    }

    /** {@return the number, type and size of the row; not its content} */
    @Override
    public String toString() {
        return "ReportLine[" + number + ", " + row.type() + ", depth " + row.depth() + ", "
                + row.items().size() + " cells]";
    }
}
