package io.github.planfixsdk.routing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How large a regular expression of RE2's syntax is when its counted repetitions are unrolled, read off its text; never less
 * than it really is. Broken expressions have a size, too.
 */
final class RegexSize {
    /** A short expression can need gigabytes. */
    static final long LARGEST = 10_000;

    /** Brackets in brackets; the library follows them with its stack. */
    static final int DEEPEST = 200;

    /** Steps in a row that need no character: the library follows them with its stack, and a thread may have little of it. */
    static final long LONGEST = 1_000;

    /** What leaves nothing to repeat, so that a repetition after it is one of what stands before it. */
    private static final Pattern NOTHING = Pattern.compile("\\\\Q\\\\E|\\(\\?[A-Za-z-]*\\)");

    private static final Part CHARACTER = new Part(1, false, 0);
    private static final Part NO_CHARACTER = new Part(1, true, 1);

    private final String expression;
    private final Matcher nothing;
    private int at;
    private int depth;

    /**
     * A part of an expression.
     *
     * @param steps how many steps it has
     * @param mayBeEmpty whether it is met by no characters
     * @param inARow the most steps within it that follow each other without a character
     */
    private record Part(long steps, boolean mayBeEmpty, long inARow) {
        Part repeated(Count count) {
            // One step for the choice whether to go on, and one more of the library's where the part may be empty.
            boolean follows = count.most() > 1 || count.isEndless();
            long all = mayBeEmpty ? (inARow + 2) * count.most() : (follows ? 2 : 1) * inARow + 2;
            return new Part(
                    Math.min(steps * count.most(), LARGEST + 1),
                    mayBeEmpty || count.mayBeNone(),
                    Math.min(all, LONGEST + 1));
        }
    }

    /**
     * How often something is repeated.
     *
     * @param most the greatest number, at least 1
     * @param mayBeNone whether it may be left out
     * @param isEndless whether there is no greatest number
     */
    private record Count(long most, boolean mayBeNone, boolean isEndless) {}

    /** Parts after each other, and the alternatives to them. */
    private static final class Row {
        private long steps;
        private long inARow;
        private long longest;
        private long alternatives = 1;
        private boolean isEmpty = true;
        private boolean mayBeEmpty;

        void add(Part part) {
            steps = Math.min(steps + part.steps(), LARGEST + 1);
            inARow = Math.min(inARow + part.inARow(), LONGEST + 1);
            longest = Math.max(longest, inARow);
            if (!part.mayBeEmpty()) {
                inARow = part.inARow();
                isEmpty = false;
            }
        }

        void alternative() {
            steps++;
            alternatives++;
            mayBeEmpty |= isEmpty;
            inARow = 0;
            isEmpty = true;
        }

        /** All of it, with a step for each alternative. */
        Part part(int brackets) {
            long choices = alternatives == 1 ? 0 : alternatives;
            return new Part(steps, mayBeEmpty || isEmpty, longest + choices + brackets);
        }
    }

    private RegexSize(String expression) {
        this.expression = expression;
        this.nothing = NOTHING.matcher(expression);
    }

    /** What is too large about it. */
    enum Excess {
        NONE,
        REPETITIONS,
        BRACKETS,
        OPTIONAL_PARTS
    }

    static Excess excess(String expression) {
        RegexSize size = new RegexSize(expression);
        Row all = new Row();
        while (size.at < expression.length()) {
            // A bracket that closes nothing ends it too early.
            all.add(size.group(0));
        }
        Part part = all.part(0);
        if (size.depth > DEEPEST) {
            return Excess.BRACKETS;
        }
        if (part.steps() > LARGEST) {
            return Excess.REPETITIONS;
        }
        return part.inARow() > LONGEST ? Excess.OPTIONAL_PARTS : Excess.NONE;
    }

    /** Up to and with the closing bracket, or up to the end. */
    private Part group(int open) {
        depth = Math.max(depth, open);
        Row row = new Row();
        if (open > DEEPEST) {
            at = expression.length();
        }
        while (at < expression.length()) {
            if (skipNothing()) {
                continue;
            }
            char c = expression.charAt(at++);
            if (c == ')') {
                break;
            }
            if (c == '|') {
                row.alternative();
            } else {
                add(row, c, open);
            }
        }
        return row.part(open == 0 ? 0 : 2);
    }

