package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The filter types of one kind of entity: their operators, what they look at, how they compare. */
final class FilterRules {
    static final Set<String> IS = Set.of("equal");
    static final Set<String> IS_OR_NOT = Set.of("equal", "notequal");
    static final Set<String> ORDER = Set.of("equal", "notequal", "gt", "lt");
    static final Set<String> FULL_ORDER = Set.of("equal", "notequal", "gt", "lt", "gtAndEqual", "ltAndEqual");
    static final Set<String> TEXT = Set.of("equal", "notequal", "have", "nothave");
    static final Set<String> ANY =
            Set.of("equal", "notequal", "gt", "lt", "gtAndEqual", "ltAndEqual", "have", "nothave");

    private static final int TASK_SET_OF_TASKS = 116;

    private record Rule(Set<String> operators, Function<FilterSpec, Predicate<ObjectNode>> compiler) {}

    private final Map<Integer, Rule> rules = new HashMap<>();
    private final Store store;
    private final Settings settings;

    FilterRules(Store store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    Predicate<ObjectNode> compile(FilterSpec spec) {
        Rule rule = rules.get(spec.type());
        if (rule == null) {
            throw ApiError.invalid("Unknown filter type " + spec.type());
        }
        if (!rule.operators().contains(spec.operator())) {
            throw ApiError.invalid("Operator " + spec.operator() + " is not allowed for filter " + spec.type());
        }
        return rule.compiler().apply(spec);
    }

    void rule(int type, Set<String> operators, Function<FilterSpec, Predicate<ObjectNode>> compiler) {
        rules.put(type, new Rule(operators, compiler));
    }

    private void values(
            int type,
            Set<String> operators,
            Function<ObjectNode, JsonNode> value,
            Function<FilterSpec, Predicate<JsonNode>> match) {
        rule(type, operators, spec -> {
            Predicate<JsonNode> predicate = match.apply(spec);
            return entity -> predicate.test(value.apply(entity));
        });
    }

    static Function<ObjectNode, JsonNode> key(String key) {
        return entity -> entity.path(key);
    }

    void date(int type, Set<String> operators, Function<ObjectNode, JsonNode> value) {
        values(type, operators, value, spec -> ValueMatch.date(spec, settings.now()));
    }

    /** A filter on an employee also finds what his groups were given, where groups are expanded. */
    void person(int type, boolean expanded, Function<ObjectNode, JsonNode> value) {
        values(type, IS_OR_NOT, value, spec -> ValueMatch.person(spec, store, expanded));
    }

    void flag(int type, Predicate<ObjectNode> condition) {
        rule(type, IS, spec -> Json.truthy(spec.value()) ? condition : condition.negate());
    }

    void contains(int type, Function<ObjectNode, JsonNode> value) {
        values(type, IS_OR_NOT, value, ValueMatch::contains);
    }

    void phones(int type) {
        values(type, IS_OR_NOT, FilterRules::phoneNumbers, ValueMatch::phone);
    }

    /** Every stored form: as it was typed in, and as the mask shows it. */
    private static JsonNode phoneNumbers(ObjectNode person) {
        ArrayNode numbers = Json.array();
        for (JsonNode phone : person.path("phones")) {
            numbers.add(phone.path("number").asText(""));
            numbers.add(phone.path("maskedNumber").asText(""));
        }
        return numbers;
    }

    void text(int type, Function<ObjectNode, JsonNode> value) {
        values(type, IS_OR_NOT, value, ValueMatch::text);
    }

    void number(int type, Set<String> operators, Function<ObjectNode, JsonNode> value) {
        values(type, operators, value, ValueMatch::number);
    }

    void id(int type, Function<ObjectNode, JsonNode> value) {
        values(type, IS_OR_NOT, value, spec -> ValueMatch.ids(spec, false));
    }

    void ids(int type, Function<ObjectNode, JsonNode> value) {
        values(type, IS_OR_NOT, value, spec -> ValueMatch.ids(spec, true));
    }

    /** Numbers that may also be asked for several at once. */
    void orderedIds(int type, Function<ObjectNode, JsonNode> value) {
        values(
                type,
                ORDER,
                value,
                spec -> spec.value().isArray() && IS_OR_NOT.contains(spec.operator())
                        ? ValueMatch.ids(spec, true)
                        : ValueMatch.number(spec));
    }

    void counterparty(int type, Function<ObjectNode, JsonNode> value) {
        values(type, IS_OR_NOT, value, ValueMatch::counterparty);
    }

    /** Types that are listed without a meaning are taken and narrow nothing. */
    void neutral(int... types) {
        for (int type : types) {
            rule(type, ANY, spec -> entity -> true);
        }
    }

    /** Custom field filters have the same last two digits everywhere. */
    void custom(int base, Set<String> dateOperators) {
        field(base + 1, TEXT, ValueMatch::text);
        field(base + 2, ORDER, ValueMatch::number);
        field(base + 3, dateOperators, spec -> ValueMatch.date(spec, settings.now()));
        field(base + 4, ANY, ValueMatch::text);
        field(base + 5, IS_OR_NOT, ValueMatch::bool);
        field(base + 6, IS_OR_NOT, ValueMatch::text);
        field(base + 7, IS_OR_NOT, spec -> ValueMatch.ids(spec, false));
        for (int person : new int[] {8, 9, 12, 13}) {
            field(base + person, IS_OR_NOT, spec -> ValueMatch.person(spec, store, false));
        }
        field(base + 10, IS_OR_NOT, ValueMatch::counterparty);
        field(base + 11, IS_OR_NOT, ValueMatch::texts);
        field(base + 14, IS_OR_NOT, ValueMatch::joinedIds);
        for (int reference : new int[] {15, 16, 17}) {
            field(base + reference, IS_OR_NOT, spec -> ValueMatch.ids(spec, base + reference == TASK_SET_OF_TASKS));
        }
        field(base + 18, ANY, ValueMatch::contains);
    }

    void drop(int... types) {
        for (int type : types) {
            rules.remove(type);
        }
    }

    void field(int type, Set<String> operators, Function<FilterSpec, Predicate<JsonNode>> match) {
        rule(type, operators, spec -> {
            if (spec.field() <= 0) {
                throw new ApiError(400, 40, "Mandatory parameter missing: filters.field");
            }
            String field = String.valueOf(spec.field());
            Predicate<JsonNode> predicate = match.apply(spec);
            return entity -> predicate.test(entity.path(CustomFieldValues.KEY).path(field));
        });
    }

    void hasValue(int has, int hasNot) {
        rule(has, IS, spec -> entity -> present(entity, spec));
        rule(hasNot, IS, spec -> entity -> !present(entity, spec));
    }

    private static boolean present(ObjectNode entity, FilterSpec spec) {
        return entity.path(CustomFieldValues.KEY).has(spec.value().asText());
    }

    /** Values of a data tag's entries; the inner filter says which field and how it compares. */
    void dataTagEntry(EntityKind kind) {
        rule(93, Set.of("equal", "notequal", "gt", "lt", "have", "nothave"), spec -> {
            JsonNode inner = spec.subfilter().path("filter");
            String field = inner.path("field").asText("");
            long tag = spec.subfilter().path("dataTagId").asLong();
            if (field.isEmpty() || tag <= 0) {
                throw new ApiError(400, 40, "Mandatory parameter missing: filters.subfilter");
            }
            Predicate<JsonNode> predicate = entryValue(inner.path("type").asInt(), spec);
            return entity -> {
                for (ObjectNode entry : store.dataTagEntries.values()) {
                    boolean ours = entry.path("dataTag").path("id").asLong() == tag
                            && entry.path(kind.key()).path("id").asLong(-1)
                                    == entity.path("id").asLong();
                    if (ours && predicate.test(entry.path(CustomFieldValues.KEY).path(field))) {
                        return true;
                    }
                }
                return false;
            };
        });
    }

    /** The same filters where entries themselves are listed. */
    void entryFields() {
        field(3101, ORDER, spec -> ValueMatch.date(spec, settings.now()));
        for (int person : new int[] {3103, 3104, 3106, 3111, 3116}) {
            field(person, IS_OR_NOT, spec -> ValueMatch.person(spec, store, false));
        }
        field(3105, IS_OR_NOT, spec -> ValueMatch.ids(spec, false));
        field(3108, TEXT, ValueMatch::text);
        field(3109, ORDER, ValueMatch::number);
        field(3115, IS_OR_NOT, ValueMatch::bool);
        field(3117, ANY, spec -> ValueMatch.ids(spec, false));
        field(3123, ANY, spec -> ValueMatch.ids(spec, false));
    }

    private Predicate<JsonNode> entryValue(int type, FilterSpec spec) {
        return switch (type) {
            case 3101 -> ValueMatch.date(spec, settings.now());
            case 3103, 3104, 3106, 3111, 3116 -> ValueMatch.person(spec, store, false);
            case 3105, 3117, 3123 -> ValueMatch.ids(spec, false);
            case 3108 -> ValueMatch.text(spec);
            case 3109 -> ValueMatch.number(spec);
            case 3115 -> ValueMatch.bool(spec);
            default -> throw ApiError.invalid("Unknown filter type " + type);
        };
    }

    void dataTag(EntityKind kind, int has, int hasNot) {
        rule(has, IS, spec -> entity -> tagged(kind, entity, spec));
        rule(hasNot, IS, spec -> entity -> !tagged(kind, entity, spec));
    }

    private boolean tagged(EntityKind kind, ObjectNode entity, FilterSpec spec) {
        return store.dataTagEntries.values().stream()
                .anyMatch(entry -> entry.path("dataTag").path("id").asLong()
                                == spec.value().asLong()
                        && entry.path(kind.key()).path("id").asLong(-1)
                                == entity.path("id").asLong());
    }
}
