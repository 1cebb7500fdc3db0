package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.Attributes.SOURCE_NAME;
import static io.github.planfixsdk.routing.Attributes.VISITOR_CITY;
import static io.github.planfixsdk.routing.Attributes.VISITOR_PHONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternConditionTest {
    private static final Interaction CHAT = Interaction.builder(InteractionKind.CHAT, "1")
            .set(SOURCE_NAME, "Яндекс Директ 2026")
            .set(VISITOR_PHONE_NUMBER, "+7 (910) 123-45-67")
            .build();

    @ParameterizedTest
    @CsvSource({
        "яндекс%, TRUE",
        "%директ%, TRUE",
        "%2026, TRUE",
        "я%к%с%6, TRUE",
        "%, TRUE",
        "%%, TRUE",
        "яндекс, FALSE",
        "%6%6, FALSE", // one character can't be two pieces
        "яндекс директ 2026%яндекс директ 2026, FALSE",
        "яндекс директ 2026%, TRUE",
        "%к%я%, FALSE"
    })
    void aShapeIsMetPieceByPiece(String shape, Truth outcome) {
        assertThat(SOURCE_NAME.like(shape).evaluate(CHAT)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "директ, TRUE",
        "^директ, FALSE",
        "^яндекс (директ|маркет) \\d{4}$, TRUE",
        "\\d{5}, FALSE",
        "\\D+, TRUE", // an escape keeps its case
        "^(\\S+ ?)+$, TRUE"
    })
    void anExpressionIsFoundAnywhereUnlessAnchored(String expression, Truth outcome) {
        assertThat(SOURCE_NAME.matches(expression).evaluate(CHAT)).isEqualTo(outcome);
    }

    @Test
    void caseMattersWhenStrict() {
        assertThat(SOURCE_NAME.matches("яндекс").strict().evaluate(CHAT)).isEqualTo(Truth.FALSE);
        assertThat(SOURCE_NAME.matches("Яндекс").strict().evaluate(CHAT)).isEqualTo(Truth.TRUE);
        assertThat(SOURCE_NAME.like("яндекс%").strict().evaluate(CHAT)).isEqualTo(Truth.FALSE);
        assertThat(SOURCE_NAME.like("Яндекс%").strict().evaluate(CHAT)).isEqualTo(Truth.TRUE);
    }

    @Test
    void phonesAreLookedAtAsTheirDigits() {
        assertThat(VISITOR_PHONE_NUMBER.matches("^7910\\d{7}$").evaluate(CHAT)).isEqualTo(Truth.TRUE);
        assertThat(VISITOR_PHONE_NUMBER.like("+7 (910)%67").evaluate(CHAT)).isEqualTo(Truth.TRUE);
    }

    @Test
    void missingValuesAreUnknownToPatternsToo() {
        assertThat(VISITOR_CITY.matches(".").evaluate(CHAT)).isEqualTo(Truth.UNKNOWN);
        assertThat(VISITOR_CITY.like("%").evaluate(CHAT)).isEqualTo(Truth.UNKNOWN);
        assertThat(Condition.not(VISITOR_CITY.like("%")).evaluate(CHAT)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void anExpressionThatHangsBacktrackingEnginesAnswersAtOnce() {
        Interaction evil = Interaction.builder(InteractionKind.CHAT, "1")
                .set(SOURCE_NAME, "a".repeat(50_000) + "!")
                .build();
        assertThat(SOURCE_NAME.matches("^(a+)+$").evaluate(evil)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[a", "a)", "(?=a)", "a**", "(a)\\1", "a\\", "*", "a{2000}", "[b-a]", "(?P<n>a)(?P<n>b)"})
    void whatIsNoExpressionIsRefusedAtOnceInBothLanguages(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOURCE_NAME.matches(expression))
                .withMessageContaining("is no regular expression of RE2's syntax")
                .satisfies(broken -> assertThat(
                                ExplainedException.words(broken).russian().replace(expression, ""))
                        .startsWith("выражение «» не соответствует синтаксису RE2: ")
                        .doesNotContainPattern("[a-z]"));
    }

    @Test
    void whatRe2LeavesOutIsSaidByItsName() {
        for (String around : List.of("a(?=b)", "a(?!b)", "(?<=a)b", "(?<!a)b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Attributes.SOURCE_NAME.matches(around))
                    .withMessageEndingWith("RE2 can't look ahead or behind");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.SOURCE_NAME.matches("\\(?=("))
                .withMessageEndingWith("missing closing )");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "(a{100,}[)]){200}",
                "((a{1000}[(]){1000}[(]){1000}",
                "((a{1000}[[:alpha:](]){1000}){2}",
                "((a{1000}\\){1000}){20}",
                "\\Q[\\E((a{100}){100}){10}",
                "a{2((a{100}){100}){10}",
                "[[:a]((a{100}){100}){10}",
                "\\x{41}((a{100}){100}){10}",
                "\\Qab\\E{1000}{10}(a{1000}){10}",
                "(a{1000})\\Q\\E{20}",
                "(a{1000})(?i){20}",
                "(a{1000})(?i)\\Q\\E(?s-i){20}",
                "\\Q(a{1000}){20}\\E(a{1000}){20}",
                "(\\Q\\Ea{1000}){20}"
            })
    void expressionsThatGrowBeyondMeasureAreRefused(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOURCE_NAME.matches(expression))
                .withMessageMatching(".*(too large|no regular expression).*");
    }

    @Test
    void bracketsWithoutEndAreRefusedBeforeTheyFillTheStack() {
        for (String brackets : List.of("(".repeat(20_000), "(".repeat(201) + ")".repeat(201))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SOURCE_NAME.matches(brackets))
                    .withMessageContaining("more than 200 brackets open");
        }
        assertThat(SOURCE_NAME.matches("(".repeat(200) + "Я" + ")".repeat(200)).evaluate(CHAT))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d{1,3}(\\.\\d{1,3}){3}",
                "{5}x",
                "[{(]a{2}",
                "a{1000}b{1000}",
                "\\{1000}\\{1000}",
                "(\\x{9999}){999}",
                "\\Qabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst\\E{200}",
                "\\Qa{1000}\\E{1000}",
                "(a{1000,b)"
            })
    void usualExpressionsAreNotTooLarge(String expression) {
        try {
            SOURCE_NAME.matches(expression);
        } catch (IllegalArgumentException otherwiseWrong) {
            assertThat(otherwiseWrong).hasMessageNotContaining("too large");
        }
    }

    @Test
    void tracesNameThePattern() {
        assertThat(SOURCE_NAME.matches("^яндекс").trace(CHAT).text(Locale.forLanguageTag("ru")))
                .isEqualTo("название источника: Яндекс Директ 2026 подходит под ^яндекс");
        assertThat(SOURCE_NAME.like("%x%").trace(CHAT).text(Locale.ENGLISH))
                .isEqualTo("source name: Яндекс Директ 2026 is not like %x%");
    }

    @Test
    void ofAQuotationTheLastCharacterIsRepeated() {
        assertThat(SOURCE_NAME.matches("^\\QЯндекс\\E{1}\\Q Ди\\E").evaluate(CHAT))
                .isEqualTo(Truth.TRUE);
        assertThat(SOURCE_NAME.matches("\\Q202\\E{0,1}6").evaluate(CHAT)).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a?){1000}){3}",
                "(((a?)?)?){800}",
                "(a?){1000}",
                "(a*){1000}",
                "(|a){1000}",
                "(?:a?b?c?){1000}",
                "(?P<name>a?){1000}",
                "(\\b){1000}",
                "(a?\\Qb\\E?){1000}",
                "(a{0,9}){0,1000}"
            })
    void expressionsWithTooManyOptionalPartsAreRefused(String expression) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOURCE_NAME.matches(expression))
                .withMessageContaining("may be missing: use fewer")
                .satisfies(
                        refused -> assertThat(ExplainedException.words(refused).russian())
                                .contains("необязательных частей подряд"));
        assertThatIllegalArgumentException().isThrownBy(() -> SOURCE_NAME.matches("a?".repeat(4_900)));
        assertThatIllegalArgumentException().isThrownBy(() -> SOURCE_NAME.matches("a*b|".repeat(1_000)));
    }

    /** Nearly as large as it may be. */
    static Stream<String> largeExpressions() {
        return Stream.of(
                "(a?){160}",
                "(?:a*){160}",
                "(a{0,9}){160}",
                "a?".repeat(490) + "$",
                "a{0,1000}",
                "a{1000}?|a{0,900}b|a",
                "(?:a|b{1,9}c|){100}",
                "(".repeat(200) + "a?" + ")".repeat(200) + "{2}",
                "a" + "|ab".repeat(900),
                IntStream.range(1_000, 1_900).mapToObj(i -> i + "b").collect(Collectors.joining("|")) + "|a",
                "(a{99}b?|a){90}?|a");
    }

    @ParameterizedTest
    @MethodSource("largeExpressions")
    void whatIsTakenIsAnsweredWithAStackOfMiddlingSize(String expression) throws InterruptedException {
        assertThat(answer(expression, 512 * 1024)).containsExactly(Truth.TRUE);
    }

    @ParameterizedTest
    @MethodSource("largeExpressions")
    void hardlyAnyStackIsNoReasonToFail(String expression) throws InterruptedException {
        assertThat(answer(expression, 1)).hasSize(1).doesNotContain(Truth.FALSE);
    }

    private static List<Truth> answer(String expression, long stack) throws InterruptedException {
        Condition condition = SOURCE_NAME.matches(expression);
        Interaction plain = Interaction.builder(InteractionKind.CHAT, "1")
                .set(SOURCE_NAME, "a".repeat(2_000))
                .build();
        // What is loaded for the first time needs a stack of its own.
        assertThat(condition.evaluate(plain)).isEqualTo(Truth.TRUE);
        List<Truth> answers = new ArrayList<>();
        Thread thread = new Thread(null, () -> answers.add(condition.evaluate(plain)), "small stack", stack);
        thread.start();
        thread.join();
        return answers;
    }

    @Test
    void aTraceSaysWhyAComparisonWithAValueIsUnknown() {
        Trace trace = Trace.comparison(SOURCE_NAME.matches("a?"), List.of("aaa"), Truth.UNKNOWN);
        assertThat(trace.text(Locale.ENGLISH))
                .isEqualTo("source name: aaa, wanted: matches a?"
                        + " (not checked: the expression needs more stack than the thread has)");
        assertThat(trace.text(Locale.forLanguageTag("ru")))
                .isEqualTo("название источника: aaa, условие: подходит под a?"
                        + " (не проверено: выражению не хватило стека потока)");
        assertThat(VISITOR_CITY.matches("a?").trace(CHAT).text(Locale.ENGLISH))
                .isEqualTo("city: (no value), wanted: matches a?");
    }
}
