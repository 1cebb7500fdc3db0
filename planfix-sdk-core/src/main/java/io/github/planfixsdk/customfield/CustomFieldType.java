package io.github.planfixsdk.customfield;

import io.github.planfixsdk.model.OpenNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a custom field, by Planfix's number. */
public final class CustomFieldType extends OpenNumber {
    private static final Vocabulary<CustomFieldType> VOCABULARY = new Vocabulary<>(CustomFieldType::new);

    /** A short text, up to 255 characters. */
    public static final CustomFieldType LINE = VOCABULARY.add(0, "line");

    /** A number. */
    public static final CustomFieldType NUMBER = VOCABULARY.add(1, "number");

    /** A text of several lines. */
    public static final CustomFieldType TEXT = VOCABULARY.add(2, "text");

    /** A date. */
    public static final CustomFieldType DATE = VOCABULARY.add(3, "date");

    /** A time of day. */
    public static final CustomFieldType TIME = VOCABULARY.add(4, "time");

    /** A date with a time. */
    public static final CustomFieldType DATE_TIME = VOCABULARY.add(5, "date and time");

    /** A period within one day. */
    public static final CustomFieldType PERIOD = VOCABULARY.add(6, "period of time");

    /** Yes or no. */
    public static final CustomFieldType CHECKBOX = VOCABULARY.add(7, "checkbox");

    /** One value out of a list. */
    public static final CustomFieldType LIST = VOCABULARY.add(8, "list");

    /** An entry of a directory. */
    public static final CustomFieldType DIRECTORY_ENTRY = VOCABULARY.add(9, "directory entry");

    /** A contact. */
    public static final CustomFieldType CONTACT = VOCABULARY.add(10, "contact");

    /** An employee. */
    public static final CustomFieldType EMPLOYEE = VOCABULARY.add(11, "employee");

    /** A counterparty: a contact or company. */
    public static final CustomFieldType COUNTERPARTY = VOCABULARY.add(12, "counterparty");

    /** A group, an employee or a contact. */
    public static final CustomFieldType PERSON = VOCABULARY.add(13, "group, employee or contact");

    /** Several groups, employees and contacts. */
    public static final CustomFieldType USERS = VOCABULARY.add(14, "list of users");

    /** Several entries of a directory. */
    public static final CustomFieldType DIRECTORY_ENTRIES = VOCABULARY.add(15, "set of directory values");

    /** A task. */
    public static final CustomFieldType TASK = VOCABULARY.add(16, "task");

    /** Several tasks. */
    public static final CustomFieldType TASKS = VOCABULARY.add(17, "task set");

    /** Several values out of a list. */
    public static final CustomFieldType SET_OF_VALUES = VOCABULARY.add(20, "set of values");

    /** Files. */
    public static final CustomFieldType FILES = VOCABULARY.add(21, "files");

    /** A project. */
    public static final CustomFieldType PROJECT = VOCABULARY.add(22, "project");

    /** A sum over data tag entries; read-only. */
    public static final CustomFieldType DATA_TAG_SUMMARY = VOCABULARY.add(23, "data tag summary");

    /** The result of a formula; read-only. */
    public static final CustomFieldType CALCULATED = VOCABULARY.add(24, "calculated field");

    /** A place on the map. */
    public static final CustomFieldType LOCATION = VOCABULARY.add(25, "location");

    /** A sum over subtasks; read-only. */
    public static final CustomFieldType SUBTASK_TOTAL = VOCABULARY.add(26, "subtask total");

    /** What Planfix's assistant found; read-only. */
    public static final CustomFieldType AI_RESULT = VOCABULARY.add(27, "AI result");

    /** A span between two moments. */
    public static final CustomFieldType DATE_TIMEFRAME = VOCABULARY.add(28, "date with time frame");

    /** A sum over other objects; read-only. */
    public static final CustomFieldType TOTALS = VOCABULARY.add(29, "totals");

    private CustomFieldType(String text, @Nullable String label) {
        super(text, label);
    }

    /**
     * The constant for a number of the server.
     *
     * @param code the number as Planfix writes it
     * @return its constant, or a value of its own for a number this SDK does not know
     */
    public static CustomFieldType of(int code) {
        return VOCABULARY.of(code);
    }

    /**
     * The value with this text.
     *
     * @param text a number, or whatever else the server may send in its place
     * @return the constant, or a value that answers false to {@link #isKnown()}
     */
    public static CustomFieldType of(String text) {
        return VOCABULARY.of(text);
    }

    /** {@return the known values, by number} */
    public static List<CustomFieldType> values() {
        return VOCABULARY.values();
    }
}
