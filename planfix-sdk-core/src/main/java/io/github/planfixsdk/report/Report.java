package io.github.planfixsdk.report;

import io.github.planfixsdk.model.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as the account defines it.
 *
 * @param id the number of the report
 * @param name the name; null unless asked for
 * @param link the web address; null unless asked for
 * @param fields the columns; empty unless asked for
 */
public record Report(
        long id, @Nullable String name, @Nullable String link, List<ReportField> fields) {
    /**
     * Copies the list; what the answer leaves out becomes empty.
     *
     * @param id the number of the report
     * @param name the name; null unless asked for
     * @param link the web address; null unless asked for
     * @param fields the columns; empty unless asked for
     */
    public Report {
        fields = Lists.copy(fields);
    }
}
