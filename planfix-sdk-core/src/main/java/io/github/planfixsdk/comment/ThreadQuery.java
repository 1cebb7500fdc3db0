package io.github.planfixsdk.comment;

import io.github.planfixsdk.page.ListQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Which comments of one task or contact to list. By default: from the first one on, 100 per request, all documented fields.
 * Planfix needs most of a minute for very wide lists: ask for few fields where there are many comments.
 */
public final class ThreadQuery extends ListQuery<ThreadQuery> {
    private ThreadQuery(Builder builder) {
        super(builder);
    }

    private ThreadQuery(ThreadQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ThreadQuery at(int offset) {
        return new ThreadQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends ListQuery.Builder<Builder> {
        private final List<SortKey> order = new ArrayList<>();

        private Builder() {
            super(CommentFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public ThreadQuery build() {
            return new ThreadQuery(this);
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
    }
}
