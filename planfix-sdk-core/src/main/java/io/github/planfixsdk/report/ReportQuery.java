package io.github.planfixsdk.report;

import io.github.planfixsdk.page.ListQuery;

/** Which reports to list. By default: from the first one on, 100 per request, all documented fields. */
public final class ReportQuery extends ListQuery<ReportQuery> {
    private ReportQuery(Builder builder) {
        super(builder);
    }

    private ReportQuery(ReportQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ReportQuery at(int offset) {
        return new ReportQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends ListQuery.Builder<Builder> {
        private Builder() {
            super(ReportFields.LISTED);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public ReportQuery build() {
            return new ReportQuery(this);
        }
    }
}
