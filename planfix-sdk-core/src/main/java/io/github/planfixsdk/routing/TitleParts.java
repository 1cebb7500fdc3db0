package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.routing.Problems.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the titles of a policy. */
final class TitleParts {
    private static final Words LENGTH = new Words("a greatest length such as 40", "наибольшая длина, например 40");
    private static final Words TEXT =
            new Words("upper, lower, a greatest length such as 40", "upper, lower, наибольшая длина, например 40");
    private static final Words TIME = new Words(
            "upper, lower, a greatest length such as 40, and last a pattern such as dd.MM.yyyy HH:mm",
            "upper, lower, наибольшая длина, например 40, и последним шаблон, например dd.MM.yyyy HH:mm");

    private final Slot slot;
    private final JsonPart policy;
    private final ConditionReader conditions;
    private final Problems problems;

    TitleParts(Slot slot, JsonPart policy, ConditionReader conditions, Problems problems) {
        this.slot = slot;
        this.policy = policy;
        this.conditions = conditions;
        this.problems = problems;
    }

    void read(InteractionPolicy.Builder result) {
        JsonPart titles = policy.part("titles");
        if (titles == null) {
            return;
        }
        List<String> used = JsonWords.of(slot.titles());
        for (Map.Entry<String, JsonNode> entry : titles.entries()) {
            String path = titles.path(entry.getKey());
            TitleKind kind = JsonWords.find(TitleKind.class, entry.getKey());
            if (kind == null || !used.contains(entry.getKey())) {
                problems.add(path, ProblemCode.TITLE_NOT_USED, used);
                continue;
            }
            TitleTemplate template = title(entry.getValue(), path);
            if (template != null) {
                result.title(kind, template);
            }
        }
    }

    private @Nullable TitleTemplate title(JsonNode node, String path) {
        if (node.isTextual()) {
            return template(node.textValue(), path);
        }
        JsonPart form = JsonPart.of(node, path, problems);
        if (form == null) {
            return null;
        }
        String text = form.text("text");
        if (!form.has("text")) {
            problems.add(form.path("text"), ProblemCode.MISSING_KEY);
        }
        Long length = form.positive("maxLength");
        form.nothingElse();
        TitleTemplate template = text == null ? null : template(text, form.path("text"));
        return template == null || length == null
                ? template
                : template.maxLength((int) Math.min(length, Integer.MAX_VALUE));
    }

    private @Nullable TitleTemplate template(String text, String path) {
        if (text.isBlank()) {
            problems.add(path, ProblemCode.BLANK);
            return null;
        }
        TitleTemplate template;
        try {
            template = TitleTemplate.of(text);
        } catch (IllegalArgumentException broken) {
            problems.add(path, ProblemCode.TITLE_BROKEN, ExplainedException.words(broken));
            return null;
        }
        for (TitleTemplate.Part placeholder : template.placeholders()) {
            placeholder(path, String.valueOf(placeholder.attribute()), placeholder.format());
        }
        return template;
    }

    private void placeholder(String path, String name, TitleFormat format) {
        Attribute<?> attribute = conditions.catalogue().find(name).orElse(null);
        if (attribute == null) {
            problems.add(path, ProblemCode.UNKNOWN_PLACEHOLDER, name, conditions.suggestion(name));
        } else if (attribute.equals(Attributes.NOW)) {
            problems.add(path, ProblemCode.NOT_RECORDED, attribute);
        } else if (conditions.kind(path, slot.kind(), attribute)) {
            format(path, attribute, format);
        }
    }

    private void format(String path, Attribute<?> attribute, TitleFormat format) {
        boolean time = attribute.type() == AttributeType.TIME;
        boolean letters = time || attribute.type().isText();
        Words wanted = time ? TIME : letters ? TEXT : LENGTH;
        String rest = format.rest();
        if (time && !rest.isEmpty() && format.dates() == null) {
            problems.add(path, ProblemCode.BROKEN_DATE_FORMAT, rest, attribute, wanted);
        } else if (!time && format.dates() != null) {
            wrong(path, rest, attribute, wanted);
        } else if (!time && !rest.isEmpty()) {
            problems.add(path, ProblemCode.UNKNOWN_FORMAT, rest, attribute, wanted);
        } else if (format.letters() != TitleFormat.Letters.AS_THEY_ARE && !letters) {
            wrong(path, JsonWords.of(format.letters()), attribute, wanted);
        }
    }

    private void wrong(String path, String format, Attribute<?> attribute, Words wanted) {
        problems.add(path, ProblemCode.WRONG_FORMAT, format, attribute, JsonValues.describe(attribute), wanted);
    }
}
