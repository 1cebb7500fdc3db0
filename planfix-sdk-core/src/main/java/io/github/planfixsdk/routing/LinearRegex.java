package io.github.planfixsdk.routing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;

/** A regular expression that takes time in proportion to the text; the only class that knows the optional library. */
final class LinearRegex {
    /** Counted repetitions are unrolled when an expression is compiled, so that a short one can need gigabytes. */
    private static final long LARGEST = 10_000;

    /** Brackets in brackets; the library follows them with its stack. */
    private static final int DEEPEST = 200;

    private static final String CLOSES_NOTHING = "unexpected )";

    /** The library's descriptions. */
    private static final Map<String, String> RUSSIAN = Map.ofEntries(
            Map.entry("missing closing ]", "не закрыта скобка ["),
            Map.entry("missing closing )", "не закрыта скобка ("),
            Map.entry(CLOSES_NOTHING, "лишняя скобка )"),
            Map.entry("invalid character class range", "неверный диапазон символов"),
            Map.entry("invalid escape sequence", "неверный символ после обратной косой черты"),
            Map.entry("invalid named capture", "неверное имя группы"),
            Map.entry("duplicate capture group name", "имя группы повторяется"),
            Map.entry("invalid or unsupported Perl syntax", "такой конструкции нет в RE2"),
            Map.entry("invalid nested repetition operator", "повторение следует за повторением"),
            Map.entry("invalid repeat count", "неверное число повторений"),
            Map.entry("missing argument to repetition operator", "нечего повторять"),
            Map.entry("trailing backslash at end of expression", "обратная косая черта в самом конце"));

    private final Pattern pattern;

    private LinearRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    static LinearRegex compile(String expression, boolean strict) {
        Size size = new Size(expression);
        if (size.ofAll() > LARGEST) {
            throw new ExplainedException(
                    "expression \"" + expression + "\" is too large with its repetitions multiplied: repeat less than "
                            + LARGEST + " in all",
                    "выражение «" + expression
                            + "» слишком велико, если перемножить повторения: всего их должно быть меньше " + LARGEST,
                    null);
        }
        if (size.depth > DEEPEST) {
            throw new ExplainedException(
                    "expression \"" + expression + "\" has more than " + DEEPEST + " brackets open: nest fewer",
                    "в выражении «" + expression + "» открыто больше " + DEEPEST + " скобок: уменьшите вложенность",
                    null);
        }
        try {
            return new LinearRegex(Pattern.compile(expression, strict ? 0 : Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException broken) {
            String what = broken.getDescription();
            // That is what it calls a bracket that closes nothing.
            what = what.equals("regexp/syntax: internal error") ? CLOSES_NOTHING : what;
            throw new ExplainedException(
                    "expression \"" + expression + "\" is no regular expression of RE2's syntax: " + what,
                    "выражение «" + expression + "» не соответствует синтаксису RE2: "
                            + RUSSIAN.getOrDefault(what, "«" + what + "»"),
                    broken);
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "regular expressions need the library com.google.re2j:re2j: add it to the dependencies (on the module"
                            + " path also --add-modules re2j), or use like, contains, startsWith and endsWith",
                    missing);
        }
    }

    /** Unknown where parts that may be empty follow each other so often that the library's recursion fills the stack. */
    Truth find(String text) {
        try {
            return Truth.of(pattern.matcher(text).find());
        } catch (StackOverflowError tooDeep) {
            return Truth.UNKNOWN;
        }
    }

    /** How many steps an expression has when its counted repetitions are unrolled; never less than it really has. */
    private static final class Size {
        private final String expression;
        private int at;
        private int depth;

        Size(String expression) {
            this.expression = expression;
        }

        long ofAll() {
            long all = 0;
            while (at < expression.length()) {
                all = Math.min(all + ofGroup(0), LARGEST + 1);
            }
            return all;
        }

        /** Up to and with the closing bracket, or up to the end. */
        private long ofGroup(int open) {
            depth = Math.max(depth, open);
            if (open > DEEPEST) {
                at = expression.length();
                return 1;
            }
            long all = 0;
            long last = 0;
            while (at < expression.length()) {
                char c = expression.charAt(at++);
                if (c == ')') {
                    break;
                }
                long count = c == '{' ? count() : 0;
                if (count > 0) {
                    all += last * (count - 1);
                } else {
                    last = c == '(' ? ofGroup(open + 1) : ofAtom(c);
                    all += last;
                }
                all = Math.min(all, LARGEST + 1);
            }
            return all;
        }

        private long ofAtom(char c) {
            if (c == '\\' && at < expression.length()) {
                return ofEscape(expression.charAt(at++));
            }
            if (c == '[') {
                skipClass();
            }
            return 1;
        }

        private long ofEscape(char c) {
            if (c == 'Q') {
                int end = expression.indexOf("\\E", at);
                int quoted = (end < 0 ? expression.length() : end) - at;
                at = end < 0 ? expression.length() : end + 2;
                return quoted;
            }
            if ((c == 'x' || c == 'p' || c == 'P') && peek() == '{') {
                int end = expression.indexOf('}', at);
                at = end < 0 ? expression.length() : end + 1;
            }
            return 1;
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

        /** The greater number of {@code {2}}, {@code {2,}} or {@code {2,5}}, at least 1; 0 if the brace is only a brace. */
        private long count() {
            int end = at;
            int commas = 0;
            long greatest = 1;
            long number = 0;
            for (; end < expression.length() && expression.charAt(end) != '}'; end++) {
                char c = expression.charAt(end);
                boolean comma = c == ',' && end > at;
                commas += comma ? 1 : 0;
                if (commas > 1 || (!comma && (c < '0' || c > '9'))) {
                    return 0;
                }
                number = comma ? 0 : Math.min(number * 10 + (c - '0'), LARGEST);
                greatest = Math.max(greatest, number);
            }
            if (end == at || end == expression.length()) {
                return 0;
            }
            at = end + 1;
            return greatest;
        }

        private char peek() {
            return at < expression.length() ? expression.charAt(at) : ' ';
        }
    }
}
