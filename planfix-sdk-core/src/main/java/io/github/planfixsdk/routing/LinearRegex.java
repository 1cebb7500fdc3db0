package io.github.planfixsdk.routing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A regular expression that takes time in proportion to the text; the only class that knows the optional library. */
final class LinearRegex {
    /** Counted repetitions are unrolled when an expression is compiled, so that a short one can need gigabytes. */
    private static final long LARGEST = 10_000;

    private final Pattern pattern;

    private LinearRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    static LinearRegex compile(String expression, boolean strict) {
        if (new Size(expression).ofAll() > LARGEST) {
            throw new IllegalArgumentException("expression \"" + expression
                    + "\" is too large with its repetitions multiplied: repeat less than " + LARGEST + " in all");
        }
        try {
            return new LinearRegex(Pattern.compile(expression, strict ? 0 : Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException(
                    "expression \"" + expression + "\" is no regular expression of RE2's syntax: "
                            + broken.getDescription(),
                    broken);
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "regular expressions need the library com.google.re2j:re2j: add it to the dependencies (on the module"
                            + " path also --add-modules re2j), or use like, contains, startsWith and endsWith",
                    missing);
        }
    }

    boolean find(String text) {
        return pattern.matcher(text).find();
    }

    /** How many steps an expression has when its counted repetitions are unrolled; never less than it really has. */
    private static final class Size {
        private final String expression;
        private int at;

        Size(String expression) {
            this.expression = expression;
        }

        long ofAll() {
            long all = 0;
            while (at < expression.length()) {
                all = Math.min(all + ofGroup(), LARGEST + 1);
            }
            return all;
        }

        /** Up to and with the closing bracket, or up to the end. */
        private long ofGroup() {
            long all = 0;
            long last = 0;
            while (at < expression.length()) {
                char c = expression.charAt(at++);
                if (c == ')') {
                    break;
                }
                if (c == '{' && Character.isDigit(peek())) {
                    all += last * (count() - 1);
                } else {
                    last = c == '(' ? ofGroup() : ofAtom(c);
                    all += last;
                }
                all = Math.min(all, LARGEST + 1);
            }
            return all;
        }

        private long ofAtom(char c) {
            if (c == '\\' && at < expression.length()) {
                at++;
            } else if (c == '[') {
                skipClass();
            }
            return 1;
        }

        private void skipClass() {
            int end = peek() == '^' ? at + 1 : at;
            if (expression.startsWith("]", end)) {
                end++;
            }
            while (end < expression.length() && expression.charAt(end) != ']') {
                if (expression.startsWith("[:", end)) {
                    int close = expression.indexOf(":]", end + 2);
                    end = close < 0 ? expression.length() : close + 1;
                } else if (expression.charAt(end) == '\\') {
                    end++;
                }
                end++;
            }
            at = Math.min(end + 1, expression.length());
        }

        /** The greater number of {@code {2}}, {@code {2,}} or {@code {2,5}}, at least 1. */
        private long count() {
            long greatest = 1;
            long number = 0;
            while (at < expression.length() && expression.charAt(at) != '}') {
                char c = expression.charAt(at++);
                number = Character.isDigit(c) ? Math.min(number * 10 + (c - '0'), LARGEST) : 0;
                greatest = Math.max(greatest, number);
            }
            at = Math.min(at + 1, expression.length());
            return greatest;
        }

        private char peek() {
            return at < expression.length() ? expression.charAt(at) : ' ';
        }
    }
}
