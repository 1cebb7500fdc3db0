package io.github.planfixsdk.internal.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.planfixsdk.model.PhoneNumbers;
import io.github.planfixsdk.model.TimePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/** Compares system fields: what requests write in one form, answers show in another. */
final class SystemValues {
    private static final Set<String> COMPUTED =
            Set.of("overdue", "closeToDeadLine", "notAcceptedInTime", "isCloseToDeadline");
    private static final Set<String> OF_OTHER_SYSTEMS = Set.of("sourceObjectId", "sourceDataVersion");
    private static final Set<String> EMAILS = Set.of("email", "secondaryEmails");
    private static final Set<String> LINKS =
            Set.of("site", "skype", "telegramId", "telegram", "facebook", "instagram", "viberId");
    private static final int NATIONAL_DIGITS = 10;

    private SystemValues() {}

    /** Both as JSON; {@code type} is that of the record's component, null nodes stand for nothing. */
    static Finding compare(String key, Class<?> type, JsonNode sent, JsonNode found) {
        Finding finding = plainly(key, type, sent, found);
        if (finding != Finding.DIFFERENT) {
            return finding;
        }
        if (COMPUTED.contains(key)) {
            return Finding.COMPUTED;
        }
        return OF_OTHER_SYSTEMS.contains(key) && isEmpty(found) ? Finding.NOT_SHOWN : Finding.DIFFERENT;
    }

    private static Finding plainly(String key, Class<?> type, JsonNode sent, JsonNode found) {
        if (key.equals("files")) {
            return sameList(sent, found, SystemValues::sameRef) ? Finding.SAME : Finding.FILES;
        }
        if (isEmpty(sent)) {
            boolean blank = key.equals("description")
                    && TextForms.plain(found.asText("")).isEmpty();
            return Finding.when(isEmpty(found) || blank);
        }
        if (isEmpty(found)) {
            return Finding.when(isNothing(sent));
        }
        if (type == TimePoint.class) {
            return Times.compare(sent, found);
        }
        return switch (key) {
            case "phones" -> phones(sent, found);
            case "description" -> TextForms.compareHtml(sent.asText(), found.asText());
            case "temporaryReplacement" -> replacement(sent, found);
            default -> byShape(key, sent, found);
        };
    }

    private static Finding byShape(String key, JsonNode sent, JsonNode found) {
        if (sent.has("users") || sent.has("groups")) {
            return refs(sent.path("users"), found.path("users")).and(refs(sent.path("groups"), found.path("groups")));
        }
        if (sent.isArray() || found.isArray()) {
            return EMAILS.contains(key)
                    ? Finding.when(
                            sameList(sent, found, (one, other) -> one.asText().equalsIgnoreCase(other.asText())))
                    : refs(sent, found);
        }
        if (sent.isObject() && !sent.has("id") && sent.has("name")) {
            return TextForms.compare(
                    sent.path("name").asText(), found.path("name").asText());
        }
        if (sent.isObject() || found.isObject()) {
            return refs(sent, found);
        }
        if (sent.isBoolean() || found.isBoolean()) {
            return Finding.when(truthy(sent) == truthy(found));
        }
        if (sent.isNumber() && found.isNumber()) {
            return Finding.when(sent.decimalValue().compareTo(found.decimalValue()) == 0);
        }
        if (EMAILS.contains(key)) {
            return Finding.when(
                    sent.asText().strip().equalsIgnoreCase(found.asText().strip()));
        }
        return LINKS.contains(key)
                ? TextForms.compareLinks(sent.asText(), found.asText())
                : TextForms.compare(sent.asText(), found.asText());
    }

    private static boolean truthy(JsonNode node) {
        String text = node.asText("").toLowerCase(Locale.ROOT);
        return text.equals("true") || text.equals("1");
    }

    /** Where one side alone has ids, nothing is known of things that are as many. */
    private static Finding refs(JsonNode sent, JsonNode found) {
        if (sameList(sent, found, SystemValues::sameRef)) {
            return Finding.SAME;
        }
        List<JsonNode> wanted = items(sent);
        List<JsonNode> shown = items(found);
        boolean comparable = wanted.size() != shown.size() || (lacksId(wanted) == lacksId(shown));
        return comparable ? Finding.DIFFERENT : Finding.OTHER_FORM;
    }

