package io.github.planfixsdk.directory;

import io.github.planfixsdk.page.ListQuery;

/**
 * Which directories to list. By default: all, from the first one on, 100 per request, all documented fields.
 */
public final class DirectoryQuery extends ListQuery<DirectoryQuery> {
    private DirectoryQuery(Builder builder) {
        super(builder);
    }

    private DirectoryQuery(DirectoryQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public DirectoryQuery at(int offset) {
        return new DirectoryQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends ListQuery.Builder<Builder> {
        private Builder() {
            super(DirectoryFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public DirectoryQuery build() {
            return new DirectoryQuery(this);
        }

        /**
         * Only the directories of one group.
         *
         * @param groupId the number of the group, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder groupId(long groupId) {
            if (groupId < 1) {
                throw new IllegalArgumentException("groupId is " + groupId
                        + ": give the number of a group of directories, or leave it out for all");
            }
            return set("groupId", groupId);
        }
    }
}
