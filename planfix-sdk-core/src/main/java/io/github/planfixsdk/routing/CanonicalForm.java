package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a configuration as JSON in a fixed order, so that equal configurations have equal hashes on every machine. */
final class CanonicalForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CanonicalForm() {}

    static String hash(ObjectNode form) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(form.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static ObjectNode policy(InteractionPolicy policy) {
        ObjectNode form = JSON.objectNode();
        form.put("filter", policy.filter().isOn());
        policy.filter().condition().ifPresent(condition -> form.set("condition", condition(condition)));
        form.set("first", plan(policy.first()));
        form.set("repeat", plan(policy.repeat()));
        ResponsibleRules responsible = policy.responsible();
        form.put("responsible", responsible.defaultEmployee().toString());
        form.put("participant", responsible.isParticipant());
        ArrayNode rules = form.putArray("rules");
        for (ResponsibleRules.Rule rule : responsible.rules()) {
            ObjectNode node = rules.addObject();
            node.set("condition", condition(rule.condition()));
            node.put("employee", rule.employee().toString());
        }
        ObjectNode titles = form.putObject("titles");
        for (TitleKind kind : TitleKind.values()) {
            TitleTemplate title = policy.title(kind);
            titles.putArray(kind.name()).add(title.text()).add(title.maxLength());
        }
        ArrayNode fields = form.putArray("fields");
        for (FieldMapping mapping : policy.fields()) {
            fields.addArray()
                    .add(mapping.entity().name())
                    .add(mapping.fieldId())
                    .add(mapping.attribute().name())
                    .add(mapping.always());
        }
        policy.moment().ifPresent(moment -> form.put("moment", moment.name()));
        Comparison tag = policy.tag();
        if (tag != null) {
            form.set("tag", condition(tag));
        }
        form.put("passWithoutContactData", policy.passesWithoutContactData());
        form.put("forwardToPersonalManager", policy.forwardsToPersonalManager());
        form.put("unknownHistoryAs", policy.unknownHistoryAs().name());
        return form;
    }

    private static ObjectNode plan(Plan plan) {
        ObjectNode form = JSON.objectNode();
        form.put("kind", plan.kind().name());
        plan.target().ifPresent(target -> form.put(target.kind().name(), target.id()));
        plan.contactTemplate().ifPresent(template -> form.put("contactTemplate", template));
        return form;
    }

    private static ObjectNode condition(Condition condition) {
        ObjectNode form = JSON.objectNode();
        if (condition instanceof Group group) {
            form.put("condition", group.conjunction() ? "and" : "or");
            ArrayNode parts = form.putArray("filters");
            group.parts().forEach(part -> parts.add(condition(part)));
        } else if (condition instanceof Negation negation) {
            form.set("not", condition(negation.part()));
        } else if (condition instanceof Comparison comparison) {
            form.put("field", comparison.attribute().name());
            form.put("type", comparison.attribute().type().name());
            form.put("operator", comparison.operator().name());
            ArrayNode values = form.putArray("value");
            comparison.wanted().forEach(value -> values.add(value.toString()));
            form.put("strict", comparison.isStrict());
        } else {
            form.put("always", true);
        }
        return form;
    }
}
