package io.github.planfixsdk.routing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds for every interaction. */
enum Always implements Condition {
    INSTANCE;

    @Override
    public Truth evaluate(Interaction interaction, @Nullable Instant now) {
        return Truth.TRUE;
    }

    @Override
    public Trace trace(Interaction interaction, @Nullable Instant now) {
        return Trace.always();
    }

    @Override
    public String text(Locale locale) {
        return Texts.isRussian(locale) ? "всегда" : toString();
    }

    @Override
    public String toString() {
        return "always";
    }
}
