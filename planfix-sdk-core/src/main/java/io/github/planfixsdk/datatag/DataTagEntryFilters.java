package io.github.planfixsdk.datatag;

import io.github.planfixsdk.customfield.CheckboxField;
import io.github.planfixsdk.customfield.CounterpartyField;
import io.github.planfixsdk.customfield.DateField;
import io.github.planfixsdk.customfield.DirectoryEntryField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.customfield.PersonField;
import io.github.planfixsdk.customfield.TaskField;
import io.github.planfixsdk.customfield.TasksField;
import io.github.planfixsdk.customfield.UsersField;
import io.github.planfixsdk.filter.Attributes;
import io.github.planfixsdk.filter.CounterpartyAttribute;
import io.github.planfixsdk.filter.DateAttribute;
import io.github.planfixsdk.filter.FlagAttribute;
import io.github.planfixsdk.filter.IdAttribute;
import io.github.planfixsdk.filter.IdsAttribute;
import io.github.planfixsdk.filter.LineAttribute;
import io.github.planfixsdk.filter.NumberAttribute;
import io.github.planfixsdk.filter.PersonAttribute;
import io.github.planfixsdk.filter.RawAttribute;

/** What entries of data tags can be filtered by: their own fields, and properties of the task they hang on. An attribute has only
 * the operators and values that the server knows for it. */
public final class DataTagEntryFilters {
    private static final Attributes<DataTagEntry> ENTRY = Attributes.of("dataTagEntry");

    private DataTagEntryFilters() {}

    /** {@return who set the task} */
    public static PersonAttribute<DataTagEntry> taskAssigner() {
        return ENTRY.person(1, "taskAssigner");
    }

    /** {@return the project of the task} */
    public static IdAttribute<DataTagEntry> taskProject() {
        return ENTRY.id(5, "taskProject");
    }

    /** {@return the counterparty of the task} */
    public static CounterpartyAttribute<DataTagEntry> taskCounterparty() {
        return ENTRY.counterparty(7, "taskCounterparty");
    }

    /** {@return the status of the task} */
    public static IdsAttribute<DataTagEntry> taskStatus() {
        return ENTRY.ids(10, "taskStatus");
    }

    /** {@return when the task was created} */
    public static DateAttribute<DataTagEntry> taskCreated() {
        return ENTRY.date(12, "taskCreated");
    }

    /** {@return the process of the task} */
    public static IdAttribute<DataTagEntry> taskProcess() {
        return ENTRY.id(24, "taskProcess");
    }

    /** {@return the template of the task} */
    public static IdsAttribute<DataTagEntry> taskTemplate() {
        return ENTRY.ids(51, "taskTemplate");
    }

    /** {@return the object of the task} */
    public static IdsAttribute<DataTagEntry> taskObject() {
        return ENTRY.ids(325, "taskObject");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static DateAttribute<DataTagEntry> customField(DateField field) {
        return ENTRY.on(field).date(3101, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<DataTagEntry> customField(UsersField field) {
        return ENTRY.on(field).person(3103, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<DataTagEntry> customField(PersonField field) {
        return ENTRY.person(field, 3116, 3104, 3111);
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<DataTagEntry> customField(DirectoryEntryField field) {
        return ENTRY.on(field).id(3105, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<DataTagEntry> customField(CounterpartyField field) {
        return ENTRY.on(field).person(3106, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static LineAttribute<DataTagEntry> customField(LineField field) {
        return ENTRY.on(field).line(3108, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static NumberAttribute<DataTagEntry> customField(NumberField field) {
        return ENTRY.on(field).number(3109, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static FlagAttribute<DataTagEntry> customField(CheckboxField field) {
        return ENTRY.on(field).flag(3115, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<DataTagEntry> customField(TaskField field) {
        return ENTRY.on(field).raw(3117, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<DataTagEntry> customField(TasksField field) {
        return ENTRY.on(field).raw(3123, "customField");
    }
}
