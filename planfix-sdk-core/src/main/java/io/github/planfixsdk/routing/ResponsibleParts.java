package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.planfixsdk.model.PersonRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who becomes responsible and who participates. */
final class ResponsibleParts {
    static final String EMPLOYEE = "^(user|group):[1-9][0-9]{0,17}$";
    /** The words for the participants of tasks. */
    static final List<String> WORDS = words(true);
    /** The words for responsibles, of whom there is one. */
    static final List<String> SINGULAR_WORDS = words(false);

    private final Slot slot;
    private final JsonPart policy;
    private final ConditionReader conditions;
    private final @Nullable AccountSnapshot account;
    private final Problems problems;

    ResponsibleParts(
            Slot slot,
            JsonPart policy,
            ConditionReader conditions,
            @Nullable AccountSnapshot account,
            Problems problems) {
        this.slot = slot;
        this.policy = policy;
        this.conditions = conditions;
        this.account = account;
        this.problems = problems;
    }

    private static List<String> words(boolean plural) {
        return Stream.of(PersonSelector.Kind.values())
                .filter(kind -> kind != PersonSelector.Kind.EMPLOYEE && (plural || !kind.isPlural()))
                .map(JsonWords::of)
                .toList();
    }

    static ArrayNode write(List<PersonSelector> selectors) {
        ArrayNode words = JsonNodeFactory.instance.arrayNode();
        selectors.forEach(selector -> words.add(selector.word()));
        return words;
    }

    void read(InteractionPolicy.Builder result) {
        if (policy.has("responsible")) {
            JsonPart form = policy.part("responsible");
            if (form != null) {
                result.responsible(responsible(form));
            }
        } else {
            problems.add(policy.path("responsible"), ProblemCode.RESPONSIBLE_MISSING);
        }
        result.participants(selectors(policy, "participants", WORDS).toArray(new PersonSelector[0]));
    }

    private ResponsibleRules responsible(JsonPart form) {
        if (!form.has("default")) {
            problems.add(form.path("default"), ProblemCode.DEFAULT_MISSING);
        }
        PersonRef byDefault = employee(form, "default");
        ResponsibleRules rules = ResponsibleRules.defaultTo(byDefault == null ? PersonRef.user(1) : byDefault);
        rules = rules(form, rules);
        if (form.has("else")) {
            rules = rules.otherwise(chain(form, "else"));
        }
        rules = rules.ignoringReplacements(form.flag("ignoreReplacements"));
        form.nothingElse();
        return rules;
    }

    private ResponsibleRules rules(JsonPart form, ResponsibleRules start) {
        ResponsibleRules rules = start;
        List<JsonNode> elements = form.elements("rules");
        RuleCoverage earlier = new RuleCoverage();
        for (int i = 0; i < elements.size(); i++) {
            String path = form.path("rules") + "[" + i + "]";
            JsonPart rule = JsonPart.of(elements.get(i), path, problems);
            if (rule == null) {
                continue;
            }
            JsonNode when = rule.get("when");
            if (when == null) {
                problems.add(rule.path("when"), ProblemCode.MISSING_KEY);
            }
            Condition condition = when == null ? null : conditions.read(when, rule.path("when"), slot.kind());
            List<PersonSelector> chain = whom(rule);
            rule.nothingElse();
            if (condition != null) {
                reachable(path, condition, earlier);
                earlier.add(i, condition);
                rules = chain.isEmpty() ? rules : rules.when(new ResponsibleRules.Rule(condition, chain));
            }
        }
        return rules;
    }

    /** One employee, or a chain; empty, and a problem, if it is neither. */
    private List<PersonSelector> whom(JsonPart rule) {
        boolean one = rule.has("employee");
        boolean several = rule.has("choose");
        if (one && several) {
            problems.add(rule.path(), ProblemCode.CHOSEN_TWICE);
        } else if (!one && !several) {
            problems.add(rule.path("employee"), ProblemCode.MISSING_KEY);
        }
        PersonRef employee = employee(rule, "employee");
        if (several) {
            return chain(rule, "choose");
        }
        return employee == null ? List.of() : List.of(PersonSelector.employee(employee));
    }

    private void reachable(String path, Condition condition, RuleCoverage earlier) {
        if (earlier.neverHolds(condition)) {
            problems.add(path, ProblemCode.RULE_NEVER_MATCHES);
            return;
        }
        int first = earlier.coveredBy(condition);
        if (first >= 0) {
            problems.add(path, ProblemCode.RULE_UNREACHABLE, first);
        }
    }

    private List<PersonSelector> chain(JsonPart form, String key) {
        JsonNode node = form.get(key);
        if (node != null && node.isArray() && node.isEmpty()) {
            problems.add(form.path(key), ProblemCode.EMPTY_CHAIN);
        }
        if (node != null && node.isArray()) {
            unreachable(node, form.path(key));
        }
        return selectors(form, key, SINGULAR_WORDS);
    }

    /** An employee may not be synchronised, or be replaced by one who isn't. A group is always there. */
    private void unreachable(JsonNode chain, String path) {
        for (int i = 0; i + 1 < chain.size(); i++) {
            String word = chain.get(i).asText();
            if (word.startsWith("group:") && word.matches(EMPLOYEE)) {
                problems.add(path + "[" + (i + 1) + "]", ProblemCode.SELECTOR_UNREACHABLE, word);
                return;
            }
        }
    }

    private List<PersonSelector> selectors(JsonPart form, String key, List<String> offered) {
        List<PersonSelector> chain = new ArrayList<>();
        List<JsonNode> elements = form.elements(key);
        for (int i = 0; i < elements.size(); i++) {
            String path = form.path(key) + "[" + i + "]";
            PersonSelector selector = selector(elements.get(i), path, offered);
            if (selector != null && chain.contains(selector)) {
                problems.add(path, ProblemCode.SELECTOR_TWICE, selector.word());
            } else if (selector != null) {
                chain.add(selector);
            }
        }
        return chain;
    }

    private @Nullable PersonSelector selector(JsonNode node, String path, List<String> offered) {
        String word = node.isTextual() ? node.textValue() : "";
        if (word.matches(EMPLOYEE)) {
            return PersonSelector.employee(checked(PersonRef.of(word), path));
        }
        PersonSelector.Kind kind = offered.contains(word) ? JsonWords.find(PersonSelector.Kind.class, word) : null;
        if (kind == null) {
            problems.add(path, ProblemCode.UNKNOWN_SELECTOR, JsonValues.shown(node), offered);
            return null;
        }
        return PersonSelector.of(kind);
    }

    private @Nullable PersonRef employee(JsonPart form, String key) {
        JsonNode node = form.get(key);
        if (node == null) {
            return null;
        }
        if (!node.isTextual() || !node.textValue().matches(EMPLOYEE)) {
            problems.add(form.path(key), ProblemCode.NOT_AN_EMPLOYEE, JsonValues.shown(node));
            return null;
        }
        return checked(PersonRef.of(node.textValue()), form.path(key));
    }

    private PersonRef checked(PersonRef employee, String path) {
        if (account != null && !account.knows(employee)) {
            problems.add(path, ProblemCode.UNKNOWN_EMPLOYEE, employee);
        }
        return employee;
    }
}
