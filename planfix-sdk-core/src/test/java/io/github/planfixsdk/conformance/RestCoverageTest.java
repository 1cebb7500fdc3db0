package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.filter.EmittedFilters;
import io.github.planfixsdk.filter.Filter;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import retrofit2.http.Body;
import retrofit2.http.Query;

/**
 * Writes {@code docs/rest-coverage.md} when the system property {@code coverage.write} is set, and otherwise holds what is
 * committed to what it would write; skipped without the document.
 */
class RestCoverageTest {
    private static final Path PAGE = Path.of("..", "docs", "rest-coverage.md");
    private static final String COMMAND = "mvn -B -ntp test -pl planfix-sdk-core -am -Dtest=RestCoverageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dplanfix.openapi=<folder> -Dcoverage.write";

    @Test
    void theCommittedPageIsFresh() throws Exception {
        String page = page(Spec.published());
        if (System.getProperty("coverage.write") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("write it with: %s", COMMAND).exists();
        assertThat(Files.readString(PAGE))
                .as("docs/rest-coverage.md is stale; write it anew with: %s", COMMAND)
                .isEqualTo(page);
    }

    private static String page(Spec spec) throws Exception {
        StringBuilder page =
                new StringBuilder("""
                # REST coverage

                Every operation of Planfix's OpenAPI document %s and the method that calls it; `planfix` is a `PlanfixClient`. This page is written by
                `RestCoverageTest` (the command stands in [CONTRIBUTING.md](../CONTRIBUTING.md)); the tests beside it hold parameters, bodies, answers,
                examples, filters and error codes to the document.
                """.formatted(spec.json().at("/info/version").asText()));
        groups(spec).forEach((group, rows) -> {
            page.append("\n## ").append(group).append("\n| operation | method | returns |\n|---|---|---|\n");
            rows.forEach(row -> page.append(row).append('\n'));
        });
        figures(spec, page);
        exceptions(page);
        return page.toString();
    }

    private static Map<String, List<String>> groups(Spec spec) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Endpoint endpoint : Endpoint.all()) {
            groups.putIfAbsent("planfix." + endpoint.accessor().getName() + "()", new ArrayList<>());
        }
        for (Operation operation : spec.operations()) {
            for (Endpoint endpoint : operation.endpoints()) {
                groups.get("planfix." + endpoint.accessor().getName() + "()")
                        .add("| `" + operation + "` | `" + call(endpoint) + "` | `"
                                + simple(endpoint.method().getGenericReturnType()) + "` |");
            }
        }
        return groups;
    }

    /** The call with its parameters by the names that Planfix gives them, the body by its class. */
    private static String call(Endpoint endpoint) {
        List<String> parameters = new ArrayList<>();
        for (Parameter parameter : endpoint.method().getParameters()) {
            if (parameter.isAnnotationPresent(Body.class)) {
                parameters.add(parameter.getType().getSimpleName());
            } else if (parameter.isAnnotationPresent(Query.class)) {
                parameters.add(parameter.getAnnotation(Query.class).value());
            } else {
                parameters.add(
                        parameter.getAnnotation(retrofit2.http.Path.class).value());
            }
        }
        return endpoint.method().getName() + "(" + String.join(", ", parameters) + ")";
    }

    private static String simple(Type type) {
        return type.getTypeName().replaceAll("[a-z0-9]+\\.", "");
    }

    private static void figures(Spec spec, StringBuilder page) throws Exception {
        List<Operation> operations = spec.operations();
        long called = operations.stream()
                .filter(operation -> !operation.endpoints().isEmpty())
                .count();
        long requests = operations.stream()
                .mapToLong(operation -> operation.requestExamples().size())
                .sum();
        long answers = operations.stream()
                .mapToLong(operation -> operation.answers().size())
                .sum();
        page.append("\n## Figures\n| what | covered |\n|---|---|\n");
        figure(page, "operations", called, operations.size());
        figure(page, "filter types", typedFilters(), Table.filters().size());
        figure(page, "error codes", typedCodes(), Table.errorCodes().size());
        examples(page, "examples of requests", requests, Findings.Kind.REQUEST_EXAMPLE);
        examples(page, "examples of answers", answers, Findings.Kind.RESPONSE_EXAMPLE);
        page.append("| accepted exceptions | ").append(Exceptions.all().size()).append(" |\n");
    }

    private static void figure(StringBuilder page, String what, long covered, long all) {
        page.append("| ")
                .append(what)
                .append(" | ")
                .append(covered)
                .append(" of ")
                .append(all)
                .append(" |\n");
    }

    private static void examples(StringBuilder page, String what, long all, Findings.Kind kind) {
        page.append("| " + what + " | " + all + ", with " + Exceptions.of(kind).size() + " exceptions |\n");
    }

    private static long typedFilters() throws Exception {
        Set<String> typed = new TreeSet<>();
        Set<String> entities = new TreeSet<>();
        for (Table.Row row : Table.filters()) {
            entities.add(row.get("entity"));
        }
        for (String entity : entities) {
            for (Filter<?> filter : EmittedFilters.of(entity)) {
                typed.add(entity + " " + filter.toJson().path("type").asText());
            }
        }
        return Table.filters().stream()
                .filter(row -> typed.contains(row.get("entity") + " " + row.get("type")))
                .count();
    }

    private static long typedCodes() throws Exception {
        return Table.errorCodes().stream()
                .filter(row -> ErrorCode.of(Integer.parseInt(row.get("code"))).isKnown())
                .count();
    }

    private static void exceptions(StringBuilder page) {
        page.append(
                "\n## Exceptions\nEach is accepted for its reason; a test fails as soon as one is no longer needed.\n");
        for (Findings.Kind kind : Findings.Kind.values()) {
            List<Exceptions.Line> lines = Exceptions.of(kind);
            if (!lines.isEmpty()) {
                String meaning = kind.meaning();
                page.append("\n### ")
                        .append(Character.toUpperCase(meaning.charAt(0)))
                        .append(meaning.substring(1));
                page.append("\n| where | why |\n|---|---|\n");
                lines.forEach(line -> page.append("| `" + line.where() + "` | " + line.reason() + " |\n"));
            }
        }
    }
}
