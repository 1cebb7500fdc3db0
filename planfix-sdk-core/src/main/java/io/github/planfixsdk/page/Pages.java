package io.github.planfixsdk.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All items of a list, read lazily and page by page.
 *
 * <p>Planfix tells neither a total nor a next page: the end is a page with fewer items than were asked for. Each
 * iterator (or stream) starts anew from the first page and holds one page at a time; iterators share nothing. Items that
 * are created or removed in Planfix while it runs may be seen twice or missed, as with any list by offset.
 *
 * @param <T> the item
 */
public final class Pages<T> implements Iterable<T> {
    private final int firstOffset;
    private final int pageSize;
    private final IntFunction<List<T>> pageAtOffset;

    private Pages(int firstOffset, int pageSize, IntFunction<List<T>> pageAtOffset) {
        this.firstOffset = firstOffset;
        this.pageSize = pageSize;
        this.pageAtOffset = pageAtOffset;
    }

    /**
     * Pages from the first item on.
     *
     * @param <T> the item
     * @param pageSize how many items a full page has
     * @param pageAtOffset reads the page that starts at an offset, counted in items from 0
     * @return the pages; nothing is read yet
     */
    public static <T> Pages<T> of(int pageSize, IntFunction<List<T>> pageAtOffset) {
        return of(0, pageSize, pageAtOffset);
    }

    /**
     * Pages from an offset on.
     *
     * @param <T> the item
     * @param firstOffset where to start, in items, 0 or more
     * @param pageSize how many items a full page has, 1 or more
     * @param pageAtOffset reads the page that starts at an offset, counted in items from 0
     * @return the pages; nothing is read yet
     * @throws IllegalArgumentException if the offset is negative or the page size is not positive
     */
    public static <T> Pages<T> of(int firstOffset, int pageSize, IntFunction<List<T>> pageAtOffset) {
        if (firstOffset < 0) {
            throw new IllegalArgumentException("firstOffset is " + firstOffset + ": give 0 or more");
        }
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize is " + pageSize + ": give 1 or more");
        }
        return new Pages<>(firstOffset, pageSize, Objects.requireNonNull(pageAtOffset, "pageAtOffset"));
    }

    @Override
    public Iterator<T> iterator() {
        return new PageIterator();
    }

    /**
     * All items as a sequential stream; pages are read as it is consumed.
     *
     * @return a new stream
     */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /**
     * Reads everything now.
     *
     * @return all items
     */
    public List<T> toList() {
        List<T> all = new ArrayList<>();
        for (T item : this) {
            all.add(item);
        }
        return List.copyOf(all);
    }

    private final class PageIterator implements Iterator<T> {
        private int offset = firstOffset;
        private Iterator<T> page = List.<T>of().iterator();
        private boolean last;

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && !last) {
                List<T> read = pageAtOffset.apply(offset);
                last = read.size() < pageSize;
                offset += read.size();
                page = read.iterator();
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the list has no more items");
            }
            return page.next();
        }
    }
}
