package io.github.planfixsdk.report;

import io.github.planfixsdk.internal.HtmlEntities;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The columns of a save, and the rows that only name them. */
final class Heading {
    private final List<ReportColumn> columns;
    private final Set<List<String>> rows;
    private final int length;

    private Heading(List<ReportColumn> columns, Set<List<String>> rows, int length) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.length = length;
    }

    /** From the rows that the data begins with; without any, from the report's fields; without those, nameless ones. */
    static Heading of(List<ReportRow> first, Supplier<List<ReportField>> fields) {
        List<ReportRow> heads = new ArrayList<>();
        for (ReportRow row : first) {
            // At another depth are the headings of what is nested: a row of its own.
            if (!isHeader(row)
                    || (!heads.isEmpty() && row.depth() != heads.get(0).depth())) {
                break;
            }
            heads.add(row);
        }
        List<ReportColumn> columns = named(heads);
        Set<List<String>> rows = new LinkedHashSet<>();
        heads.forEach(row -> rows.add(texts(row)));
        if (columns.isEmpty()) {
            for (ReportField field : fields.get()) {
                String name = field.name() == null ? "" : HtmlEntities.decode(field.name());
                columns.add(new ReportColumn(name, Boolean.TRUE.equals(field.hidden())));
            }
        }
        if (columns.isEmpty() && heads.size() < first.size()) {
            first.get(heads.size()).items().forEach(cell -> columns.add(new ReportColumn("", cell.hidden())));
        }
        return new Heading(columns, rows, heads.size());
    }

    private static List<ReportColumn> named(List<ReportRow> heads) {
        int width = heads.stream().mapToInt(row -> row.items().size()).max().orElse(0);
        List<ReportColumn> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            Set<String> names = new LinkedHashSet<>();
            boolean hidden = false;
            for (ReportRow row : heads) {
                if (i < row.items().size()) {
                    names.add(row.items().get(i).plainText().strip());
                    hidden |= row.items().get(i).hidden();
                }
            }
            names.remove("");
            columns.add(new ReportColumn(String.join(" / ", names), hidden));
        }
        return columns;
    }

    private static boolean isHeader(ReportRow row) {
        return row.type() != null && row.type().value().equalsIgnoreCase(RowType.HEADER.value());
    }

    private static List<String> texts(ReportRow row) {
        return row.items().stream().map(ReportCell::plainText).toList();
    }

    List<ReportColumn> columns() {
        return columns;
    }

    /** How many rows at the very beginning are the heading. */
    int length() {
        return length;
    }

    /** Whether a row names the columns once more, as at the beginning of a further part. */
    boolean repeatedBy(ReportRow row) {
        return isHeader(row) && rows.contains(texts(row));
    }
}
