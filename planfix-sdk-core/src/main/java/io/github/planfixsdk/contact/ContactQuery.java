package io.github.planfixsdk.contact;

import io.github.planfixsdk.filter.FilteredQuery;
import java.util.UUID;

/**
 * Which contacts and companies to list. Several filters must all hold. By default: from the first one on, 100 per request, all documented fields,
 * no filter.
 */
public final class ContactQuery extends FilteredQuery<ContactQuery> {
    private ContactQuery(Builder builder) {
        super(builder);
    }

    private ContactQuery(ContactQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ContactQuery at(int offset) {
        return new ContactQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends FilteredQuery.Builder<Contact, Builder> {
        private Builder() {
            super(ContactFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public ContactQuery build() {
            return new ContactQuery(this);
        }

        /**
         * A saved filter, in addition to {@link #where}.
         *
         * @param filterId the id of a saved filter of contacts, such as {@code ":all"} or {@code "4115"}
         * @return this builder
         */
        public Builder filterId(String filterId) {
            return set("filterId", filterId);
        }

        /**
         * Companies only, or persons only.
         *
         * @param companies {@code true} for companies, {@code false} for persons; default: both
         * @return this builder
         */
        public Builder isCompany(boolean companies) {
            return set("isCompany", companies);
        }

        /**
         * Whether to return only what changed since the other system last synchronised; needs {@link #sourceId}.
         *
         * @param onlyChanged default: everything
         * @return this builder
         */
        public Builder onlyChanged(boolean onlyChanged) {
            return set("onlyChanged", onlyChanged);
        }

        /**
         * Whether ids come with their prefix, as {@code contact:5}.
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
