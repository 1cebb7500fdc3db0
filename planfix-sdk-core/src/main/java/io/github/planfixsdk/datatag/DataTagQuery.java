package io.github.planfixsdk.datatag;

import io.github.planfixsdk.page.ListQuery;

/**
 * Which data tags to list. By default: from the first one on, 100 per request, all documented fields.
 */
public final class DataTagQuery extends ListQuery<DataTagQuery> {
    private DataTagQuery(Builder builder) {
        super(builder);
    }

    private DataTagQuery(DataTagQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public DataTagQuery at(int offset) {
        return new DataTagQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends ListQuery.Builder<Builder> {
        private Builder() {
            super(DataTagFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public DataTagQuery build() {
            return new DataTagQuery(this);
        }
    }
}
