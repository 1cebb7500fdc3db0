package io.github.planfixsdk.report;

import java.util.ArrayList;
import java.util.List;

/** Which columns are shown, and where their cells stand in a row. */
final class Layout {
    private final int width;
    private final List<Integer> places = new ArrayList<>();
    private final List<ReportColumn> columns;

    Layout(List<ReportColumn> all, boolean withHidden) {
        width = all.size();
        List<ReportColumn> shown = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            if (withHidden || !all.get(i).hidden()) {
                places.add(i);
                shown.add(all.get(i));
            }
        }
        columns = List.copyOf(shown);
    }

    List<ReportColumn> columns() {
        return columns;
    }

    List<ReportCell> cells(ReportRow row) {
        if (places.size() == width && row.items().size() == width) {
            return row.items();
        }
        List<ReportCell> cells = new ArrayList<>(places.size());
        for (int place : places) {
            if (place < row.items().size()) {
                cells.add(row.items().get(place));
            }
        }
        return List.copyOf(cells);
    }

    /** What stands beyond the last column, shown or not. */
    List<ReportCell> surplus(ReportRow row) {
        int size = row.items().size();
        return size > width ? List.copyOf(row.items().subList(width, size)) : List.of();
    }
}
