package io.github.planfixsdk.task;

import io.github.planfixsdk.filter.FilteredQuery;
import io.github.planfixsdk.model.PersonRef;
import java.util.UUID;

/**
 * Which tasks to list. Several filters must all hold. By default: from the first one on, 100 per request, all documented fields,
 * no filter.
 */
public final class TaskQuery extends FilteredQuery<TaskQuery> {
    private TaskQuery(Builder builder) {
        super(builder);
    }

    private TaskQuery(TaskQuery other, int offset) {
        super(other, offset);
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public TaskQuery at(int offset) {
        return new TaskQuery(this, offset);
    }

    /** Collects a query. Not thread-safe. */
    public static final class Builder extends FilteredQuery.Builder<Task, Builder> {
        private Builder() {
            super(TaskFields.ALL);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the query as collected so far} */
        public TaskQuery build() {
            return new TaskQuery(this);
        }

        /**
         * A saved filter, in addition to {@link #where}.
         *
         * @param filterId the id of a saved filter of tasks, such as {@code ":all"} or {@code "4115"}
         * @return this builder
         */
        public Builder filterId(String filterId) {
            return set("filterId", filterId);
        }

        /**
         * Lists what another employee or contact may see. The token must belong to an administrator or a robot.
         *
         * @param person the employee or contact
         * @return this builder
         */
        public Builder runAsUserId(PersonRef person) {
            return set("runAsUserId", person);
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

        /**
         * Whether to return only what changed since the other system last synchronised; needs {@link #sourceId}.
         *
         * @param onlyChanged default: everything
         * @return this builder
         */
        public Builder onlyChanged(boolean onlyChanged) {
            return set("onlyChanged", onlyChanged);
        }
    }
}
