package io.github.planfixsdk.routing;

import io.github.planfixsdk.routing.RequiredValues.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earlier rule that leaves nothing over for a later one, without looking at each pair of them: a rule that requires
 * one of some values can cover only those that name one of them. Of rules that require nothing, or one of very many values,
 * as many pairs are looked at as a bounded time allows, and that doesn't count against the others.
 */
final class RuleCoverage {
    private static final long MOST_STEPS = 10_000_000;

    /** What each rule may take of its own, so that no others leave it nothing. */
    private static final long OWN_STEPS = 2_000;

    /** Many rules may share a long list by its name. */
    private static final int MOST_VALUES = 1_000;

    private final List<Condition> rules = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    /** Which rules require this value or others, by their place in the list. */
    private final Map<Value, List<Integer>> byValue = new HashMap<>();

    private final BitSet others = new BitSet();
    private final RequiredValues requiredValues = new RequiredValues();
    private final Reachability reachability = new Reachability();
    private final IdentityHashMap<Condition, Set<Value>> named = new IdentityHashMap<>();
    private final IdentityHashMap<Condition, Set<Value>> namedAndNegated = new IdentityHashMap<>();
    private long stepsForOthers;
    private long stepsByValue;

    RuleCoverage() {
        this(MOST_STEPS, MOST_STEPS);
    }

    /**
     * Looks at a bounded number of parts and values.
     *
     * @param forOthers how many where values don't tell which rules may cover which
     * @param byValue how many where they do, beyond what each rule may take
     */
    RuleCoverage(long forOthers, long byValue) {
        this.stepsForOthers = forOthers;
        this.stepsByValue = byValue;
    }

    private record Value(Attribute<?> attribute, boolean strict, Object key) {}

    boolean neverHolds(Condition condition) {
        return reachability.neverHolds(condition);
    }

    /** The number of the first rule added before that is true wherever this one is; -1 if none is known to be. */
    int coveredBy(Condition later) {
        Set<Value> values = telling(later, false);
        BitSet likely = naming(values);
        BitSet candidates = candidates(values, likely);
        long own = OWN_STEPS;
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            boolean isLikely = likely.get(i);
            if ((isLikely ? Math.max(own, stepsByValue) : stepsForOthers) <= 0) {
                continue;
            }
            long before = reachability.steps();
            boolean covered = reachability.covers(rules.get(i), later);
            long taken = reachability.steps() - before;
            if (!isLikely) {
                stepsForOthers -= taken;
            } else if (own > 0) {
                own -= taken;
            } else {
                stepsByValue -= taken;
            }
            if (covered) {
                return numbers.get(i);
            }
        }
        return -1;
    }

    /** The rules that may cover it, by their place in the list. */
    BitSet candidates(Condition later) {
        Set<Value> values = telling(later, false);
        return candidates(values, naming(values));
    }

    private BitSet candidates(Set<Value> values, BitSet likely) {
        BitSet candidates = (BitSet) others.clone();
        candidates.or(likely);
        if (values.size() > MOST_VALUES) {
            candidates.set(0, rules.size());
        }
        return candidates;
    }

    private BitSet naming(Set<Value> values) {
        BitSet rulesOfThese = new BitSet();
        for (Value value : values) {
            byValue.getOrDefault(value, List.of()).forEach(rulesOfThese::set);
        }
        return rulesOfThese;
    }

    /**
     * Values of which each rule that covers the condition requires one, if it requires any. One of a list will do, because
     * what covers the list has all of it; so will one of several alternatives, because each of them has to be covered. More
     * than {@link #MOST_VALUES} are not all of them.
     *
     * @param whole whether the condition is covered by its equals only, as negations are
     */
    private Set<Value> telling(Condition condition, boolean whole) {
        if (condition instanceof Reference reference) {
            Condition target = reference.target();
            return target == null ? Set.of() : tellingNamed(target, whole);
        }
        if (condition instanceof Negation negation) {
            return telling(negation.part(), true);
        }
        Set<Value> values = new HashSet<>();
        if (condition instanceof Group group) {
            boolean one = !group.conjunction() && !whole;
            for (Condition part : one ? group.parts().subList(0, 1) : group.parts()) {
                values.addAll(telling(part, whole));
                if (values.size() > MOST_VALUES) {
                    break;
                }
            }
        } else if (condition instanceof Comparison comparison) {
            boolean all = comparison.operator() == Operator.ALL_OF;
            comparison.keys().stream()
                    .limit(all ? MOST_VALUES + 1L : 1)
                    .map(key -> new Value(comparison.attribute(), comparison.isStrict(), key))
                    .forEach(values::add);
        }
        return values;
    }

    private Set<Value> tellingNamed(Condition target, boolean whole) {
        IdentityHashMap<Condition, Set<Value>> known = whole ? namedAndNegated : named;
        Set<Value> values = known.get(target);
        if (values == null) {
            values = telling(target, whole);
            known.put(target, values);
        }
        return values;
    }

    void add(int number, Condition condition) {
        Integer place = rules.size();
        rules.add(condition);
        numbers.add(number);
        Set<Value> wanted = rarest(condition);
        if (wanted == null) {
            others.set(place);
        } else {
            wanted.forEach(value ->
                    byValue.computeIfAbsent(value, key -> new ArrayList<>(1)).add(place));
        }
    }

    /** Values of which it requires one, and which few rules have so far; null if it requires none, or one of very many. */
    private @Nullable Set<Value> rarest(Condition condition) {
        Set<Value> rarest = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<Place, Set<Object>> required :
                requiredValues.of(condition).values().entrySet()) {
            if (required.getValue().size() > MOST_VALUES) {
                continue;
            }
            Place place = required.getKey();
            Set<Value> values = new HashSet<>();
            int rules = 0;
            for (Object key : required.getValue()) {
                Value value = new Value(place.attribute(), place.strict(), key);
                values.add(value);
                rules = Math.max(rules, byValue.getOrDefault(value, List.of()).size());
            }
            if (rules < least) {
                least = rules;
                rarest = values;
            }
        }
        return rarest;
    }
}
