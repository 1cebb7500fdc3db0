package io.github.planfixsdk.report;

import io.github.planfixsdk.model.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the data of a run.
 *
 * @param chunk which piece it is, counted from 0; null when the answer doesn't tell
 * @param rows the rows, headings included
 */
public record ReportChunk(@Nullable Integer chunk, List<ReportRow> rows) {
    /**
     * Copies the list; what the answer leaves out becomes empty.
     *
     * @param chunk which piece it is, counted from 0; null when the answer doesn't tell
     * @param rows the rows, headings included
     */
    public ReportChunk {
        rows = Lists.copy(rows);
    }
}
