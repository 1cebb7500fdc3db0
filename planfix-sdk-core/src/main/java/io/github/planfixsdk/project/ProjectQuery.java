package io.github.planfixsdk.project;

import io.github.planfixsdk.filter.FilteredQuery;
import java.util.UUID;

/**
 * Which projects to list. Several filters must all hold. By default: from the first one on, 100 per request, all documented fields,
 * no filter.
 */
public final class ProjectQuery extends FilteredQuery<ProjectQuery> {
    private ProjectQuery(Builder builder) {
        super(builder);
    }

    private ProjectQuery(ProjectQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ProjectQuery at(int offset) {
        return new ProjectQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends FilteredQuery.Builder<Project, Builder> {
        private Builder() {
            super(ProjectFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public ProjectQuery build() {
            return new ProjectQuery(this);
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
