package io.github.planfixsdk.user;

import io.github.planfixsdk.filter.FilteredQuery;
import java.util.UUID;

/**
 * Which employees to list. Several filters must all hold. By default: from the first one on, 100 per request, all documented fields,
 * no filter.
 */
public final class UserQuery extends FilteredQuery<UserQuery> {
    private UserQuery(Builder builder) {
        super(builder);
    }

    private UserQuery(UserQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public UserQuery at(int offset) {
        return new UserQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends FilteredQuery.Builder<User, Builder> {
        private Builder() {
            super(UserFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public UserQuery build() {
            return new UserQuery(this);
        }

        /**
         * Whether to leave out inactive employees.
         *
         * @param onlyActive default: everybody
         * @return this builder
         */
        public Builder onlyActive(boolean onlyActive) {
            return set("onlyActive", onlyActive);
        }

        /**
         * Whether ids come with their prefix, as {@code user:5}.
         *
         * @param prefixed default: bare numbers
         * @return this builder
         */
        public Builder prefixedId(boolean prefixed) {
            return set("prefixedId", prefixed);
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
