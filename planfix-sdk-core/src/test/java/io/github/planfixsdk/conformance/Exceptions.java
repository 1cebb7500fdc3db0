package io.github.planfixsdk.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The deviations from the document that the project accepts: {@code conformance/exceptions.csv}, with a reason each. Nothing else
 * in these tests may forgive anything.
 */
final class Exceptions {
    /**
     * A line of the file.
     *
     * @param kind the check that reads it
     * @param where what is forgiven; {@code *} stands for any text
     * @param reason why it isn't mended
     */
    record Line(String kind, String where, String reason) {
        boolean covers(String place) {
            String pattern = Pattern.quote(where).replace("*", "\\E.*\\Q");
            return place.matches(pattern);
        }
    }

    private static final Pattern CELLS = Pattern.compile("([^,]+),(\"[^\"]+\"|[^,\"]+),(\"[^\"]+\"|[^,\"]+)");
    private static final String FILE = "/conformance/exceptions.csv";

    private Exceptions() {}

    static List<Line> all() {
        try (InputStream in = Exceptions.class.getResourceAsStream(FILE)) {
            List<Line> lines = new ArrayList<>();
            for (String text : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                Matcher cells = CELLS.matcher(text);
                if (!cells.matches()) {
                    throw new AssertionError(FILE + ": not kind,where,reason: " + text);
                }
                lines.add(new Line(cells.group(1), unquoted(cells.group(2)), unquoted(cells.group(3))));
            }
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Line> of(Findings.Kind kind) {
        return all().stream().filter(line -> line.kind.equals(kind.toString())).toList();
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
