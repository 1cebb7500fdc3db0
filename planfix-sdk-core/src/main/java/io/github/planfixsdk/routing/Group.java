package io.github.planfixsdk.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Joins conditions by and / or. */
record Group(boolean conjunction, List<Condition> parts) implements Condition {
    static Condition of(boolean conjunction, List<Condition> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "parts is empty: give at least one condition, or use Condition.always()");
        }
        return new Group(conjunction, parts);
    }

    @Override
    public Truth evaluate(Interaction interaction) {
        Truth decisive = Truth.of(!conjunction);
        boolean unknown = false;
        for (int i = 0; i < parts.size(); i++) {
            Truth outcome = parts.get(i).evaluate(interaction);
            if (outcome == decisive) {
                return decisive;
            }
            unknown |= outcome == Truth.UNKNOWN;
        }
        return unknown ? Truth.UNKNOWN : decisive.negated();
    }

    @Override
    public Trace trace(Interaction interaction) {
        List<Trace> outcomes = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            outcomes.add(part.trace(interaction));
        }
        return Trace.group(conjunction, evaluate(interaction), outcomes);
    }

    @Override
    public String toString() {
        return parts.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(conjunction ? " and " : " or ", "(", ")"));
    }
}
