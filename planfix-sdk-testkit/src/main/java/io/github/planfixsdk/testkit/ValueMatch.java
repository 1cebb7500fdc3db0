package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Comparisons of stored values with the values of filters. An array of stored values matches if one of them does. */
final class ValueMatch {
    private ValueMatch() {}

    static Predicate<JsonNode> date(FilterSpec spec, LocalDateTime now) {
        DateRange range = DateRange.of(spec, now);
        return node -> {
            boolean found = false;
            for (JsonNode item : Json.list(node)) {
                LocalDateTime value = TimePoints.local(item);
                found |= value != null
                        && switch (spec.operator()) {
                            case "gt" -> !value.isBefore(range.end());
                            case "lt" -> value.isBefore(range.start());
                            case "gtAndEqual" -> !value.isBefore(range.start());
                            case "ltAndEqual" -> value.isBefore(range.end());
                            default -> range.contains(value);
                        };
            }
            return found != spec.negative();
        };
    }

    static Predicate<JsonNode> person(FilterSpec spec, Store store, boolean expanded) {
        String wanted = spec.value().asText("");
        int colon = wanted.indexOf(':');
        if (!spec.value().isTextual()
                || colon < 0
                || !Set.of("user", "contact", "group").contains(wanted.substring(0, colon))
                || Store.number(wanted) < 0) {
            throw spec.invalid();
        }
        return node -> {
            Set<String> refs = refs(node);
            boolean found = refs.contains(wanted);
            if (!found && expanded && wanted.startsWith("user:")) {
                found = store.groupsOf(Store.number(wanted)).stream()
                        .anyMatch(group -> refs.contains("group:" + group));
            }
            return found != spec.negative();
        };
    }

    static Predicate<JsonNode> counterparty(FilterSpec spec) {
        long wanted = Store.number(spec.value().asText(""));
        if (wanted < 0) {
            throw spec.invalid();
        }
        return node -> refs(node).contains("contact:" + wanted) != spec.negative();
    }

    static Predicate<JsonNode> contains(FilterSpec spec) {
        String wanted = lower(spec.value());
        return node -> Json.list(node).stream().anyMatch(item -> lower(item).contains(wanted)) != spec.negative();
    }

    /** A part of a phone, however it is punctuated: 1 is found in nearly all. */
    static Predicate<JsonNode> phone(FilterSpec spec) {
        String digits = digits(spec.value().asText(""));
        String wanted = lower(spec.value());
        return node -> Json.list(node).stream()
                        .anyMatch(item -> digits.isEmpty()
                                ? lower(item).contains(wanted)
                                : digits(item.asText()).contains(digits))
                != spec.negative();
    }

    static Predicate<JsonNode> text(FilterSpec spec) {
        boolean part = spec.operator().equals("have") || spec.operator().equals("nothave");
        String wanted = lower(spec.value());
        return node -> {
            boolean found = false;
            for (JsonNode item : Json.list(node)) {
                String text = lower(item.isObject() ? item.path("time") : item);
                found |= part ? text.contains(wanted) : text.equals(wanted);
            }
            return found != spec.negative();
        };
    }

    static Predicate<JsonNode> texts(FilterSpec spec) {
        Set<String> wanted = new TreeSet<>(split(lower(spec.value())));
        return node -> Json.list(node).stream().anyMatch(item -> wanted.contains(lower(item))) != spec.negative();
    }

    static Predicate<JsonNode> number(FilterSpec spec) {
        BigDecimal wanted = decimal(spec.value());
        if (wanted == null) {
            throw spec.invalid();
        }
        return node -> {
            BigDecimal value = decimal(node);
            if (value == null) {
                return spec.negative();
            }
            int order = value.compareTo(wanted);
            return switch (spec.operator()) {
                case "gt" -> order > 0;
                case "lt" -> order < 0;
                case "notequal" -> order != 0;
                default -> order == 0;
            };
        };
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        if (!node.isNumber() && !node.isTextual()) {
            return null;
        }
        try {
            return node.isNumber()
                    ? node.decimalValue()
                    : new BigDecimal(node.asText().trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static Predicate<JsonNode> bool(FilterSpec spec) {
        boolean wanted = Json.truthy(spec.value());
        return node -> (Json.truthy(node) == wanted) != spec.negative();
    }

    /** Numbers; a list of them only where the type allows one. */
    static Predicate<JsonNode> ids(FilterSpec spec, boolean many) {
        if (Json.absent(spec.value()) || (spec.value().isArray() && !many)) {
            throw spec.invalid();
        }
        Set<Long> wanted = new TreeSet<>();
        for (JsonNode item : Json.list(spec.value())) {
            wanted.add(id(spec, item.asText()));
        }
        return oneOf(spec, wanted);
    }

    /** Numbers joined by semicolons. */
    static Predicate<JsonNode> joinedIds(FilterSpec spec) {
        Set<Long> wanted = new TreeSet<>();
        for (String part : split(spec.value().asText())) {
            wanted.add(id(spec, part));
        }
        return oneOf(spec, wanted);
    }

    private static long id(FilterSpec spec, String text) {
        long id = Store.number(text);
        if (id < 0) {
            throw spec.invalid();
        }
        return id;
    }

    private static Predicate<JsonNode> oneOf(FilterSpec spec, Set<Long> wanted) {
        return node -> {
            boolean found = false;
            for (JsonNode item : Json.list(node)) {
                found |= wanted.contains(Store.number((item.isObject() ? item.path("id") : item).asText()));
            }
            return found != spec.negative();
        };
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(';', start);
            end = end < 0 ? text.length() : end;
            String part = text.substring(start, end).trim();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = end + 1;
        }
        return parts;
    }

    private static String lower(JsonNode node) {
        return node.asText("").trim().toLowerCase(Locale.ROOT);
    }

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
