package io.github.planfixsdk.user;

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
import io.github.planfixsdk.filter.ContainsAttribute;
import io.github.planfixsdk.filter.DateAttribute;
import io.github.planfixsdk.filter.FlagAttribute;
import io.github.planfixsdk.filter.IdAttribute;
import io.github.planfixsdk.filter.LineAttribute;
import io.github.planfixsdk.filter.NumberAttribute;
import io.github.planfixsdk.filter.PersonAttribute;
import io.github.planfixsdk.filter.RawAttribute;
import io.github.planfixsdk.filter.TextAttribute;
import io.github.planfixsdk.filter.TextSetAttribute;

/** What employees can be filtered by. An attribute has only the operators and values that the server knows for it. */
public final class UserFilters {
    private static final Attributes<User> USER = Attributes.of("user");

    private UserFilters() {}

    /** {@return the date of birth} */
    public static DateAttribute<User> birthDate() {
        return USER.date(9120, "birthDate");
    }

    /** {@return the full name} */
    public static ContainsAttribute<User> fullName() {
        return USER.contains(9006, "fullName");
    }

    /** {@return the first name} */
    public static ContainsAttribute<User> firstName() {
        return USER.contains(9121, "firstName");
    }

    /** {@return the middle name} */
    public static ContainsAttribute<User> middleName() {
        return USER.contains(9122, "middleName");
    }

    /** {@return the last name} */
    public static ContainsAttribute<User> lastName() {
        return USER.contains(9123, "lastName");
    }

    /** {@return the phone numbers} */
    public static ContainsAttribute<User> phone() {
        return USER.contains(9002, "phone");
    }

    /** {@return the e-mail address outside Planfix} */
    public static ContainsAttribute<User> email() {
        return USER.contains(9003, "email");
    }

    /** {@return the extension number} */
    public static ContainsAttribute<User> extension() {
        return USER.contains(9004, "extension");
    }

    /** {@return the employee's number} */
    public static NumberAttribute<User> number() {
        return USER.number(9008, "number");
    }

    /** {@return the position's name} */
    public static TextAttribute<User> position() {
        return USER.text(9005, "position");
    }

    /** {@return the code of the interface language} */
    public static TextAttribute<User> language() {
        return USER.text(9124, "language");
    }

    /** {@return the group of employees} */
    public static IdAttribute<User> group() {
        return USER.id(9001, "group");
    }

    /** {@return the Telegram number} */
    public static IdAttribute<User> telegramId() {
        return USER.id(9126, "telegramId");
    }

    /** {@return the role; undocumented by the server} */
    public static RawAttribute<User> role() {
        return USER.raw(9009, "role");
    }

    /** {@return the position's number; undocumented by the server} */
    public static RawAttribute<User> positionId() {
        return USER.raw(9127, "positionId");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static DateAttribute<User> customField(DateField field) {
        return USER.on(field).date(9103, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<User> customField(PersonField field) {
        return USER.person(field, 9108, 9109, 9112);
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<User> customField(CounterpartyField field) {
        return USER.on(field).person(9110, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<User> customField(UsersField field) {
        return USER.on(field).person(9113, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static LineAttribute<User> customField(LineField field) {
        return USER.on(field).line(9101, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static NumberAttribute<User> customField(NumberField field) {
        return USER.on(field).number(9102, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static FlagAttribute<User> customField(CheckboxField field) {
        return USER.on(field).flag(9105, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static TextAttribute<User> customField(ListField field) {
        return USER.on(field).text(9106, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<User> customField(DirectoryEntryField field) {
        return USER.on(field).id(9107, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static TextSetAttribute<User> customField(SetOfValuesField field) {
        return USER.on(field).textSet(9111, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<User> customField(TaskField field) {
        return USER.on(field).id(9115, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<User> customField(ProjectField field) {
        return USER.on(field).id(9117, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<User> customField(TimeField field) {
        return USER.on(field).raw(9104, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<User> customField(DirectoryEntriesField field) {
        return USER.on(field).raw(9114, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<User> customField(TasksField field) {
        return USER.on(field).raw(9116, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<User> customField(LocationField field) {
        return USER.on(field).raw(9118, "customField");
    }
}
