package io.github.planfixsdk.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as reports show them: a decimal comma (or point), thousands apart by blanks, or by the other of the two signs. */
final class CellNumber {
    private static final String BLANK = "[ \u00A0\u2009\u202F]";
    private static final Pattern PLAIN =
            Pattern.compile("([-+\u2212]?)([0-9]+)(?:[.,]([0-9]+))?(?:[eE]([-+]?[0-9]{1,2}))?");
    private static final Pattern GROUPED =
            Pattern.compile("([-+\u2212]?)([0-9]{1,3}(?:" + BLANK + "[0-9]{3})+)(?:[.,]([0-9]+))?");
    private static final Pattern POINTS = Pattern.compile("([-+\u2212]?)([0-9]{1,3}(?:\\.[0-9]{3})+),([0-9]+)");
    private static final Pattern COMMAS = Pattern.compile("([-+\u2212]?)([0-9]{1,3}(?:,[0-9]{3})+)\\.([0-9]+)");

    private CellNumber() {}

    static Optional<BigDecimal> parse(String text) {
        String trimmed = text.strip();
        for (Pattern form : new Pattern[] {PLAIN, GROUPED, POINTS, COMMAS}) {
            Matcher matcher = form.matcher(trimmed);
            if (matcher.matches()) {
                return Optional.of(number(matcher, form == PLAIN));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal number(Matcher matcher, boolean plain) {
        String sign = "-".equals(matcher.group(1)) || "\u2212".equals(matcher.group(1)) ? "-" : "";
        StringBuilder digits = new StringBuilder(sign);
        matcher.group(2).chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        if (matcher.group(3) != null) {
            digits.append('.').append(matcher.group(3));
        }
        if (plain && matcher.group(4) != null) {
            digits.append('E').append(matcher.group(4));
        }
        return new BigDecimal(digits.toString());
    }
}