    private static boolean lacksId(List<JsonNode> items) {
        return items.stream().anyMatch(item -> ref(item).isEmpty());
    }

    /**
     * A number and its prefixed form are the same where one of them has no prefix. Things without ids are the same if their names
     * are.
     */
    private static boolean sameRef(JsonNode sent, JsonNode found) {
        String one = ref(sent);
        String other = ref(found);
        if (one.isEmpty() && other.isEmpty()) {
            return (sent.has("name") || found.has("name"))
                    ? TextForms.same(
                            sent.path("name").asText(), found.path("name").asText())
                    : sent.equals(found);
        }
        boolean bothPrefixed = one.indexOf(':') >= 0 && other.indexOf(':') >= 0;
        return bothPrefixed ? one.equals(other) : number(one).equals(number(other));
    }

    private static String ref(JsonNode node) {
        return (node.isObject() ? node.path("id") : node).asText("").strip();
    }

    private static String number(String ref) {
        return ref.substring(ref.indexOf(':') + 1);
    }

    /** The same things, in any order; a single one may stand in place of a list. */
    static boolean sameList(JsonNode sent, JsonNode found, BiPredicate<JsonNode, JsonNode> same) {
        List<JsonNode> left = items(found);
        for (JsonNode item : items(sent)) {
            JsonNode match = left.stream()
                    .filter(other -> same.test(item, other))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                return false;
            }
            left.remove(match);
        }
        return left.isEmpty();
    }

    private static List<JsonNode> items(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(items::add);
        } else if (!isEmpty(node)) {
            items.add(node);
        }
        return items;
    }

    private static Finding phones(JsonNode sent, JsonNode found) {
        for (JsonNode phone : items(found)) {
            if (digits(phone).isEmpty()
                    && !phone.path("maskedNumber").asText("").isEmpty()) {
                return Finding.MASKED;
            }
        }
        if (sameList(sent, found, (one, other) -> digits(one).equals(digits(other)) && sameType(one, other))) {
            return Finding.SAME;
        }
        boolean prefixes =
                sameList(sent, found, (one, other) -> national(one).equals(national(other)) && sameType(one, other));
        return prefixes ? Finding.OTHER_FORM : Finding.DIFFERENT;
    }

    private static boolean sameType(JsonNode sent, JsonNode found) {
        return !sent.has("type")
                || !found.has("type")
                || sent.path("type").asText().equals(found.path("type").asText());
    }

    private static String digits(JsonNode phone) {
        return PhoneNumbers.digits((phone.isObject() ? phone.path("number") : phone).asText(""));
    }

    /** Countries and their trunk prefixes are written in more than one way. */
    private static String national(JsonNode phone) {
        String digits = digits(phone);
        return digits.substring(Math.max(0, digits.length() - NATIONAL_DIGITS));
    }

    private static Finding replacement(JsonNode sent, JsonNode found) {
        if (!truthy(sent.path("isEnabled"))) {
            return Finding.when(!truthy(found.path("isEnabled")));
        }
        Finding finding = Finding.SAME;
        for (var property : sent.properties()) {
            JsonNode shown = found.has(property.getKey()) ? found.path(property.getKey()) : MissingNode.getInstance();
            boolean day = property.getKey().equals("from") || property.getKey().equals("to");
            finding = finding.and(
                    compare(property.getKey(), day ? TimePoint.class : Object.class, property.getValue(), shown));
        }
        return finding;
    }

    /** What unsets a field, and what an unset one looks like. */
    static boolean isEmpty(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return true;
        }
        if (node.isTextual()) {
            return node.textValue().isBlank();
        }
        if (node.isArray()) {
            return node.isEmpty();
        }
        if (!node.isObject()) {
            return false;
        }
        for (var property : node.properties()) {
            boolean noId = property.getKey().equals("id")
                    && property.getValue().asText().equals("0");
            if (!noId && !isEmpty(property.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** False and 0 are what an unset system field stands for. */
    private static boolean isNothing(JsonNode sent) {
        boolean no = sent.isBoolean() && !sent.booleanValue();
        boolean disabled = sent.has("isEnabled") && !truthy(sent.path("isEnabled"));
        return no || disabled || (sent.isNumber() && sent.decimalValue().signum() == 0);
    }
}
