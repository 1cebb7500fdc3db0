package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.Attributes.SOURCE_NAME;
import static io.github.planfixsdk.routing.Attributes.TAG_NAME;
import static io.github.planfixsdk.routing.Attributes.TALK_DURATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
    private static final Interaction NOTHING_SENT =
            Interaction.builder(InteractionKind.CHAT, "1").build();
    private static final Interaction SENT_EMPTY = Interaction.builder(InteractionKind.CHAT, "1")
            .set(SOURCE_NAME, "")
            .setAll(TAG_NAME, List.of())
            .build();
    private static final Interaction FILLED = Interaction.builder(InteractionKind.CHAT, "1")
            .set(SOURCE_NAME, "Google Ads")
            .setAll(TAG_NAME, List.of("Hot", "VIP"))
            .set(TALK_DURATION, 30L)
            .build();

    /** Every single-valued comparison, positive and negative, is unknown without a value. */
    static List<Condition> comparisons() {
        return List.of(
                SOURCE_NAME.is("x"),
                SOURCE_NAME.isNot("x"),
                SOURCE_NAME.in("x", "y"),
                SOURCE_NAME.notIn("x", "y"),
                SOURCE_NAME.contains("x"),
                SOURCE_NAME.startsWith("x"),
                SOURCE_NAME.endsWith("x"),
                Condition.not(SOURCE_NAME.is("x")));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void missingValueIsUnknownForPositiveAndNegativeOperatorsAlike(Condition comparison) {
        assertThat(comparison.evaluate(NOTHING_SENT)).isEqualTo(Truth.UNKNOWN);
        assertThat(comparison.evaluate(SENT_EMPTY)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void orderedComparisonsAreUnknownWithoutValue() {
        assertThat(TALK_DURATION.lessThan(1L).evaluate(NOTHING_SENT)).isEqualTo(Truth.UNKNOWN);
        assertThat(TALK_DURATION.atLeast(1L).evaluate(NOTHING_SENT)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void presentAndAbsentAlwaysAnswer() {
        assertThat(SOURCE_NAME.absent().evaluate(NOTHING_SENT)).isEqualTo(Truth.TRUE);
        assertThat(SOURCE_NAME.absent().evaluate(SENT_EMPTY)).isEqualTo(Truth.TRUE);
        assertThat(SOURCE_NAME.absent().evaluate(FILLED)).isEqualTo(Truth.FALSE);
        assertThat(SOURCE_NAME.present().evaluate(NOTHING_SENT)).isEqualTo(Truth.FALSE);
        assertThat(TAG_NAME.present().evaluate(SENT_EMPTY)).isEqualTo(Truth.FALSE);
        assertThat(TAG_NAME.present().evaluate(FILLED)).isEqualTo(Truth.TRUE);
    }

    @Test
    void listSentEmptyIsKnownToHaveNoneOfTheElements() {
        assertThat(TAG_NAME.anyOf("hot").evaluate(SENT_EMPTY)).isEqualTo(Truth.FALSE);
        assertThat(TAG_NAME.noneOf("hot").evaluate(SENT_EMPTY)).isEqualTo(Truth.TRUE);
        assertThat(TAG_NAME.noneOf("hot").evaluate(NOTHING_SENT)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void listOperatorsLookAtAllElements() {
        assertThat(TAG_NAME.anyOf("cold", "vip").evaluate(FILLED)).isEqualTo(Truth.TRUE);
        assertThat(TAG_NAME.noneOf("cold", "vip").evaluate(FILLED)).isEqualTo(Truth.FALSE);
        assertThat(TAG_NAME.allOf("vip", "hot").evaluate(FILLED)).isEqualTo(Truth.TRUE);
        assertThat(TAG_NAME.allOf("vip", "cold").evaluate(FILLED)).isEqualTo(Truth.FALSE);
    }

    @Test
    void caseMattersOnlyWhenStrict() {
        assertThat(SOURCE_NAME.is("google ads").evaluate(FILLED)).isEqualTo(Truth.TRUE);
        assertThat(SOURCE_NAME.is("google ads").strict().evaluate(FILLED)).isEqualTo(Truth.FALSE);
        assertThat(SOURCE_NAME.contains("ADS").evaluate(FILLED)).isEqualTo(Truth.TRUE);
        assertThat(SOURCE_NAME.endsWith("ADS").strict().evaluate(FILLED)).isEqualTo(Truth.FALSE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TALK_DURATION.is(1L).strict())
                .withMessageContaining("talk_duration is NUMBER");
    }

    @Test
    void ordersNumbers() {
        assertThat(TALK_DURATION.lessThan(30L).evaluate(FILLED)).isEqualTo(Truth.FALSE);
        assertThat(TALK_DURATION.atMost(30L).evaluate(FILLED)).isEqualTo(Truth.TRUE);
        assertThat(TALK_DURATION.greaterThan(29L).evaluate(FILLED)).isEqualTo(Truth.TRUE);
        assertThat(TALK_DURATION.atLeast(31L).evaluate(FILLED)).isEqualTo(Truth.FALSE);
    }

    @Test
    void decimalsAreEqualWhateverTheirScale() {
        Attribute<BigDecimal> sum = Attribute.decimal("sum");
        Interaction paid = Interaction.builder(InteractionKind.REQUEST, "1")
                .set(sum, new BigDecimal("10.00"))
                .build();
        assertThat(sum.is(BigDecimal.TEN).evaluate(paid)).isEqualTo(Truth.TRUE);
    }

    @Test
    void unknownSpreadsThroughAndOrNot() {
        Condition unknown = Attributes.VISITOR_CITY.is("x");
        Condition no = SOURCE_NAME.is("x");
        Condition yes = Condition.always();
        assertThat(unknown.and(no).evaluate(FILLED)).isEqualTo(Truth.FALSE);
        assertThat(unknown.and(yes).evaluate(FILLED)).isEqualTo(Truth.UNKNOWN);
        assertThat(unknown.or(yes).evaluate(FILLED)).isEqualTo(Truth.TRUE);
        assertThat(unknown.or(no).evaluate(FILLED)).isEqualTo(Truth.UNKNOWN);
        assertThat(Condition.not(unknown).evaluate(FILLED)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void traceShowsEveryNodeWithItsValueInBothLanguages() {
        Condition condition = Condition.any(
                Condition.all(SOURCE_NAME.is("Yandex"), TAG_NAME.anyOf("VIP")),
                Condition.not(Attributes.VISITOR_CITY.in("Kazan", "Omsk")));
        Trace trace = condition.trace(FILLED);
        assertThat(trace.outcome()).isEqualTo(condition.evaluate(FILLED)).isEqualTo(Truth.UNKNOWN);
        assertThat(trace.explain(Locale.ENGLISH)).isEqualTo("""
                        ? or (
                          ✗ and (
                            ✗ source name: Google Ads ≠ Yandex
                            ✓ tag name: Hot, VIP – has any of (VIP)
                          )
                          ? not (
                            ? city: (no value), wanted: in (Kazan, Omsk)
                          )
                        )
                        """);
        assertThat(trace.explain(Locale.forLanguageTag("ru-RU"))).isEqualTo("""
                        ? или (
                          ✗ и (
                            ✗ название источника: Google Ads ≠ Yandex
                            ✓ название тега: Hot, VIP – есть хотя бы одно из (VIP)
                          )
                          ? не (
                            ? город: (нет значения), условие: входит в (Kazan, Omsk)
                          )
                        )
                        """);
    }

    @Test
    void everyOperatorReadsWellWhetherItHoldsOrNot() {
        Interaction call = Interaction.builder(InteractionKind.CALL, "1")
                .set(Attributes.IS_LOST, true)
                .set(SOURCE_NAME, "Google Ads")
                .setAll(TAG_NAME, List.of("Hot"))
                .build();
        assertThat(List.of(
                        russian(Attributes.IS_LOST.is(false), call),
                        russian(SOURCE_NAME.in("Bing", "Yandex"), call),
                        russian(SOURCE_NAME.notIn("Bing", "Yandex"), call),
                        russian(SOURCE_NAME.startsWith("goo"), call),
                        russian(SOURCE_NAME.absent(), call),
                        russian(Attributes.VISITOR_CITY.absent(), call),
                        russian(TAG_NAME.noneOf("hot", "vip"), call),
                        russian(TAG_NAME.allOf("hot", "vip"), call),
                        russian(Attributes.VISITOR_CITY.isNot("Omsk"), call)))
                .containsExactly(
                        "потерян: да ≠ нет",
                        "название источника: Google Ads не входит в (Bing, Yandex)",
                        "название источника: Google Ads не входит в (Bing, Yandex)",
                        "название источника: Google Ads начинается с goo",
                        "название источника: Google Ads, заполнено",
                        "город: не заполнено",
                        "название тега: Hot – есть хотя бы одно из (hot, vip)",
                        "название тега: Hot – есть не все из (hot, vip)",
                        "город: (нет значения), условие: ≠ Omsk");
    }

    private static String russian(Condition condition, Interaction interaction) {
        return condition.trace(interaction).text(Locale.forLanguageTag("ru"));
    }

    @Test
    void theTraceAgreesWithTheEvaluationAndShowsPartsThatNoLongerMatter() {
        Condition unknown = Attributes.VISITOR_CITY.is("x");
        for (Condition condition : List.of(
                Condition.any(Condition.always(), unknown),
                Condition.all(unknown, SOURCE_NAME.is("x")),
                Condition.any(unknown, SOURCE_NAME.is("x")),
                Condition.not(Condition.all(unknown, Condition.always())))) {
            Trace trace = condition.trace(FILLED);
            assertThat(trace.outcome()).as(condition.toString()).isEqualTo(condition.evaluate(FILLED));
        }
        assertThat(Condition.any(Condition.always(), unknown).trace(FILLED).children())
                .extracting(Trace::outcome)
                .containsExactly(Truth.TRUE, Truth.UNKNOWN);
    }

    @Test
    void chainedAndsAndOrsNeedNoBracketsBetweenThem() {
        Condition a = SOURCE_NAME.is("a");
        Condition b = SOURCE_NAME.is("b");
        Condition c = SOURCE_NAME.is("c");
        assertThat(a.or(b).or(c)).isEqualTo(Condition.any(a, b, c));
        assertThat(a.and(b).and(c)).isEqualTo(Condition.all(a, b, c));
        assertThat(a.and(b).or(c)).isEqualTo(Condition.any(Condition.all(a, b), c));
    }

    @Test
    void operatorsForOneValueFindNothingInAnEmptyList() {
        assertThat(TAG_NAME.is("x").evaluate(SENT_EMPTY)).isEqualTo(Truth.UNKNOWN);
        assertThat(TAG_NAME.contains("x").evaluate(SENT_EMPTY)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void blankTextsAreNoValues() {
        Interaction blank = Interaction.builder(InteractionKind.CHAT, "1")
                .set(SOURCE_NAME, " ")
                .setAll(TAG_NAME, List.of(" ", "hot"))
                .build();
        assertThat(blank.has(SOURCE_NAME)).isTrue();
        assertThat(blank.get(SOURCE_NAME)).isEmpty();
        assertThat(SOURCE_NAME.isNot("x").evaluate(blank)).isEqualTo(Truth.UNKNOWN);
        assertThat(blank.all(TAG_NAME)).containsExactly("hot");
    }

    @Test
    void anAttributeCantOfferWhatItsTypeHasNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attribute.text("x").offering(Operator.EQUAL, Operator.LESS))
                .withMessageContaining("attribute x can't offer");
    }

    @Test
    void concealedValuesStayOutOfExplanations() {
        Interaction request = Interaction.builder(InteractionKind.REQUEST, "1")
                .set(Attributes.TEXT, "my secret")
                .build();
        Trace trace = Attributes.TEXT.contains("secret").trace(request);
        assertThat(trace.outcome()).isEqualTo(Truth.TRUE);
        assertThat(trace.text(Locale.ENGLISH)).isEqualTo("text: ••• contains secret");
        assertThat(trace.actual()).isEqualTo("•••");
    }

    @Test
    void emptyGroupIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(Condition::all).withMessageContaining("Condition.always()");
    }

    @Test
    void aConditionTellsItselfInBothLanguagesWithItsLabels() {
        Condition condition = Attributes.SITE_ID
                .in(5L, 6L)
                .and(Condition.not(Attributes.SOURCE_NAME.contains("x").strict()))
                .and(Condition.named("office").or(Condition.always()))
                .and(Attributes.CHANNEL.present());

        assertThat(condition.text(Locale.ENGLISH))
                .isEqualTo("(site id in (5, 6) and not (source name contains x (strict)) and (\"office\" or always)"
                        + " and traffic is filled in)");
        assertThat(condition.text(Locale.forLanguageTag("ru")))
                .isEqualTo("(номер сайта входит в (5, 6) и не (название источника содержит x (с учётом регистра))"
                        + " и («office» или всегда) и трафик заполнено)");
    }
}
