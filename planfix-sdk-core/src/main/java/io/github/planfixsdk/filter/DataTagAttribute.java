package io.github.planfixsdk.filter;

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

/**
 * A data tag whose entries hang on the entity. A condition holds if an entry's field fulfils it.
 *
 * @param <E> the entity
 */
public final class DataTagAttribute<E> {
    private final Attributes<E> attributes;

    DataTagAttribute(Attributes<E> attributes) {
        this.attributes = attributes;
    }

    /**
     * A field of the data tag: a contact, an employee, or any person or group.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public PersonAttribute<E> field(PersonField field) {
        return attributes.person(field, 3116, 3104, 3111);
    }

    /**
     * A field of the data tag: a day.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public DateAttribute<E> field(DateField field) {
        return attributes.on(field).date(3101, "field");
    }

    /**
     * A field of the data tag: a counterparty.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public PersonAttribute<E> field(CounterpartyField field) {
        return attributes.on(field).person(3106, "field");
    }

    /**
     * A field of the data tag: several people.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public PersonAttribute<E> field(UsersField field) {
        return attributes.on(field).person(3103, "field");
    }

    /**
     * A field of the data tag: a line of text.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public LineAttribute<E> field(LineField field) {
        return attributes.on(field).line(3108, "field");
    }

    /**
     * A field of the data tag: a number.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public NumberAttribute<E> field(NumberField field) {
        return attributes.on(field).number(3109, "field");
    }

    /**
     * A field of the data tag: yes or no.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public FlagAttribute<E> field(CheckboxField field) {
        return attributes.on(field).flag(3115, "field");
    }

    /**
     * A field of the data tag: a directory entry.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public IdAttribute<E> field(DirectoryEntryField field) {
        return attributes.on(field).id(3105, "field");
    }

    /**
     * A field of the data tag: a task; the server documents no operators.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public RawAttribute<E> field(TaskField field) {
        return attributes.on(field).raw(3117, "field");
    }

    /**
     * A field of the data tag: several tasks; the server documents no operators.
     *
     * @param field the data tag's field
     * @return the attribute
     */
    public RawAttribute<E> field(TasksField field) {
        return attributes.on(field).raw(3123, "field");
    }
}
