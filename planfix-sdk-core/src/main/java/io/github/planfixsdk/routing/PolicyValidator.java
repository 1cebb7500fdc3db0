package io.github.planfixsdk.routing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects all problems of a configuration. */
final class PolicyValidator {
    private final Catalogue catalogue;
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    PolicyValidator(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<ConfigurationProblem> problems() {
        return problems;
    }

    void problem(String path, String message) {
        problems.add(new ConfigurationProblem(path, message));
    }

    void policy(String path, InteractionKind kind, Direction direction, InteractionPolicy policy) {
        policy.filter().condition().ifPresent(condition -> filter(path + ".filter", kind, condition));
        plan(path + ".first", kind, direction, policy.firstOrNull());
        plan(path + ".repeat", kind, direction, policy.repeatOrNull());
        responsible(path + ".responsible", kind, policy.responsibleOrNull());
        titles(path + ".titles", kind, direction, policy);
        fields(path + ".fields", kind, policy);
        options(path, kind, direction, policy);
    }

    private void plan(String path, InteractionKind kind, Direction direction, @Nullable Plan plan) {
        if (plan == null) {
            problem(path, "is missing: choose a plan, Plan.nothing() for none");
            return;
        }
        Set<Plan.Kind> allowed = EnumSet.of(Plan.Kind.NOTHING);
        if (kind == InteractionKind.CALL) {
            allowed.add(Plan.Kind.TASK);
        }
        if (kind != InteractionKind.CALL || direction == Direction.OUT) {
            allowed.add(Plan.Kind.CONTACT);
            allowed.add(Plan.Kind.CONTACT_AND_TASK);
        }
        if (!allowed.contains(plan.kind())) {
            problem(path, plan.kind() + " is not offered here: choose one of " + allowed);
        }
    }

    private void responsible(String path, InteractionKind kind, @Nullable ResponsibleRules rules) {
        if (rules == null) {
            problem(path, "is missing: give at least the default, ResponsibleRules.defaultTo(…)");
            return;
        }
        for (int i = 0; i < rules.rules().size(); i++) {
            String rulePath = path + ".rules[" + i + "]";
            condition(rulePath, kind, rules.rules().get(i).condition());
            reachable(rulePath, rules.rules(), i);
        }
    }

    private void reachable(String path, List<ResponsibleRules.Rule> rules, int place) {
        Condition condition = rules.get(place).condition();
        if (Reachability.neverHolds(condition)) {
            problem(path, "never matches: remove it");
            return;
        }
        for (int i = 0; i < place; i++) {
            Condition earlier = rules.get(i).condition();
            if (Reachability.alwaysHolds(earlier)) {
                problem(path, "is never reached: rules[" + i + "] always matches; move or remove it");
                return;
            }
            if (Reachability.covers(earlier, condition)) {
                problem(path, "is never reached: rules[" + i + "] matches all that it does; move or remove it");
                return;
            }
        }
    }

    private void filter(String path, InteractionKind kind, Condition condition) {
        condition(path, kind, condition);
        if (Reachability.neverHolds(condition)) {
            problem(path, "lets nothing pass: choose Plan.nothing() for that");
        }
    }

    private void titles(String path, InteractionKind kind, Direction direction, InteractionPolicy policy) {
        for (Map.Entry<TitleKind, TitleTemplate> title : policy.ownTitles().entrySet()) {
            String titlePath = path + "." + title.getKey();
            if (!title.getKey().fits(kind, direction)) {
                problem(titlePath, "is never used here: remove it, or set it where it belongs");
            }
            for (String name : title.getValue().placeholders()) {
                Attribute<?> attribute = catalogue.find(name).orElse(null);
                if (attribute == null) {
                    problem(titlePath, "placeholder {" + name + "} is unknown: use an attribute's name");
                } else {
                    kind(titlePath, kind, attribute);
                }
            }
        }
    }

    private void fields(String path, InteractionKind kind, InteractionPolicy policy) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < policy.fields().size(); i++) {
            FieldMapping mapping = policy.fields().get(i);
            String fieldPath = path + "[" + i + "]";
            Attribute<?> known = known(fieldPath, mapping.attribute());
            if (known != null) {
                kind(fieldPath, kind, known);
            }
            if (!seen.add(mapping.entity() + " " + mapping.fieldId())) {
                problem(
                        fieldPath,
                        "field " + mapping.fieldId() + " of the "
                                + (mapping.entity() == FieldMapping.Entity.TASK ? "task" : "contact")
                                + " is mapped already: keep one mapping per field");
            }
        }
    }

    private void options(String path, InteractionKind kind, Direction direction, InteractionPolicy policy) {
        boolean chat = kind == InteractionKind.CHAT;
        ChatMoment moment = policy.moment().orElse(null);
        Comparison tag = policy.tag();
        if (!chat && moment != null) {
            problem(path + ".moment", "is for chats only: remove it");
        }
        if (moment == ChatMoment.TAG && tag == null) {
            problem(path + ".tag", "is missing: moment TAG needs a chosen tag");
        }
        if (moment != ChatMoment.TAG && tag != null) {
            problem(path + ".tag", "is set but the moment is not TAG: choose moment TAG or remove the tag");
        }
        if (tag != null) {
            values(path + ".tag", tag);
        }
        if (!chat && policy.passesWithoutContactData()) {
            problem(path + ".passWithoutContactData", "is for chats only: remove it");
        }
        if (policy.forwardsToPersonalManager() && (kind != InteractionKind.CALL || direction == Direction.OUT)) {
            problem(path + ".forwardToPersonalManager", "is for inbound calls only: remove it");
        }
    }

    private void condition(String path, InteractionKind kind, Condition condition) {
        if (condition instanceof Group group) {
            for (int i = 0; i < group.parts().size(); i++) {
                condition(
                        path + (group.conjunction() ? ".and[" : ".or[") + i + "]",
                        kind,
                        group.parts().get(i));
            }
        } else if (condition instanceof Negation negation) {
            condition(path + ".not", kind, negation.part());
        } else if (condition instanceof Comparison comparison) {
            Attribute<?> known = known(path, comparison.attribute());
            if (known == null) {
                return;
            }
            kind(path, kind, known);
            if (!known.operators().contains(comparison.operator())) {
                problem(
                        path,
                        "attribute " + known + " doesn't offer " + comparison.operator() + ": it offers "
                                + known.operators());
            } else {
                values(path, comparison);
            }
        }
    }

    private void values(String path, Comparison comparison) {
        if (comparison.operator().takesNoValue()) {
            return;
        }
        if (comparison.wanted().isEmpty()) {
            problem(path, comparison.operator() + " has no values: give at least one");
        }
        for (Object value : comparison.wanted()) {
            if (value instanceof String text && text.isBlank()) {
                problem(path, comparison.operator() + " has a blank value: use absent() for missing values");
            }
        }
    }

    private @Nullable Attribute<?> known(String path, Attribute<?> attribute) {
        Attribute<?> known = catalogue.find(attribute.name()).orElse(null);
        if (known == null) {
            problem(path, "attribute " + attribute + " is unknown: add it to the catalogue");
            return null;
        }
        if (!known.equals(attribute)) {
            problem(
                    path,
                    "attribute " + attribute + " is " + describe(known) + " in the catalogue, not "
                            + describe(attribute) + ": use the catalogue's");
            return null;
        }
        return known;
    }

    private static String describe(Attribute<?> attribute) {
        return (attribute.isMultiple() ? "a list of " : "") + attribute.type();
    }

    private void kind(String path, InteractionKind kind, Attribute<?> attribute) {
        if (!attribute.kinds().contains(kind)) {
            problem(
                    path,
                    "attribute " + attribute + " can't be used for a " + kind.text(false) + ": it is for "
                            + attribute.kinds());
        }
    }
}
