package io.github.planfixsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.CustomFieldValue;
import io.github.planfixsdk.endpoint.Unwrap;
import io.github.planfixsdk.model.OpenEnum;
import io.github.planfixsdk.model.OpenNumber;
import io.github.planfixsdk.model.UpdateResult;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the schemas of answers have and what the methods return is the same, down to the last record; skipped without the
 * document.
 */
class AnswersTest {
    private static final Type FAILURES = failures();

    private final Findings unread = Findings.of(Findings.Kind.UNREAD);
    private final Findings unknown = Findings.of(Findings.Kind.UNKNOWN_COMPONENT);
    private final Findings words = Findings.of(Findings.Kind.WORD);
    private final Map<Class<?>, Set<String>> documented = new LinkedHashMap<>();
    private final Map<Class<?>, Set<String>> vocabularies = new LinkedHashMap<>();
    private Spec spec;

    @Test
    void everyPropertyOfAnAnswerIsAComponent() throws Exception {
        visitAll();
        unread.assertNoneButTheExceptions();
    }

    @Test
    void everyComponentIsAPropertyOfAnAnswer() throws Exception {
        visitAll();
        assertThat(documented).hasSizeGreaterThan(35);
        documented.forEach((type, names) -> {
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    if (!names.contains(name(component))) {
                        unknown.add(type.getSimpleName() + "." + name(component), "");
                    }
                }
            }
        });
        unknown.assertNoneButTheExceptions();
    }

    @Test
    void vocabulariesHaveTheDocumentedWords() throws Exception {
        visitAll();
        for (Operation operation : spec.operations()) {
            Class<?> body = RequestsTest.body(operation);
            if (body != null) {
                visitWritten(body, operation.requestSchema());
            }
        }
        assertThat(vocabularies).hasSizeGreaterThan(20);
        for (Map.Entry<Class<?>, Set<String>> entry : vocabularies.entrySet()) {
            Set<String> known = new TreeSet<>();
            for (Object word : Setters.words(entry.getKey())) {
                known.add(text(word));
            }
            String name = entry.getKey().getSimpleName();
            if (!entry.getValue().isEmpty()) {
                entry.getValue().stream()
                        .filter(word -> !known.contains(word))
                        .forEach(word -> words.add(name + " " + word, "is no constant"));
                known.stream()
                        .filter(word -> !entry.getValue().contains(word))
                        .forEach(word -> words.add(name + " " + word, "is not documented"));
            }
        }
        words.assertNoneButTheExceptions();
    }

    /** What the document says of the words that setters write. */
    private void visitWritten(Class<?> body, JsonNode schema) throws ReflectiveOperationException {
        for (Setters.Call call : Setters.calls(body)) {
            for (Object argument : call.arguments()) {
                Object word = argument instanceof Object[] all && all.length > 0 ? all[0] : argument;
                if (isVocabulary(word.getClass())) {
                    Set<String> known = vocabularies.computeIfAbsent(word.getClass(), any -> new TreeSet<>());
                    JsonNode json = call.body(body);
                    Setters.paths(json).stream()
                            .filter(path -> stands(word, json, path))
                            .forEach(path -> known.addAll(words(schema, path)));
                }
            }
        }
    }

    private Set<String> words(JsonNode schema, String path) {
        JsonNode property = spec.at(schema, path);
        JsonNode items = spec.items(property);
        return spec.words(items.isMissingNode() ? property : items);
    }

    /** Whether a word, alone or as the first of several, is what stands at a path. */
    private static boolean stands(Object word, JsonNode json, String path) {
        JsonNode value = json.at("/" + path.replace("[]", "/0").replace('.', '/'));
        return text(word).equals(value.isArray() ? value.path(0).asText() : value.asText());
    }

    private static String text(Object word) {
        return word instanceof OpenEnum text ? text.value() : ((OpenNumber) word).text();
    }

    private static boolean isVocabulary(Class<?> type) {
        return OpenEnum.class.isAssignableFrom(type) || OpenNumber.class.isAssignableFrom(type);
    }

    private void visitAll() throws Exception {
        spec = Spec.corrected();
        for (Operation operation : spec.operations()) {
            JsonNode schema = operation.responseSchema();
            if (schema.isMissingNode()) {
                continue;
            }
            for (Endpoint endpoint : operation.endpoints()) {
                visitEnvelope(operation, endpoint, schema);
            }
        }
    }

    private void visitEnvelope(Operation operation, Endpoint endpoint, JsonNode schema) {
        Type returned = endpoint.method().getGenericReturnType();
        Map<String, JsonNode> properties = spec.properties(schema);
        if (!endpoint.has(Unwrap.class)) {
            visit(returned, schema, operation.toString());
            return;
        }
        List<String> keys =
                List.of(endpoint.method().getAnnotation(Unwrap.class).value());
        Optional<String> key = keys.stream().filter(properties::containsKey).findFirst();
        if (key.isPresent()) {
            visit(returned, properties.get(key.get()), operation.toString());
        } else if (keys.contains("")) {
            visit(returned, schema, operation.toString());
        } else {
            unread.add(operation.toString(), "has none of the keys " + keys + " but " + properties.keySet());
        }
        properties.keySet().stream()
                .filter(other -> !other.equals("result") && !keys.contains(other) && !keys.contains(""))
                .forEach(other -> unread.add(operation + " " + other, "is dropped with the envelope"));
    }

    private void visit(Type type, JsonNode schema, String at) {
        if (type == CustomFieldData.class) {
            visit(CustomFieldValue.class, spec.items(schema), at);
        } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            visit(list.getActualTypeArguments()[0], spec.items(schema), at);
        } else if (type instanceof Class<?> raw) {
            visitClass(raw, schema, at);
        }
    }

    private void visitClass(Class<?> type, JsonNode schema, String at) {
        if (isVocabulary(type)) {
            vocabularies.computeIfAbsent(type, any -> new TreeSet<>()).addAll(spec.words(schema));
            return;
        }
        Map<String, Type> components = components(type);
        if (components.isEmpty()) {
            return;
        }
        spec.properties(schema).forEach((name, property) -> {
            boolean envelope = name.equals("result") && at.indexOf(' ') > 0 && !components.containsKey(name);
            if (components.containsKey(name)) {
                documented.computeIfAbsent(type, any -> new TreeSet<>()).add(name);
                visit(components.get(name), property, type.getSimpleName() + "." + name);
            } else if (!envelope) {
                unread.add(type.getSimpleName() + "." + name, "at " + at);
            }
        });
    }

    /** What can be read of a value: its components, or the accessors of the two classes that are no records. */
    private static Map<String, Type> components(Class<?> type) {
        Map<String, Type> components = new TreeMap<>();
        if (type == UpdateResult.class) {
            components.put("failures", FAILURES);
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                components.put(name(component), component.getGenericType());
            }
        } else if (type.getName().startsWith("io.github.planfixsdk.")) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() == 0 && method.getReturnType() == String.class)
                    .forEach(method -> components.put(method.getName(), method.getReturnType()));
        }
        return components;
    }

    private static Type failures() {
        try {
            return UpdateResult.class.getMethod("failures").getGenericReturnType();
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }
}
