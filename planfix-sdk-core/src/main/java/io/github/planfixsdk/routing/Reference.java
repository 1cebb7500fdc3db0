package io.github.planfixsdk.routing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stands for a condition that a configuration defines under a name; it has its target from a built policy alone. */
record Reference(String name, @Nullable Condition target) implements Condition {
    private Condition resolved() {
        if (target == null) {
            throw new IllegalStateException("condition \"" + name
                    + "\" is a reference: only the conditions of a RoutingPolicy that defines it can be evaluated");
        }
        return target;
    }

    @Override
    public Truth evaluate(Interaction interaction, @Nullable Instant now) {
        return resolved().evaluate(interaction, now);
    }

    @Override
    public Trace trace(Interaction interaction, @Nullable Instant now) {
        return Trace.reference(name, resolved().trace(interaction, now));
    }

    @Override
    public String text(Locale locale) {
        return Texts.isRussian(locale) ? "«" + name + "»" : toString();
    }

    @Override
    public String toString() {
        return "\"" + name + "\"";
    }
}
