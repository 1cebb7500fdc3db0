package io.github.planfixsdk.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the records do with the lists of an answer. */
public final class Lists {
    private Lists() {}

    /**
     * An immutable copy of a list as it came from the wire.
     *
     * @param <T> the item
     * @param list the list, or {@code null} when the answer leaves it out
     * @return the items in their order without {@code null}s; empty for {@code null}
     */
    public static <T> List<T> copy(@Nullable List<? extends @Nullable T> list) {
        if (list == null) {
            return List.of();
        }
        return list.stream().filter(Objects::nonNull).map(item -> (T) item).toList();
    }
}
