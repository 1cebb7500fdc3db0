package io.github.planfixsdk.routing;

import io.github.planfixsdk.routing.RequiredValues.Place;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earlier rule that leaves nothing over for a later one, without looking at each pair of them: a rule that requires
 * one of some values can cover only those that name one of them. Of rules that require nothing, and of those with many values,
 * as many pairs are looked at as a bounded time allows; more is not worth a hint.
 */
final class RuleCoverage {
    private static final int MOST_STEPS = 2_000_000;
    private static final int MOST_PER_PAIR = 10_000;
    private static final int MOST_VALUES = 100;

    private final Map<Integer, Condition> rules = new HashMap<>();
    private final Map<Integer, Integer> parts = new HashMap<>();
    private final Map<Value, BitSet> byValue = new HashMap<>();
    private final BitSet others = new BitSet();
    private final BitSet all = new BitSet();
    private final RequiredValues requiredValues = new RequiredValues();
    private long stepsLeft;

    RuleCoverage() {
        this(MOST_STEPS);
    }

    RuleCoverage(long steps) {
        this.stepsLeft = steps;
    }

    private record Value(Attribute<?> attribute, boolean strict, Object key) {}

    /** The values a condition names, and what it costs to look at it; an incomplete list if they are many. */
    private static final class Contents {
        private final Set<Value> values = new HashSet<>();
        private int parts;
        private int size;

        Contents(Condition condition) {
            add(condition);
        }

        boolean areMany() {
            return values.size() > MOST_VALUES || size >= MOST_PER_PAIR;
        }

        private void add(Condition condition) {
            if (size >= MOST_PER_PAIR) {
                return;
            }
            parts++;
            size++;
            if (condition instanceof Group group) {
                group.parts().forEach(this::add);
            } else if (condition instanceof Negation negation) {
                add(negation.part());
            } else if (condition instanceof Reference reference && reference.target() != null) {
                add(reference.target());
            } else if (condition instanceof Comparison comparison) {
                size += comparison.keys().size();
                comparison.keys().stream()
                        .limit(MOST_VALUES + 1L)
                        .map(key -> new Value(comparison.attribute(), comparison.isStrict(), key))
                        .forEach(values::add);
            }
        }
    }

    /** The number of the first rule added before that is true wherever this one is; -1 if none is known to be. */
    int coveredBy(Condition later) {
        Contents contents = new Contents(later);
        BitSet candidates = candidates(contents);
        for (int i = candidates.nextSetBit(0); i >= 0 && stepsLeft > 0; i = candidates.nextSetBit(i + 1)) {
            stepsLeft -= Math.min(MOST_PER_PAIR, (long) parts.getOrDefault(i, 1) * contents.size);
            Condition earlier = rules.get(i);
            if (earlier != null && Reachability.covers(earlier, later)) {
                return i;
            }
        }
        return -1;
    }

    /** The rules that may cover it. */
    BitSet candidates(Condition later) {
        return candidates(new Contents(later));
    }

    private BitSet candidates(Contents contents) {
        if (contents.areMany()) {
            return all;
        }
        BitSet candidates = (BitSet) others.clone();
        for (Value value : contents.values) {
            BitSet naming = byValue.get(value);
            if (naming != null) {
                candidates.or(naming);
            }
        }
        return candidates;
    }

    void add(int rule, Condition condition) {
        rules.put(rule, condition);
        parts.put(rule, new Contents(condition).parts);
        all.set(rule);
        Set<Value> wanted = rarest(condition);
        if (wanted == null) {
            others.set(rule);
        } else {
            wanted.forEach(
                    value -> byValue.computeIfAbsent(value, key -> new BitSet()).set(rule));
        }
    }

    /** Values of which it requires one, and which few rules have so far; null if it requires none, or one of many. */
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
                BitSet naming = byValue.get(value);
                rules = Math.max(rules, naming == null ? 0 : naming.cardinality());
            }
            if (rules < least) {
                least = rules;
                rarest = values;
            }
        }
        return rarest;
    }
}
