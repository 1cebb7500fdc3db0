package io.github.planfixsdk.report;

import io.github.planfixsdk.model.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report's data.
 *
 * @param type whether it holds headings or data; null when the answer doesn't tell
 * @param depth how deep the row is nested, 0 at the top
 * @param items the cells, one for each column
 */
public record ReportRow(@Nullable RowType type, int depth, List<ReportCell> items) {
    /**
     * Copies the list; what the answer leaves out becomes empty.
     *
     * @param type whether it holds headings or data; null when the answer doesn't tell
     * @param depth how deep the row is nested, 0 at the top
     * @param items the cells, one for each column
     */
    public ReportRow {
        items = Lists.copy(items);
    }
}
