package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read of decisions: words, in both languages. */
class RoutingWordsTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");

    private static <E extends Enum<E>> Stream<Arguments> all(Class<E> type, BiFunction<E, Locale, String> text) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> arguments(value, text.apply(value, Locale.ENGLISH), text.apply(value, RUSSIAN)));
    }

    static Stream<Arguments> constants() {
        return Stream.of(
                        all(ContactHistory.class, ContactHistory::text),
                        all(FilterOutcome.class, FilterOutcome::text),
                        all(Direction.class, Direction::text),
                        all(TitleKind.class, TitleKind::text),
                        all(ChatMoment.class, ChatMoment::text),
                        all(Reason.class, Reason::text),
                        all(Verdict.class, Verdict::text),
                        all(ContactPlan.Action.class, ContactPlan.Action::text))
                .flatMap(constants -> constants);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void everyConstantHasWordsInBothLanguages(Enum<?> constant, String english, String russian) {
        assertThat(english).matches("[a-z][a-zP ':,]*").isNotEqualTo(constant.name());
        assertThat(russian).matches("[а-яё][а-яёП :,—]*");
    }

    @Test
    void theWordsSayWhatIsMeant() {
        assertThat(ContactHistory.REPEAT.text(RUSSIAN)).isEqualTo("повторное обращение");
        assertThat(FilterOutcome.EMPTY.text(Locale.ENGLISH)).isEqualTo("passed: nothing is chosen in the filter");
        assertThat(Direction.OUT.text(RUSSIAN)).isEqualTo("исходящее");
        assertThat(TitleKind.REQUEST_TASK.text(RUSSIAN)).isEqualTo("задача по заявке");
        assertThat(ChatMoment.TAG.text(RUSSIAN)).isEqualTo("когда поставлен тег");
        assertThat(Reason.NO_CONTACT_DATA.text(Locale.ENGLISH)).isEqualTo("no telephone number");
        assertThat(Reason.NO_CONTACT_DATA.text(RUSSIAN)).isEqualTo("нет номера телефона");
    }

    @Test
    void warningsNameRulesTitlesAndEmployeesInWords() {
        says(
                Warning.undecided(0),
                "responsible.rules[0]",
                "rule undecided, a value is missing: rule 1",
                "правило не определено, не хватает значения: правило 1");
        says(
                Warning.furtherUndecided(998),
                "responsible.rules +998",
                "rule undecided, a value is missing: and 998 more rules",
                "правило не определено, не хватает значения: и ещё правил: 998");
        says(
                Warning.furtherUndecided(1),
                "responsible.rules +1",
                "rule undecided, a value is missing: and 1 more rule",
                "правило не определено, не хватает значения: и ещё правил: 1");
        says(
                Warning.emptyTitle(TitleKind.REQUEST_TASK),
                "REQUEST_TASK",
                "title empty, default used: task of a request",
                "заголовок пуст, взят стандартный: задача по заявке");
        says(
                Warning.unknownEmployee(9),
                "employee_id 9",
                "employee not synchronised: the vendor's employee 9",
                "сотрудник не синхронизирован: сотрудник вендора 9");
        says(
                new Warning(Warning.Code.UNSYNCHRONISED_EMPLOYEE, "user:12"),
                "user:12",
                "employee not synchronised: user:12",
                "сотрудник не синхронизирован: user:12");
        says(new Warning(Warning.Code.QUEUED, ""), "", "update queued by Planfix", "изменение отложено Планфиксом");
    }

    private static void says(Warning warning, String detail, String english, String russian) {
        assertThat(warning.text(Locale.ENGLISH)).isEqualTo(english);
        assertThat(warning.text(RUSSIAN)).isEqualTo(russian);
        assertThat(warning.detail()).isEqualTo(detail);
    }

    @Test
    void aWarningIsTheSameWhateverItsRussianSays() {
        Warning one = new Warning(Warning.Code.DUPLICATE_RISK, "taken over");
        Warning other = one.inRussian("работу продолжили");
        assertThat(other).isEqualTo(one).hasSameHashCodeAs(one).hasToString("DUPLICATE_RISK taken over");
        assertThat(other.text(Locale.ENGLISH)).isEqualTo("may be a duplicate: taken over");
        assertThat(other.text(RUSSIAN)).isEqualTo("возможен дубликат: работу продолжили");
        assertThat(one.text(RUSSIAN)).isEqualTo("возможен дубликат: taken over");
        assertThat(one)
                .isNotEqualTo(new Warning(Warning.Code.DUPLICATE_RISK, "other"))
                .isNotEqualTo(new Warning(Warning.Code.QUEUED, "taken over"));
    }

    @Test
    void warningsOfDecisionsTellWhatIsMeant() {
        RoutingPolicy policy =
                RoutingExamples.requests(p -> p.title(TitleKind.REQUEST_TASK, TitleTemplate.of("{utm_term}"))
                        .responsible(ResponsibleRules.defaultTo(RoutingExamples.D_IN)
                                .when(Attributes.CAMPAIGN_ID.is(1L), RoutingExamples.R1)
                                .otherwise(PersonSelector.participant())));
        Interaction request = RoutingExamples.request().toBuilder()
                .set(Attributes.LAST_TALKED_EMPLOYEE_ID, 9L)
                .build();
        assertThat(policy.decide(request, RoutingExamples.first()).warnings())
                .extracting(warning -> warning.text(RUSSIAN))
                .containsExactlyInAnyOrder(
                        "правило не определено, не хватает значения: правило 1",
                        "сотрудник не синхронизирован: сотрудник вендора 9",
                        "заголовок пуст, взят стандартный: задача по заявке");
    }

    @Test
    void aSerialisedExceptionKeepsItsMessageAndNoProblems() throws Exception {
        RoutingConfigurationException thrown = new RoutingConfigurationException(
                List.of(new ConfigurationProblem("$.zone", ProblemCode.UNKNOWN_ZONE, "is unknown", "неизвестно")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isInstanceOfSatisfying(RoutingConfigurationException.class, read -> {
                assertThat(read)
                        .hasMessage("the routing configuration has 1 problem\n  $.zone: is unknown")
                        .hasMessage(thrown.getMessage());
                assertThat(thrown.problems()).hasSize(1);
                assertThat(read.problems()).isEmpty();
            });
        }
    }
}
