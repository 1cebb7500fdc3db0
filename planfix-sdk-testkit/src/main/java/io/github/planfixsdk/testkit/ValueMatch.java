package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Comparisons of stored values with the values of filters. */
final class ValueMatch {
    private ValueMatch() {}

    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    /** The prefixed ids in a person, a list of persons or a people object; groups as {@code group:3}. */
    static Set<String> refs(JsonNode node) {
        Set<String> refs = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(item -> refs.addAll(refs(item)));
        } else if (node.has("users") || node.has("groups")) {
            refs.addAll(refs(node.path("users")));
            node.path("groups")
                    .forEach(group -> refs.add("group:" + group.path("id").asText()));
        } else if (node.has("id")) {
            refs.add(node.path("id").asText());
        }
        return refs;
    }
}
