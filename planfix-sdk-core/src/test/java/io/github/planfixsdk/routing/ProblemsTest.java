package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.customfield.CustomFieldType;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Mistakes.Mistake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake, made in a configuration that has no other. */
class ProblemsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AccountSnapshot ACCOUNT = AccountSnapshot.builder()
            .employees(List.of(PersonRef.user(10), PersonRef.user(12)))
            .fields(FieldMapping.Entity.CONTACT, Map.of(20L, CustomFieldType.LINE, 21L, CustomFieldType.NUMBER))
            .fields(FieldMapping.Entity.TASK, Map.of(30L, CustomFieldType.NUMBER, 31L, CustomFieldType.LINE))
            .scopes(Set.of("task_readonly", "task_add", "task_update", "contact_readonly", "contact_update"))
            .build();

    @ParameterizedTest
    @MethodSource("mistakes")
    void isFoundAtItsPlaceInBothLanguages(Mistake mistake) {
        ObjectNode json = correct();
        make(mistake, json);
        List<ConfigurationProblem> problems =
                PolicyReader.standard().account(ACCOUNT).validate(json.toString());
        assertThat(problems).as(json.toString()).hasSize(1);
        ConfigurationProblem problem = problems.get(0);
        assertThat(problem.path()).isEqualTo(mistake.path());
        assertThat(problem.code()).isEqualTo(mistake.code());
        assertThat(problem.text(Locale.ENGLISH)).contains(mistake.message());
        assertThat(problem.text(Locale.forLanguageTag("ru-RU"))).containsPattern("[а-я]");
    }

    static List<Mistake> mistakes() {
        return Stream.concat(Mistakes.all().stream(), PolicyMistakes.all().stream())
                .toList();
    }

    static void make(Mistake mistake, ObjectNode json) {
        int slash = mistake.at().lastIndexOf('/');
        JsonNode parent = json.at(mistake.at().substring(0, slash));
        String key = mistake.at().substring(slash + 1);
        JsonNode value = mistake.value().isEmpty() ? null : node(mistake.value());
        if (parent instanceof ArrayNode array) {
            int place = Integer.parseInt(key);
            if (place < array.size()) {
                array.remove(place);
            }
            array.insert(place, value);
        } else if (value == null) {
            assertThat(((ObjectNode) parent).remove(key)).isNotNull();
        } else {
            ((ObjectNode) parent).set(key, value);
        }
    }

    private static JsonNode node(String json) {
        return Objects.requireNonNull(JsonText.parse(json, new Problems()), json);
    }

    @Test
    void theConfigurationItselfHasNoMistake() {
        assertThat(PolicyReader.standard().account(ACCOUNT).validate(correct())).isEmpty();
    }

    @Test
    void everyMistakeIsFoundAtOnce() {
        ObjectNode json = correct();
        List<Mistake> some = List.of(
                Mistakes.shape().get(4),
                Mistakes.hours().get(2),
                PolicyMistakes.plans().get(0),
                PolicyMistakes.people().get(1));
        some.forEach(mistake -> make(mistake, json));
        assertThat(PolicyReader.standard().validate(json))
                .extracting(ConfigurationProblem::code)
                .containsExactlyInAnyOrder(some.stream().map(Mistake::code).toArray(ProblemCode[]::new));
    }

    @Test
    void scopesThatTheTokenLacksAreNamedWhereTheyAreNeeded() {
        ObjectNode json = correct();
        make(
                Mistakes.put(
                        "/chats/first", "{'create': 'contactAndTask', 'object': 7}", "", ProblemCode.SCOPE_MISSING, ""),
                json);
        AccountSnapshot bare = AccountSnapshot.builder().scopes(Set.of()).build();
        assertThat(PolicyReader.standard().account(bare).validate(json))
                .allMatch(problem -> problem.code() == ProblemCode.SCOPE_MISSING)
                .extracting(problem -> problem.path() + " " + problem.message().split(" ")[3])
                .containsExactly(
                        "$.inboundCalls.first contact_readonly,",
                        "$.inboundCalls.first contact_update,",
                        "$.inboundCalls.first task_add,",
                        "$.chats.first contact_readonly,",
                        "$.chats.first contact_add,",
                        "$.chats.first task_add,",
                        "$.chats.first task_readonly,",
                        "$.chats.first task_update,",
                        "$.deals task_readonly,");
    }

    @Test
    void whatIsNotKnownOfTheAccountIsNotChecked() {
        ObjectNode json = correct();
        make(Mistakes.put("/inboundCalls/fields/0/field", "99", "", ProblemCode.UNKNOWN_FIELD, ""), json);
        make(Mistakes.put("/chats/responsible/default", "'user:99'", "", ProblemCode.UNKNOWN_EMPLOYEE, ""), json);
        assertThat(PolicyReader.standard().validate(json)).isEmpty();
        assertThat(PolicyReader.standard()
                        .account(AccountSnapshot.builder().build())
                        .validate(json))
                .isEmpty();
    }

    @Test
    void aCircleOfNamesIsShownAsItRuns() {
        ObjectNode json = correct();
        json.set("conditions", node("""
                {"a": {"and": [{"always": true}, {"ref": "b"}]}, "b": {"not": {"ref": "c"}}, "c": {"ref": "a"}}
                """));
        assertThat(PolicyReader.standard().validate(json))
                .extracting(ConfigurationProblem::toString)
                .containsExactly("$.conditions.c.ref: refers to itself: a → b → c → a");
    }

    @Test
    void conditionsWithoutEndAreRefused() {
        Condition deep = Attributes.SITE_ID.is(5L);
        for (int i = 0; i < 5_000; i++) {
            deep = Condition.not(deep);
        }
        Condition tooDeep = deep;
        assertThat(RoutingPolicy.builder()
                        .requests(p -> p.first(Plan.nothing())
                                .repeat(Plan.nothing())
                                .responsible(ResponsibleRules.defaultTo(PersonRef.user(1)))
                                .filter(InteractionFilter.on(tooDeep)))
                        .validate())
                .extracting(ConfigurationProblem::code)
                .containsExactly(ProblemCode.TOO_DEEP);
    }

    /** Sixty names of which each uses the one before three times would be looked at for ever, here and in every decision. */
    @Test
    void namesThatMultiplyEachOtherAreRefused() {
        RoutingPolicy.Builder policy = RoutingPolicy.builder().condition("c0", Attributes.SITE_ID.is(5L));
        for (int i = 1; i < 60; i++) {
            Condition before = Condition.named("c" + (i - 1));
            policy.condition("c" + i, Condition.any(before, Condition.not(before), before));
        }
        policy.requests(p -> p.first(Plan.nothing())
                .repeat(Plan.nothing())
                .responsible(
                        ResponsibleRules.defaultTo(PersonRef.user(1)).when(Condition.named("c59"), PersonRef.user(2))));

        assertThat(policy.validate())
                .extracting(ConfigurationProblem::path, ConfigurationProblem::code)
                .containsExactly(tuple("$.conditions.c8", ProblemCode.TOO_LARGE));
    }

    /** Each name uses the next one, in the order that was given or in the other: what is too deep is so in both. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void chainsOfNamesAreRefusedFromOneLengthOnWhateverTheirOrder(boolean leafFirst) {
        for (int length : List.of(100, 101)) {
            RoutingPolicy.Builder policy = RoutingPolicy.builder();
            for (int i = 0; i <= length; i++) {
                int level = leafFirst ? i : length - i;
                Condition condition = level == 0 ? Attributes.SITE_ID.is(5L) : Condition.named("c" + (level - 1));
                policy.condition("c" + level, condition);
            }
            policy.requests(p -> p.first(Plan.nothing())
                    .repeat(Plan.nothing())
                    .responsible(ResponsibleRules.defaultTo(PersonRef.user(1))));

            assertThat(policy.validate())
                    .extracting(ConfigurationProblem::code)
                    .hasSize(length - 100)
                    .allMatch(code -> code == ProblemCode.TOO_DEEP);
        }
    }

    /** Two rules of one part at every level could be compared in more ways than anybody waits for. */
    @Test
    void deeplyNestedRulesAreComparedInBoundedTime() {
        Condition first = Attributes.SITE_ID.is(1L);
        Condition second = Attributes.SITE_ID.is(2L);
        for (int i = 0; i < 90; i++) {
            first = i % 2 == 0 ? Condition.any(first) : Condition.all(first);
            second = i % 2 == 0 ? Condition.all(second) : Condition.any(second);
        }
        Condition one = first;
        Condition other = second;

        assertThat(RoutingPolicy.builder()
                        .requests(p -> p.first(Plan.nothing())
                                .repeat(Plan.nothing())
                                .responsible(ResponsibleRules.defaultTo(PersonRef.user(1))
                                        .when(one, PersonRef.user(2))
                                        .when(other, PersonRef.user(3))))
                        .validate())
                .isEmpty();
    }

    @Test
    void aLargeConditionIsNoProblem() {
        RoutingPolicy.Builder policy = RoutingPolicy.builder();
        List<Condition> all = new ArrayList<>();
        for (long i = 0; i < 4_000; i++) {
            all.add(Attributes.SITE_ID.is(i));
        }
        policy.condition("many", Condition.any(all.toArray(new Condition[0])));
        policy.requests(p -> p.first(Plan.nothing())
                .repeat(Plan.nothing())
                .responsible(ResponsibleRules.defaultTo(PersonRef.user(1))
                        .when(Condition.not(Condition.named("many")), PersonRef.user(2))));

        assertThat(policy.validate()).isEmpty();
    }

    @Test
    void everyKindOfMistakeIsInTheTables() {
        Set<ProblemCode> made = mistakes().stream()
                .map(Mistake::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemCode.class)));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(made)))
                .as("those have tests of their own")
                .containsExactlyInAnyOrder(
                        ProblemCode.AMBIGUOUS_FIELD,
                        ProblemCode.JSON_BREAKS_OFF,
                        ProblemCode.JSON_EMPTY,
                        ProblemCode.JSON_COMMA_TOO_MUCH,
                        ProblemCode.JSON_COMMA_MISSING,
                        ProblemCode.JSON_QUOTES_MISSING,
                        ProblemCode.JSON_KEY_TWICE,
                        ProblemCode.JSON_GOES_ON,
                        ProblemCode.JSON_BROKEN,
                        ProblemCode.NOTHING_CONFIGURED,
                        ProblemCode.CONFIGURED_TWICE,
                        ProblemCode.NO_FILTER,
                        ProblemCode.OTHER_ATTRIBUTE,
                        ProblemCode.TOO_DEEP,
                        ProblemCode.TOO_LARGE,
                        ProblemCode.SCOPE_MISSING);
    }

    static ObjectNode correct() {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"version": 1, "conditions": {
                       "office": {"attribute": "now", "operator": "during", "value": {"zone": "Europe/Moscow",
                         "weekly": [{"days": ["monday"], "from": "09:00", "to": "18:00"}]}},
                       "tagged": {"attribute": "tag_id", "operator": "anyOf", "value": [5]}},
                     "inboundCalls": {
                       "filter": {"on": true, "condition": {"attribute": "site_id", "operator": "equal", "value": 5}},
                       "first": {"create": "task", "object": 7}, "repeat": {"create": "nothing"},
                       "responsible": {"default": "user:10"}, "titles": {"lostCall": "Lost"},
                       "fields": [{"entity": "contact", "field": 20, "attribute": "source_name"}]},
                     "chats": {"first": {"create": "nothing"}, "repeat": {"create": "nothing"},
                       "responsible": {"default": "group:3"}},
                     "deals": {"object": 7, "success": [12], "amount": 30}}
                    """);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aRuleThatOnlyNarrowsALargeNamedConditionIsNeverReached() {
        Condition[] parts = new Condition[150];
        Arrays.setAll(parts, i -> Attributes.SOURCE_NAME.startsWith("s" + i));
        Condition big = Condition.named("big");
        assertThat(RoutingPolicy.builder()
                        .condition("big", Condition.any(parts))
                        .requests(p -> p.first(Plan.nothing())
                                .repeat(Plan.nothing())
                                .responsible(ResponsibleRules.defaultTo(PersonRef.user(1))
                                        .when(big, PersonRef.user(2))
                                        .when(big.and(Attributes.CHANNEL.is("x")), PersonRef.user(3))))
                        .validate())
                .extracting(ConfigurationProblem::code)
                .containsExactly(ProblemCode.RULE_UNREACHABLE);
    }

    @Test
    void aNumberBeyondAllNumbersIsAProblem() {
        assertThat(PolicyReader.standard().validate("{\"version\":1e99999999999}"))
                .extracting(ConfigurationProblem::code)
                .containsExactly(ProblemCode.JSON_BROKEN);
    }
}
