package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.planfixsdk.endpoint.Silenceable;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import retrofit2.http.Body;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The document's operations and the SDK's methods are the same; skipped without the document. */
class OperationsTest {
    @Test
    void everyOperationIsAMethodAndEveryMethodAnOperation() throws Exception {
        Findings findings = Findings.of(Findings.Kind.OPERATION);
        Set<String> documented = new TreeSet<>();
        for (Operation operation : Spec.published().operations()) {
            documented.add(operation.toString());
            if (operation.endpoints().isEmpty()) {
                findings.add(operation.toString(), "has no method");
            }
        }
        for (Endpoint endpoint : Endpoint.all()) {
            if (!documented.contains(endpoint.verb() + " /" + endpoint.template())) {
                findings.add(endpoint.toString(), "is no operation: " + endpoint.verb() + " /" + endpoint.template());
            }
        }

        findings.assertNoneButTheExceptions();
        assertThat(documented).hasSize(114);
    }

    @Test
    void parametersAreTheDocumentedOnes() throws Exception {
        Findings findings = Findings.of(Findings.Kind.PARAMETER);
        for (Operation operation : Spec.published().operations()) {
            List<Endpoint> endpoints = operation.endpoints();
            compare(findings, operation, "path", operation.parameters("path"), names(endpoints, Path.class));
            compare(findings, operation, "query", operation.parameters("query"), names(endpoints, Query.class));
            compare(findings, operation, "body", bodies(operation.hasBody()), names(endpoints, Body.class));
        }

        findings.assertNoneButTheExceptions();
    }

    private static void compare(
            Findings findings, Operation operation, String in, Set<String> documented, Set<String> declared) {
        for (String name : documented) {
            if (!declared.contains(name)) {
                findings.add(operation + " " + in + " " + name, "cannot be given");
            }
        }
        for (String name : declared) {
            if (!documented.contains(name)) {
                findings.add(operation + " " + in + " " + name, "is not documented");
            }
        }
    }

    private static Set<String> bodies(boolean any) {
        return any ? Set.of("body") : Set.of();
    }

    private static Set<String> names(List<Endpoint> endpoints, Class<?> kind) {
        Set<String> names = new TreeSet<>();
        for (Endpoint endpoint : endpoints) {
            for (Parameter parameter : endpoint.method().getParameters()) {
                if (kind == Path.class && parameter.isAnnotationPresent(Path.class)) {
                    names.add(parameter.getAnnotation(Path.class).value());
                } else if (kind == Query.class && parameter.isAnnotationPresent(Query.class)) {
                    names.add(parameter.getAnnotation(Query.class).value());
                } else if (kind == Body.class && parameter.isAnnotationPresent(Body.class)) {
                    names.add("body");
                }
            }
            if (kind == Query.class && endpoint.has(Silenceable.class)) {
                names.add("silent"); // the transport adds it
            }
        }
        return names;
    }
}
