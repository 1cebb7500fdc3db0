package io.github.planfixsdk.routing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that takes time in proportion to the text; the only class that knows the optional library, without
 * which it can't be linked.
 */
final class LinearRegex {
    private static final String CLOSES_NOTHING = "unexpected )";
    private static final String LOOKS_AROUND = "RE2 can't look ahead or behind";
    private static final List<String> LOOKING_AROUND = List.of("(?=", "(?!", "(?<=", "(?<!");

    /** The library's descriptions. */
    private static final Map<String, String> RUSSIAN = Map.ofEntries(
            Map.entry("missing closing ]", "не закрыта скобка ["),
            Map.entry("missing closing )", "не закрыта скобка ("),
            Map.entry(CLOSES_NOTHING, "лишняя скобка )"),
            Map.entry(LOOKS_AROUND, "в RE2 нет просмотра вперёд и назад"),
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
        RegexSize.Excess excess = RegexSize.excess(expression);
        if (excess != RegexSize.Excess.NONE) {
            throw tooLarge(expression, excess, null);
        }
        try {
            return new LinearRegex(Pattern.compile(expression, strict ? 0 : Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException broken) {
            String what = broken.getDescription();
            // That is what it calls a bracket that closes nothing.
            what = what.equals("regexp/syntax: internal error") ? CLOSES_NOTHING : what;
            boolean isSyntax =
                    what.equals("invalid or unsupported Perl syntax") || what.equals("invalid named capture");
            what = isSyntax && LOOKING_AROUND.stream().anyMatch(expression::contains) ? LOOKS_AROUND : what;
            throw new ExplainedException(
                    "expression \"" + expression + "\" is no regular expression of RE2's syntax: " + what,
                    "выражение «" + expression + "» не соответствует синтаксису RE2: "
                            + RUSSIAN.getOrDefault(what, "«" + what + "»"),
                    broken);
        } catch (StackOverflowError tooDeep) {
            throw tooLarge(expression, RegexSize.Excess.OPTIONAL_PARTS, tooDeep);
        }
    }

    private static ExplainedException tooLarge(String expression, RegexSize.Excess excess, @Nullable Throwable cause) {
        String english = "expression \"" + expression + "\" ";
        String russian = "«" + expression + "» ";
        return switch (excess) {
            case REPETITIONS ->
                new ExplainedException(
                        english + "is too large with its repetitions multiplied: repeat less than " + RegexSize.LARGEST
                                + " in all",
                        "выражение " + russian
                                + "слишком велико, если перемножить повторения: всего их должно быть меньше "
                                + RegexSize.LARGEST,
                        cause);
            case BRACKETS ->
                new ExplainedException(
                        english + "has more than " + RegexSize.DEEPEST + " brackets open: nest fewer",
                        "в выражении " + russian + "открыто больше " + RegexSize.DEEPEST
                                + " скобок: уменьшите вложенность",
                        cause);
            default ->
                new ExplainedException(
                        english + "has too many alternatives, or parts after each other that may be missing: use fewer",
                        "в выражении " + russian
                                + "слишком много вариантов или необязательных частей подряд: уменьшите их число",
                        cause);
        };
    }

    /** Unknown where the thread's stack has no room left for the library, which follows optional parts with it. */
    Truth find(String text) {
        try {
            return Truth.of(pattern.matcher(text).find());
        } catch (StackOverflowError tooDeep) {
            return Truth.UNKNOWN;
        }
    }
}
