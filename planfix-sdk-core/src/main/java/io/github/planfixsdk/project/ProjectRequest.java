package io.github.planfixsdk.project;

import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.TimePoint;
import java.time.LocalDate;

/**
 * What to set on a project, on creation or in a change. Only what is named here is sent: everything else stays as it is. A
 * {@code clear} method sends the empty value of its kind ({@code ""}, or the number 0 for a reference); an explicit null goes through
 * {@link Payload.Builder#raw raw}.
 */
public final class ProjectRequest extends CustomFieldPayload {
    private ProjectRequest(Builder builder) {
        super(builder);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what to set. Not thread-safe. */
    public static final class Builder extends CustomFieldPayload.Builder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the request as collected so far} */
        public ProjectRequest build() {
            return new ProjectRequest(this);
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
         * The status.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder status(long id) {
            return reference("status", id);
        }

        /**
         * Who owns the project.
         *
         * @param person the person
         * @return this builder
         */
        public Builder owner(PersonRef person) {
            return person("owner", person);
        }

        /**
         * The project this one is part of.
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
         * The template to make the project from.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder template(long id) {
            return reference("template", id);
        }

        /**
         * The group of projects.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder group(long id) {
            return reference("group", id);
        }

        /**
         * Unsets {@code group}.
         *
         * @return this builder
         */
        public Builder clearGroup() {
            return clearReference("group");
        }

        /**
         * The contact or company the project is for.
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
         * When it starts. Creation only.
         *
         * @param moment the moment in any form Planfix takes
         * @return this builder
         */
        public Builder startDate(TimePoint moment) {
            return set("startDate", moment);
        }

        /**
         * When it starts. Creation only. As a day without a time.
         *
         * @param day the day
         * @return this builder
         */
        public Builder startDate(LocalDate day) {
            return startDate(TimePoint.of(day));
        }

        /**
         * When it ends.
         *
         * @param moment the moment in any form Planfix takes
         * @return this builder
         */
        public Builder endDate(TimePoint moment) {
            return set("endDate", moment);
        }

        /**
         * When it ends. As a day without a time.
         *
         * @param day the day
         * @return this builder
         */
        public Builder endDate(LocalDate day) {
            return endDate(TimePoint.of(day));
        }

        /**
         * Whether an end is planned; {@code false} removes it. Changes only, not creation.
         *
         * @param hasEndDate true or false
         * @return this builder
         */
        public Builder hasEndDate(boolean hasEndDate) {
            return set("hasEndDate", hasEndDate);
        }

        /**
         * Whether employees who don't take part cannot see it.
         *
         * @param hiddenForEmployees true or false
         * @return this builder
         */
        public Builder hiddenForEmployees(boolean hiddenForEmployees) {
            return set("hiddenForEmployees", hiddenForEmployees);
        }

        /**
         * Whether clients cannot see it.
         *
         * @param hiddenForClients true or false
         * @return this builder
         */
        public Builder hiddenForClients(boolean hiddenForClients) {
            return set("hiddenForClients", hiddenForClients);
        }

        /**
         * Whether the project counts as overdue.
         *
         * @param overdue true or false
         * @return this builder
         */
        public Builder overdue(boolean overdue) {
            return set("overdue", overdue);
        }

        /**
         * Whether the end counts as near.
         *
         * @param isCloseToDeadline true or false
         * @return this builder
         */
        public Builder isCloseToDeadline(boolean isCloseToDeadline) {
            return set("isCloseToDeadline", isCloseToDeadline);
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
         * Who looks after the client; replaces all there were.
         *
         * @param people employees, contacts and groups; none unsets them all
         * @return this builder
         */
        public Builder clientManagers(PersonRef... people) {
            return people("clientManagers", people);
        }

        /**
         * Who looks after the client; replaces all there were.
         *
         * @param people people as they were read from an entity
         * @return this builder
         * @throws IllegalArgumentException if somebody among them came without an id
         */
        public Builder clientManagers(People people) {
            return people("clientManagers", people);
        }

        /**
         * Whether the project is deleted: the only way to delete one.
         *
         * @param isDeleted true or false
         * @return this builder
         */
        public Builder isDeleted(boolean isDeleted) {
            return set("isDeleted", isDeleted);
        }

        /**
         * The files of the project's description. Creation only.
         *
         * @param ids the numbers of uploaded files
         * @return this builder
         * @throws IllegalArgumentException if a number is not positive
         */
        public Builder files(long... ids) {
            return references("files", ids);
        }
    }
}