    private void add(Row row, char c, int open) {
        Part part = CHARACTER;
        if (c == '\\' && peek() == 'Q') {
            int end = expression.indexOf("\\E", ++at);
            int quoted = (end < 0 ? expression.length() : end) - at;
            at = end < 0 ? expression.length() : end + 2;
            // What follows repeats the last character only.
            if (quoted > 1) {
                row.add(new Part(quoted - 1, false, 0));
            }
        } else if (c == '(') {
            skipKind();
            part = group(open + 1);
        } else if (c == '\\' && at < expression.length()) {
            part = escape(expression.charAt(at++));
        } else if (c == '[') {
            skipClass();
        } else if (c == '^' || c == '$') {
            part = NO_CHARACTER;
        }
        for (Count count = count(); count != null; count = count()) {
            part = part.repeated(count);
        }
        row.add(part);
    }

    private boolean skipNothing() {
        boolean found = nothing.region(at, expression.length()).lookingAt();
        at = found ? nothing.end() : at;
        return found;
    }

    /** What stands between a bracket and its content: {@code ?:}, flags, a name. */
    private void skipKind() {
        if (peek() != '?') {
            return;
        }
        int end = at;
        while (end < expression.length() && ":>)".indexOf(expression.charAt(end)) < 0) {
            end++;
        }
        at = end < expression.length() && expression.charAt(end) != ')' ? end + 1 : end;
    }

    private Part escape(char c) {
        if ((c == 'x' || c == 'p' || c == 'P') && peek() == '{') {
            int end = expression.indexOf('}', at);
            at = end < 0 ? expression.length() : end + 1;
        }
        return "AbBzZ".indexOf(c) < 0 ? CHARACTER : NO_CHARACTER;
    }

    private void skipClass() {
        int end = peek() == '^' ? at + 1 : at;
        if (expression.startsWith("]", end)) {
            end++;
        }
        while (end < expression.length() && expression.charAt(end) != ']') {
            int named = expression.startsWith("[:", end) ? expression.indexOf(":]", end + 2) : -1;
            if (named > 0) {
                end = named + 1;
            } else if (expression.charAt(end) == '\\') {
                end++;
            }
            end++;
        }
        at = Math.min(end + 1, expression.length());
    }

    /** The repetition that follows; null if none does. */
    private @Nullable Count count() {
        int before = at;
        while (skipNothing()) {
            // It may stand between the part and its repetition.
        }
        Count count =
                switch (peek()) {
                    case '?' -> new Count(1, true, false);
                    case '*' -> new Count(1, true, true);
                    case '+' -> new Count(1, false, true);
                    case '{' -> numbers();
                    default -> null;
                };
        if (count == null) {
            at = before;
        } else {
            at++;
        }
        return count;
    }

    /** {@code {2}}, {@code {2,}} or {@code {2,5}}, up to the closing brace; null if the brace is only a brace. */
    private @Nullable Count numbers() {
        int end = at + 1;
        int commas = 0;
        long least = -1;
        long number = -1;
        long most = 1;
        for (; end < expression.length() && expression.charAt(end) != '}'; end++) {
            char c = expression.charAt(end);
            boolean comma = c == ',' && end > at + 1;
            commas += comma ? 1 : 0;
            if (commas > 1 || (!comma && (c < '0' || c > '9'))) {
                return null;
            }
            least = comma ? number : least;
            number = comma ? -1 : Math.min(Math.max(number, 0) * 10 + (c - '0'), LARGEST);
            most = Math.max(most, number);
        }
        if (end == at + 1 || end == expression.length()) {
            return null;
        }
        at = end;
        return new Count(most, (commas == 0 ? number : least) == 0, commas == 1 && number < 0);
    }

    private char peek() {
        return at < expression.length() ? expression.charAt(at) : ' ';
    }
}
