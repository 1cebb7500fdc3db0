package io.github.planfixsdk.directory;

import io.github.planfixsdk.filter.FilteredQuery;

/**
 * Which entries of a directory to list. Several filters must all hold. By default: entries and groups, from the first one on,
 * 100 per request, all documented fields, no filter.
 */
public final class DirectoryEntryQuery extends FilteredQuery<DirectoryEntryQuery> {
    private DirectoryEntryQuery(Builder builder) {
        super(builder);
    }

    private DirectoryEntryQuery(DirectoryEntryQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public DirectoryEntryQuery at(int offset) {
        return new DirectoryEntryQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends FilteredQuery.Builder<DirectoryEntry, Builder> {
        private Builder() {
            super(DirectoryEntryFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public DirectoryEntryQuery build() {
            return new DirectoryEntryQuery(this);
        }

        /**
         * Only what stands in one group of the directory.
         *
         * @param groupId the key of the group, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if the key is negative
         */
        public Builder groupId(long groupId) {
            if (groupId < 0) {
                throw new IllegalArgumentException("groupId is " + groupId
                        + ": give the key of a group of the directory, or leave it out for all");
            }
            return set("groupId", groupId);
        }

        /**
         * Only groups.
         *
         * @param groupsOnly default: entries and groups
         * @return this builder
         */
        public Builder groupsOnly(boolean groupsOnly) {
            return set("groupsOnly", groupsOnly);
        }

        /**
         * Only entries that aren't groups.
         *
         * @param entriesOnly default: entries and groups
         * @return this builder
         */
        public Builder entriesOnly(boolean entriesOnly) {
            return set("entriesOnly", entriesOnly);
        }

        /**
         * A saved filter, in addition to {@link #where}.
         *
         * @param filterId the id of a saved filter of the directory's entries, such as {@code "4115"}
         * @return this builder
         */
        public Builder filterId(String filterId) {
            return set("filterId", filterId);
        }
    }
}
