package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.RoutingExamples.D_IN;
import static io.github.planfixsdk.routing.RoutingExamples.O;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleFormatTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Instant START = Instant.parse("2026-03-02T21:05:00Z");

    private final Interaction chat = Interaction.builder(InteractionKind.CHAT, "1")
            .set(Attributes.VISITOR_NAME, "Anna Ivanova")
            .set(Attributes.START_TIME, START)
            .set(Attributes.MESSAGES_COUNT, 1234567L)
            .setAll(Attributes.TAG_NAME, List.of("hot", "vip"))
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            {visitor_name:upper}                      ! ANNA IVANOVA
            {visitor_name: lower }                    ! anna ivanova
            {visitor_name:6}                          ! Anna…
            {visitor_name:upper,7}                    ! ANNA I…
            {visitor_name:7, lower}                   ! anna i…
            {visitor_name:12}                         ! Anna Ivanova
            {utm_term:upper|no: term, none}           ! no: term, none
            {utm_term:3|nothing}                      ! nothing
            {messages_count:4}                        ! 123…
            {tag_name:upper}                          ! HOT, VIP
            {start_time}                              ! 2026-03-02 21:05
            {start_time:dd.MM.yyyy HH:mm|never}       ! 02.03.2026 21:05
            {start_time:d MMM, HH:mm}                 ! 2 Mar, 21:05
            {start_time:upper,d MMM}                  ! 2 MAR
            {start_time:upper,4,d MMM}                ! 2 M…
            {finish_time:dd.MM.yyyy HH:mm|never}      ! never
            """)
    void formatsAreCombinedWithDefaultsAndLengths(String text, String title) {
        assertThat(TitleTemplate.of(text).preview(chat)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            {start_time}                              ! 03.03.2026 00:05
            {start_time:d MMMM, EEEE}                 ! 3 марта, вторник
            {start_time:upper,d MMMM}                 ! 3 МАРТА
            {start_time:HH:mm VV}                     ! 00:05 Europe/Moscow
            """)
    void momentsAreWrittenInTheZoneAndLanguage(String text, String title) {
        assertThat(TitleTemplate.of(text).in(MOSCOW, RUSSIAN).preview(chat)).isEqualTo(title);
        assertThat(TitleTemplate.of(text).in(MOSCOW, RUSSIAN).maxLength(3).preview(chat))
                .hasSizeLessThanOrEqualTo(3)
                .endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'year'", "'год'", "год", "'a' 'b'", "'it''s'", "upper,'year'"})
    void aPatternThatIsTheSameForEveryMomentIsAProblem(String pattern) {
        assertThat(RoutingPolicy.builder()
                        .requests(p -> written(
                                p, InteractionKind.REQUEST, TitleKind.REQUEST_TASK, "{start_time:" + pattern + "}"))
                        .validate())
                .extracting(ConfigurationProblem::path, ConfigurationProblem::code)
                .containsExactly(tuple("$.requests.titles.requestTask", ProblemCode.BROKEN_DATE_FORMAT));
    }

    @Test
    void quotedWordsBesideAPatternAreWritten() {
        assertThat(TitleTemplate.of("{start_time:yyyy 'year', 'o''clock' H}").preview(chat))
                .isEqualTo("2026 year, o'clock 21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{start_time:yyyyppppppppppppMMMM}", "{start_time:ppppppppppEEEE}"})
    void aPatternTooNarrowForOneMomentFailsNoDecision(String text) {
        Interaction far =
                chat.toBuilder().set(Attributes.START_TIME, Instant.MAX).build();
        assertThat(TitleTemplate.of(text).in(MOSCOW, RUSSIAN).preview(far)).isNotEmpty();
    }

    /** A policy for everything, in Moscow and Russian, and interactions that use each kind of title. */
    private static RoutingPolicy inMoscow(TitleKind kind, String text) {
        RoutingPolicy.Builder builder =
                RoutingPolicy.builder().zone(MOSCOW).language(RUSSIAN).inboundCalls(p -> calls(p, kind, text));
        builder.outboundCalls(p -> calls(p, kind, text));
        builder.chats(p -> written(p.moment(ChatMoment.END), InteractionKind.CHAT, kind, text));
        return builder.requests(p -> written(p, InteractionKind.REQUEST, kind, text))
                .build();
    }

    private static void calls(InteractionPolicy.Builder policy, TitleKind kind, String text) {
        policy.first(Plan.task(O)).repeat(Plan.task(O)).responsible(ResponsibleRules.defaultTo(D_IN));
        boolean here = kind == TitleKind.LOST_CALL;
        if (here) {
            policy.title(kind, TitleTemplate.of(text));
        }
    }

    private static void written(InteractionPolicy.Builder policy, InteractionKind of, TitleKind kind, String text) {
        policy.first(Plan.contactAndTask(O))
                .repeat(Plan.contactAndTask(O))
                .responsible(ResponsibleRules.defaultTo(D_IN));
        if (kind.fits(of, Direction.IN)) {
            policy.title(kind, TitleTemplate.of(text));
        }
    }

    private static Interaction sample(TitleKind kind) {
        InteractionKind of =
                switch (kind) {
                    case CHAT_TASK -> InteractionKind.CHAT;
                    case CONTACT, REQUEST_TASK -> InteractionKind.REQUEST;
                    default -> InteractionKind.CALL;
                };
        Interaction.Builder sample = Interaction.builder(of, "1")
                .direction(kind == TitleKind.OUTBOUND_CALL ? Direction.OUT : Direction.IN)
                .set(Attributes.START_TIME, START)
                .set(Attributes.VISITOR_NAME, "Anna")
                .set(Attributes.VISITOR_PHONE_NUMBER, "79000000001");
        return of == InteractionKind.CALL
                ? sample.set(Attributes.IS_LOST, kind == TitleKind.LOST_CALL).build()
                : sample.build();
    }

    private static String title(Decision decision, TitleKind kind) {
        return kind == TitleKind.CONTACT
                ? String.valueOf(decision.contact().title())
                : decision.task().orElseThrow().title();
    }

    @ParameterizedTest
    @EnumSource
    void thePreviewOfEveryKindIsWhatDecisionsWrite(TitleKind kind) {
        String own = "{visitor_name:upper} {start_time:d MMMM HH:mm}";
        Interaction sample = sample(kind);
        for (RoutingPolicy policy : List.of(inMoscow(kind, own), inMoscow(TitleKind.LOST_CALL, own))) {
            TitleTemplate template = policy.policy(sample.kind(), sample.direction())
                    .orElseThrow()
                    .title(kind);
            String before = policy.configurationHash();
            String preview = template.preview(sample);
            assertThat(preview).isEqualTo(title(policy.decide(sample, RoutingExamples.first()), kind));
            assertThat(TitleTemplate.of(template.text())
                            .in(policy.zone(), policy.language())
                            .preview(sample))
                    .isEqualTo(preview);
            assertThat(policy.configurationHash()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnEntryTheDefaultTextOfTheLanguageStands(TitleKind kind) {
        Interaction sample = sample(kind);
        RoutingPolicy policy = inMoscow(TitleKind.LOST_CALL, TitleKind.LOST_CALL.defaultText(RUSSIAN));
        String russian = title(policy.decide(sample, RoutingExamples.first()), kind);
        assertThat(russian)
                .isEqualTo(TitleTemplate.of(kind.defaultText(RUSSIAN)).preview(sample));
        assertThat(kind.defaultText(Locale.ENGLISH)).isNotEqualTo(kind.defaultText(RUSSIAN));
        assertThat(kind.defaultText(RUSSIAN)).containsPattern("[а-я]");
    }

    @Test
    void anEmptyTitleFallsBackToTheDefaultOfTheLanguage() {
        Decision decision = inMoscow(TitleKind.REQUEST_TASK, "{utm_term:upper}")
                .decide(sample(TitleKind.REQUEST_TASK), RoutingExamples.first());
        assertThat(decision.task().orElseThrow().title()).isEqualTo("Заявка: Anna, сайт");
        assertThat(decision.warnings()).containsExactly(new Warning(Warning.Code.EMPTY_TITLE, "REQUEST_TASK"));
    }

    @Test
    void templatesOfDifferentZonesAreDifferent() {
        TitleTemplate template = TitleTemplate.of("{start_time}");
        assertThat(template.in(MOSCOW, Locale.ENGLISH))
                .isEqualTo(TitleTemplate.of("{start_time}").in(MOSCOW, Locale.FRENCH))
                .hasSameHashCodeAs(TitleTemplate.of("{start_time}").in(MOSCOW, Locale.ENGLISH))
                .isNotEqualTo(template)
                .isNotEqualTo(template.in(MOSCOW, RUSSIAN));
    }
}
