package io.github.planfixsdk.contact;

import io.github.planfixsdk.customfield.CheckboxField;
import io.github.planfixsdk.customfield.CounterpartyField;
import io.github.planfixsdk.customfield.DateField;
import io.github.planfixsdk.customfield.DirectoryEntriesField;
import io.github.planfixsdk.customfield.DirectoryEntryField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.ListField;
import io.github.planfixsdk.customfield.LocationField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.customfield.PersonField;
import io.github.planfixsdk.customfield.ProjectField;
import io.github.planfixsdk.customfield.SetOfValuesField;
import io.github.planfixsdk.customfield.TaskField;
import io.github.planfixsdk.customfield.TasksField;
import io.github.planfixsdk.customfield.TimeField;
import io.github.planfixsdk.customfield.UsersField;
import io.github.planfixsdk.filter.Attributes;
import io.github.planfixsdk.filter.DateAttribute;
import io.github.planfixsdk.filter.FlagAttribute;
import io.github.planfixsdk.filter.IdAttribute;
import io.github.planfixsdk.filter.IdSetAttribute;
import io.github.planfixsdk.filter.LineAttribute;
import io.github.planfixsdk.filter.NumberAttribute;
import io.github.planfixsdk.filter.PersonAttribute;
import io.github.planfixsdk.filter.RawAttribute;
import io.github.planfixsdk.filter.TextAttribute;
import io.github.planfixsdk.filter.TextSetAttribute;

/** The custom fields among {@link ContactFilters}, apart because there are many. */
abstract class ContactFieldFilters {
    private static final Attributes<Contact> CONTACT = Attributes.of("contact");

    ContactFieldFilters() {}

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static DateAttribute<Contact> customField(DateField field) {
        return CONTACT.on(field).date(4103, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<Contact> customField(PersonField field) {
        return CONTACT.person(field, 4108, 4109, 4112);
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<Contact> customField(UsersField field) {
        return CONTACT.on(field).person(4113, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static LineAttribute<Contact> customField(LineField field) {
        return CONTACT.on(field).line(4101, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static NumberAttribute<Contact> customField(NumberField field) {
        return CONTACT.on(field).number(4102, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static FlagAttribute<Contact> customField(CheckboxField field) {
        return CONTACT.on(field).flag(4105, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static TextAttribute<Contact> customField(ListField field) {
        return CONTACT.on(field).text(4106, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<Contact> customField(DirectoryEntryField field) {
        return CONTACT.on(field).id(4107, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdSetAttribute<Contact> customField(DirectoryEntriesField field) {
        return CONTACT.on(field).idSet(4114, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static TextSetAttribute<Contact> customField(SetOfValuesField field) {
        return CONTACT.on(field).textSet(4111, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Contact> customField(TimeField field) {
        return CONTACT.on(field).raw(4104, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Contact> customField(CounterpartyField field) {
        return CONTACT.on(field).raw(4110, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Contact> customField(TaskField field) {
        return CONTACT.on(field).raw(4115, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Contact> customField(TasksField field) {
        return CONTACT.on(field).raw(4116, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Contact> customField(ProjectField field) {
        return CONTACT.on(field).raw(4117, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Contact> customField(LocationField field) {
        return CONTACT.on(field).raw(4118, "customField");
    }
}
