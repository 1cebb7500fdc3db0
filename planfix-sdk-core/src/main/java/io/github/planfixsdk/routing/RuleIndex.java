package io.github.planfixsdk.routing;

import io.github.planfixsdk.routing.RequiredValues.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first condition that is true, as trying them one after the other would, but evaluates only those that
 * {@link RequiredValues} don't rule out, and whose whole content they are not: one look-up per attribute instead of a
 * comparison per rule. Immutable.
 */
final class RuleIndex {
    private final List<Condition> conditions;
    private final long[] all;
    private final long[] none;
    private final long[] toEvaluate;
    private final List<Column> columns;

    private RuleIndex(List<Condition> conditions, BitSet lookedUp, List<Column> columns) {
        this.conditions = conditions;
        BitSet rules = allOf(conditions.size());
        this.all = bits(rules, conditions.size());
        this.none = new long[all.length];
        rules.andNot(lookedUp);
        this.toEvaluate = bits(rules, conditions.size());
        this.columns = columns;
    }

    static RuleIndex of(List<Condition> conditions) {
        Map<Place, ColumnBuilder> columns = new LinkedHashMap<>();
        BitSet lookedUp = new BitSet();
        RequiredValues requiredValues = new RequiredValues();
        for (int i = 0; i < conditions.size(); i++) {
            int rule = i;
            RequiredValues.Required required = requiredValues.of(conditions.get(i));
            lookedUp.set(i, required.areAll());
            required.values().forEach((place, values) -> columns.computeIfAbsent(
                            place, key -> new ColumnBuilder(conditions.size()))
                    .add(rule, values));
        }
        List<Column> built = new ArrayList<>();
        columns.forEach((place, builder) -> built.add(builder.build(place)));
        return new RuleIndex(List.copyOf(conditions), lookedUp, built);
    }

    private static BitSet allOf(int size) {
        BitSet result = new BitSet(size);
        result.set(0, size);
        return result;
    }

    /** The set's bits in as many words as there have to be for all rules. */
    private static long[] bits(BitSet set, int size) {
        return Arrays.copyOf(set.toLongArray(), (size + Long.SIZE - 1) / Long.SIZE);
    }

    /**
     * Finds the first condition that is true.
     *
     * @param undecided gets the positions of those before it that are unknown
     * @return its position; -1 if none is true
     */
    int first(Interaction interaction, @Nullable Instant now, IntConsumer undecided) {
        long[] possible = all.clone();
        long[] lacking = none;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            List<?> values = interaction.raw(column.place.attribute());
            if (values == null || (values.isEmpty() && !column.place.inAll())) {
                lacking = lacking == none ? none.clone() : lacking;
                column.addWanting(lacking);
            } else {
                column.narrow(values, possible);
            }
        }
        for (int word = 0; word < possible.length; word++) {
            for (long left = possible[word]; left != 0; left &= left - 1) {
                int rule = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                Truth outcome;
                long bit = Long.lowestOneBit(left);
                if ((toEvaluate[word] & bit) != 0) {
                    outcome = conditions.get(rule).evaluate(interaction, now);
                } else {
                    outcome = (lacking[word] & bit) == 0 ? Truth.TRUE : Truth.UNKNOWN;
                }
                if (outcome == Truth.TRUE) {
                    return rule;
                }
                if (outcome == Truth.UNKNOWN) {
                    undecided.accept(rule);
                }
            }
        }
        return -1;
    }

    /** The rules by what they require of one attribute. */
    private static final class Column {
        private final Place place;
        private final long[] indifferent;
        private final Map<Object, Rules> wanting;

        Column(Place place, long[] indifferent, Map<Object, Rules> wanting) {
            this.place = place;
            this.indifferent = indifferent;
            this.wanting = wanting;
        }

        /** Leaves only the rules that find here what they require. */
        void narrow(List<?> values, long[] possible) {
            if (values.size() == 1 || !place.inAll()) {
                wanting(values.get(0)).keep(possible, indifferent);
                return;
            }
            long[] kept = indifferent.clone();
            for (int i = 0; i < values.size(); i++) {
                wanting(values.get(i)).addTo(kept);
            }
            Rules.NONE.keep(possible, kept);
        }

        private Rules wanting(Object value) {
            Rules found = wanting.get(place.key(value));
            return found == null ? Rules.NONE : found;
        }

        /** Adds all rules that require something here. */
        void addWanting(long[] rules) {
            for (int word = 0; word < rules.length; word++) {
                rules[word] |= ~indifferent[word];
            }
        }
    }

    private static final class ColumnBuilder {
        private final int size;
        private final BitSet indifferent;
        private final Map<Object, BitSet> wanting = new HashMap<>();

        ColumnBuilder(int size) {
            this.size = size;
            this.indifferent = allOf(size);
        }

        void add(int rule, Set<Object> values) {
            indifferent.clear(rule);
            for (Object value : values) {
                wanting.computeIfAbsent(value, key -> new BitSet()).set(rule);
            }
        }

        Column build(Place place) {
            Map<Object, Rules> packed = new HashMap<>();
            wanting.forEach((value, rules) -> packed.put(value, new Rules(rules)));
            return new Column(place, bits(indifferent, size), packed);
        }
    }

    /** A set of few rules out of many: the words of its bits that are not zero. */
    private static final class Rules {
        static final Rules NONE = new Rules(new BitSet());

        private final int[] at;
        private final long[] words;

        Rules(BitSet set) {
            long[] bits = set.toLongArray();
            at = IntStream.range(0, bits.length).filter(word -> bits[word] != 0).toArray();
            words = Arrays.stream(at).mapToLong(word -> bits[word]).toArray();
        }

        /** Leaves, of the possible rules, these and the others. */
        void keep(long[] possible, long[] others) {
            int next = 0;
            for (int word = 0; word < possible.length; word++) {
                long kept = others[word];
                if (next < at.length && at[next] == word) {
                    kept |= words[next];
                    next++;
                }
                possible[word] &= kept;
            }
        }

        void addTo(long[] kept) {
            for (int i = 0; i < at.length; i++) {
                kept[at[i]] |= words[i];
            }
        }
    }
}
