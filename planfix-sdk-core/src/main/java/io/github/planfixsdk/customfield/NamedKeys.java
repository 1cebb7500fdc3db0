package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.LongFunction;

/** A method for each type of custom field that makes its typed key from a name. */
abstract class NamedKeys {
    /** The key to the field that has the name, if it is of the key's type. */
    abstract <F extends ReadableField<?>> F key(String name, LongFunction<F> key, String method);

    /**
     * The key to a line of text (type 0).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final LineField line(String name) {
        return key(name, CustomField::line, "line");
    }

    /**
     * The key to a text of several lines (type 2).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final CustomField<String> text(String name) {
        return key(name, CustomField::text, "text");
    }

    /**
     * The key to a number (type 1).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final NumberField number(String name) {
        return key(name, CustomField::number, "number");
    }

    /**
     * The key to a day (type 3).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final DateField date(String name) {
        return key(name, CustomField::date, "date");
    }

    /**
     * The key to a time of day (type 4).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final TimeField time(String name) {
        return key(name, CustomField::time, "time");
    }

    /**
     * The key to a day and time (type 5).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final CustomField<LocalDateTime> dateTime(String name) {
        return key(name, CustomField::dateTime, "dateTime");
    }

    /**
     * The key to a period within one day (type 6).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final CustomField<TimePeriod> period(String name) {
        return key(name, CustomField::period, "period");
    }

    /**
     * The key to a checkbox (type 7).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final CheckboxField checkbox(String name) {
        return key(name, CustomField::checkbox, "checkbox");
    }

    /**
     * The key to a list to choose one value from (type 8).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final ListField list(String name) {
        return key(name, CustomField::list, "list");
    }

    /**
     * The key to an entry of a directory (type 9).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final DirectoryEntryField directoryEntry(String name) {
        return key(name, CustomField::directoryEntry, "directoryEntry");
    }

    /**
     * The key to a contact (type 10).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final PersonField contact(String name) {
        return key(name, CustomField::contact, "contact");
    }

    /**
     * The key to an employee (type 11).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final PersonField employee(String name) {
        return key(name, CustomField::employee, "employee");
    }

    /**
     * The key to a counterparty (type 12).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final CounterpartyField counterparty(String name) {
        return key(name, CustomField::counterparty, "counterparty");
    }

    /**
     * The key to a group, employee or contact (type 13).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final PersonField person(String name) {
        return key(name, CustomField::person, "person");
    }

    /**
     * The key to several people (type 14).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final UsersField users(String name) {
        return key(name, CustomField::users, "users");
    }

    /**
     * The key to several entries of a directory (type 15).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final DirectoryEntriesField directoryEntries(String name) {
        return key(name, CustomField::directoryEntries, "directoryEntries");
    }

    /**
     * The key to a task (type 16).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final TaskField task(String name) {
        return key(name, CustomField::task, "task");
    }

    /**
     * The key to several tasks (type 17).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final TasksField tasks(String name) {
        return key(name, CustomField::tasks, "tasks");
    }

    /**
     * The key to a set of values to choose from (type 20).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final SetOfValuesField setOfValues(String name) {
        return key(name, CustomField::setOfValues, "setOfValues");
    }

    /**
     * The key to files (type 21).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final CustomField<List<Long>> files(String name) {
        return key(name, CustomField::files, "files");
    }

    /**
     * The key to a project (type 22).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final ProjectField project(String name) {
        return key(name, CustomField::project, "project");
    }

    /**
     * The key to a sum over data tag entries (type 23).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final ReadOnlyField<ComputedValue> dataTagSummary(String name) {
        return key(name, CustomField::dataTagSummary, "dataTagSummary");
    }

    /**
     * The key to the result of a formula (type 24).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final ReadOnlyField<ComputedValue> calculated(String name) {
        return key(name, CustomField::calculated, "calculated");
    }

    /**
     * The key to a place (type 25).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final LocationField location(String name) {
        return key(name, CustomField::location, "location");
    }

    /**
     * The key to a sum over subtasks (type 26).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final ReadOnlyField<ComputedValue> subtaskTotal(String name) {
        return key(name, CustomField::subtaskTotal, "subtaskTotal");
    }

    /**
     * The key to what Planfix's assistant found (type 27).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final ReadOnlyField<ComputedValue> aiResult(String name) {
        return key(name, CustomField::aiResult, "aiResult");
    }

    /**
     * The key to a span between two moments (type 28).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final CustomField<DateTimeframe> dateTimeframe(String name) {
        return key(name, CustomField::dateTimeframe, "dateTimeframe");
    }

    /**
     * The key to a total over other objects (type 29).
     *
     * @param name the field's name
     * @return the typed key
     */
    public final ReadOnlyField<ComputedValue> totals(String name) {
        return key(name, CustomField::totals, "totals");
    }

    /**
     * The key to a field of any type, read and written as raw JSON.
     *
     * @param name the field's name
     * @return the key
     */
    public final CustomField<JsonNode> unknown(String name) {
        return key(name, CustomField::unknown, "unknown");
    }
}
