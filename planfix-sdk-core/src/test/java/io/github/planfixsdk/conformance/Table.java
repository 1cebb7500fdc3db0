package io.github.planfixsdk.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables beside the OpenAPI document: filter types and error codes; tests that need one are skipped without it. */
final class Table {
    private static final Pattern CELL = Pattern.compile("(?:^|,)(\"[^\"]*\"|[^,]*)");

    private Table() {}

    /** A line, its cells by the names in the first one. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            return cells.get(column);
        }

        /** The words of a cell that are separated by bars. */
        Set<String> words(String column) {
            return get(column).isEmpty()
                    ? Set.of()
                    : new TreeSet<>(List.of(get(column).split("\\|")));
        }
    }

    static List<Row> filters() throws IOException {
        return rows("filters.csv");
    }

    static List<Row> errorCodes() throws IOException {
        return rows("error-codes.csv");
    }

    private static List<Row> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(OpenApiDocument.file(name));
        List<String> columns = cells(lines.get(0));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1).replace("\"", ""));
        }
        return cells;
    }
}
