package io.github.planfixsdk.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Compares what an example has with what the SDK writes. Both are the same JSON, or differ in forms that the file of exceptions
 * names, each in its places alone: where Planfix takes several, the SDK writes one.
 */
final class Forms {
    /** The value of a filter, one of a custom field included. */
    private static final Pattern FILTER_VALUE = Pattern.compile("filters\\[(field|\\d+)]\\.value");

    private static final Pattern FILTER_OPERATOR = Pattern.compile("filters\\[(field|\\d+)]\\.operator");
    private static final Pattern FIELD_VALUE = Pattern.compile("(.*\\.)?(customFieldData\\[]\\.value|mainValue)");
    private static final Pattern FIELD_ID = Pattern.compile(FIELD_VALUE + "\\.id");
    /** Projects and processes by their ids. */
    private static final Pattern FILTER_ID = Pattern.compile("filters\\[(5|24)]\\.value");

    private static final Pattern CONDITION = Pattern.compile("filters\\[\\d+]\\.value");
    private static final Pattern COUNTERPARTY = Pattern.compile("counterparty\\.id|" + FILTER_VALUE);

    private Forms() {}

    /** The names of the forms in which they differ; empty if they differ in content. */
    static Optional<Set<String>> compare(JsonNode example, JsonNode ours) {
        return compare("", example, ours);
    }

    /** The same for what stands at a place of a body: its keys with dots between, {@code []} for the items of a list. A
     * filter of a custom field is {@code filters[field]}, any other has its type there. */
    static Optional<Set<String>> compare(String place, JsonNode example, JsonNode ours) {
        Set<String> forms = new TreeSet<>();
        return same(place, example, ours, forms) ? Optional.of(forms) : Optional.empty();
    }

    private static boolean same(String place, JsonNode example, JsonNode ours, Set<String> forms) {
        if (example.isNumber() && ours.isNumber()) {
            return example.decimalValue().compareTo(ours.decimalValue()) == 0;
        }
        if (example.isObject() && ours.isObject()) {
            return sameKeys(place, example, ours, forms);
        }
        if (example.isArray() && ours.isArray()) {
            return sameItems(place, example, ours, forms);
        }
        if (example.equals(ours)) {
            return true;
        }
        String form = example.isObject() ? formOfObject(place, example, ours) : formOfValue(place, example, ours);
        return form != null && note(form, forms);
    }

    private static String inside(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static boolean note(String form, Set<String> forms) {
        forms.add(form);
        return true;
    }

    private static boolean sameKeys(String place, JsonNode example, JsonNode ours, Set<String> forms) {
        String inner = place;
        if (place.equals("filters[]")) {
            inner = "filters["
                    + (example.has("field") ? "field" : example.path("type").asText()) + "]";
        }
        for (Map.Entry<String, JsonNode> entry : example.properties()) {
            JsonNode value = entry.getValue();
            if (ours.has(entry.getKey())) {
                if (!same(inside(inner, entry.getKey()), value, ours.get(entry.getKey()), forms)) {
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

    private static boolean sameItems(String place, JsonNode example, JsonNode ours, Set<String> forms) {
        if (example.size() != ours.size()) {
            return false;
        }
        for (int i = 0; i < example.size(); i++) {
            if (!same(place + "[]", example.get(i), ours.get(i), forms)) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Pattern places, String place) {
        return places.matcher(place).matches();
    }

    private static String formOfObject(String place, JsonNode example, JsonNode ours) {
        boolean reference = example.size() == 1 && (example.has("id") || example.has("name"));
        if (is(FILTER_VALUE, place) && reference && example.elements().next().equals(ours)) {
            return "filter values bare";
        }
        String moment =
                example.path("date").asText() + " " + example.path("time").asText() + ":00";
        return is(FIELD_VALUE, place) && ours.isTextual() && ours.asText().equals(moment)
                ? "moments as one text"
                : null;
    }

    private static String formOfValue(String place, JsonNode example, JsonNode ours) {
        String theirs = example.asText();
        String text = ours.asText();
        if (example.isNumber()) {
            // A counterparty is a contact; a field's own type tells who may stand in it.
            boolean contact = text.equals("contact:" + theirs) && (is(COUNTERPARTY, place) || is(FIELD_ID, place));
            boolean user = text.equals("user:" + theirs) && is(FIELD_ID, place);
            return contact || user ? "people with their prefix" : null;
        }
        if (example.isTextual() && ours.isNumber() && (is(FIELD_ID, place) || is(FILTER_ID, place))) {
            return theirs.equals(text)
                    ? "numbers as numbers"
                    : theirs.isEmpty() && text.equals("0") ? "0 for none" : null;
        }
        if (example.isBoolean() && example.booleanValue() && text.equals("1") && is(CONDITION, place)) {
            return "1 for conditions without a choice";
        }
        return theirs.equals("equals") && text.equals("equal") && is(FILTER_OPERATOR, place)
                ? "equal for equals"
                : null;
    }
}
