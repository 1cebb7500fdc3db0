package io.github.planfixsdk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema accepts and refuses what the code does, but for what no schema can say. */
class RoutingSchemaTest {
    private static final Path PUBLISHED = Path.of("../docs/routing.schema.json");
    private static final Schema STANDARD = schema(PolicyReader.standard());
    private static final Schema OWN = schema(PolicyReader.standard().catalogue(RandomRouting.CATALOGUE));

    /** They need more than the place they stand at: other places, a calendar, a parser, the account. */
    private static final Set<ProblemCode> BEYOND = EnumSet.of(
            ProblemCode.UNKNOWN_CONDITION,
            ProblemCode.CONDITION_CYCLE,
            ProblemCode.TOO_DEEP,
            ProblemCode.TOO_LARGE,
            ProblemCode.BROKEN_PATTERN,
            ProblemCode.NO_SUCH_DATE,
            ProblemCode.DAY_TWICE,
            ProblemCode.UNKNOWN_ZONE,
            ProblemCode.FILTER_NEVER_PASSES,
            ProblemCode.RULE_NEVER_MATCHES,
            ProblemCode.RULE_UNREACHABLE,
            ProblemCode.SELECTOR_UNREACHABLE,
            ProblemCode.TITLE_BROKEN,
            ProblemCode.UNKNOWN_PLACEHOLDER,
            ProblemCode.UNKNOWN_FORMAT,
            ProblemCode.WRONG_FORMAT,
            ProblemCode.BROKEN_DATE_FORMAT,
            ProblemCode.FIELD_TWICE,
            ProblemCode.STATUS_TWICE,
            ProblemCode.UNKNOWN_EMPLOYEE,
            ProblemCode.UNKNOWN_FIELD,
            ProblemCode.WRONG_FIELD_TYPE,
            ProblemCode.AMOUNT_NOT_NUMERIC,
            ProblemCode.SCOPE_MISSING);
    /** What is in a title or behind a name is beyond a schema as well. */
    private static final Pattern BEHIND = Pattern.compile(".*(\\.titles\\..*|\\.ref)");

    private static Schema schema(PolicyReader reader) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(reader.schema().toString(), InputFormat.JSON);
    }

    private static boolean accepts(Schema schema, JsonNode json) {
        return schema.validate(json.toString(), InputFormat.JSON).isEmpty();
    }

    private static boolean isBeyond(ConfigurationProblem problem) {
        boolean behind = problem.code() == ProblemCode.WRONG_KIND || problem.code() == ProblemCode.NOT_RECORDED;
        return BEYOND.contains(problem.code())
                || (behind && BEHIND.matcher(problem.path()).matches());
    }

    @Test
    void thePublishedSchemaIsThatOfTheCode() throws IOException {
        String text = new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(PolicyReader.standard().schema())
                + "\n";
        if (System.getProperty("routing.schema.write") != null) {
            Files.writeString(PUBLISHED, text);
        }
        assertThat(Files.readString(PUBLISHED))
                .as("stale: run this test with -Drouting.schema.write")
                .isEqualTo(text);
    }

    @Test
    void itIsASchemaItself() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(PolicyReader.standard().schema().toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void itAcceptsOneOfEverything() throws IOException {
        assertThat(STANDARD.validate(PolicyReaderTest.EVERYTHING, InputFormat.JSON))
                .isEmpty();
        JsonNode json = new ObjectMapper().readTree(PolicyReaderTest.EVERYTHING);
        assertThat(accepts(STANDARD, ((ObjectNode) json).put("$schema", "routing.schema.json")))
                .isTrue();
    }

    static List<Mistakes.Mistake> mistakes() {
        return ProblemsTest.mistakes();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void itRefusesTheMistakesThatAreNotBeyondIt(Mistakes.Mistake mistake) {
        ObjectNode json = ProblemsTest.correct();
        ProblemsTest.make(mistake, json);
        boolean beyond = isBeyond(new ConfigurationProblem(mistake.path(), mistake.code(), "", ""));
        assertThat(accepts(STANDARD, json)).as(json.toString()).isEqualTo(beyond);
    }

    @Test
    void itDecidesLikeTheCodeOnWhateverBecomesOfConfigurations() {
        RandomRouting random = new RandomRouting(42);
        PolicyReader reader = PolicyReader.standard().catalogue(RandomRouting.CATALOGUE);
        int accepted = 0;
        int runs = RandomRouting.RUNS / 2;
        ObjectNode other = valid(random);
        for (int i = 0; i < runs; i++) {
            ObjectNode json = valid(random);
            assertThat(accepts(OWN, json)).as(json.toString()).isTrue();
            for (int n = random.upTo(3); n >= 0; n--) {
                mutate(json, random, other);
            }
            List<ConfigurationProblem> problems = reader.validate(json);
            boolean wanted = problems.stream().allMatch(RoutingSchemaTest::isBeyond);
            accepted += wanted ? 1 : 0;
            assertThat(accepts(OWN, json)).as("%s has %s", json, problems).isEqualTo(wanted);
            other = json;
        }
        assertThat(accepted).isBetween(runs / 20, runs * 19 / 20);
    }

    private static ObjectNode valid(RandomRouting random) {
        while (true) {
            RoutingPolicy.Builder builder = random.policy();
            if (builder.validate().isEmpty()) {
                return (ObjectNode) builder.build().toJson();
            }
        }
    }

    /** Removes, replaces, renames or doubles something, with what stands elsewhere or in another configuration. */
    private static void mutate(ObjectNode json, RandomRouting random, ObjectNode other) {
        List<ContainerNode<?>> places = new ArrayList<>();
        containers(json, places);
        ContainerNode<?> place = places.get(random.upTo(places.size()));
        if (place.isEmpty()) {
            return;
        }
        List<JsonNode> values = new ArrayList<>();
        values(random.chance(2) ? json : other, values);
        JsonNode value = random.chance(3)
                ? odd(random)
                : values.get(random.upTo(values.size())).deepCopy();
        if (place instanceof ArrayNode array) {
            int at = random.upTo(array.size());
            switch (random.upTo(3)) {
                case 0 -> array.remove(at);
                case 1 -> array.set(at, value);
                default -> array.insert(at, value);
            }
        } else if (place instanceof ObjectNode object) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            String key = keys.get(random.upTo(keys.size()));
            switch (random.upTo(5)) {
                case 0 -> object.remove(key);
                case 1 -> object.set(random.chance(2) ? "tag" : key + "x", object.remove(key));
                case 2 -> object.put("strict", random.chance(2));
                default -> object.set(key, value);
            }
        }
    }

    private static JsonNode odd(RandomRouting random) {
        List<String> odd = List.of(
                "null",
                "true",
                "0",
                "-1",
                "1.0",
                "1.5",
                "9223372036854775807",
                "9223372036854775808",
                "\"\"",
                "\" \"",
                "\"tag\"",
                "\"user:1\"",
                "[]",
                "{}",
                "\"present\"",
                "\"2026-03-02T09:00:00Z\"",
                "\"2026-02-30\"");
        try {
            return new ObjectMapper().readTree(odd.get(random.upTo(odd.size())));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void containers(JsonNode node, List<ContainerNode<?>> found) {
        if (node instanceof ContainerNode<?> container) {
            found.add(container);
        }
        node.forEach(child -> containers(child, found));
    }

    private static void values(JsonNode node, List<JsonNode> found) {
        found.add(node);
        node.forEach(child -> values(child, found));
    }
}
