package io.github.planfixsdk.routing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The titles of a policy in its zone and language; immutable. */
final class Titles {
    private final Map<TitleKind, TitleTemplate> own;
    private final Map<TitleKind, TitleTemplate> defaults = new EnumMap<>(TitleKind.class);

    Titles(Map<TitleKind, TitleTemplate> set, TitleStyle style) {
        Map<TitleKind, TitleTemplate> styled = new EnumMap<>(TitleKind.class);
        set.forEach((kind, title) -> styled.put(kind, title.in(style)));
        this.own = Collections.unmodifiableMap(styled);
        for (TitleKind kind : TitleKind.values()) {
            defaults.put(kind, TitleTemplate.defaultOf(kind, style));
        }
    }

    /** Those that are set. */
    Map<TitleKind, TitleTemplate> own() {
        return own;
    }

    TitleTemplate byDefault(TitleKind kind) {
        return Objects.requireNonNull(defaults.get(kind));
    }

    TitleTemplate of(TitleKind kind) {
        TitleTemplate set = own.get(kind);
        return set == null ? byDefault(kind) : set;
    }

    String preview(TitleKind kind, Interaction interaction) {
        String title = of(kind).render(interaction);
        return title.isEmpty() ? byDefault(kind).render(interaction) : title;
    }
}
