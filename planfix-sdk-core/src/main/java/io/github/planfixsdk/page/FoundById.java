package io.github.planfixsdk.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found for a list of ids, and which of them nothing was found for. Immutable.
 *
 * @param <T> the item
 */
public final class FoundById<T> implements Iterable<T> {
    private final Map<Long, T> found;
    private final List<Long> missing;

    private FoundById(Map<Long, T> found, List<Long> missing) {
        this.found = Collections.unmodifiableMap(found);
        this.missing = List.copyOf(missing);
    }

    /**
     * Puts what was found into the order of the ids.
     *
     * @param <T> the item
     * @param ids the ids that were asked for; repetitions count once
     * @param found what was found, by id; anything else in it is left out
     * @return the result
     */
    public static <T> FoundById<T> of(Collection<Long> ids, Map<Long, T> found) {
        Map<Long, T> ordered = new LinkedHashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Long id : new LinkedHashSet<>(ids)) {
            T item = found.get(id);
            if (item == null) {
                missing.add(id);
            } else {
                ordered.put(id, item);
            }
        }
        return new FoundById<>(ordered, missing);
    }

    /** {@return what was found, in the order of the ids, each once; unmodifiable} */
    public List<T> items() {
        return List.copyOf(found.values());
    }

    /** {@return what was found, by id and in the order of the ids; unmodifiable} */
    public Map<Long, T> asMap() {
        return found;
    }

    /**
     * The item with an id.
     *
     * @param id one of those that were asked for
     * @return the item, or empty if it was not found
     */
    public Optional<T> find(long id) {
        return Optional.ofNullable(found.get(id));
    }

    /**
     * The ids that Planfix lists nothing for: no such item, deleted, or not to be seen by the token's owner.
     *
     * @return in the order they were given, each once; unmodifiable
     */
    public List<Long> missing() {
        return missing;
    }

    /** {@return whether there is an item for every id} */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** {@return the items in the order of the ids} */
    @Override
    public Iterator<T> iterator() {
        return found.values().iterator();
    }

    /** {@return how many were found, and which are missing} */
    @Override
    public String toString() {
        return "FoundById[" + found.size() + " found, missing " + missing + "]";
    }
}
