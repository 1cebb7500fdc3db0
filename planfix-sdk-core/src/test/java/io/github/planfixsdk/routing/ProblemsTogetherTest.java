package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One mistake doesn't hide another. */
class ProblemsTogetherTest {
    private static List<String> problems(JsonNode json) {
        return PolicyReader.standard().validate(json).stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
    }

    private static ObjectNode with(String pointer, String value) {
        ObjectNode json = ProblemsTest.correct();
        ProblemsTest.make(Mistakes.put(pointer, value, "", ProblemCode.BLANK, ""), json);
        return json;
    }

    @Test
    void aPlanWithAnUnknownWordShowsItsOtherMistakes() {
        assertThat(problems(with("/inboundCalls/first", "{'create': 'tsk', 'object': -5, 'foo': 1}")))
                .containsExactly(
                        "$.inboundCalls.first.create UNKNOWN_WORD",
                        "$.inboundCalls.first.object NOT_POSITIVE",
                        "$.inboundCalls.first.foo UNKNOWN_KEY");
        assertThat(problems(with("/inboundCalls/first", "{'template': 0, 'foo': 1}")))
                .containsExactly(
                        "$.inboundCalls.first.create PLAN_MISSING",
                        "$.inboundCalls.first.template NOT_POSITIVE",
                        "$.inboundCalls.first.foo UNKNOWN_KEY");
    }

    @Test
    void anAttributeThatMayNotBeUsedHidesNeitherOperatorNorValue() {
        String path = "$.inboundCalls.filter.condition.or";
        JsonNode json = with("/inboundCalls/filter/condition", """
                {'or': [
                   {'attribute': 'tag_id', 'operator': 'foo', 'value': 'x'},
                   {'attribute': 'tag_id', 'operator': 'anyOf', 'value': ['x']},
                   {'attribute': 'tag_id', 'operator': 'less', 'strict': true, 'value': 1},
                   {'attribute': 'moon', 'operator': 'foo', 'value': 'x'},
                   {'attribute': 'moon', 'operator': 'in', 'value': 'x'},
                   {'attribute': 'moon', 'operator': 'in', 'value': []},
                   {'attribute': 'moon', 'operator': 'present', 'value': 'x'},
                   {'attribute': 'moon', 'operator': 'equal', 'strict': 1},
                   {'attribute': 'moon', 'operator': 'equal', 'value': 'x', 'foo': 1}
                 ]}
                """);
        assertThat(problems(json))
                .containsExactly(
                        path + "[0].attribute WRONG_KIND",
                        path + "[0].operator UNKNOWN_OPERATOR",
                        path + "[1].attribute WRONG_KIND",
                        path + "[1].value[0] WRONG_VALUE",
                        path + "[2].attribute WRONG_KIND",
                        path + "[2].operator OPERATOR_NOT_OFFERED",
                        path + "[2].strict STRICT_WITHOUT_TEXT",
                        path + "[3].attribute UNKNOWN_ATTRIBUTE",
                        path + "[3].operator UNKNOWN_WORD",
                        path + "[4].attribute UNKNOWN_ATTRIBUTE",
                        path + "[4].value WRONG_JSON",
                        path + "[5].attribute UNKNOWN_ATTRIBUTE",
                        path + "[5].value NO_VALUES",
                        path + "[6].attribute UNKNOWN_ATTRIBUTE",
                        path + "[6].value VALUE_NOT_WANTED",
                        path + "[7].attribute UNKNOWN_ATTRIBUTE",
                        path + "[7].strict WRONG_JSON",
                        path + "[7].value MISSING_KEY",
                        path + "[8].attribute UNKNOWN_ATTRIBUTE",
                        path + "[8].foo UNKNOWN_KEY");
    }

    @Test
    void anAttributeOfAnotherKindAloneIsOneProblem() {
        assertThat(problems(with(
                        "/inboundCalls/filter/condition",
                        "{'attribute': 'tag_id', 'operator': 'anyOf', 'value': [5]}")))
                .containsExactly("$.inboundCalls.filter.condition.attribute WRONG_KIND");
    }

    @Test
    void aMissingOrMisspeltVersionHidesNothing() {
        ObjectNode json = with("/chats/first", "{'create': 'nothink'}");
        json.remove("version");
        assertThat(problems(json)).containsExactly("$.version MISSING_KEY", "$.chats.first.create UNKNOWN_WORD");
        assertThat(problems(json.put("version", "1")))
                .containsExactly("$.version UNKNOWN_VERSION", "$.chats.first.create UNKNOWN_WORD");
        assertThat(problems(json.put("version", 0)))
                .containsExactly("$.version UNKNOWN_VERSION", "$.chats.first.create UNKNOWN_WORD");
    }

    @Test
    void ofAVersionToComeNothingElseIsSaid() {
        ObjectNode json = with("/chats/first", "{'create': 'nothink'}");
        assertThat(problems(json.put("version", 2))).containsExactly("$.version UNKNOWN_VERSION");
    }

    @Test
    void aRuleWithAnEmployeeAndAChainShowsWhatIsWrongWithBoth() {
        String rule = "[{'when': {'ref': 'office'}, 'employee': 'user', 'choose': ['nobody']}]";
        String path = "$.inboundCalls.responsible.rules[0]";
        assertThat(problems(with("/inboundCalls/responsible/rules", rule)))
                .containsExactly(
                        path + " CHOSEN_TWICE",
                        path + ".employee NOT_AN_EMPLOYEE",
                        path + ".choose[0] UNKNOWN_SELECTOR");
    }

