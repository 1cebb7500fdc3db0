package io.github.planfixsdk.routing.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.InboundRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the task's number in a body that the account's owner typed into a scenario: JSON or form, whatever the header says. JSON
 * that other variables have broken, by a quote or by nothing where a value should be, is searched as text.
 */
final class TaskNumber {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<![\\p{L}\\p{N}_-])task[_ -]?id[\"']?+\\s*+[:=]\\s*+[\"']?+\\s*+([0-9]{1,18})(?![0-9]|[.,][0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private TaskNumber() {}

    static OptionalLong in(InboundRequest request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        if (looksLikeJson(body)) {
            return inJson(body);
        }
        Form form;
        try {
            form = request.form();
        } catch (IllegalArgumentException e) { // More fields than anybody types.
            return OptionalLong.empty();
        }
        // A container that took JSON for a form has made one field of it.
        boolean json =
                !form.fields().isEmpty() && looksLikeJson(form.fields().get(0).name());
        return json ? inJson(joined(form)) : inForm(form);
    }

    private static boolean looksLikeJson(String body) {
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c > ' ' && c != '\uFEFF') {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    private static String joined(Form form) {
        StringBuilder text = new StringBuilder();
        for (Form.Field field : form.fields()) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(field.name())
                    .append('=')
                    .append(field.value());
        }
        return text.toString();
    }

    private static OptionalLong inForm(Form form) {
        for (Form.Field field : form.fields()) {
            if (isTaskId(field.name()) && number(field.value()).isPresent()) {
                return number(field.value());
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong inJson(String body) {
        JsonNode root;
        try {
            root = MAPPER.readTree(body.startsWith("\uFEFF") ? body.substring(1) : body);
        } catch (JsonProcessingException e) {
            Matcher found = IN_TEXT.matcher(body);
            return found.find() ? number(found.group(1)) : OptionalLong.empty();
        }
        return root == null ? OptionalLong.empty() : inTree(root);
    }

    /** The one that lies least deep. */
    private static OptionalLong inTree(JsonNode root) {
        Deque<JsonNode> left = new ArrayDeque<>();
        left.add(root);
        while (!left.isEmpty()) {
            JsonNode node = left.remove();
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                if (isTaskId(property.getKey()) && number(property.getValue()).isPresent()) {
                    return number(property.getValue());
                }
            }
            node.forEach(left::add);
        }
        return OptionalLong.empty();
    }

    private static boolean isTaskId(String key) {
        String bare = key.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
        return bare.equals("taskid") || bare.equals("task[id]");
    }

    private static OptionalLong number(JsonNode value) {
        if (value.isArray() && value.size() == 1) {
            return number(value.get(0));
        }
        if (value.isObject()) {
            return value.has("id") && value.get("id").isValueNode() ? number(value.get("id")) : OptionalLong.empty();
        }
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() && value.asLong() > 0
                    ? OptionalLong.of(value.asLong())
                    : OptionalLong.empty();
        }
        return value.isTextual() ? number(value.asText()) : OptionalLong.empty();
    }

    private static OptionalLong number(String text) {
        String digits = text.strip();
        long number = DIGITS.matcher(digits).matches() ? Long.parseLong(digits) : 0;
        return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
