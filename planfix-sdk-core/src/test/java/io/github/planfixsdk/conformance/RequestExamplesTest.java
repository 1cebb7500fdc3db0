package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every example of a request is built with the public API alone; skipped without the document. */
class RequestExamplesTest {
    private static final String CREATE_MAIN = "/customfield/main/";

    @Test
    void everyExampleOfARequestCanBeBuiltWithThePublicApi() throws Exception {
        Findings examples = Findings.of(Findings.Kind.REQUEST_EXAMPLE);
        Findings forms = Findings.of(Findings.Kind.FORM);
        Spec spec = Spec.corrected();
        Map<String, Integer> mainTypes = mainTypes(spec);
        int count = 0;
        for (Operation operation : spec.operations()) {
            Class<?> body = RequestsTest.body(operation);
            for (Map.Entry<String, JsonNode> example :
                    operation.requestExamples().entrySet()) {
                count++;
                String where = operation + " " + example.getKey();
                Set<String> used = new TreeSet<>();
                List<String> problems = new ArrayList<>();
                try {
                    int mainType = mainTypes.getOrDefault(type(example.getKey()), -1);
                    problems.addAll(Expression.of(body, example.getValue(), mainType, used));
                } catch (RuntimeException e) {
                    problems.add(e.toString());
                }
                if (problems.isEmpty()) {
                    used.forEach(form -> forms.add(form, "first in " + where));
                } else {
                    examples.add(where, problems + " for " + example.getValue());
                }
            }
        }

        assertThat(count).isGreaterThan(800);
        examples.assertNoneButTheExceptions();
        forms.assertNoneButTheExceptions();
    }

    /** The examples that make a field of the account tell its type, those that change one only name it. */
    private static Map<String, Integer> mainTypes(Spec spec) {
        Map<String, Integer> types = new HashMap<>();
        for (Operation operation : spec.operations()) {
            if (operation.path().equals(CREATE_MAIN)) {
                operation
                        .requestExamples()
                        .forEach((name, example) ->
                                types.put(type(name), example.path("type").asInt(-1)));
            }
        }
        return types;
    }

    private static String type(String name) {
        return name.substring(name.indexOf(": type ") + 1);
    }
}
