package io.github.planfixsdk.project;

import io.github.planfixsdk.customfield.CheckboxField;
import io.github.planfixsdk.customfield.CounterpartyField;
import io.github.planfixsdk.customfield.DateField;
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
import io.github.planfixsdk.filter.CounterpartyAttribute;
import io.github.planfixsdk.filter.DateAttribute;
import io.github.planfixsdk.filter.FlagAttribute;
import io.github.planfixsdk.filter.IdAttribute;
import io.github.planfixsdk.filter.LineAttribute;
import io.github.planfixsdk.filter.NumberAttribute;
import io.github.planfixsdk.filter.OrderedIdsAttribute;
import io.github.planfixsdk.filter.PersonAttribute;
import io.github.planfixsdk.filter.RawAttribute;
import io.github.planfixsdk.filter.TextAttribute;

/** What projects can be filtered by. An attribute has only the operators and values that the server knows for it. */
public final class ProjectFilters {
    private static final Attributes<Project> PROJECT = Attributes.of("project");

    private ProjectFilters() {}

    /** {@return the end} */
    public static DateAttribute<Project> end() {
        return PROJECT.date(5005, "end");
    }

    /** {@return when the project was created} */
    public static DateAttribute<Project> created() {
        return PROJECT.date(5013, "created");
    }

    /** {@return who created the project} */
    public static PersonAttribute<Project> author() {
        return PROJECT.person(5004, "author");
    }

    /** {@return the client managers} */
    public static PersonAttribute<Project> clientManager() {
        return PROJECT.person(5008, "clientManager");
    }

    /** {@return the auditors} */
    public static PersonAttribute<Project> auditor() {
        return PROJECT.person(5012, "auditor");
    }

    /** {@return the assignees} */
    public static PersonAttribute<Project> assignee() {
        return PROJECT.person(5011, "assignee");
    }

    /** {@return the name} */
    public static ContainsAttribute<Project> name() {
        return PROJECT.contains(5001, "name");
    }

    /** {@return the project's number} */
    public static OrderedIdsAttribute<Project> number() {
        return PROJECT.orderedIds(5007, "number");
    }

    /** {@return the project above} */
    public static IdAttribute<Project> parent() {
        return PROJECT.id(5014, "parent");
    }

    /** {@return the group of projects} */
    public static IdAttribute<Project> group() {
        return PROJECT.id(5002, "group");
    }

    /** {@return the status} */
    public static IdAttribute<Project> status() {
        return PROJECT.id(5006, "status");
    }

    /** {@return the template} */
    public static IdAttribute<Project> template() {
        return PROJECT.id(5010, "template");
    }

    /** {@return the counterparty} */
    public static CounterpartyAttribute<Project> counterparty() {
        return PROJECT.counterparty(5003, "counterparty");
    }

    /** {@return a type that the server lists without a description} */
    public static RawAttribute<Project> undocumented5009() {
        return PROJECT.raw(5009, "undocumented5009");
    }

    /** {@return a type that the server lists without a description} */
    public static RawAttribute<Project> undocumented5015() {
        return PROJECT.raw(5015, "undocumented5015");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static DateAttribute<Project> customField(DateField field) {
        return PROJECT.on(field).date(5103, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<Project> customField(PersonField field) {
        return PROJECT.person(field, 5108, 5109, 5112);
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<Project> customField(CounterpartyField field) {
        return PROJECT.on(field).person(5110, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<Project> customField(UsersField field) {
        return PROJECT.on(field).person(5113, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static LineAttribute<Project> customField(LineField field) {
        return PROJECT.on(field).line(5101, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static NumberAttribute<Project> customField(NumberField field) {
        return PROJECT.on(field).number(5102, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static FlagAttribute<Project> customField(CheckboxField field) {
        return PROJECT.on(field).flag(5105, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static TextAttribute<Project> customField(ListField field) {
        return PROJECT.on(field).text(5106, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<Project> customField(DirectoryEntryField field) {
        return PROJECT.on(field).id(5107, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<Project> customField(TaskField field) {
        return PROJECT.on(field).id(5115, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<Project> customField(ProjectField field) {
        return PROJECT.on(field).id(5117, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Project> customField(TimeField field) {
        return PROJECT.on(field).raw(5104, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Project> customField(SetOfValuesField field) {
        return PROJECT.on(field).raw(5111, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Project> customField(TasksField field) {
        return PROJECT.on(field).raw(5116, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<Project> customField(LocationField field) {
        return PROJECT.on(field).raw(5118, "customField");
    }
}
