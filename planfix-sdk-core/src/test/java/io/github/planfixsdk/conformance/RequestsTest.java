package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.file.Upload;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import retrofit2.http.Body;

/** What the schemas of requests have and what the setters write is the same; skipped without the document. */
class RequestsTest {
    /** What a body is sent in, and what setters write into it: keys such as {@code phones[].number}. */
    private record Written(Set<String> documented, Set<String> free, Set<String> keys) {}

    /** The class of an operation's JSON body; null if it has none. */
    static Class<?> body(Operation operation) {
        return operation.endpoints().stream()
                .flatMap(endpoint -> Arrays.stream(endpoint.method().getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(Body.class) && parameter.getType() != Upload.class)
                .<Class<?>>map(Parameter::getType)
                .findFirst()
                .orElse(null);
    }

    private static Map<Class<?>, Written> written() throws Exception {
        Map<Class<?>, Written> bodies = new LinkedHashMap<>();
        Spec spec = Spec.corrected();
        for (Operation operation : spec.operations()) {
            Class<?> body = body(operation);
            if (body == null) {
                continue;
            }
            Written written = bodies.get(body);
            if (written == null) {
                written = new Written(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
                bodies.put(body, written);
                for (Setters.Call call : Setters.calls(body)) {
                    written.keys.addAll(Setters.paths(call.body(body)));
                }
            }
            written.documented.addAll(spec.paths(operation.requestSchema()));
        }
        return bodies;
    }

    @Test
    void everyPropertyOfARequestIsWrittenBySomeSetter() throws Exception {
        Findings findings = Findings.of(Findings.Kind.UNWRITTEN);
        written().forEach((body, written) -> written.documented.stream()
                .filter(key -> !written.keys.contains(key))
                .forEach(key -> findings.add(body.getSimpleName() + " " + key, "")));

        findings.assertNoneButTheExceptions();
    }

    @Test
    void settersWriteNothingButProperties() throws Exception {
        Findings findings = Findings.of(Findings.Kind.UNKNOWN_KEY);
        written().forEach((body, written) -> written.keys.stream()
                .filter(key -> !written.documented.contains(key) && !isWithinAFreeValue(key, written.documented))
                .forEach(key -> findings.add(body.getSimpleName() + " " + key, "")));

        findings.assertNoneButTheExceptions();
    }

    /** Values of custom fields and filters, translations: the document says nothing of what is in them. */
    private static boolean isWithinAFreeValue(String key, Set<String> documented) {
        return Stream.of("value", "mainValue", "names")
                .filter(free ->
                        documented.stream().anyMatch(known -> last(known).equals(free)))
                .anyMatch(free -> key.matches("(.*\\.)?" + free + "(\\[])?\\..*"));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    @Test
    void whatEachSetterWritesAloneIsValid() throws Exception {
        OpenApiDocument document = OpenApiDocument.corrected();
        Findings findings = Findings.of(Findings.Kind.INVALID_SETTER);
        int calls = 0;
        for (Operation operation : Spec.corrected().operations()) {
            Class<?> body = body(operation);
            if (body == null) {
                continue;
            }
            HttpUrl url = HttpUrl.get(
                    "https://acme.planfix.com/rest" + operation.path().replaceAll("\\{\\w+}", "7"));
            List<Setters.Call> required = required(operation, body);
            for (Setters.Call call : Setters.calls(body)) {
                calls++;
                JsonNode json = call.body(body, required);
                String problems =
                        document.problems("POST", url, json.toString()).stream().collect(Collectors.joining("; "));
                if (!problems.isEmpty()) {
                    findings.add(body.getSimpleName() + "." + call, problems + " in " + json);
                }
            }
        }

        findings.assertNoneButTheExceptions();
        assertThat(calls).isGreaterThan(1000);
    }

    /** Calls that set what the schema of a request cannot do without. */
    private static List<Setters.Call> required(Operation operation, Class<?> body) throws Exception {
        List<Setters.Call> required = new ArrayList<>();
        for (JsonNode name :
                operation.spec().resolved(operation.requestSchema()).path("required")) {
            for (Setters.Call call : Setters.calls(body)) {
                if (call.setter().getName().equals(name.asText())) {
                    required.add(call);
                    break;
                }
            }
        }
        return required;
    }

    @Test
    void theSamplesHaveEveryTypeOfCustomFieldThatCanBeWritten() throws Exception {
        Set<String> sampled = new TreeSet<>();
        TypedValues.samples()
                .forEach(sample -> sampled.add(String.valueOf(sample.field().type())));
        Set<String> writable = new TreeSet<>();
        for (Method key : CustomField.class.getMethods()) {
            boolean typed = CustomField.class.isAssignableFrom(key.getReturnType())
                    && !key.getName().equals("unknown");
            if (Modifier.isStatic(key.getModifiers()) && typed) {
                writable.add(String.valueOf(((CustomField<?>) key.invoke(null, 20L)).type()));
            }
        }

        assertThat(sampled).isEqualTo(writable);
    }
}
