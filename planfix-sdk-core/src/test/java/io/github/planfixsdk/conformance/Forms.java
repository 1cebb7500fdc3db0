package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what an example has with what the SDK writes. Both are the same JSON, or differ in forms that the file of exceptions
 * names: wherever Planfix takes several, the SDK writes one.
 */
final class Forms {
    private Forms() {}

    /** The names of the forms in which they differ; empty if they differ in content. */
    static Optional<Set<String>> compare(JsonNode example, JsonNode ours) {
        Set<String> forms = new TreeSet<>();
        return same(example, ours, forms) ? Optional.of(forms) : Optional.empty();
    }

    private static boolean same(JsonNode example, JsonNode ours, Set<String> forms) {
        if (example.isNumber() && ours.isNumber()) {
            return example.decimalValue().compareTo(ours.decimalValue()) == 0;
        }
        if (example.isObject() && ours.isObject()) {
            return sameKeys(example, ours, forms);
        }
        if (example.isArray() && ours.isArray()) {
            return sameItems(example, ours, forms);
        }
        if (example.equals(ours)) {
            return true;
        }
        String form = example.isObject() ? formOfObject(example, ours) : formOfValue(example, ours);
        return form != null && note(form, forms);
    }

    private static boolean note(String form, Set<String> forms) {
        forms.add(form);
        return true;
    }

    private static boolean sameKeys(JsonNode example, JsonNode ours, Set<String> forms) {
        for (Map.Entry<String, JsonNode> entry : example.properties()) {
            JsonNode value = entry.getValue();
            if (ours.has(entry.getKey())) {
                if (!same(value, ours.get(entry.getKey()), forms)) {
                    return false;
                }
            } else if (entry.getKey().equals("name") && example.has("id") && ours.has("id")) {
                note("references by number alone", forms);
            } else if (entry.getKey().equals("customFieldData") && value.isEmpty()) {
                note("no empty customFieldData", forms);
            } else {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> entry : ours.properties()) {
            if (!example.has(entry.getKey()) && !isAdded(entry, ours, forms)) {
                return false;
            }
        }
        return true;
    }

    /** What the SDK says beyond the example, without changing what it means. */
    private static boolean isAdded(Map.Entry<String, JsonNode> entry, JsonNode ours, Set<String> forms) {
        if (ours.has("users") && ours.has("groups") && entry.getValue().isEmpty()) {
            return note("users and groups always together", forms);
        }
        boolean flag = List.of("isEnabled", "isIndefinite").contains(entry.getKey());
        return flag && ours.has("employee") && note("replacements with all their flags", forms);
    }

    private static boolean sameItems(JsonNode example, JsonNode ours, Set<String> forms) {
        if (example.size() != ours.size()) {
            return false;
        }
        for (int i = 0; i < example.size(); i++) {
            if (!same(example.get(i), ours.get(i), forms)) {
                return false;
            }
        }
        return true;
    }

    private static String formOfObject(JsonNode example, JsonNode ours) {
        if (example.size() == 1 && example.elements().next().equals(ours)) {
            return "filter values bare";
        }
        String moment =
                example.path("date").asText() + " " + example.path("time").asText() + ":00";
        return ours.isTextual() && ours.asText().equals(moment) ? "moments as one text" : null;
    }

    private static String formOfValue(JsonNode example, JsonNode ours) {
        String theirs = example.asText();
        String text = ours.asText();
        if (example.isNumber() && (text.equals("contact:" + theirs) || text.equals("user:" + theirs))) {
            return "people with their prefix";
        }
        if (example.isTextual() && ours.isNumber()) {
            return theirs.equals(text)
                    ? "numbers as numbers"
                    : theirs.isEmpty() && text.equals("0") ? "0 for none" : null;
        }
        if (example.isBoolean() && example.booleanValue() && text.equals("1")) {
            return "1 for conditions without a choice";
        }
        return theirs.equals("equals") && text.equals("equal") ? "equal for equals" : null;
    }
}
