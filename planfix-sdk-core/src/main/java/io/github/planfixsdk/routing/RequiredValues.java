package io.github.planfixsdk.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a condition needs to find, as far as equality tells: if the looked-at attribute has values and none of the required
 * ones is among them, the condition is {@link Truth#FALSE}. Where the attribute has no value, nothing is said.
 */
final class RequiredValues {
    private RequiredValues() {}

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

    static Map<Place, Set<Object>> of(Condition condition) {
        return of(condition, false);
    }

    /** Whether the condition asks for nothing else, so that it is true where everything required is found. */
    static boolean areAllOf(Condition condition) {
        return areAllOf(condition, false);
    }

    private static boolean areAllOf(Condition condition, boolean negated) {
        if (condition instanceof Negation negation) {
            return areAllOf(negation.part(), !negated);
        }
        if (condition instanceof Reference reference && reference.target() != null) {
            return areAllOf(reference.target(), negated);
        }
        if (condition instanceof Group group && group.conjunction() != negated) {
            // Two requirements of one place are more than what is kept of them.
            int places = group.parts().stream()
                    .mapToInt(part -> of(part, negated).size())
                    .sum();
            return places == of(group, negated).size()
                    && group.parts().stream().allMatch(part -> areAllOf(part, negated));
        }
        return condition instanceof Comparison comparison
                && comparison.operator() != Operator.ALL_OF
                && !of(comparison, negated).isEmpty();
    }

    private static Map<Place, Set<Object>> of(Condition condition, boolean negated) {
        if (condition instanceof Negation negation) {
            return of(negation.part(), !negated);
        }
        if (condition instanceof Reference reference && reference.target() != null) {
            return of(reference.target(), negated);
        }
        if (condition instanceof Group group) {
            // Turned round, an or is an and of what is turned round: that holds for unknown parts, too.
            return group.conjunction() == negated ? common(group, negated) : collected(group, negated);
        }
        return condition instanceof Comparison comparison ? of(comparison, negated) : Map.of();
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
    private static Map<Place, Set<Object>> collected(Group group, boolean negated) {
        Map<Place, Set<Object>> result = new HashMap<>();
        for (Condition part : group.parts()) {
            of(part, negated)
                    .forEach((place, keys) ->
                            result.merge(place, keys, (one, other) -> one.size() <= other.size() ? one : other));
        }
        return result;
    }

    /** One part is enough, so only what all of them require is required. */
    private static Map<Place, Set<Object>> common(Group group, boolean negated) {
        Map<Place, Set<Object>> result = new HashMap<>(of(group.parts().get(0), negated));
        for (Condition part : group.parts()) {
            Map<Place, Set<Object>> more = of(part, negated);
            result.keySet().retainAll(more.keySet());
            result.replaceAll((place, keys) -> {
                Set<Object> union = new HashSet<>(keys);
                union.addAll(more.getOrDefault(place, Set.of()));
                return union;
            });
        }
        return result;
    }
}
