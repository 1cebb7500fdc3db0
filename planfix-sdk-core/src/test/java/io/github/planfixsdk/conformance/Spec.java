package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.planfixsdk.internal.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document as a tree, for tests that compare it with the SDK; they are skipped without it. */
record Spec(JsonNode json) {
    /** What an answer's schema says, or a part of it. */
    private static final List<String> COMBINED = List.of("allOf", "anyOf", "oneOf");

    static Spec published() throws IOException {
        return read(OpenApiDocument.PUBLISHED);
    }

    static Spec corrected() throws IOException {
        return read(OpenApiDocument.CORRECTED);
    }

    private static Spec read(String name) throws IOException {
        return new Spec(Json.mapper().readTree(OpenApiDocument.file(name).toFile()));
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        json.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    if (verb.getValue().has("operationId")) {
                        operations.add(new Operation(
                                this, verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()));
                    }
                }));
        return operations;
    }

    /** What a reference points to; anything else is itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(json.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** The properties of a schema, those of its parts and alternatives included, each with its schemas. */
    Map<String, JsonNode> properties(JsonNode schema) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        JsonNode own = resolved(schema);
        own.path("properties").properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
        for (String word : COMBINED) {
            own.path(word).forEach(part -> properties.putAll(properties(part)));
        }
        return properties;
    }

    /** The schema of an array's items; missing if it is no array. */
    JsonNode items(JsonNode schema) {
        return resolved(schema).path("items");
    }

    /** The words or numbers that a schema lists. */
    Set<String> words(JsonNode schema) {
        Set<String> words = new TreeSet<>();
        JsonNode own = resolved(schema);
        own.path("enum").forEach(word -> words.add(word.asText()));
        for (String combined : COMBINED) {
            own.path(combined).forEach(part -> words.addAll(words(part)));
        }
        return words;
    }

    /** Every key that a request of this schema may have, with the keys inside, such as {@code phones[].number}. */
    Set<String> paths(JsonNode schema) {
        Set<String> paths = new TreeSet<>();
        collect("", schema, paths);
        return paths;
    }

    private void collect(String at, JsonNode schema, Set<String> paths) {
        JsonNode items = items(schema);
        if (!items.isMissingNode()) {
            collect(at + "[]", items, paths);
        }
        properties(schema).forEach((name, property) -> {
            if (resolved(property).path("readOnly").asBoolean()) {
                return;
            }
            String path = at.isEmpty() ? name : at + "." + name;
            paths.add(path);
            collect(path, property, paths);
        });
    }

    /** The schema at a path such as {@code recipients.roles[]}; missing if there is none. */
    JsonNode at(JsonNode schema, String path) {
        JsonNode at = schema;
        for (String step : path.split("\\.")) {
            at = properties(at).getOrDefault(step.replace("[]", ""), MissingNode.getInstance());
            if (step.endsWith("[]")) {
                at = items(at);
            }
        }
        return at;
    }

    /** The examples that stand at a schema: extensions, so no validator looks at them. */
    Map<String, JsonNode> examplesOf(JsonNode schema) {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        JsonNode own = resolved(schema);
        own.path("x-examples").properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                examples.put("schema's " + entry.getKey(), entry.getValue());
            }
        });
        if (own.path("example").isObject()) {
            JsonNode example = own.get("example");
            examples.put("schema's", example.size() == 1 && example.has("value") ? example.get("value") : example);
        }
        return examples;
    }
}
