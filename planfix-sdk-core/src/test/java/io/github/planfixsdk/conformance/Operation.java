package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An operation of the OpenAPI document. */
record Operation(Spec spec, String verb, String path, JsonNode json) {
    /** An example of an answer. */
    record Answer(int status, String name, JsonNode body) {
        Answer withResult(String result) {
            return new Answer(status, name, ((ObjectNode) body.deepCopy()).put("result", result));
        }
    }

    /** The SDK's methods for it: several where one method would have parameters that exclude each other. */
    List<Endpoint> endpoints() {
        return Endpoint.all().stream()
                .filter(endpoint -> endpoint.verb().equals(verb) && ("/" + endpoint.template()).equals(path))
                .toList();
    }

    Set<String> parameters(String in) {
        Set<String> names = new TreeSet<>();
        for (JsonNode given : json.path("parameters")) {
            JsonNode parameter = spec.resolved(given);
            if (parameter.path("in").asText().equals(in)) {
                names.add(parameter.get("name").asText());
            }
        }
        return names;
    }

    boolean hasBody() {
        return json.has("requestBody");
    }

    /** The schema of its JSON body; missing if there is none. */
    JsonNode requestSchema() {
        return requestContent().path("schema");
    }

    private JsonNode requestContent() {
        return spec.resolved(json.path("requestBody")).path("content").path("application/json");
    }

    Map<String, JsonNode> requestExamples() {
        Map<String, JsonNode> examples = values(requestContent());
        if (!requestSchema().isMissingNode()) {
            examples.putAll(spec.examplesOf(requestSchema()));
        }
        return examples;
    }

    /** The schema of what it answers when all went well; missing if the document doesn't say. */
    JsonNode responseSchema() {
        for (Map.Entry<String, JsonNode> response : json.get("responses").properties()) {
            JsonNode schema = content(response.getValue()).path("schema");
            if (response.getKey().startsWith("2") && !schema.isMissingNode()) {
                return schema;
            }
        }
        return MissingNode.getInstance();
    }

    /** Every example of an answer, with what went wrong and what went well. */
    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        json.get("responses").properties().forEach(response -> {
            int status = Integer.parseInt(response.getKey());
            JsonNode content = content(response.getValue());
            Map<String, JsonNode> examples = values(content);
            if (status < 300 && content.has("schema")) {
                examples.putAll(spec.examplesOf(content.get("schema")));
            }
            examples.forEach((name, body) -> answers.add(new Answer(status, name, body)));
        });
        return answers;
    }

    private JsonNode content(JsonNode response) {
        return spec.resolved(response).path("content").path("application/json");
    }

    private Map<String, JsonNode> values(JsonNode content) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (content.has("example")) {
            values.put("", content.get("example"));
        }
        content.path("examples")
                .properties()
                .forEach(example -> values.put(
                        example.getKey(), spec.resolved(example.getValue()).get("value")));
        return values;
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
