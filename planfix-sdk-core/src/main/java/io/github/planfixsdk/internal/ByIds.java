package io.github.planfixsdk.internal;

import io.github.planfixsdk.page.FoundById;
import io.github.planfixsdk.page.ListQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Reads the items of a list of ids in few requests, by what the group's filters allow.
 *
 * @param <T> the item
 */
public final class ByIds<T> {
    /** The most items of one answer. */
    private static final int PAGE = ListQuery.MAX_PAGE_SIZE;

    /** How much may be lost on reading lists that turn out to hold little of what is looked for: a tenth. */
    private static final int GRACE = 10;

    /**
     * Reads the items with numbers in a range.
     *
     * @param <T> the item
     */
    @FunctionalInterface
    public interface Range<T> {
        /**
         * Reads a page.
         *
         * @param first the lowest number
         * @param last the highest number
         * @param offset how many items to leave out
         * @return the page
         */
        List<T> read(long first, long last, int offset);
    }

    private final ToLongFunction<T> idOf;
    private final Set<Long> ids;
    private final NavigableSet<Long> left;
    private final Map<Long, T> found = new HashMap<>();

    private ByIds(Collection<Long> ids, ToLongFunction<T> idOf) {
        this.idOf = idOf;
        this.ids = new LinkedHashSet<>(ids);
        int index = 0;
        for (Long id : ids) {
            if (id == null || id < 1) {
                throw new IllegalArgumentException("ids has " + id + " at index " + index + ": ids are 1 or more");
            }
            index++;
        }
        this.left = new TreeSet<>(this.ids);
    }

    /**
     * Where a filter takes a list of ids: a request for every hundred.
     *
     * @param <T> the item
     * @param ids the ids
     * @param idOf an item's id
     * @param read reads the items with up to 100 ids
     * @return what was found
     * @throws IllegalArgumentException if an id is not positive
     */
    public static <T> FoundById<T> inLists(
            Collection<Long> ids, ToLongFunction<T> idOf, Function<List<Long>, List<T>> read) {
        ByIds<T> reading = new ByIds<>(ids, idOf);
        List<Long> all = new ArrayList<>(reading.ids);
        for (int from = 0; from < all.size(); from += PAGE) {
            reading.take(read.apply(all.subList(from, Math.min(from + PAGE, all.size()))));
        }
        return reading.result();
    }

    /**
     * Where a filter knows greater and less: no request covers more than a hundred consecutive numbers for certain, but a page of the
     * whole range often has them all.
     *
     * @param <T> the item
     * @param ids the ids
     * @param idOf an item's id
     * @param range reads a page of a range
     * @return what was found
     * @throws IllegalArgumentException if an id is not positive
     */
    public static <T> FoundById<T> inRanges(Collection<Long> ids, ToLongFunction<T> idOf, Range<T> range) {
        ByIds<T> reading = new ByIds<>(ids, idOf);
        reading.read(range);
        return reading.result();
    }

    /** At most a tenth, or one, more requests than asking straight away; usually far fewer. */
    private void read(Range<T> range) {
        int planned = windows();
        int grace = planned < 2 ? 0 : Math.max(1, planned / GRACE);
        long lowest = left.isEmpty() ? 1 : left.first();
        long highest = left.isEmpty() ? 1 : left.last();
        int pages = 0;
        int offset = 0;
        while (!left.isEmpty() && pages < planned - windows() + grace) {
            List<T> page = range.read(lowest, highest, offset);
            take(page);
            pages++;
            offset += page.size();
            if (page.size() < PAGE) {
                if (pages == 1) {
                    return; // One answer shows one moment: what is not in it is not there.
                }
                break; // While pages were read, items may have moved to places already read: those are asked for below.
            }
        }
        while (!left.isEmpty()) {
            long first = left.first();
            long end = endOfWindow(first);
            Long last = left.floor(end);
            take(range.read(first, last == null ? first : last, 0));
            left.headSet(end, true).clear(); // Not in the answer, so not there.
        }
    }

    /** How many requests the ids that are left would take. */
    private int windows() {
        int windows = 0;
        Long first = left.isEmpty() ? null : left.first();
        while (first != null) {
            windows++;
            first = left.higher(endOfWindow(first));
        }
        return windows;
    }

    /** The last number that a request from this one on covers; numbers end somewhere. */
    private static long endOfWindow(long first) {
        return first > Long.MAX_VALUE - PAGE ? Long.MAX_VALUE : first + PAGE - 1;
    }

    private void take(List<T> items) {
        for (T item : items) {
            long id = idOf.applyAsLong(item);
            if (left.remove(id)) {
                found.put(id, item);
            }
        }
    }

    private FoundById<T> result() {
        return FoundById.of(ids, found);
    }
}
