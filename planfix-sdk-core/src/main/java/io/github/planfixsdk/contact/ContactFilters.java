package io.github.planfixsdk.contact;

import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.filter.Attributes;
import io.github.planfixsdk.filter.ContainsAttribute;
import io.github.planfixsdk.filter.DataTagAttribute;
import io.github.planfixsdk.filter.DateAttribute;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.filter.IdAttribute;
import io.github.planfixsdk.filter.IdsAttribute;
import io.github.planfixsdk.filter.PersonAttribute;
import io.github.planfixsdk.filter.TextAttribute;
import io.github.planfixsdk.filter.VocabularyAttribute;
import io.github.planfixsdk.model.Gender;

/** What contacts can be filtered by. An attribute has only the operators and values that the server knows for it. */
public final class ContactFilters extends ContactFieldFilters {
    private static final Attributes<Contact> CONTACT = Attributes.of("contact");

    private ContactFilters() {}

    /** {@return when the contact was created} */
    public static DateAttribute<Contact> created() {
        return CONTACT.date(12, "created");
    }

    /** {@return the last change} */
    public static DateAttribute<Contact> lastChange() {
        return CONTACT.date(38, "lastChange");
    }

    /** {@return the date of birth with its year} */
    public static DateAttribute<Contact> birthDate() {
        return CONTACT.date(4223, "birthDate");
    }

    /** {@return the date of birth without its year} */
    public static DateAttribute<Contact> birthday() {
        return CONTACT.date(4011, "birthday");
    }

    /** {@return when tasks with this counterparty had their last activity} */
    public static DateAttribute<Contact> counterpartyOfTasksActive() {
        return CONTACT.date(4213, "counterpartyOfTasksActive");
    }

    /** {@return when no task with this counterparty had its last activity} */
    public static DateAttribute<Contact> counterpartyWithoutTasksActive() {
        return CONTACT.date(4219, "counterpartyWithoutTasksActive");
    }

    /** {@return when tasks with this participant had their last activity} */
    public static DateAttribute<Contact> participatesInTasksActive() {
        return CONTACT.date(4214, "participatesInTasksActive");
    }

    /** {@return when no task with this participant had its last activity} */
    public static DateAttribute<Contact> participatesInNoTasksActive() {
        return CONTACT.date(4220, "participatesInNoTasksActive");
    }

    /** {@return who added the contact} */
    public static PersonAttribute<Contact> addedBy() {
        return CONTACT.person(1, "addedBy");
    }

    /** {@return the supervisors} */
    public static PersonAttribute<Contact> supervisor() {
        return CONTACT.person(2, "supervisor");
    }

    /** {@return who may see the contact} */
    public static PersonAttribute<Contact> visibleTo() {
        return CONTACT.person(47, "visibleTo");
    }

    /** {@return who may edit the contact} */
    public static PersonAttribute<Contact> editableBy() {
        return CONTACT.person(48, "editableBy");
    }

    /** {@return the first or last name, or the company's name} */
    public static ContainsAttribute<Contact> name() {
        return CONTACT.contains(4001, "name");
    }

    /** {@return the position} */
    public static ContainsAttribute<Contact> position() {
        return CONTACT.contains(4002, "position");
    }

    /** {@return the phone numbers} */
    public static ContainsAttribute<Contact> phone() {
        return CONTACT.contains(4003, "phone");
    }

    /** {@return the address} */
    public static ContainsAttribute<Contact> address() {
        return CONTACT.contains(4004, "address");
    }

    /** {@return the e-mail address, in part} */
    public static ContainsAttribute<Contact> email() {
        return CONTACT.contains(4005, "email");
    }

    /** {@return the additional e-mail addresses} */
    public static ContainsAttribute<Contact> additionalEmail() {
        return CONTACT.contains(4221, "additionalEmail");
    }

    /** {@return the first name or the company's name} */
    public static ContainsAttribute<Contact> firstName() {
        return CONTACT.contains(4014, "firstName");
    }

    /** {@return the last name} */
    public static ContainsAttribute<Contact> lastName() {
        return CONTACT.contains(4015, "lastName");
    }

    /** {@return the middle name} */
    public static ContainsAttribute<Contact> middleName() {
        return CONTACT.contains(4222, "middleName");
    }

