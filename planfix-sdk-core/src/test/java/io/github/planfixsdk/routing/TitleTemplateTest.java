package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTemplateTest {
    private final Interaction chat = Interaction.builder(InteractionKind.CHAT, "1")
            .set(Attributes.VISITOR_NAME, "Anna\n  Ivanova {x}")
            .set(Attributes.SOURCE_NAME, "")
            .setAll(Attributes.TAG_NAME, List.of("hot", "vip"))
            .build();

    @Test
    void fillsInAttributesAndDefaults() {
        assertThat(TitleTemplate.of("{{{visitor_name}} {source_name|no source} [{tag_name}] {utm_term}")
                        .preview(chat))
                .isEqualTo("{Anna Ivanova {x}} no source [hot, vip]");
        assertThat(TitleTemplate.of("a } b {{c} {utm_term|x|y}").preview(chat)).isEqualTo("a } b {c} x|y");
    }

    @Test
    void whiteSpaceAndControlCharactersOfAnySortBecomeOneBlank() {
        TitleTemplate title = TitleTemplate.of("{visitor_name}");
        List<Integer> wrong = IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(c -> {
                    String twice = Character.toString(c).repeat(2);
                    boolean blank = Character.isWhitespace(c) || Character.isISOControl(c);
                    String expected = "a" + (blank ? " " : twice) + "b";
                    return !title.preview(named("a" + twice + "b")).equals(expected);
                })
                .boxed()
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void whereTextsMeetOneBlankIsLeftAndNoneAtTheEnds() {
        TitleTemplate title = TitleTemplate.of(" \tHello  {visitor_name|\n} {source_name|  nobody } \n");
        assertThat(title.preview(named(" Anna\u0000 "))).isEqualTo("Hello Anna nobody");
        assertThat(title.preview(named("\u0000"))).isEqualTo("Hello nobody");
        assertThat(title.preview(chat)).isEqualTo("Hello Anna Ivanova {x} nobody");
        assertThat(TitleTemplate.of("{visitor_name} ").preview(named("\u0000"))).isEmpty();
    }

    private static Interaction named(String visitor) {
        return Interaction.builder(InteractionKind.CHAT, "1")
                .set(Attributes.VISITOR_NAME, visitor)
                .build();
    }

    @Test
    void longTitlesAreCutByCharactersNotInsideThem() {
        assertThat(TitleTemplate.of("ab😀😀cd").maxLength(4).preview(chat)).isEqualTo("ab😀…");
        assertThat(TitleTemplate.of("ab cdef").maxLength(4).preview(chat)).isEqualTo("ab…");
        assertThat(TitleTemplate.of("ab😀😀cd").maxLength(1).preview(chat)).isEqualTo("…");
        assertThat(TitleTemplate.of("abcd").maxLength(4).preview(chat)).isEqualTo("abcd");
        TitleTemplate many = TitleTemplate.of("😀{tag_name|x} ".repeat(20_000));
        assertThat(many.preview(chat))
                .startsWith("😀hot, vip 😀hot, vip")
                .endsWith("…")
                .satisfies(title -> assertThat(title.codePoints().count()).isEqualTo(TitleTemplate.DEFAULT_MAX_LENGTH));
        for (int longest = 1; longest < 40; longest++) {
            String whole = many.maxLength(1_000).preview(chat);
            String cut =
                    whole.substring(0, whole.offsetByCodePoints(0, longest - 1)).stripTrailing();
            assertThat(many.maxLength(longest).preview(chat)).isEqualTo(cut + "…");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "open {brace", "no {} name", "no {|x} name"})
    void brokenTextsAreRefusedAtOnce(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TitleTemplate.of(text));
    }

    @Test
    void anEmptyTitleFallsBackToTheDefaultWithAWarning() {
        Decision decision = RoutingExamples.requests(
                        p -> p.title(TitleKind.REQUEST_TASK, TitleTemplate.of("{utm_term}")))
                .decide(RoutingExamples.request(), RoutingExamples.first());
        assertThat(decision.task().orElseThrow().title()).isEqualTo("Request from Anna: site");
        assertThat(decision.warnings()).containsExactly(new Warning(Warning.Code.EMPTY_TITLE, "REQUEST_TASK"));
    }

    @Test
    void thePreviewOfAPolicyIsTheDecisionsTitleAlsoWhereTheTemplateComesOutEmpty() {
        for (String text : List.of("{utm_term}", "From {visitor_name}")) {
            RoutingPolicy policy =
                    RoutingExamples.requests(p -> p.title(TitleKind.REQUEST_TASK, TitleTemplate.of(text)));
            Decision decision = policy.decide(RoutingExamples.request(), RoutingExamples.first());
            assertThat(policy.policy(InteractionKind.REQUEST, Direction.IN)
                            .orElseThrow()
                            .preview(TitleKind.REQUEST_TASK, RoutingExamples.request()))
                    .isEqualTo(decision.task().orElseThrow().title());
        }
    }

    @Test
    void twoBracesStandForOneInADefaultAsWell() {
        assertThat(TitleTemplate.of("{utm_term|{{x}").preview(chat)).isEqualTo("{x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open {brace", "no {} name", "{start_time:}"})
    void whatIsBrokenIsSaidInRussianToo(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TitleTemplate.of(text))
                .satisfies(broken -> assertThat(ExplainedException.words(broken).russian())
                        .startsWith("«" + text + "»: ")
                        .containsPattern("[а-я]"));
    }
}