    @Test
    void onlyTheFirstMistypedWordsAreLookedFor() {
        ObjectNode json = ProblemsTest.correct();
        ObjectNode named = json.withObject("/conditions");
        String alike = "incoming_calls_of_the_second_office_and_the_warehouse_";
        for (int i = 0; i < 1_000; i++) {
            named.withObject("/" + alike + i).put("always", true);
        }
        ArrayNode parts =
                json.withObject("/inboundCalls/filter").putObject("condition").putArray("or");
        for (int i = 0; i < 1_000; i++) {
            parts.addObject().put("ref", "x" + alike + i);
        }

        List<ConfigurationProblem> problems = PolicyReader.standard().validate(json);

        assertThat(problems).hasSize(1_000).allMatch(problem -> problem.code() == ProblemCode.UNKNOWN_CONDITION);
        assertThat(problems.subList(0, 20)).allMatch(problem -> problem.message()
                .endsWith("; did you mean " + alike + problem.path().replaceAll("^.*\\[|\\].*", "") + "?"));
        assertThat(problems.subList(20, 1_000))
                .noneMatch(problem -> problem.message().contains("did you mean"));
    }

    @Test
    void aLongWordIsNoMistypedOne() {
        String word = "a".repeat(60);
        ObjectNode json = with("/conditions/" + word, "{'always': true}");
        json.withObject("/inboundCalls/filter").putObject("condition").put("ref", "b" + word.substring(1));
        assertThat(PolicyReader.standard().validate(json).get(0).message()).contains("did you mean " + word + "?");
        json.withObject("/inboundCalls/filter/condition").put("ref", "b" + word);
        assertThat(PolicyReader.standard().validate(json).get(0).message()).doesNotContain("did you mean");
    }

    @Test
    void aNumberOfJavaThatJsonHasNotIsNoValue() {
        PolicyReader reader = PolicyReader.standard()
                .catalogue(Catalogue.standard().with(Attribute.decimal("price").offering(Operator.EQUAL)));
        JsonNodeFactory factory = JsonNodeFactory.instance;
        for (JsonNode odd : List.of(
                factory.numberNode(Double.NaN),
                factory.numberNode(Float.NaN),
                factory.numberNode(Double.POSITIVE_INFINITY),
                factory.numberNode(Float.NEGATIVE_INFINITY))) {
            ObjectNode json = ProblemsTest.correct();
            ObjectNode condition = json.withObject("/inboundCalls/filter/condition");
            condition.put("attribute", "price").set("value", odd);
            json.withObject("/deals").set("amount", odd);
            assertThat(reader.validate(json))
                    .extracting(problem -> problem.path() + " " + problem.code())
                    .containsExactly(
                            "$.inboundCalls.filter.condition.value WRONG_VALUE", "$.deals.amount NOT_POSITIVE");
            condition.put("value", BigDecimal.ONE);
            json.withObject("/deals").put("amount", 1);
            assertThat(reader.validate(json)).isEmpty();
        }
    }

    @Test
    void aNumberAsLongAsABookIsNoValue() {
        PolicyReader reader = PolicyReader.standard()
                .catalogue(Catalogue.standard().with(Attribute.decimal("price").offering(Operator.EQUAL)));
        ObjectNode json = ProblemsTest.correct();
        ObjectNode condition = json.withObject("/inboundCalls/filter/condition").put("attribute", "price");
        BigDecimal longest = new BigDecimal("0." + "9".repeat(900));
        condition.put("value", longest);
        assertThat(reader.read(reader.read(json).toJson().toString())).isEqualTo(reader.read(json));
        for (BigDecimal tooLong : List.of(new BigDecimal(longest + "9"), new BigDecimal("9".repeat(100_000)))) {
            condition.put("value", tooLong);
            assertThat(reader.validate(json))
                    .extracting(problem -> problem.path() + " " + problem.code())
                    .containsExactly("$.inboundCalls.filter.condition.value WRONG_VALUE");
        }
    }

    @Test
    void theKeysToChooseFromAreNoneThatWouldBeRefused() {
        assertThat(keys("/inboundCalls/foo", "1"))
                .isEqualTo(
                        "[filter, first, repeat, unknownHistoryAs, forwardToPersonalManager, responsible, participants,"
                                + " titles, fields]");
        assertThat(keys("/chats/foo", "1"))
                .isEqualTo("[filter, first, repeat, unknownHistoryAs, moment, tag, passWithoutContactData, responsible,"
                        + " participants, titles, fields]");
        assertThat(keys("/inboundCalls/first/foo", "1")).isEqualTo("[create, object, template]");
        assertThat(keys("/inboundCalls/repeat/foo", "1")).isEqualTo("[create]");
        assertThat(keys("/inboundCalls/first/create", "'tsk'", "/inboundCalls/first/foo", "1"))
                .isEqualTo("[create, object, template, contactTemplate]");
    }

    @Test
    void aKeyThatIsRefusedIsOneProblem() {
        assertThat(problems(with("/inboundCalls/tag", "5"))).containsExactly("$.inboundCalls.tag CHATS_ONLY");
        assertThat(problems(with("/inboundCalls/repeat/object", "5")))
                .containsExactly("$.inboundCalls.repeat.object NOT_IN_THIS_PLAN");
    }

    private static String keys(String... changes) {
        ObjectNode json = ProblemsTest.correct();
        for (int i = 0; i < changes.length; i += 2) {
            ProblemsTest.make(Mistakes.put(changes[i], changes[i + 1], "", ProblemCode.BLANK, ""), json);
        }
        return PolicyReader.standard().validate(json).stream()
                .filter(problem -> problem.code() == ProblemCode.UNKNOWN_KEY)
                .map(problem -> problem.message().replaceFirst(".*the keys are ", ""))
                .findFirst()
                .orElseThrow();
    }
}
