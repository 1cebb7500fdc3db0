package io.github.planfixsdk.contact;

import io.github.planfixsdk.model.Payload;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Contacts and companies to import at once. Planfix answers with neither ids nor errors per row: whoever needs the new
 * numbers looks the contacts up afterwards.
 */
public final class ContactImport extends Payload {
    private ContactImport(Builder builder) {
        super(builder);
    }

    private ContactImport(Map<String, Object> values) {
        super(values);
    }

    /**
     * The same options with other contacts.
     *
     * @param contacts persons and companies; they replace those that are there
     * @return a changed copy
     */
    public ContactImport withContacts(Collection<ContactRequest> contacts) {
        Map<String, Object> changed = new LinkedHashMap<>(asMap());
        changed.put("contacts", List.copyOf(contacts));
        return new ContactImport(changed);
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what to set. Not thread-safe. */
    public static final class Builder extends Payload.Builder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** {@return the request as collected so far} */
        public ContactImport build() {
            return new ContactImport(this);
        }

        /**
         * Silent mode: no log entries and no notifications. An import has it in its body, so the client's own setting has
         * no effect.
         *
         * @param silent default: not silent
         * @return this builder
         */
        public Builder silent(boolean silent) {
            return set("silent", silent);
        }

        /**
         * The other system that the contacts' {@code sourceObjectId} belongs to.
         *
         * @param sourceId the id under which the other system synchronises
         * @return this builder
         */
        public Builder sourceId(UUID sourceId) {
            return set("sourceId", sourceId.toString());
        }

        /**
         * The template of imported persons.
         *
         * @param id the number of a contact template
         * @return this builder
         */
        public Builder contactTemplateId(long id) {
            return set("contactTemplateId", id);
        }

        /**
         * The template of imported companies.
         *
         * @param id the number of a company template
         * @return this builder
         */
        public Builder companyTemplateId(long id) {
            return set("companyTemplateId", id);
        }

        /**
         * What happens to a contact that already exists.
         *
         * @param policy the value
         * @return this builder
         */
        public Builder optionImportDuplicate(DuplicatePolicy policy) {
            return set("optionImportDuplicate", policy);
        }

        /**
         * By what an existing contact is recognised.
         *
         * @param field the value
         * @return this builder
         */
        public Builder optionImportUniqueField(UniqueField field) {
            return set("optionImportUniqueField", field);
        }

        /**
         * By what it is recognised when the row leaves {@link #optionImportUniqueField} empty.
         *
         * @param field {@link UniqueField#NAME} or {@link UniqueField#EMAIL_PHONE_NAME}
         * @return this builder
         */
        public Builder optionImportUniqueDefaultField(UniqueField field) {
            return set("optionImportUniqueDefaultField", field);
        }

        /**
         * The contacts; replaces those given before.
         *
         * @param contacts persons and companies
         * @return this builder
         */
        public Builder contacts(Collection<ContactRequest> contacts) {
            return set("contacts", List.copyOf(contacts));
        }

        /**
         * The contacts; replaces those given before.
         *
         * @param contacts persons and companies
         * @return this builder
         */
        public Builder contacts(ContactRequest... contacts) {
            return contacts(List.of(contacts));
        }
    }
}
