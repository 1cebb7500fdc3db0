package io.github.planfixsdk.model;

import java.util.ArrayList;
import java.util.List;
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
        if (list.isEmpty()) {
            return List.of();
        }
        // A page has thousands of these lists: nothing is made for the few that hold a null.
        for (T item : list) {
            if (item == null) {
                return withoutNulls(list);
            }
        }
        return List.copyOf(list);
    }

    private static <T> List<T> withoutNulls(List<? extends @Nullable T> list) {
        List<T> items = new ArrayList<>(list.size());
        for (T item : list) {
            if (item != null) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }
}
