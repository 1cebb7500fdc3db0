package io.github.planfixsdk.routing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a condition round. */
record Negation(Condition part) implements Condition {
    @Override
    public Truth evaluate(Interaction interaction, @Nullable Instant now) {
        return part.evaluate(interaction, now).negated();
    }

    @Override
    public Trace trace(Interaction interaction, @Nullable Instant now) {
        return Trace.not(part.trace(interaction, now));
    }

    @Override
    public String text(Locale locale) {
        return (Texts.isRussian(locale) ? "не (" : "not (") + part.text(locale) + ")";
    }

    @Override
    public String toString() {
        return "not (" + part + ")";
    }
}
