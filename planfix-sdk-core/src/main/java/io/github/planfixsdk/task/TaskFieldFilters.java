package io.github.planfixsdk.task;

import io.github.planfixsdk.customfield.CheckboxField;
import io.github.planfixsdk.customfield.CounterpartyField;
import io.github.planfixsdk.customfield.DateField;
import io.github.planfixsdk.customfield.DirectoryEntriesField;
import io.github.planfixsdk.customfield.DirectoryEntryField;
import io.github.planfixsdk.customfield.LineField;
import io.github.planfixsdk.customfield.ListField;
import io.github.planfixsdk.customfield.NumberField;
import io.github.planfixsdk.customfield.PersonField;
import io.github.planfixsdk.customfield.ProjectField;
import io.github.planfixsdk.customfield.SetOfValuesField;
import io.github.planfixsdk.customfield.TaskField;
import io.github.planfixsdk.customfield.TasksField;
import io.github.planfixsdk.customfield.UsersField;
import io.github.planfixsdk.filter.Attributes;
import io.github.planfixsdk.filter.CounterpartyAttribute;
import io.github.planfixsdk.filter.FlagAttribute;
import io.github.planfixsdk.filter.IdAttribute;
import io.github.planfixsdk.filter.IdSetAttribute;
import io.github.planfixsdk.filter.IdsAttribute;
import io.github.planfixsdk.filter.InclusiveDateAttribute;
import io.github.planfixsdk.filter.LineAttribute;
import io.github.planfixsdk.filter.NumberAttribute;
import io.github.planfixsdk.filter.PersonAttribute;
import io.github.planfixsdk.filter.TextAttribute;
import io.github.planfixsdk.filter.TextSetAttribute;

/** The custom fields among {@link TaskFilters}, apart because there are many. */
abstract class TaskFieldFilters {
    private static final Attributes<Task> TASK = Attributes.of("task");

    TaskFieldFilters() {}

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static InclusiveDateAttribute<Task> customField(DateField field) {
        return TASK.on(field).inclusiveDate(103, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<Task> customField(PersonField field) {
        return TASK.person(field, 108, 109, 112);
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<Task> customField(UsersField field) {
        return TASK.on(field).person(113, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static LineAttribute<Task> customField(LineField field) {
        return TASK.on(field).line(101, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static NumberAttribute<Task> customField(NumberField field) {
        return TASK.on(field).number(102, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static FlagAttribute<Task> customField(CheckboxField field) {
        return TASK.on(field).flag(105, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static TextAttribute<Task> customField(ListField field) {
        return TASK.on(field).text(106, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<Task> customField(DirectoryEntryField field) {
        return TASK.on(field).id(107, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdSetAttribute<Task> customField(DirectoryEntriesField field) {
        return TASK.on(field).idSet(114, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static TextSetAttribute<Task> customField(SetOfValuesField field) {
        return TASK.on(field).textSet(111, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<Task> customField(TaskField field) {
        return TASK.on(field).id(115, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdsAttribute<Task> customField(TasksField field) {
        return TASK.on(field).ids(116, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<Task> customField(ProjectField field) {
        return TASK.on(field).id(117, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static CounterpartyAttribute<Task> customField(CounterpartyField field) {
        return TASK.on(field).counterparty(110, "customField");
    }
}
