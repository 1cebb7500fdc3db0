package io.github.planfixsdk.task;

import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Priority;

/**
 * What to set on a task, on creation or in a change. Only what is named here is sent: everything else stays as it is. A
 * {@code clear} method sends the empty value of its kind ({@code ""}, or the number 0 for a reference); an explicit null goes through
 * {@link Payload.Builder#raw raw}.
 */
public final class TaskRequest extends CustomFieldPayload {
    private TaskRequest(Builder builder) {
        super(builder);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what to set. Not thread-safe. */
    public static final class Builder extends TaskSchedule<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the request as collected so far} */
        public TaskRequest build() {
            return new TaskRequest(this);
        }

        /**
         * The number of the task; normally left out, the path already has it.
         *
         * @param id the number
         * @return this builder
         */
        public Builder id(long id) {
            return set("id", id);
        }

        /**
         * The id of the same object in another, synchronised system.
         *
         * @param sourceObjectId a UUID as text
         * @return this builder
         */
        public Builder sourceObjectId(String sourceObjectId) {
            return set("sourceObjectId", sourceObjectId);
        }

        /**
         * The version of that object's data in the other system.
         *
         * @param sourceDataVersion any text
         * @return this builder
         */
        public Builder sourceDataVersion(String sourceDataVersion) {
            return set("sourceDataVersion", sourceDataVersion);
        }

        /**
         * The title.
         *
         * @param name the new text
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * The description.
         *
         * @param description HTML
         * @return this builder
         */
        public Builder description(String description) {
            return set("description", description);
        }

        /**
         * Empties {@code description}.
         *
         * @return this builder
         */
        public Builder clearDescription() {
            return set("description", "");
        }

        /**
         * How urgent the task is.
         *
         * @param priority the value
         * @return this builder
         */
        public Builder priority(Priority priority) {
            return set("priority", priority);
        }

        /**
         * The status.
         *
         * @param id the number of a status of the task's process
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder status(long id) {
            return reference("status", id);
        }

        /**
         * The process that defines the possible statuses.
         *
         * @param processId the number
         * @return this builder
         */
        public Builder processId(long processId) {
            return set("processId", processId);
        }

        /**
         * Whether the assigner must accept the result.
         *
         * @param resultChecking true or false
         * @return this builder
         */
        public Builder resultChecking(boolean resultChecking) {
            return set("resultChecking", resultChecking);
        }

        /**
         * Who sets the task.
         *
         * @param person the person
         * @return this builder
         */
        public Builder assigner(PersonRef person) {
            return person("assigner", person);
        }

        /**
         * The task this one is a subtask of.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder parent(long id) {
            return reference("parent", id);
        }

        /**
         * Unsets {@code parent}.
         *
         * @return this builder
         */
        public Builder clearParent() {
            return clearReference("parent");
        }

        /**
         * The template to make the task from. Only fields attached to the template are stored.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder template(long id) {
            return reference("template", id);
        }

        /**
         * The object (kind of task) it belongs to.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder object(long id) {
            return reference("object", id);
        }

        /**
         * The project it belongs to.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder project(long id) {
            return reference("project", id);
        }

        /**
         * Unsets {@code project}.
         *
         * @return this builder
         */
        public Builder clearProject() {
            return clearReference("project");
        }

        /**
         * The contact or company the task is about.
         *
         * @param person the person
         * @return this builder
         */
        public Builder counterparty(PersonRef person) {
            return person("counterparty", person);
        }

        /**
         * Unsets {@code counterparty}.
         *
         * @return this builder
         */
        public Builder clearCounterparty() {
            return clearReference("counterparty");
        }

        /**
         * Whether the task counts as overdue.
         *
         * @param overdue true or false
         * @return this builder
         */
        public Builder overdue(boolean overdue) {
            return set("overdue", overdue);
        }

        /**
         * Whether the deadline counts as near.
         *
         * @param closeToDeadLine true or false
         * @return this builder
         */
        public Builder closeToDeadLine(boolean closeToDeadLine) {
            return set("closeToDeadLine", closeToDeadLine);
        }

        /**
         * Whether the task counts as not taken on in time.
         *
         * @param notAcceptedInTime true or false
         * @return this builder
         */
        public Builder notAcceptedInTime(boolean notAcceptedInTime) {
            return set("notAcceptedInTime", notAcceptedInTime);
        }

        /**
         * Whether the task is a favourite of the token's owner.
         *
         * @param inFavorites true or false
         * @return this builder
         */
        public Builder inFavorites(boolean inFavorites) {
            return set("inFavorites", inFavorites);
        }

        /**
         * Whether it is a summary task, whose dates come from its subtasks.
         *
         * @param isSummary true or false
         * @return this builder
         */
        public Builder isSummary(boolean isSummary) {
            return set("isSummary", isSummary);
        }

        /**
         * Whether its subtasks become active one after the other.
         *
         * @param isSequential true or false
         * @return this builder
         */
        public Builder isSequential(boolean isSequential) {
            return set("isSequential", isSequential);
        }

        /**
         * Who works on it; replaces all there were.
         *
         * @param people employees, contacts and groups; none unsets them all
         * @return this builder
         */
        public Builder assignees(PersonRef... people) {
            return people("assignees", people);
        }

        /**
         * Who works on it; replaces all there were.
         *
         * @param people people as they were read from an entity
         * @return this builder
         * @throws IllegalArgumentException if somebody among them came without an id
         */
        public Builder assignees(People people) {
            return people("assignees", people);
        }

        /**
         * Who takes part; replaces all there were.
         *
         * @param people employees, contacts and groups; none unsets them all
         * @return this builder
         */
        public Builder participants(PersonRef... people) {
            return people("participants", people);
        }

        /**
         * Who takes part; replaces all there were.
         *
         * @param people people as they were read from an entity
         * @return this builder
         * @throws IllegalArgumentException if somebody among them came without an id
         */
        public Builder participants(People people) {
            return people("participants", people);
        }

        /**
         * Who watches; replaces all there were.
         *
         * @param people employees, contacts and groups; none unsets them all
         * @return this builder
         */
        public Builder auditors(PersonRef... people) {
            return people("auditors", people);
        }

        /**
         * Who watches; replaces all there were.
         *
         * @param people people as they were read from an entity
         * @return this builder
         * @throws IllegalArgumentException if somebody among them came without an id
         */
        public Builder auditors(People people) {
            return people("auditors", people);
        }

        /**
         * Whether the task is deleted: the only way to delete one.
         *
         * @param isDeleted true or false
         * @return this builder
         */
        public Builder isDeleted(boolean isDeleted) {
            return set("isDeleted", isDeleted);
        }

        /**
         * The files of the task's description. They replace all that were there; without this call those stay.
         *
         * @param ids the numbers of uploaded files; none detaches all
         * @return this builder
         * @throws IllegalArgumentException if a number is not positive
         */
        public Builder files(long... ids) {
            return references("files", ids);
        }
    }
}
