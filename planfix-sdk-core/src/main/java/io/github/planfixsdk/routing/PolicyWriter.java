package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a configuration as JSON. It is the canonical form as well: keys have a fixed order and defaults are left out, so
 * that equal configurations have equal hashes on every machine.
 */
final class PolicyWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Which attribute a written object was made with: its name alone would not tell it from a namesake. */
    private final IdentityHashMap<JsonNode, Attribute<?>> attributes = new IdentityHashMap<>();

    IdentityHashMap<JsonNode, Attribute<?>> attributes() {
        return attributes;
    }

    static String hash(ObjectNode form) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(form.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    ObjectNode write(
            HistoryStrategy history,
            TitleStyle style,
            Map<String, Condition> conditions,
            Map<Slot, InteractionPolicy> policies,
            @Nullable DealPolicy deals) {
        ObjectNode form = JSON.objectNode();
        form.put("version", PolicyVersions.CURRENT);
        form.put("history", JsonWords.of(history));
        if (!style.zone().equals(TitleStyle.STANDARD.zone())) {
            form.put("zone", style.zone().getId());
        }
        if (style.language() != TitleStyle.STANDARD.language()) {
            form.put("language", JsonWords.of(style.language()));
        }
        if (!conditions.isEmpty()) {
            ObjectNode named = form.putObject("conditions");
            new TreeMap<>(conditions).forEach((name, condition) -> named.set(name, condition(condition)));
        }
        policies.forEach((slot, policy) -> form.set(slot.key(), policy(policy)));
        if (deals != null) {
            form.set("deals", DealParts.write(deals));
        }
        return form;
    }

    private ObjectNode policy(InteractionPolicy policy) {
        ObjectNode form = JSON.objectNode();
        if (policy.filter().isOn() || policy.filter().isConfigured()) {
            ObjectNode filter =
                    form.putObject("filter").put("on", policy.filter().isOn());
            policy.filter().condition().ifPresent(condition -> filter.set("condition", condition(condition)));
        }
        plan(form, "first", policy.firstOrNull());
        plan(form, "repeat", policy.repeatOrNull());
        if (policy.unknownHistoryAs() != ContactHistory.UNKNOWN) {
            form.put("unknownHistoryAs", JsonWords.of(policy.unknownHistoryAs()));
        }
        policy.moment().ifPresent(moment -> form.put("moment", JsonWords.of(moment)));
        policy.tag()
                .ifPresent(tag -> form.set("tag", JsonValues.write(tag.wanted().get(0))));
        flag(form, "passWithoutContactData", policy.passesWithoutContactData());
        flag(form, "forwardToPersonalManager", policy.forwardsToPersonalManager());
        ResponsibleRules responsible = policy.responsibleOrNull();
        if (responsible != null) {
            form.set("responsible", responsible(responsible));
        }
        if (!policy.participants().isEmpty()) {
            form.set("participants", ResponsibleParts.write(policy.participants()));
        }
        if (!policy.ownTitles().isEmpty()) {
            ObjectNode titles = form.putObject("titles");
            policy.ownTitles().forEach((kind, title) -> titles.set(JsonWords.of(kind), title(title)));
        }
        if (!policy.fields().isEmpty()) {
            ArrayNode fields = form.putArray("fields");
            policy.fields().forEach(mapping -> fields.add(field(mapping)));
        }
        return form;
    }

    private static void flag(ObjectNode form, String key, boolean value) {
        if (value) {
            form.put(key, true);
        }
    }

    private static void plan(ObjectNode policy, String key, @Nullable Plan plan) {
        if (plan == null) {
            return;
        }
        ObjectNode form = policy.putObject(key).put("create", JsonWords.of(plan.kind()));
        plan.target().ifPresent(target -> form.put(JsonWords.of(target.kind()), target.id()));
        plan.contactTemplate().ifPresent(template -> form.put("contactTemplate", template));
    }

    private ObjectNode responsible(ResponsibleRules responsible) {
        ObjectNode form = JSON.objectNode();
        form.put("default", responsible.defaultEmployee().toString());
        if (!responsible.rules().isEmpty()) {
            ArrayNode rules = form.putArray("rules");
            for (ResponsibleRules.Rule rule : responsible.rules()) {
                ObjectNode node = rules.addObject();
                node.set("when", condition(rule.condition()));
                PersonSelector first = rule.chain().get(0);
                if (rule.chain().size() == 1 && first.kind() == PersonSelector.Kind.EMPLOYEE) {
                    node.put("employee", first.word());
                } else {
                    node.set("choose", ResponsibleParts.write(rule.chain()));
                }
            }
        }
        if (!responsible.otherwise().isEmpty()) {
            form.set("else", ResponsibleParts.write(responsible.otherwise()));
        }
        flag(form, "ignoreReplacements", responsible.isIgnoringReplacements());
        return form;
    }

    private static JsonNode title(TitleTemplate title) {
        if (title.maxLength() == TitleTemplate.DEFAULT_MAX_LENGTH) {
            return JSON.textNode(title.text());
        }
        return JSON.objectNode().put("text", title.text()).put("maxLength", title.maxLength());
    }

    private ObjectNode field(FieldMapping mapping) {
        ObjectNode form = JSON.objectNode();
        form.put("entity", JsonWords.of(mapping.entity()));
        if (mapping.fieldName() == null) {
            form.put("field", mapping.fieldId());
        } else {
            form.put("field", mapping.fieldName());
        }
        form.put("attribute", mapping.attribute().name());
        flag(form, "always", mapping.always());
        attributes.put(form, mapping.attribute());
        return form;
    }

    private ObjectNode condition(Condition condition) {
        return condition(condition, 0);
    }

    private ObjectNode condition(Condition condition, int depth) {
        ObjectNode form = JSON.objectNode();
        if (depth > ConditionReader.DEEPEST) {
            // Enough for the reader to refuse it.
            return form;
        }
        if (condition instanceof Group group) {
            ArrayNode parts = form.putArray(group.conjunction() ? "and" : "or");
            group.parts().forEach(part -> parts.add(condition(part, depth + 1)));
        } else if (condition instanceof Negation negation) {
            form.set("not", condition(negation.part(), depth + 1));
        } else if (condition instanceof Reference reference) {
            form.put("ref", reference.name());
        } else if (condition instanceof Comparison comparison) {
            comparison(form, comparison);
        } else {
            form.put("always", true);
        }
        return form;
    }

    private void comparison(ObjectNode form, Comparison comparison) {
        Operator operator = comparison.operator();
        form.put("attribute", comparison.attribute().name());
        form.put("operator", JsonWords.of(operator));
        if (operator.takesSeveral()) {
            ArrayNode values = form.putArray("value");
            comparison.wanted().forEach(value -> values.add(JsonValues.write(value)));
        } else if (!operator.takesNoValue()) {
            form.set("value", JsonValues.write(comparison.wanted().get(0)));
        }
        flag(form, "strict", comparison.isStrict());
        attributes.put(form, comparison.attribute());
    }
}
