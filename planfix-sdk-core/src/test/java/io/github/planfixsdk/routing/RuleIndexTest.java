package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.model.PersonRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Looking rules up gives what trying them one after the other gives. */
class RuleIndexTest {
    private static final int RULE_SETS = RandomRouting.RUNS;
    private static final Condition NEVER = Condition.not(Condition.always());

    private final RandomRouting random = new RandomRouting(20260727);

    /** The position of the first rule that is true, or -1, after the positions of those before it that are unknown. */
    private static List<Integer> linear(List<Condition> rules, Interaction interaction, @Nullable Instant now) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Truth truth = rules.get(i).evaluate(interaction, now);
            if (truth != Truth.FALSE) {
                found.add(i);
            }
            if (truth == Truth.TRUE) {
                return found;
            }
        }
        found.add(-1);
        return found;
    }

    private static List<Integer> indexed(List<Condition> rules, Interaction interaction, @Nullable Instant now) {
        List<Integer> found = new ArrayList<>();
        int first = RuleIndex.of(rules).first(interaction, now, found::add);
        found.add(first);
        return found;
    }

    @Test
    void indexedAndLinearEvaluationAgreeOnRandomRuleSets() {
        int late = 0;
        int undecided = 0;
        for (int i = 0; i < RULE_SETS; i++) {
            List<Condition> rules = ruleSet(random.upTo(random.chance(10) ? 200 : 20));
            for (int n = 0; n < 5; n++) {
                Interaction interaction = random.interaction();
                Instant now = random.chance(3) ? null : random.moment();
                List<Integer> expected = linear(rules, interaction, now);
                assertThat(indexed(rules, interaction, now))
                        .as("%s on %s", rules, interaction.attributes())
                        .isEqualTo(expected);
                late += expected.get(expected.size() - 1) >= Long.SIZE ? 1 : 0;
                undecided += expected.size() > 1 ? 1 : 0;
            }
        }
        assertThat(late).isPositive();
        assertThat(undecided).isGreaterThan(RULE_SETS);
    }

    private List<Condition> ruleSet(int size) {
        // Rules that need nothing in particular would be reached soon, and hide what comes after them.
        boolean narrow = random.chance(2);
        return IntStream.range(0, size)
                .mapToObj(i -> narrow ? narrowRule() : rule(random.upTo(4)))
                .toList();
    }

    private Condition rule(int depth) {
        Condition condition = random.condition(depth);
        return random.chance(4) ? new Reference("name", condition) : condition;
    }

    private Condition narrowRule() {
        List<Condition> parts = new ArrayList<>(List.of(NEVER.or(equality()), rule(1)));
        for (int i = random.upTo(3); i > 0; i--) {
            parts.add(equality());
        }
        return Condition.all(parts.toArray(Condition[]::new));
    }

    private Condition equality() {
        while (true) {
            Comparison comparison = random.comparison();
            switch (comparison.operator()) {
                case EQUAL, IN, ANY_OF, ALL_OF -> {
                    return comparison;
                }
                case NOT_EQUAL, NOT_IN, NONE_OF -> {
                    return Condition.not(comparison);
                }
                default -> {}
            }
        }
    }

    @Test
    void wholeDecisionsAgreeOnRandomRuleSets() {
        int byRule = 0;
        for (int i = 0; i < RULE_SETS; i++) {
            List<Condition> rules = ruleSet(random.upTo(12));
            ResponsibleRules indexed = ResponsibleRules.defaultTo(PersonRef.user(1));
            ResponsibleRules linear = indexed;
            for (Condition rule : rules) {
                PersonRef employee = PersonRef.user(random.upTo(4) + 1);
                indexed = indexed.when(rule, employee);
                linear = linear.when(unindexed(rule), employee);
            }
            RoutingPolicy one = policy(indexed);
            RoutingPolicy other = policy(linear);
            Facts facts = Facts.at(random.moment())
                    .first()
                    .synchronised(PersonRef.user(1), PersonRef.user(2), PersonRef.user(3))
                    .build();
            Interaction interaction = random.interaction();
            Decision decision = one.decide(interaction, facts);
            assertThat(parts(decision)).isEqualTo(parts(other.decide(interaction, facts)));
            byRule += decision.responsible().orElseThrow().rule() >= 0 ? 1 : 0;
        }
        assertThat(byRule).isBetween(RULE_SETS / 20, RULE_SETS * 19 / 20);
    }

    /** The same outcomes, but nothing shows what value it takes, so that every rule is tried. */
    private static Condition unindexed(Condition condition) {
        Condition wrapped = Condition.any(condition, NEVER);
        assertThat(required(wrapped)).isEmpty();
        return wrapped;
    }

    /** Not checked as a configuration is, since random rules may be unreachable. */
    private static RoutingPolicy policy(ResponsibleRules rules) {
        InteractionPolicy chats = new InteractionPolicy.Builder(ChatMoment.END)
                .first(Plan.contactAndTask(TaskTarget.object(7)))
                .repeat(Plan.contact())
                .passWithoutContactData()
                .responsible(rules)
                .build();
        return new RoutingPolicy(
                RandomRouting.CATALOGUE,
                HistoryStrategy.CRM,
                TitleStyle.STANDARD,
                Map.of(),
                Map.of(Slot.CHATS, chats),
                null);
    }

    /** Everything but the configuration's hash and the rule's own condition, which differ here. */
    private static List<Object> parts(Decision decision) {
        Responsible responsible = decision.responsible().orElseThrow();
        return List.of(
                decision.verdict(),
                decision.reason(),
                decision.filter(),
                decision.history(),
                decision.contact(),
                decision.task().map(task -> List.of(task.target(), task.title(), task.fields(), task.participants())),
                responsible.employee(),
                responsible.why(),
                responsible.rule(),
                Optional.ofNullable(responsible.selector()),
                Optional.ofNullable(responsible.standsInFor()),
                decision.warnings(),
                decision.forwardTo(),
                decision.decidedAt());
    }

    private static Interaction.Builder call() {
        return Interaction.builder(InteractionKind.CALL, "1");
    }

    private static Map<RequiredValues.Place, Set<Object>> required(Condition condition) {
        return new RequiredValues().of(condition).values();
    }

    private static RequiredValues.Place place(Comparison comparison, boolean inAll) {
        return new RequiredValues.Place(comparison.attribute(), comparison.isStrict(), inAll);
    }

    @Test
    void aRuleRequiresWhatAllPartsOfAnAndAndEachPartOfAnOrRequire() {
        Comparison site = Attributes.SITE_ID.is(5L);
        Comparison channel = Attributes.CHANNEL.in("A", "b");
        Map<RequiredValues.Place, ?> both =
                Map.of(place(site, false), site.keys(), place(channel, false), channel.keys());
        assertThat(required(site.and(channel))).isEqualTo(both);
        assertThat(required(Condition.not(Condition.not(site).or(Condition.not(channel)))))
                .isEqualTo(both);
        assertThat(required(new Reference("x", site.and(channel)))).isEqualTo(both);
        assertThat(required(site.or(channel))).isEmpty();
        assertThat(required(site.or(Attributes.SITE_ID.is(6L).and(channel))))
                .isEqualTo(
                        Map.of(place(site, false), Attributes.SITE_ID.in(5L, 6L).keys()));
        assertThat(required(Attributes.SITE_ID.in(5L, 6L).and(site)))
                .isEqualTo(Map.of(place(site, false), site.keys()));
    }

    @Test
    void negativeOperatorsRequireSomethingWhereTheyAreTurnedRound() {
        Comparison marks = Attributes.MARKS.anyOf("a", "b");
        assertThat(required(marks)).isEqualTo(Map.of(place(marks, true), marks.keys()));
        assertThat(required(Condition.not(Attributes.MARKS.noneOf("a", "b")))).isEqualTo(required(marks));
        assertThat(required(Condition.not(Attributes.SITE_ID.isNot(5L))))
                .isEqualTo(required(Attributes.SITE_ID.is(5L)));
        assertThat(required(Condition.not(Attributes.SITE_ID.notIn(5L, 6L))))
                .isEqualTo(required(Attributes.SITE_ID.in(5L, 6L)));
        assertThat(required(Attributes.MARKS.allOf("a", "b")).values())
                .singleElement()
                .satisfies(keys -> assertThat(keys).hasSize(1));
        List<Condition> nothing = List.of(
                Condition.always(),
                Condition.not(marks),
                Condition.not(Attributes.SITE_ID.is(5L)),
                Condition.not(Attributes.MARKS.allOf("a")),
                Attributes.MARKS.noneOf("a"),
                Attributes.SITE_ID.isNot(5L),
                Attributes.SITE_ID.present(),
                Attributes.NOW.is(Instant.EPOCH),
                Condition.named("of no policy"));
        assertThat(nothing)
                .allSatisfy(condition -> assertThat(required(condition)).isEmpty());
    }

    @Test
    void whatCountsAsTheSameValueIsLookedUpAsItIsCompared() {
        Attribute<BigDecimal> sum = RandomRouting.SUM;
        Interaction interaction = call().set(Attributes.SOURCE_NAME, "СаЙт")
                .set(Attributes.VIRTUAL_PHONE_NUMBER, "+7 (495) 000-00-01")
                .set(sum, new BigDecimal("1e2"))
                .build();
        for (Condition condition : List.of(
                Attributes.SOURCE_NAME.is("сайт"),
                Attributes.SOURCE_NAME.is("СаЙт").strict(),
                Attributes.VIRTUAL_PHONE_NUMBER.in("74950000001"),
                sum.is(new BigDecimal("100.00")))) {
            assertThat(required(condition)).hasSize(1);
            assertThat(indexed(List.of(NEVER, condition), interaction, null)).containsExactly(1);
        }
        assertThat(indexed(List.of(Attributes.SOURCE_NAME.is("сайт").strict()), interaction, null))
                .containsExactly(-1);
    }

    @Test
    void aMissingValueLeavesARuleUndecidedAndAnEmptyListDoesNot() {
        List<Condition> rules = List.of(
                Attributes.SITE_ID.is(5L),
                Attributes.MARKS.anyOf("a"),
                Attributes.SITE_ID.is(5L).and(Attributes.CHANNEL.is("x")),
                Condition.always());
        assertThat(indexed(rules, call().build(), null)).containsExactly(0, 1, 2, 3);
        Interaction emptyList = call().setAll(Attributes.MARKS, List.of())
                .set(Attributes.CHANNEL, "y")
                .set(Attributes.SOURCE_NAME, " ")
                .build();
        assertThat(indexed(rules, emptyList, null)).containsExactly(0, 3);
    }

    @Test
    void onlyRulesThatMayMatchAreEvaluated() {
        // A reference without a target can't be evaluated, so it tells that it was.
        Condition trap = Condition.named("evaluated");
        Condition[] rules = new Condition[1000];
        Arrays.setAll(rules, i -> Attributes.SITE_ID
                .is((long) i)
                .and(Attributes.CHANNEL.is("x"))
                .and(trap));
        rules[700] = Attributes.SITE_ID.is(700L).and(Attributes.CHANNEL.is("x"));
        Interaction hit = call().set(Attributes.SITE_ID, 700L)
                .set(Attributes.CHANNEL, "X")
                .build();
        assertThat(indexed(List.of(rules), hit, null)).containsExactly(700);
        Interaction otherChannel =
                call().set(Attributes.SITE_ID, 7L).set(Attributes.CHANNEL, "y").build();
        assertThat(indexed(List.of(rules), otherChannel, null)).containsExactly(-1);
        Interaction noMarks = call().setAll(Attributes.MARKS, List.of()).build();
        assertThat(indexed(List.of(trap.and(Attributes.MARKS.anyOf("a"))), noMarks, null))
                .containsExactly(-1);
    }

    @Test
    void onlyWhatIsWhollyLookedUpIsNotEvaluated() {
        Condition site = Attributes.SITE_ID.is(5L);
        Condition channel = Condition.not(Attributes.CHANNEL.isNot("x"));
        assertThat(List.of(
                        site,
                        channel,
                        site.and(channel),
                        new Reference("x", site.and(channel)),
                        Condition.not(Condition.not(site).or(Condition.not(channel))),
                        Attributes.MARKS.anyOf("a", "b")))
                .allMatch(condition -> new RequiredValues().of(condition).areAll());
        assertThat(List.of(
                        site.or(site),
                        Condition.not(site),
                        site.and(Attributes.CHANNEL.present()),
                        site.and(Condition.always()),
                        site.and(site),
                        Attributes.MARKS.anyOf("a").and(Attributes.MARKS.anyOf("b")),
                        Attributes.MARKS.allOf("a", "b"),
                        Attributes.NOW.is(Instant.EPOCH),
                        Condition.named("of no policy")))
                .noneMatch(condition -> new RequiredValues().of(condition).areAll());
        Interaction one = call().setAll(Attributes.MARKS, List.of("a")).build();
        Interaction both =
                call().setAll(Attributes.MARKS, List.of("a", "b", "c")).build();
        List<Condition> rules = List.of(
                Attributes.MARKS.allOf("a", "b"),
                Attributes.MARKS.anyOf("a").and(Attributes.MARKS.anyOf("b")),
                Attributes.MARKS.anyOf("b").and(Attributes.MARKS.allOf("b", "a")));
        assertThat(indexed(rules, one, null)).containsExactly(-1);
        for (Condition rule : rules) {
            assertThat(indexed(List.of(rule), both, null)).containsExactly(0);
        }
    }

    /** As large as a name may be, and used by every rule: looked at once, not once more for each rule and each of its values. */
    @Test
    void aLargeConditionThatAllRulesUseIsLookedAtOnce() {
        Condition[] numbers = new Condition[9_900];
        Arrays.setAll(numbers, i -> Attributes.SITE_ID.is((long) i));
        Condition any = new Reference("any", Condition.any(numbers));
        List<Condition> rules = new ArrayList<>();
        for (long i = 0; i < 1_000; i++) {
            rules.add(any.and(Attributes.CAMPAIGN_ID.is(i)));
        }
        RuleIndex index = RuleIndex.of(rules);
        Interaction call = call().set(Attributes.SITE_ID, 9_899L)
                .set(Attributes.CAMPAIGN_ID, 999L)
                .build();

        assertThat(index.first(call, null, undecided -> {})).isEqualTo(999);
    }
}
