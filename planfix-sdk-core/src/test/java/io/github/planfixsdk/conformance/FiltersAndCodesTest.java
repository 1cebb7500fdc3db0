package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.filter.EmittedFilters;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.internal.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Every filter type and error code has a typed form; skipped without the tables beside the document. */
class FiltersAndCodesTest {
    private static final Map<String, String> LISTS = Map.of(
            "task", "/task/list",
            "contact", "/contact/list",
            "project", "/project/list",
            "user", "/user/list",
            "comment", "/comment/list",
            "datatag-entry", "/datatag/7/entry/list",
            "directory-entry", "/directory/7/entry/list");

    @Test
    void everyFilterTypeHasATypedFormWithItsOperators() throws Exception {
        Findings findings = Findings.of(Findings.Kind.FILTER);
        Map<String, Set<String>> emitted = new HashMap<>();
        Map<String, Set<String>> documented = new TreeMap<>();
        for (Table.Row row : Table.filters()) {
            documented.put(row.get("entity") + " " + row.get("type"), row.words("operators"));
            if (emitted.keySet().stream().noneMatch(key -> key.startsWith(row.get("entity") + " "))) {
                emitted.putAll(emitted(row.get("entity")));
            }
        }
        documented.forEach((type, operators) -> {
            Set<String> ours = emitted.get(type);
            if (ours == null) {
                findings.add(type, "has no typed form");
            } else if (!operators.isEmpty() && !ours.equals(operators)) {
                findings.add(type, "has the operators " + ours + ", not " + operators);
            }
        });
        emitted.keySet().stream()
                .filter(type -> !documented.containsKey(type))
                .forEach(type -> findings.add(type, "is in no table"));

        findings.assertNoneButTheExceptions();
        assertThat(documented).hasSize(223);
    }

    @Test
    void whatFiltersWriteIsValid() throws Exception {
        OpenApiDocument document = OpenApiDocument.corrected();
        Findings findings = Findings.of(Findings.Kind.INVALID_FILTER);
        for (Map.Entry<String, String> list : LISTS.entrySet()) {
            HttpUrl url = HttpUrl.get("https://acme.planfix.com/rest" + list.getValue());
            for (Filter<?> filter : EmittedFilters.of(list.getKey())) {
                JsonNode json = filter.toJson();
                String body = "{\"filters\":[" + Json.mapper().writeValueAsString(json) + "]}";
                document.problems("POST", url, body)
                        .forEach(problem -> findings.add(
                                list.getKey() + " " + json.path("type").asText() + " "
                                        + json.path("operator").asText(),
                                problem));
            }
        }

        findings.assertNoneButTheExceptions();
    }

    /** The operators of every type that the constants of an entity can say. */
    private static Map<String, Set<String>> emitted(String entity) throws Exception {
        Map<String, Set<String>> emitted = new HashMap<>();
        List<Filter<?>> filters = EmittedFilters.of(entity);
        for (Filter<?> filter : filters) {
            JsonNode json = filter.toJson();
            emitted.computeIfAbsent(entity + " " + json.path("type").asText(), any -> new TreeSet<>())
                    .add(json.path("operator").asText());
        }
        return emitted;
    }

    @Test
    void everyErrorCodeIsAConstant() throws Exception {
        Findings findings = Findings.of(Findings.Kind.ERROR_CODE);
        Set<Integer> documented = new TreeSet<>();
        Set<Integer> known = new TreeSet<>();
        Table.errorCodes().forEach(row -> documented.add(Integer.valueOf(row.get("code"))));
        ErrorCode.known().forEach(code -> known.add(code.number()));
        documented.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> findings.add(code.toString(), "is no constant"));
        known.stream()
                .filter(code -> !documented.contains(code))
                .forEach(code -> findings.add(code.toString(), "is in no table"));

        findings.assertNoneButTheExceptions();
        assertThat(documented).isNotEmpty();
    }
}
