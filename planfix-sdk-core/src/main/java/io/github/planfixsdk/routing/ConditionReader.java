package io.github.planfixsdk.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.github.planfixsdk.routing.Problems.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions from the configuration's JSON and resolves their names. */
final class ConditionReader {
    /** Enough for everybody, and far from what a thread's stack can't take. */
    static final int DEEPEST = 100;

    /** Names that use names twice double at each of them, and a decision may have to look at everything. */
    static final int LARGEST = 10_000;

    private static final List<String> FORMS = List.of("and", "or", "not", "always", "ref", "attribute");

    private final Catalogue catalogue;
    private final Problems problems;
    private final IdentityHashMap<JsonNode, Attribute<?>> given;
    private final Map<String, JsonNode> definitions = new LinkedHashMap<>();
    private final Map<String, Condition> resolved = new LinkedHashMap<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    /** How many parts a condition with a name has, with those of the names in it. */
    private final Map<String, Long> sizes = new HashMap<>();

    /** How many levels a condition with a name has below it, with those of the names in it. */
    private final Map<String, Integer> heights = new HashMap<>();

    /** Which attributes a condition with a name has, with those of the names in it. */
    private final Map<String, Set<Attribute<?>>> used = new HashMap<>();

    private long size;
    private int deepest;

    /**
     * Reads by a catalogue.
     *
     * @param given the attributes that comparisons made in Java have, by identity
     */
    ConditionReader(Catalogue catalogue, Problems problems, IdentityHashMap<JsonNode, Attribute<?>> given) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.given = given;
    }

    /** Conditions with names; those that could be read are returned in their order. */
    Map<String, Condition> define(JsonPart named) {
        for (Map.Entry<String, JsonNode> entry : named.entries()) {
            if (entry.getKey().isBlank()) {
                problems.add(named.path(entry.getKey()), ProblemCode.BLANK);
            } else {
                definitions.put(entry.getKey(), entry.getValue());
            }
        }
        Map<String, Condition> all = new LinkedHashMap<>();
        for (String name : definitions.keySet()) {
            Condition condition = resolve(name, 0);
            if (condition != null) {
                all.put(name, condition);
            }
        }
        return all;
    }

    private @Nullable Condition resolve(String name, int depth) {
        Condition known = resolved.get(name);
        if (known != null || failed.contains(name)) {
            return known;
        }
        underWay.add(name);
        String path = JsonPart.under("$.conditions", name);
        JsonNode definition = definitions.get(name);
        long outside = size;
        int deepestOutside = deepest;
        deepest = depth;
        Condition condition = definition == null ? null : sized(definition, path, null, depth);
        sizes.put(name, size);
        heights.put(name, deepest - depth);
        size = outside;
        deepest = deepestOutside;
        underWay.remove(name);
        if (condition == null) {
            failed.add(name);
        } else {
            resolved.put(name, condition);
        }
        return condition;
    }

    /**
     * Reads a condition.
     *
     * @param kind the kind of interaction it is for; null for one with a name, which is judged where it is used
     * @return null if something is wrong in it
     */
    @Nullable
    Condition read(JsonNode node, String path, @Nullable InteractionKind kind) {
        return sized(node, path, kind, 0);
    }

    private @Nullable Condition sized(JsonNode node, String path, @Nullable InteractionKind kind, int depth) {
        size = 0;
        Condition condition = read(node, path, kind, depth);
        if (condition != null && size > LARGEST) {
            problems.add(path, ProblemCode.TOO_LARGE, LARGEST);
            return null;
        }
        return condition;
    }

    private @Nullable Condition read(JsonNode node, String path, @Nullable InteractionKind kind, int depth) {
        if (depth > DEEPEST) {
            problems.add(path, ProblemCode.TOO_DEEP, DEEPEST);
            return null;
        }
        deepest = Math.max(deepest, depth);
        size++;
        JsonPart part = JsonPart.of(node, path, problems);
        if (part == null) {
            return null;
        }
        List<String> forms = FORMS.stream().filter(node::has).toList();
        if (forms.size() != 1) {
            problems.add(path, ProblemCode.NO_CONDITION);
            return null;
        }
        String form = forms.get(0);
        Condition condition =
                switch (form) {
                    case "and", "or" -> group(part, form, kind, depth);
                    case "not" -> negation(part, kind, depth);
                    case "always" -> always(part);
                    case "ref" -> reference(part, kind, depth);
                    default -> comparison(node, part, kind);
                };
        int before = problems.all().size();
        part.nothingElse();
        return problems.all().size() > before ? null : condition;
    }

    private @Nullable Condition group(JsonPart part, String form, @Nullable InteractionKind kind, int depth) {
        List<JsonNode> elements = part.elements(form);
        JsonNode array = part.get(form);
        if (array == null || !array.isArray()) {
            return null;
        }
        if (elements.isEmpty()) {
            problems.add(part.path(form), ProblemCode.EMPTY_GROUP);
            return null;
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Condition condition = read(elements.get(i), part.path(form) + "[" + i + "]", kind, depth + 1);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        boolean complete = conditions.size() == elements.size();
        return complete ? Group.of(form.equals("and"), List.copyOf(conditions)) : null;
    }

    private @Nullable Condition negation(JsonPart part, @Nullable InteractionKind kind, int depth) {
        JsonNode node = part.get("not");
        Condition condition = node == null ? null : read(node, part.path("not"), kind, depth + 1);
        return condition == null ? null : new Negation(condition);
    }

    private @Nullable Condition always(JsonPart part) {
        JsonNode node = part.get("always");
        if (node == null || !node.isBoolean() || !node.booleanValue()) {
            problems.add(
                    part.path("always"),
                    ProblemCode.WRONG_VALUE,
                    node == null ? "" : JsonValues.shown(node),
                    new Words("true", "true"));
            return null;
        }
        return Always.INSTANCE;
    }

    private @Nullable Condition reference(JsonPart part, @Nullable InteractionKind kind, int depth) {
        String name = part.text("ref");
        String path = part.path("ref");
        if (name == null) {
            return null;
        }
        if (!definitions.containsKey(name)) {
            problems.add(path, ProblemCode.UNKNOWN_CONDITION, name, JsonWords.suggestion(name, definitions.keySet()));
            return null;
        }
        if (underWay.contains(name)) {
            List<String> chain = new ArrayList<>(underWay);
            String cycle = String.join(" → ", chain.subList(chain.indexOf(name), chain.size()));
            problems.add(path, ProblemCode.CONDITION_CYCLE, cycle + " → " + name);
            return null;
        }
        Condition target = resolve(name, depth + 1);
        if (target == null) {
            return null;
        }
        size += sizes.getOrDefault(name, 0L);
        int bottom = depth + 1 + heights.getOrDefault(name, 0);
        deepest = Math.max(deepest, bottom);
        if (bottom > DEEPEST) {
            problems.add(path, ProblemCode.TOO_DEEP, DEEPEST);
            return null;
        }
        int before = problems.all().size();
        if (kind != null) {
            for (Attribute<?> attribute :
                    used.computeIfAbsent(name, any -> attributes(target, new LinkedHashSet<>()))) {
                kind(path, kind, attribute);
            }
        }
        return problems.all().size() > before ? null : new Reference(name, target);
    }

    private static Set<Attribute<?>> attributes(Condition condition, Set<Attribute<?>> found) {
        if (condition instanceof Group group) {
            group.parts().forEach(part -> attributes(part, found));
        } else if (condition instanceof Negation negation) {
            attributes(negation.part(), found);
        } else if (condition instanceof Reference reference && reference.target() != null) {
            attributes(reference.target(), found);
        } else if (condition instanceof Comparison comparison) {
            found.add(comparison.attribute());
        }
        return found;
    }

    private @Nullable Condition comparison(JsonNode node, JsonPart part, @Nullable InteractionKind kind) {
        int before = problems.all().size();
        Attribute<?> attribute = attribute(part, "attribute", kind, given.get(node));
        Operator operator = operator(part, attribute);
        boolean strict = part.flag("strict");
        if (strict && attribute != null && !attribute.type().isText()) {
            Words type = JsonValues.describe(attribute);
            problems.add(part.path("strict"), ProblemCode.STRICT_WITHOUT_TEXT, attribute, type);
        }
        JsonNode value = part.get("value");
        List<Object> wanted = operator == null ? List.of() : wanted(attribute, operator, value, part.path("value"));
        if (attribute == null || operator == null || problems.all().size() > before) {
            return null;
        }
        try {
            return new Comparison(attribute, operator, List.copyOf(wanted), strict);
        } catch (IllegalArgumentException broken) {
            problems.add(part.path("value"), ProblemCode.BROKEN_PATTERN, ExplainedException.words(broken));
            return null;
        } catch (RegexLibraryMissing missing) {
            problems.add(part.path("value"), ProblemCode.BROKEN_PATTERN, RegexLibraryMissing.WORDS);
            return null;
        }
    }

    /** Null, and a problem, if it is none of the attribute's, or none at all if the attribute is unknown. */
    private @Nullable Operator operator(JsonPart part, @Nullable Attribute<?> attribute) {
        String word = part.text("operator");
        String path = part.path("operator");
        if (word == null) {
            if (!part.has("operator")) {
                problems.add(path, ProblemCode.MISSING_KEY);
            }
            return null;
        }
        Operator operator = JsonWords.find(Operator.class, word);
        if (attribute == null) {
            if (operator == null) {
                problems.add(path, ProblemCode.UNKNOWN_WORD, word, JsonWords.all(Operator.class));
            }
            return operator;
        }
        List<String> offered = JsonWords.of(attribute.operators());
        if (operator == null) {
            problems.add(path, ProblemCode.UNKNOWN_OPERATOR, word, attribute, offered);
            return null;
        }
        if (!attribute.operators().contains(operator)) {
            problems.add(path, ProblemCode.OPERATOR_NOT_OFFERED, attribute, word, offered);
            return null;
        }
        return operator;
    }

    /** The values; of an unknown attribute only whether they are wanted at all, and in a list. */
    private List<Object> wanted(
            @Nullable Attribute<?> attribute, Operator operator, @Nullable JsonNode value, String path) {
        List<Object> wanted = new ArrayList<>();
        if (operator.takesNoValue()) {
            if (value != null) {
                problems.add(path, ProblemCode.VALUE_NOT_WANTED, JsonWords.of(operator));
            }
            return wanted;
        }
        if (value == null) {
            problems.add(path, ProblemCode.MISSING_KEY);
        } else if (operator == Operator.DURING) {
            add(wanted, new HoursJson(problems).read(value, path));
        } else if (!operator.takesSeveral()) {
            // What is matched against is a text, whatever the type of text it is.
            add(wanted, value(attribute, value, path));
        } else if (!value.isArray()) {
            JsonPart.wrong(path, value, JsonNodeType.ARRAY, problems);
        } else if (value.isEmpty()) {
            problems.add(path, ProblemCode.NO_VALUES);
        } else {
            for (int i = 0; i < value.size(); i++) {
                add(wanted, value(attribute, value.get(i), path + "[" + i + "]"));
            }
        }
        return wanted;
    }

    private @Nullable Object value(@Nullable Attribute<?> attribute, JsonNode value, String path) {
        return attribute == null ? null : JsonValues.read(attribute.type(), value, path, problems);
    }

    private static void add(List<Object> values, @Nullable Object value) {
        if (value != null) {
            values.add(value);
        }
    }

    /** The catalogue's attribute of a name, also if it is for other kinds; null if there is none. Both are problems. */
    @Nullable
    Attribute<?> attribute(JsonPart part, String key, @Nullable InteractionKind kind, @Nullable Attribute<?> made) {
        String name = part.text(key);
        String path = part.path(key);
        if (name == null) {
            if (!part.has(key)) {
                problems.add(path, ProblemCode.MISSING_KEY);
            }
            return null;
        }
        Attribute<?> attribute = catalogue.find(name).orElse(null);
        if (attribute == null) {
            problems.add(path, ProblemCode.UNKNOWN_ATTRIBUTE, name, suggestion(name));
            return null;
        }
        if (made != null && !made.equals(attribute)) {
            problems.add(
                    path,
                    ProblemCode.OTHER_ATTRIBUTE,
                    attribute,
                    JsonValues.describe(attribute),
                    JsonValues.describe(made));
            return null;
        }
        if (kind != null) {
            kind(path, kind, attribute);
        }
        return attribute;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    JsonWords.Suggestion suggestion(String name) {
        return JsonWords.suggestion(
                name, catalogue.attributes().stream().map(Attribute::name).toList());
    }

    boolean kind(String path, InteractionKind kind, Attribute<?> attribute) {
        if (attribute.kinds().contains(kind)) {
            return true;
        }
        Words here = new Words(kind.text(false), kind.text(true));
        Words there = new Words(kinds(attribute, false), kinds(attribute, true));
        problems.add(path, ProblemCode.WRONG_KIND, attribute, here, there);
        return false;
    }

    private static String kinds(Attribute<?> attribute, boolean inRussian) {
        return String.join(
                ", ",
                attribute.kinds().stream().map(kind -> kind.text(inRussian)).toList());
    }
}
