package io.github.planfixsdk.datatag;

import io.github.planfixsdk.filter.FilteredQuery;
import io.github.planfixsdk.model.PersonRef;

/**
 * Which entries of a data tag to list. Several filters must all hold. By default: from the first one on, 100 per request, all
 * documented fields, no filter.
 */
public final class DataTagEntryQuery extends FilteredQuery<DataTagEntryQuery> {
    private DataTagEntryQuery(Builder builder) {
        super(builder);
    }

    private DataTagEntryQuery(DataTagEntryQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public DataTagEntryQuery at(int offset) {
        return new DataTagEntryQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends FilteredQuery.Builder<DataTagEntry, Builder> {
        private Builder() {
            super(DataTagEntryFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public DataTagEntryQuery build() {
            return new DataTagEntryQuery(this);
        }

        /**
         * Only the entries of one task.
         *
         * @param taskId the number of the task, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder taskId(long taskId) {
            if (taskId < 1) {
                throw new IllegalArgumentException(
                        "taskId is " + taskId + ": give the number of a task, or leave it out for all");
            }
            return set("taskId", taskId);
        }

        /**
         * Only the entries of one contact.
         *
         * @param contact the contact
         * @return this builder
         * @throws IllegalArgumentException if the reference is one to a group
         */
        public Builder contactId(PersonRef contact) {
            if (contact.kind() == PersonRef.Kind.GROUP) {
                throw new IllegalArgumentException("contactId is " + contact + ": give a contact, such as contact:5");
            }
            return set("contactId", contact);
        }
    }
}
