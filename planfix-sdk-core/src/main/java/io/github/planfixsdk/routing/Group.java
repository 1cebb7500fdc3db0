package io.github.planfixsdk.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins conditions by and / or. */
record Group(boolean conjunction, List<Condition> parts) implements Condition {
    static Condition of(boolean conjunction, List<Condition> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "parts is empty: give at least one condition, or use Condition.always()");
        }
        return new Group(conjunction, parts);
    }

    /** One more part for {@code a.and(b).and(c)}, so that it reads without needless brackets. */
    static Condition append(boolean conjunction, Condition first, Condition last) {
        List<Condition> parts = new ArrayList<>();
        if (first instanceof Group group && group.conjunction == conjunction) {
            parts.addAll(group.parts);
        } else {
            parts.add(first);
        }
        parts.add(last);
        return of(conjunction, List.copyOf(parts));
    }

    @Override
    public Truth evaluate(Interaction interaction, @Nullable Instant now) {
        Truth outcome = Truth.of(conjunction);
        for (int i = 0; i < parts.size() && outcome != Truth.of(!conjunction); i++) {
            outcome = joined(outcome, parts.get(i).evaluate(interaction, now));
        }
        return outcome;
    }

    @Override
    public Trace trace(Interaction interaction, @Nullable Instant now) {
        Truth outcome = Truth.of(conjunction);
        List<Trace> traces = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            Trace trace = part.trace(interaction, now);
            traces.add(trace);
            outcome = joined(outcome, trace.outcome());
        }
        return Trace.group(conjunction, outcome, traces);
    }

    /** False decides an and, true decides an or; short of that, one unknown part leaves it open. */
    private Truth joined(Truth one, Truth other) {
        Truth decisive = Truth.of(!conjunction);
        if (one == decisive || other == decisive) {
            return decisive;
        }
        return one == Truth.UNKNOWN ? one : other;
    }

    @Override
    public String text(Locale locale) {
        String word = Texts.isRussian(locale) ? (conjunction ? " и " : " или ") : word();
        return parts.stream().map(part -> part.text(locale)).collect(Collectors.joining(word, "(", ")"));
    }

    private String word() {
        return conjunction ? " and " : " or ";
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(word(), "(", ")"));
    }
}