    /** {@return the e-mail address as a whole} */
    public static TextAttribute<Contact> exactEmail() {
        return CONTACT.text(4026, "exactEmail");
    }

    /** {@return the group of contacts} */
    public static IdAttribute<Contact> group() {
        return CONTACT.id(4008, "group");
    }

    /** {@return the template} */
    public static IdAttribute<Contact> template() {
        return CONTACT.id(4016, "template");
    }

    /** {@return the contact's number} */
    public static IdsAttribute<Contact> number() {
        return CONTACT.ids(4231, "number");
    }

    /** {@return the contact's identifier in the XML interface} */
    public static IdAttribute<Contact> xmlApiId() {
        return CONTACT.id(4233, "xmlApiId");
    }

    /** {@return the Telegram user name: with or without @, or a t.me link} */
    public static TextAttribute<Contact> telegram() {
        return CONTACT.text(4226, "telegram");
    }

    /** {@return the Telegram number} */
    public static IdAttribute<Contact> telegramId() {
        return CONTACT.id(4234, "telegramId");
    }

    /** {@return the gender} */
    public static VocabularyAttribute<Contact, Gender> gender() {
        return CONTACT.vocabulary(4019, "gender");
    }

    /** {@return the condition that it is a company} */
    public static Filter<Contact> isCompany() {
        return CONTACT.condition(4006, "isCompany");
    }

    /** {@return the condition that it is a person} */
    public static Filter<Contact> isPerson() {
        return CONTACT.condition(4007, "isPerson");
    }

    /** {@return the condition that it may log in to Planfix} */
    public static Filter<Contact> hasAccess() {
        return CONTACT.condition(4010, "hasAccess");
    }

    /** {@return the condition that it can participate in tasks} */
    public static Filter<Contact> canParticipate() {
        return CONTACT.condition(4012, "canParticipate");
    }

    /** {@return the condition that it can't participate in tasks} */
    public static Filter<Contact> cannotParticipate() {
        return CONTACT.condition(4017, "cannotParticipate");
    }

    /** {@return the condition that it can be a counterparty} */
    public static Filter<Contact> canBeCounterparty() {
        return CONTACT.condition(4013, "canBeCounterparty");
    }

    /** {@return the condition that it can't be a counterparty} */
    public static Filter<Contact> cannotBeCounterparty() {
        return CONTACT.condition(4018, "cannotBeCounterparty");
    }

    /** {@return the condition that it is the counterparty of no active task} */
    public static Filter<Contact> counterpartyWithoutActiveTasks() {
        return CONTACT.condition(4201, "counterpartyWithoutActiveTasks");
    }

    /** {@return the condition that it participates in no active task} */
    public static Filter<Contact> notInActiveTasks() {
        return CONTACT.condition(4202, "notInActiveTasks");
    }

    /** {@return the condition that it is the counterparty of active tasks} */
    public static Filter<Contact> counterpartyOfActiveTasks() {
        return CONTACT.condition(4203, "counterpartyOfActiveTasks");
    }

    /** {@return the condition that it participates in active tasks} */
    public static Filter<Contact> inActiveTasks() {
        return CONTACT.condition(4204, "inActiveTasks");
    }

    /** {@return the condition that it is the counterparty of overdue tasks} */
    public static Filter<Contact> counterpartyOfOverdueTasks() {
        return CONTACT.condition(4205, "counterpartyOfOverdueTasks");
    }

    /** {@return the condition that it participates in overdue tasks} */
    public static Filter<Contact> inOverdueTasks() {
        return CONTACT.condition(4206, "inOverdueTasks");
    }

    /**
     * What stands in the entries of a data tag.
     *
     * @param id the data tag's number
     * @return the data tag, to choose one of its fields
     */
    public static DataTagAttribute<Contact> dataTag(long id) {
        return CONTACT.dataTag(id);
    }

    /**
     * The custom field has a value.
     *
     * @param field any type of field
     * @return the condition
     */
    public static Filter<Contact> hasValue(ReadableField<?> field) {
        return CONTACT.condition(4152, "hasValue", field.id());
    }

    /**
     * The custom field has no value.
     *
     * @param field any type of field
     * @return the condition
     */
    public static Filter<Contact> hasNoValue(ReadableField<?> field) {
        return CONTACT.condition(4153, "hasNoValue", field.id());
    }
}
