package io.github.planfixsdk.comment;

import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.filter.FilteredQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which comments of the whole account to list. Planfix demands at least one filter here, and so does the builder. By
 * default: from the first one on, 100 per request, all documented fields.
 */
public final class CommentQuery extends FilteredQuery<CommentQuery> {
    private CommentQuery(Builder builder) {
        super(builder);
    }

    private CommentQuery(CommentQuery other, int offset) {
        super(other, offset);
    }

    /**
     * A builder with the defaults and its first filters.
     *
     * @param filter a filter
     * @param more further filters, which must hold as well
     * @return the builder
     * @throws IllegalArgumentException if all of them are {@link Filter#none()}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Builder builder(Filter<Comment> filter, Filter<Comment>... more) {
        return new Builder(filter, more);
    }

    @Override
    public CommentQuery at(int offset) {
        return new CommentQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends FilteredQuery.Builder<Comment, Builder> {
        private final List<SortKey> order = new ArrayList<>();

        @SafeVarargs
        @SuppressWarnings("varargs")
        private Builder(Filter<Comment> filter, Filter<Comment>... more) {
            super(CommentFields.ALL);
            where(filter).where(more);
            if (!hasFilters()) {
                throw new IllegalArgumentException("filters are all Filter.none(): the server refuses a list of all"
                        + " comments; give at least one real filter, or list the comments of one task or contact");
            }
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public CommentQuery build() {
            return new CommentQuery(this);
        }

        /**
         * Which kind of comments to list.
         *
         * @param kind default: the server's own
         * @return this builder
         */
        public Builder typeList(CommentKind kind) {
            return set("typeList", kind);
        }

        /**
         * Sorts by one more key; earlier calls weigh more.
         *
         * @param field what to sort by
         * @param direction up or down
         * @return this builder
         */
        public Builder orderBy(SortField field, SortDirection direction) {
            order.add(new SortKey(field, direction));
            return set("resultOrder", List.copyOf(order));
        }

        /**
         * The other system whose ids {@code sourceObjectId} and {@code sourceDataVersion} are to hold.
         *
         * @param sourceId the id under which the other system synchronises
         * @return this builder
         */
        public Builder sourceId(UUID sourceId) {
            return source(sourceId);
        }
    }
}
