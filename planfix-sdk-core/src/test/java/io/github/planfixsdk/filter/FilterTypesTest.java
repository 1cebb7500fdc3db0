package io.github.planfixsdk.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.conformance.OpenApiDocument;
import io.github.planfixsdk.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table filter-types.txt says what the server knows; the constants must say exactly that. */
class FilterTypesTest {
    private static final String DATE = "{\"dateType\":\"next\",\"dateValue\":7}";
    private static final String DAY = "{\"dateType\":\"otherDate\",\"dateValue\":\"01-03-2026\"}";
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("date", List.of(DATE, DAY)),
            Map.entry("person", List.of("\"user:5\"")),
            Map.entry("condition", List.of("1")),
            Map.entry("contains", List.of("\"Anna\"")),
            Map.entry("text", List.of("\"Anna\"")),
            Map.entry("number", List.of("7", "1.50")),
            Map.entry("flag", List.of("true")),
            Map.entry("id", List.of("7")),
            Map.entry("ids", List.of("7", "[1,2]")),
            Map.entry("orderedIds", List.of("7", "[1,2]")),
            Map.entry("idSet", List.of("\"1;2\"")),
            Map.entry("textSet", List.of("\"Main;Additional\"")),
            Map.entry("customFieldId", List.of("87")),
            Map.entry("dataTagId", List.of("7")),
            Map.entry("counterparty", List.of("\"contact:7\"")),
            Map.entry("word", List.of("\"Urgent\"", "\"Male\"")),
            Map.entry("raw", List.of("\"x\"")));

    private record Row(String entity, String kind, Set<String> operators, boolean field, boolean nested, int type) {
        @Override
        public String toString() {
            return entity + " " + type + " " + kind + (nested ? " below a task" : "");
        }
    }

    private static List<Row> rows() throws IOException {
        try (InputStream in = FilterTypesTest.class.getResourceAsStream("filter-types.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(FilterTypesTest::rowsOf)
                    .toList();
        }
    }

    private static Stream<Row> rowsOf(String line) {
        String[] cells = line.split("\\|");
        Set<String> operators = new TreeSet<>(Arrays.asList(cells[2].strip().split(" ")));
        boolean field = cells[3].strip().equals("field");
        // The fields of data tags can be asked for from tasks and contacts too.
        List<Boolean> levels =
                field && cells[0].strip().equals("datatag-entry") ? List.of(false, true) : List.of(false);
        return Arrays.stream(cells[4].strip().split(" ")).flatMap(type -> levels.stream()
                .map(nested ->
                        new Row(cells[0].strip(), cells[1].strip(), operators, field, nested, Integer.parseInt(type))));
    }

    private static List<JsonNode> emitted(Row row) throws ReflectiveOperationException {
        List<Filter<?>> filters = row.nested ? EmittedFilters.ofDataTag() : EmittedFilters.of(row.entity);
        return filters.stream()
                .map(Filter::toJson)
                .filter(json ->
                        row.type == (row.nested ? json.at("/subfilter/filter/type") : json.path("type")).intValue())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void constantsSayExactlyWhatTheServerKnows(Row row) throws Exception {
        List<JsonNode> filters = emitted(row);
        Set<String> operators = row.kind.equals("raw") ? Set.of("equal") : row.operators;
        assertThat(filters.stream().map(json -> json.path("operator").asText()).collect(Collectors.toSet()))
                .isEqualTo(operators);
        for (JsonNode json : filters) {
            assertThat(VALUES.get(row.kind)).contains(json.path("value").toString());
            Map<String, JsonNode> expected = new HashMap<>();
            expected.put("operator", json.path("operator"));
            expected.put("value", json.path("value"));
            if (row.nested) {
                expected.put("type", Json.mapper().readTree("93"));
                expected.put(
                        "subfilter",
                        Json.mapper()
                                .readTree("{\"dataTagId\":6,\"filter\":{\"type\":" + row.type + ",\"field\":87}}"));
            } else {
                expected.put("type", Json.mapper().readTree(Integer.toString(row.type)));
                if (row.field) {
                    expected.put("field", Json.mapper().readTree("87"));
                }
            }
            JsonNode written = Json.mapper().readTree(Json.mapper().writeValueAsString(json));
            assertThat(written).isEqualTo(Json.mapper().readTree(Json.mapper().writeValueAsString(expected)));
        }
    }

    @Test
    void constantsKnowNoTypeThatTheTableDoesNot() throws Exception {
        List<Row> rows = rows();
        for (String entity :
                List.of("task", "contact", "project", "user", "comment", "datatag-entry", "directory-entry")) {
            Set<Integer> known = rows.stream()
                    .filter(row -> row.entity.equals(entity))
                    .map(Row::type)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (entity.equals("task") || entity.equals("contact")) {
                known.add(93);
            }
            Set<Integer> emitted = EmittedFilters.of(entity).stream()
                    .map(filter -> filter.toJson().path("type").intValue())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(emitted).as(entity).isEqualTo(known);
        }
    }

    @Test
    void theTableHoldsAllTypesThatTheServerDocuments() throws Exception {
        Set<String> known =
                rows().stream().map(row -> row.entity + "," + row.type).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(List.of("task,93", "contact,93")); // the way to the fields of data tags
        // Data tags' entries can also be filtered by eight attributes of their tasks.
        assertThat(known).hasSize(223 + 8);

        List<String> documented;
        try (Stream<String> lines = Files.lines(OpenApiDocument.file("filters.csv"))) {
            documented = lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                    .toList();
        }

        assertThat(documented).hasSize(223);
        assertThat(known).containsAll(documented);
    }
}
