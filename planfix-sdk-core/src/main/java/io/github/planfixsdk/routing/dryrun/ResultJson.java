package io.github.planfixsdk.routing.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Trace;
import java.util.Locale;
import java.util.Map;

/** Writes results as JSON. */
final class ResultJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Words WORDS = Words.in(Locale.ENGLISH);

    private ResultJson() {}

    static ObjectNode of(DryRunResult result) {
        ObjectNode form = JSON.objectNode();
        form.put("configurationHash", result.configurationHash());
        form.put("interactions", result.interactions());
        counts(form, "kinds", result.kinds());
        counts(form, "verdicts", result.verdicts());
        counts(form, "reasons", result.reasons());
        counts(form, "warnings", result.warnings());
        ArrayNode rules = form.putArray("rules");
        for (RuleCount rule : result.rules()) {
            ObjectNode node = rules.addObject();
            node.put("kind", word(rule.kind()))
                    .put("direction", word(rule.direction()))
                    .put("rule", rule.rule())
                    .put("condition", rule.condition().toString());
            ArrayNode chain = node.putArray("chain");
            rule.chain().forEach(selector -> chain.add(selector.text(Locale.ENGLISH)));
            node.put("count", rule.count());
        }
        counts(form, "responsibles", result.responsibles());
        ArrayNode tasks = form.putArray("tasks");
        result.tasks()
                .forEach((target, count) ->
                        tasks.addObject().put(word(target.kind()), target.id()).put("count", count));
        form.put("contactsCreated", result.contactsCreated());
        form.put("tasksCreated", result.tasksCreated());
        form.putObject("requests")
                .put("least", result.leastRequests())
                .put("most", result.mostRequests())
                .put("dailyQuota", result.dailyQuota());
        ObjectNode unreadable = form.putObject("unreadable");
        unreadable.put("count", result.unreadable().count());
        ArrayNode lines = unreadable.putArray("lines");
        result.unreadable().lines().forEach(line -> lines.addObject()
                .put("line", line.number())
                .put("why", line.why().text(Locale.ENGLISH)));
        ArrayNode examples = form.putArray("examples");
        result.examples().forEach(example -> examples.add(decision(example)));
        return form;
    }

    static ObjectNode of(PolicyComparison comparison) {
        ObjectNode form = JSON.objectNode();
        form.put("unchanged", comparison.unchanged());
        form.put("warningsOnly", comparison.warningsOnly());
        form.put("changed", comparison.changed());
        counts(form, "changes", comparison.changes());
        ArrayNode differences = form.putArray("differences");
        for (Difference difference : comparison.differences()) {
            ObjectNode node = differences.addObject();
            ArrayNode changes = node.putArray("changes");
            difference.changes().forEach(change -> changes.add(word(change)));
            node.set("before", decision(difference.before()));
            node.set("after", decision(difference.after()));
        }
        form.set("before", of(comparison.before()));
        form.set("after", of(comparison.after()));
        return form;
    }

    /** As {@link Decision#toJson()} has it, but of conditions and rules what tells something, and how much more there is. */
    private static JsonNode decision(Decision decision) {
        ObjectNode form = (ObjectNode) decision.toJson();
        decision.trace().ifPresent(filter -> form.set("trace", condition(Excerpt.of(filter, Excerpt.MOST_NODES))));
        if (form.path("responsible") instanceof ObjectNode responsible) {
            TriedRules tried = TriedRules.of(decision);
            ArrayNode shown = responsible.putArray("triedRules");
            tried.shown()
                    .forEach((place, rule) ->
                            shown.addObject().put("rule", place).setAll(condition(rule)));
            responsible
                    .putObject("triedRulesLeftOut")
                    .put("false", tried.falseLeftOut())
                    .put("undecided", tried.undecidedLeftOut());
        }
        return form;
    }

    private static ObjectNode condition(Excerpt condition) {
        Trace node = condition.node();
        ObjectNode form = JSON.objectNode();
        form.put("outcome", word(node.outcome()));
        form.put("text", WORDS.shortened(node.text(Locale.ENGLISH)));
        String actual = node.actual();
        if (actual != null) {
            form.put("actual", WORDS.shortened(actual));
        }
        if (!node.children().isEmpty()) {
            ArrayNode parts = form.putArray("parts");
            condition.parts().forEach(part -> parts.add(condition(part)));
        }
        if (condition.leftOut() > 0) {
            form.put("partsLeftOut", condition.leftOut());
        }
        return form;
    }

    private static void counts(ObjectNode form, String key, Map<?, Long> counts) {
        ObjectNode node = form.putObject(key);
        counts.forEach((what, count) -> node.put(what instanceof Enum<?> word ? word(word) : what.toString(), count));
    }

    /** As the constants are spelled in configurations: firstContact. */
    private static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.length() == 0 ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
