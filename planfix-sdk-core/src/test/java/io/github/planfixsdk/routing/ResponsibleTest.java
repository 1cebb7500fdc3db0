package io.github.planfixsdk.routing;

import static io.github.planfixsdk.routing.RoutingExamples.CONTACT;
import static io.github.planfixsdk.routing.RoutingExamples.D_IN;
import static io.github.planfixsdk.routing.RoutingExamples.D_OUT;
import static io.github.planfixsdk.routing.RoutingExamples.NOW;
import static io.github.planfixsdk.routing.RoutingExamples.R1;
import static io.github.planfixsdk.routing.RoutingExamples.call;
import static io.github.planfixsdk.routing.RoutingExamples.inbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.planfixsdk.model.PersonRef;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsibleTest {
    private static final PersonRef OWNER = PersonRef.user(20);
    private static final PersonRef STAND_IN = PersonRef.user(21);

    /** 1 rang first, 2 answered first, 3 answered last, 4 talked first, 5 talked last; the employee n is user:10n. */
    private final Interaction call = call("A", "s1").toBuilder()
            .setAll(Attributes.EMPLOYEE_ID, List.of(1L, 2L, 3L, 4L, 5L))
            .set(Attributes.FIRST_ANSWERED_EMPLOYEE_ID, 2L)
            .set(Attributes.LAST_ANSWERED_EMPLOYEE_ID, 3L)
            .set(Attributes.FIRST_TALKED_EMPLOYEE_ID, 4L)
            .set(Attributes.LAST_TALKED_EMPLOYEE_ID, 5L)
            .build();

    private static Facts.Builder known() {
        Facts.Builder facts = Facts.at(NOW).repeat(CONTACT).contactOwner(OWNER);
        for (long id = 1; id <= 5; id++) {
            facts.employee(id, PersonRef.user(100 + id));
        }
        return facts.synchronised(OWNER, STAND_IN, R1, D_IN);
    }

    private static Decision decide(
            UnaryOperator<ResponsibleRules> rules, Interaction interaction, Facts.Builder facts) {
        return inbound(p -> p.responsible(rules.apply(ResponsibleRules.defaultTo(D_IN))))
                .decide(interaction, facts.build());
    }

    private Responsible chosen(UnaryOperator<ResponsibleRules> rules, Facts.Builder facts) {
        return decide(rules, call, facts).responsible().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACT_OWNER, user:20",
        "FIRST_ANSWERED, user:102",
        "LAST_ANSWERED, user:103",
        "FIRST_TALKED, user:104",
        "LAST_TALKED, user:105",
        "PARTICIPANT, user:105"
    })
    void everySelectorNamesItsOwn(PersonSelector.Kind kind, String employee) {
        Responsible responsible = chosen(rules -> rules.otherwise(PersonSelector.of(kind)), known());
        assertThat(responsible.employee()).hasToString(employee);
        assertThat(responsible.why()).isEqualTo(Responsible.Why.OTHERWISE);
        assertThat(responsible.selector()).isEqualTo(PersonSelector.of(kind));
        assertThat(responsible.rule()).isEqualTo(-1);
        assertThat(responsible.standsInFor()).isNull();
    }

    @Test
    void whoNamesNobodyGivesWayToTheNextWithoutAWarning() {
        Decision decision = decide(
                rules -> rules.when(
                        Condition.always(),
                        PersonSelector.contactOwner(),
                        PersonSelector.lastTalked(),
                        PersonSelector.employee(R1)),
                call("A", "s1"),
                known().contactOwner(null));
        Responsible responsible = decision.responsible().orElseThrow();
        assertThat(responsible.employee()).isEqualTo(R1);
        assertThat(responsible.why()).isEqualTo(Responsible.Why.RULE);
        assertThat(responsible.selector()).isEqualTo(PersonSelector.employee(R1));
        assertThat(decision.warnings()).isEmpty();
    }

    @Test
    void whoIsNotSynchronisedGivesWayToTheNextWithAWarning() {
        Decision decision = decide(
                rules -> rules.when(
                        Condition.always(),
                        PersonSelector.contactOwner(),
                        PersonSelector.lastAnswered(),
                        PersonSelector.employee(D_OUT),
                        PersonSelector.employee(R1)),
                call.toBuilder().set(Attributes.LAST_ANSWERED_EMPLOYEE_ID, 9L).build(),
                known().contactOwner(PersonRef.user(99)));
        assertThat(decision.responsible().orElseThrow().employee()).isEqualTo(R1);
        assertThat(decision.warnings())
                .extracting(warning -> warning.text(Locale.ENGLISH))
                .containsExactly(
                        "employee not synchronised: user:99",
                        "employee not synchronised: the vendor's employee 9",
                        "employee not synchronised: user:11");
    }

    @Test
    void aRuleThatNamesNobodyLeadsToTheDefaultAndStillShows() {
        Responsible responsible = chosen(
                rules -> rules.when(Condition.always(), PersonSelector.contactOwner())
                        .otherwise(PersonSelector.lastTalked()),
                known().contactOwner(null));
        assertThat(responsible.employee()).isEqualTo(D_IN);
        assertThat(responsible.why()).isEqualTo(Responsible.Why.DEFAULT);
        assertThat(responsible.rule()).isZero();
        assertThat(responsible.condition()).isEqualTo(Condition.always());
        assertThat(responsible.selector()).isNull();
    }

    @Test
    void whoIsAwayIsReplacedWhoeverNamedThem() {
        Facts.Builder away = known().replacement(OWNER, STAND_IN)
                .replacement(PersonRef.user(105), STAND_IN)
                .replacement(D_IN, STAND_IN)
                .replacement(R1, STAND_IN);
        for (UnaryOperator<ResponsibleRules> rules : List.<UnaryOperator<ResponsibleRules>>of(
                r -> r.otherwise(PersonSelector.contactOwner()),
                r -> r.otherwise(PersonSelector.contactOwnersReplacement()),
                r -> r.otherwise(PersonSelector.participant()),
                r -> r.when(Condition.always(), R1),
                r -> r)) {
            assertThat(chosen(rules, away).employee()).isEqualTo(STAND_IN);
        }
        Responsible owner = chosen(rules -> rules.otherwise(PersonSelector.contactOwner()), away);
        assertThat(owner.standsInFor()).isEqualTo(OWNER);
        assertThat(owner.text(false)).isEqualTo("user:21 (otherwise: contact's owner, stands in for user:20)");
        assertThat(owner.text(true)).isEqualTo("user:21 (иначе: ответственный за контакт, замещает user:20)");
        assertThat(chosen(rules -> rules, away).standsInFor()).isEqualTo(D_IN);
    }

    @Test
    void replacementsCanBeIgnoredButTheOwnersCanBeAskedFor() {
        Facts.Builder away = known().replacement(OWNER, STAND_IN).replacement(D_IN, STAND_IN);
        assertThat(chosen(r -> r.otherwise(PersonSelector.contactOwner()).ignoringReplacements(), away)
                        .employee())
                .isEqualTo(OWNER);
        assertThat(chosen(ResponsibleRules::ignoringReplacements, away).employee())
                .isEqualTo(D_IN);
        assertThat(chosen(
                                r -> r.otherwise(PersonSelector.contactOwnersReplacement())
                                        .ignoringReplacements(),
                                away)
                        .employee())
                .isEqualTo(STAND_IN);
        assertThat(chosen(
                                r -> r.otherwise(PersonSelector.contactOwnersReplacement())
                                        .ignoringReplacements(),
                                known())
                        .employee())
                .isEqualTo(D_IN);
    }

    @Test
    void aStandInWhoIsNotSynchronisedGivesWayToo() {
        Facts.Builder away = known().replacement(R1, D_OUT).replacement(D_IN, D_OUT);
        Decision decision = decide(rules -> rules.when(Condition.always(), R1), call, away);
        assertThat(decision.responsible().orElseThrow().employee()).isEqualTo(D_IN);
        assertThat(decision.responsible().orElseThrow().standsInFor()).isNull();
        assertThat(decision.warnings())
                .containsExactly(new Warning(Warning.Code.UNSYNCHRONISED_EMPLOYEE, D_OUT.toString()));
    }

    @Test
    void groupsNeedNoSynchronisation() {
        assertThat(chosen(rules -> rules.when(Condition.always(), PersonRef.group(3)), known())
                        .employee())
                .isEqualTo(PersonRef.group(3));
    }

    @Test
    void ofSeveralWhoOnlyRangNobodyTookPart() {
        Interaction rang = call("A", "s1").toBuilder()
                .setAll(Attributes.EMPLOYEE_ID, List.of(1L, 2L))
                .build();
        UnaryOperator<ResponsibleRules> rules = r -> r.otherwise(PersonSelector.participant());
        assertThat(decide(rules, rang, known()).responsible().orElseThrow().why())
                .isEqualTo(Responsible.Why.DEFAULT);
        Interaction one =
                rang.toBuilder().setAll(Attributes.EMPLOYEE_ID, List.of(2L)).build();
        assertThat(decide(rules, one, known()).responsible().orElseThrow().employee())
                .isEqualTo(PersonRef.user(102));
    }

    @Test
    void whoIsNotRecognisedHasNoOwner() {
        Interaction anonymous =
                Interaction.builder(InteractionKind.REQUEST, "1").build();
        Decision decision = RoutingExamples.requests(
                        p -> p.responsible(ResponsibleRules.defaultTo(D_IN).otherwise(PersonSelector.contactOwner())))
                .decide(anonymous, known().build());
        assertThat(decision.responsible().orElseThrow().employee()).isEqualTo(D_IN);
    }

    @Test
    void theExplanationShowsWhomTheChainPassedOver() {
        Decision decision = decide(
                rules -> rules.when(Attributes.SITE_DOMAIN_NAME.is("s2"), R1)
                        .otherwise(PersonSelector.contactOwner(), PersonSelector.lastTalked()),
                call,
                known().contactOwner(null));
        assertThat(decision.explain(Locale.ENGLISH)).contains("""
                responsible: user:105 (otherwise: talked last)
                  rule 1: user:12
                    ✗ site: s1 ≠ s2
                  otherwise: contact's owner, talked last
                    ✗ contact's owner
                    ✓ talked last
                """);
        Decision byRule = decide(
                rules -> rules.when(Condition.always(), PersonSelector.contactOwner()),
                call,
                known().contactOwner(null));
        assertThat(byRule.explain(Locale.forLanguageTag("ru"))).contains("""
                ответственный: user:10 (по умолчанию)
                  правило 1: ответственный за контакт
                    ✓ всегда
                    ✗ ответственный за контакт
                """);
    }

    @Test
    void participantsAreWhoeverElseTookPartAndFurtherContacts() {
        RoutingPolicy policy =
                inbound(p -> p.responsible(ResponsibleRules.defaultTo(D_IN).otherwise(PersonSelector.participant()))
                        .participants(
                                PersonSelector.everyEmployee(),
                                PersonSelector.contactOwner(),
                                PersonSelector.furtherContacts(),
                                PersonSelector.employee(R1)));
        Facts facts = known().replacement(PersonRef.user(103), R1)
                .furtherContact(CONTACT)
                .furtherContact(PersonRef.contact(501))
                .build();
        Interaction withStranger = call.toBuilder()
                .setAll(Attributes.EMPLOYEE_ID, List.of(1L, 3L, 5L, 9L))
                .build();
        Decision decision = policy.decide(withStranger, facts);
        assertThat(decision.task().orElseThrow().participants())
                .containsExactly(PersonRef.user(101), PersonRef.user(103), OWNER, PersonRef.contact(501), R1);
        assertThat(decision.task().orElseThrow().toString())
                .isEqualTo("object 7 → user:105 with [user:101, user:103, user:20, contact:501, user:12]");
        assertThat(decision.warnings())
                .containsExactly(new Warning(Warning.Code.UNSYNCHRONISED_EMPLOYEE, "employee_id 9"));
        assertThat(decision.explain(Locale.ENGLISH)).contains("task participant: contact:501\n");
        assertThat(inbound(p -> {}).decide(call, facts).task().orElseThrow().participants())
                .isEmpty();
    }

    @Test
    void theOwnerIsNeededWhereASelectorAsksForItAndSomethingIsCreated() {
        ResponsibleRules byOwner = ResponsibleRules.defaultTo(D_IN).otherwise(PersonSelector.contactOwner());
        assertThat(needed(inbound(p -> p.responsible(byOwner)))).isTrue();
        assertThat(needed(inbound(p -> p.responsible(ResponsibleRules.defaultTo(D_IN)
                        .when(Condition.always(), PersonSelector.contactOwnersReplacement())))))
                .isTrue();
        assertThat(needed(inbound(p -> p.participants(PersonSelector.contactOwner()))))
                .isTrue();
        assertThat(needed(inbound(p -> p.responsible(byOwner).first(Plan.nothing()))))
                .isTrue();
        assertThat(needed(inbound(
                        p -> p.responsible(byOwner).first(Plan.nothing()).repeat(Plan.nothing()))))
                .isFalse();
        assertThat(needed(inbound(
                        p -> p.responsible(ResponsibleRules.defaultTo(D_IN).otherwise(PersonSelector.participant())))))
                .isFalse();
        assertThat(inbound(p -> p.responsible(byOwner)).needsContactOwner(InteractionKind.CHAT, Direction.IN))
                .isFalse();
    }

    private static boolean needed(RoutingPolicy policy) {
        return policy.needsContactOwner(InteractionKind.CALL, Direction.IN);
    }

    @Test
    void aRuleWithoutSelectorsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResponsibleRules.Rule(Condition.always(), List.of()))
                .withMessageContaining("chain is empty");
    }
}
