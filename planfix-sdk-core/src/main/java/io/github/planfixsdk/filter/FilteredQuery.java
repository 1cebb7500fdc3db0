package io.github.planfixsdk.filter;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.page.ListQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What one request to a list with filters asks for.
 *
 * @param <Q> the concrete query
 */
public abstract class FilteredQuery<Q extends FilteredQuery<Q>> extends ListQuery<Q> {
    /**
     * Takes what a builder has collected.
     *
     * @param builder the builder
     */
    protected FilteredQuery(Builder<?, ?> builder) {
        super(builder);
    }

    /**
     * Copies another query, from another offset on.
     *
     * @param other the query to copy
     * @param offset where to start
     */
    protected FilteredQuery(FilteredQuery<Q> other, int offset) {
        super(other, offset);
    }

    /**
     * Collects a query with filters. Not thread-safe.
     *
     * @param <E> what is listed
     * @param <B> the concrete builder
     */
    public abstract static class Builder<E, B extends Builder<E, B>> extends ListQuery.Builder<B> {
        private final List<Filter<E>> filters = new ArrayList<>();

        /**
         * A builder with the defaults.
         *
         * @param fields the fields to ask for by default
         */
        protected Builder(Fields fields) {
            super(fields);
        }

        /**
         * Adds filters. All filters of a query must hold.
         *
         * @param more the filters; {@link Filter#none()} among them has no effect
         * @return this builder
         */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final B where(Filter<E>... more) {
            return where(List.of(more));
        }

        /**
         * Adds filters. All filters of a query must hold.
         *
         * @param more the filters; {@link Filter#none()} among them has no effect
         * @return this builder
         */
        public final B where(Collection<Filter<E>> more) {
            for (Filter<E> filter : more) {
                if (!filter.isNone()) {
                    filters.add(filter);
                }
            }
            return filters.isEmpty() ? self() : set("filters", List.copyOf(filters));
        }

        /** {@return whether there is a filter that has an effect} */
        protected final boolean hasFilters() {
            return !filters.isEmpty();
        }
    }
}
