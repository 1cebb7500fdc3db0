package io.github.planfixsdk.checklist;

import io.github.planfixsdk.page.ListQuery;

/** Which items of a checklist to list. By default: from the first one on, 100 per request, all documented fields. */
public final class ChecklistQuery extends ListQuery<ChecklistQuery> {
    private ChecklistQuery(Builder builder) {
        super(builder);
    }

    private ChecklistQuery(ChecklistQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ChecklistQuery at(int offset) {
        return new ChecklistQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends ListQuery.Builder<Builder> {
        private Builder() {
            super(ChecklistFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public ChecklistQuery build() {
            return new ChecklistQuery(this);
        }
    }
}
