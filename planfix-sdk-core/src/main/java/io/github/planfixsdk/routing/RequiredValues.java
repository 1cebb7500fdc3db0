package io.github.planfixsdk.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a condition needs to find, as far as equality tells: if the looked-at attribute has values and none of the required
 * ones is among them, the condition is {@link Truth#FALSE}. Where the attribute has no value, nothing is said.
 */
final class RequiredValues {
    /**
     * Where a value is looked for, and what makes two of them the same.
     *
     * @param attribute the attribute
     * @param strict whether case matters
     * @param inAll whether all of its values count, not only the first
     */
    record Place(Attribute<?> attribute, boolean strict, boolean inAll) {
        Object key(Object value) {
            return Comparison.key(attribute.type(), strict, value);
        }
    }

    /**
     * What a condition requires.
     *
     * @param values one of these at each place
     * @param areAll whether the condition asks for nothing else, so that it is true where everything required is found
     */
    record Required(Map<Place, Set<Object>> values, boolean areAll) {
        static final Required NOTHING = new Required(Map.of(), false);
    }

    /** Many rules may use one name. */
    private final IdentityHashMap<Condition, Required> named = new IdentityHashMap<>();

    private final IdentityHashMap<Condition, Required> namedAndNegated = new IdentityHashMap<>();

    Required of(Condition condition) {
        return of(condition, false);
    }

    private Required of(Condition condition, boolean negated) {
        if (condition instanceof Negation negation) {
            return of(negation.part(), !negated);
        }
        if (condition instanceof Reference reference) {
            Condition target = reference.target();
            return target == null ? Required.NOTHING : ofNamed(target, negated);
        }
        if (condition instanceof Group group) {
            List<Required> parts = new ArrayList<>();
            for (Condition part : group.parts()) {
                parts.add(of(part, negated));
            }
            // Turned round, an or is an and of what is turned round: that holds for unknown parts, too.
            return group.conjunction() == negated ? common(parts) : collected(parts);
        }
        if (condition instanceof Comparison comparison) {
            Map<Place, Set<Object>> values = of(comparison, negated);
            return new Required(values, comparison.operator() != Operator.ALL_OF && !values.isEmpty());
        }
        return Required.NOTHING;
    }

    private Required ofNamed(Condition target, boolean negated) {
        IdentityHashMap<Condition, Required> known = negated ? namedAndNegated : named;
        Required required = known.get(target);
        if (required == null) {
            required = of(target, negated);
            known.put(target, required);
        }
        return required;
    }

    private static Map<Place, Set<Object>> of(Comparison comparison, boolean negated) {
        if (comparison.attribute().equals(Attributes.NOW)) {
            return Map.of();
        }
        Set<Object> keys = comparison.keys();
        return switch (comparison.operator()) {
            case EQUAL, IN -> negated ? Map.of() : Map.of(place(comparison, false), keys);
            case NOT_EQUAL, NOT_IN -> negated ? Map.of(place(comparison, false), keys) : Map.of();
            case ANY_OF -> negated ? Map.of() : Map.of(place(comparison, true), keys);
            case NONE_OF -> negated ? Map.of(place(comparison, true), keys) : Map.of();
            case ALL_OF ->
                negated || keys.isEmpty()
                        ? Map.of()
                        // It needs every one of them, so any will do.
                        : Map.of(place(comparison, true), Set.of(keys.iterator().next()));
            default -> Map.of();
        };
    }

    private static Place place(Comparison comparison, boolean inAll) {
        return new Place(comparison.attribute(), comparison.isStrict(), inAll);
    }

    /** Each part is needed, so what any of them requires is required. */
    private static Required collected(List<Required> parts) {
        Map<Place, Set<Object>> result = new HashMap<>();
        boolean areAll = true;
        int places = 0;
        for (Required part : parts) {
            areAll &= part.areAll();
            places += part.values().size();
            part.values()
                    .forEach((place, keys) ->
                            result.merge(place, keys, (one, other) -> one.size() <= other.size() ? one : other));
        }
        // Two requirements of one place are more than what is kept of them.
        return new Required(result, areAll && places == result.size());
    }

    /** One part is enough, so only what all of them require is required. */
    private static Required common(List<Required> parts) {
        Map<Place, Set<Object>> result = new HashMap<>();
        parts.get(0).values().forEach((place, keys) -> result.put(place, new HashSet<>(keys)));
        for (Required part : parts) {
            result.keySet().retainAll(part.values().keySet());
            result.forEach((place, keys) -> keys.addAll(part.values().getOrDefault(place, Set.of())));
        }
        return new Required(result, false);
    }
}
