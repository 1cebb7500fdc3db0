package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.model.PersonRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a decision as JSON. */
final class DecisionJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Decision decision;
    private final Locale locale;

    private DecisionJson(Decision decision, Locale locale) {
        this.decision = decision;
        this.locale = locale;
    }

    static ObjectNode of(Decision decision, Locale locale) {
        return new DecisionJson(decision, locale).write();
    }

    private ObjectNode write() {
        ObjectNode form = JSON.objectNode();
        Interaction interaction = decision.interaction();
        form.putObject("interaction")
                .put("kind", JsonWords.of(interaction.kind()))
                .put("id", interaction.id())
                .put("direction", JsonWords.of(interaction.direction()))
                .put("phase", JsonWords.of(interaction.phase()));
        form.put("verdict", JsonWords.of(decision.verdict()));
        form.put("reason", JsonWords.of(decision.reason()));
        form.put("history", JsonWords.of(decision.history()));
        if (decision.verdict() == Verdict.PROCEED) {
            form.set("contact", contact(decision.contact()));
        }
        decision.task().ifPresent(task -> form.set("task", task(task)));
        decision.responsible().ifPresent(responsible -> form.set("responsible", responsible(responsible)));
        decision.forwardTo().ifPresent(number -> form.put("forwardTo", number));
        ArrayNode warnings = form.putArray("warnings");
        for (Warning warning : decision.warnings()) {
            ObjectNode node = warnings.addObject().put("code", JsonWords.of(warning.code()));
            if (!warning.detail().isEmpty()) {
                node.put("detail", warning.detail());
            }
            node.put("text", warning.text(locale));
        }
        decision.filter().ifPresent(filter -> form.put("filter", JsonWords.of(filter)));
        decision.trace().ifPresent(trace -> form.set("trace", trace(trace)));
        form.put("decidedAt", decision.decidedAt().toString());
        form.put("configurationHash", decision.configurationHash());
        return form;
    }

    private ObjectNode contact(ContactPlan plan) {
        ObjectNode form = JSON.objectNode().put("action", JsonWords.of(plan.action()));
        PersonRef known = plan.contact();
        if (known != null) {
            form.put("contact", known.toString());
        }
        putIfPresent(form, "title", plan.title());
        putIfPresent(form, "phone", plan.phone());
        putIfPresent(form, "email", plan.email());
        if (plan.template() != null) {
            form.put("template", plan.template());
        }
        form.set("fields", fields(plan.fields()));
        return form;
    }

    private static void putIfPresent(ObjectNode form, String key, @Nullable String value) {
        if (value != null) {
            form.put(key, value);
        }
    }

    private ObjectNode task(TaskPlan plan) {
        ObjectNode form = JSON.objectNode();
        form.put(JsonWords.of(plan.target().kind()), plan.target().id());
        form.put("title", plan.title());
        form.set("fields", fields(plan.fields()));
        ArrayNode participants = form.putArray("participants");
        plan.participants().forEach(participant -> participants.add(participant.toString()));
        return form;
    }

    private ArrayNode fields(List<FieldWrite> writes) {
        ArrayNode fields = JSON.arrayNode();
        for (FieldWrite write : writes) {
            ObjectNode form = fields.addObject();
            String name = write.fieldName();
            if (name == null) {
                form.put("field", write.fieldId());
            } else {
                form.put("field", name);
            }
            form.put("attribute", write.attribute());
            Object value = decision.shown(write);
            if (value instanceof Boolean flag) {
                form.put("value", flag);
            } else if (value instanceof Long number) {
                form.put("value", number);
            } else if (value instanceof BigDecimal number) {
                form.put("value", number);
            } else {
                form.put("value", value.toString());
            }
        }
        return fields;
    }

    private ObjectNode responsible(Responsible responsible) {
        ObjectNode form = JSON.objectNode();
        form.put("employee", responsible.employee().toString());
        form.put("why", JsonWords.of(responsible.why()));
        PersonSelector selector = responsible.selector();
        if (selector != null) {
            form.put("selector", selector.text(locale));
        }
        PersonRef absent = responsible.standsInFor();
        if (absent != null) {
            form.put("standsInFor", absent.toString());
        }
        if (responsible.rule() >= 0) {
            form.put("rule", responsible.rule());
        }
        ArrayNode tried = form.putArray("triedRules");
        decision.triedRules().forEach(rule -> tried.add(trace(rule)));
        return form;
    }

    private ObjectNode trace(Trace trace) {
        ObjectNode form = JSON.objectNode();
        form.put("outcome", JsonWords.of(trace.outcome()));
        form.put("text", trace.text(locale));
        String actual = trace.actual(Texts.isRussian(locale));
        if (actual != null) {
            form.put("actual", actual);
        }
        if (!trace.children().isEmpty()) {
            ArrayNode parts = form.putArray("parts");
            trace.children().forEach(part -> parts.add(trace(part)));
        }
        return form;
    }
}
