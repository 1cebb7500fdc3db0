package io.github.planfixsdk.contact;

import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.model.Gender;
import io.github.planfixsdk.model.Payload;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.TimePoint;
import java.time.LocalDate;

/**
 * What to set on a contact or company, on creation or in a change. Only what is named here is sent: everything else stays as it is. A
 * {@code clear} method sends the empty value of its kind ({@code ""}, or the number 0 for a reference); an explicit null goes through
 * {@link Payload.Builder#raw raw}.
 */
public final class ContactRequest extends CustomFieldPayload {
    private ContactRequest(Builder builder) {
        super(builder);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what to set. Not thread-safe. */
    public static final class Builder extends ContactChannels<Builder> {
        private Builder() {}

        /** Everything that another request sets; custom fields can't be added to those it has. */
        Builder like(ContactRequest other) {
            other.asMap().forEach(this::set);
            return this;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the request as collected so far} */
        public ContactRequest build() {
            return new ContactRequest(this);
        }

        /**
         * The number of the contact; normally left out, the path already has it.
         *
         * @param id the number
         * @return this builder
         */
        public Builder id(long id) {
            return set("id", id);
        }

        /**
         * The template to make the contact from. Only fields attached to the template are stored.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder template(long id) {
            return reference("template", id);
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
         * The first name of a person, or the name of a company.
         *
         * @param name the new text
         * @return this builder
         */
        public Builder name(String name) {
            return set("name", name);
        }

        /**
         * The middle name or patronymic.
         *
         * @param midname the new text
         * @return this builder
         */
        public Builder midname(String midname) {
            return set("midname", midname);
        }

        /**
         * Empties {@code midname}.
         *
         * @return this builder
         */
        public Builder clearMidname() {
            return set("midname", "");
        }

        /**
         * The last name.
         *
         * @param lastname the new text
         * @return this builder
         */
        public Builder lastname(String lastname) {
            return set("lastname", lastname);
        }

        /**
         * Empties {@code lastname}.
         *
         * @return this builder
         */
        public Builder clearLastname() {
            return set("lastname", "");
        }

        /**
         * The gender.
         *
         * @param gender the value
         * @return this builder
         */
        public Builder gender(Gender gender) {
            return set("gender", gender);
        }

        /**
         * Notes.
         *
         * @param description the new text
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
         * The job title.
         *
         * @param position the new text
         * @return this builder
         */
        public Builder position(String position) {
            return set("position", position);
        }

        /**
         * Empties {@code position}.
         *
         * @return this builder
         */
        public Builder clearPosition() {
            return set("position", "");
        }

        /**
         * The group of contacts.
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
         * Whether it is a company and not a person; default on creation: a person.
         *
         * @param isCompany true or false
         * @return this builder
         */
        public Builder isCompany(boolean isCompany) {
            return set("isCompany", isCompany);
        }

        /**
         * Whether the contact is deleted: the only way to delete one.
         *
         * @param isDeleted true or false
         * @return this builder
         */
        public Builder isDeleted(boolean isDeleted) {
            return set("isDeleted", isDeleted);
        }

        /**
         * The date of birth.
         *
         * @param moment the moment in any form Planfix takes
         * @return this builder
         */
        public Builder birthDate(TimePoint moment) {
            return set("birthDate", moment);
        }

        /**
         * The date of birth. As a day without a time.
         *
         * @param day the day
         * @return this builder
         */
        public Builder birthDate(LocalDate day) {
            return birthDate(TimePoint.of(day));
        }

        /**
         * The employees responsible for the contact; replaces all there were.
         *
         * @param people employees, contacts and groups; none unsets them all
         * @return this builder
         */
        public Builder supervisors(PersonRef... people) {
            return people("supervisors", people);
        }

        /**
         * The employees responsible for the contact; replaces all there were.
         *
         * @param people people as they were read from an entity
         * @return this builder
         * @throws IllegalArgumentException if somebody among them came without an id
         */
        public Builder supervisors(People people) {
            return people("supervisors", people);
        }

        /**
         * The companies of a person; they replace all there were.
         *
         * @param ids the numbers of companies; none unsets them all
         * @return this builder
         * @throws IllegalArgumentException if a number is not positive
         */
        public Builder companies(long... ids) {
            return references("companies", ids);
        }

        /**
         * The persons of a company; they replace all there were.
         *
         * @param ids the numbers of contacts; none unsets them all
         * @return this builder
         * @throws IllegalArgumentException if a number is not positive
         */
        public Builder contacts(long... ids) {
            return references("contacts", ids);
        }

        /**
         * The files of the contact's description. They replace all that were there; without this call those stay.
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
