package io.github.planfixsdk.customfield;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A typed key of a custom field that can be read and written. One constant serves for asking ({@code Fields}), reading
 * ({@code task.get(AMOUNT)}), writing and, when declared with its own class such as {@link NumberField}, filtering:
 *
 * <pre>{@code
 * static final NumberField AMOUNT = CustomField.number(20);
 * }</pre>
 *
 * <p>Planfix takes a value for a field that isn't attached to the template, says success and stores nothing.
 *
 * @param <T> the value's Java type
 */
public abstract class CustomField<T> extends ReadableField<T> {
    CustomField(long id, @Nullable CustomFieldType type, Codec<T> codec) {
        super(id, type, codec);
    }

    /**
     * The value in the form that Planfix wants.
     *
     * @param value the value
     * @return what to put under {@code value}
     * @throws IllegalArgumentException if Planfix doesn't allow the value
     */
    public final JsonNode toJson(T value) {
        Objects.requireNonNull(value, () -> this + ": value is null; use the request's clear method instead");
        try {
            return codec().write(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(this + ": " + e.getMessage(), e);
        }
    }

    /**
     * What unsets the field.
     *
     * @return an empty array, {@code {"id":0}} or null, as the type needs it
     */
    public final JsonNode clearedJson() {
        return codec().cleared();
    }

    /**
     * The typed key of a defined field, of the class that its type has here.
     *
     * @param definition the field
     * @return the key; to raw JSON if the type is absent or unknown to this SDK
     */
    public static ReadableField<?> of(CustomFieldDefinition definition) {
        return FieldKind.key(definition.type(), definition.id());
    }

    private static ReadOnlyField<ComputedValue> computed(long id, CustomFieldType type) {
        return new ReadOnlyField<>(id, type, Codecs.COMPUTED);
    }

    /**
     * A key to a line of text, at most 255 characters (type 0).
     *
     * @param id the field's number
     * @return the key
     */
    public static LineField line(long id) {
        return new LineField(id);
    }

    /**
     * A key to a text of several lines (type 2).
     *
     * @param id the field's number
     * @return the key
     */
    public static CustomField<String> text(long id) {
        return new PlainField<>(id, CustomFieldType.TEXT, Codecs.TEXT);
    }

    /**
     * A key to a number (type 1).
     *
     * @param id the field's number
     * @return the key
     */
    public static NumberField number(long id) {
        return new NumberField(id);
    }

    /**
     * A key to a day (type 3).
     *
     * @param id the field's number
     * @return the key
     */
    public static DateField date(long id) {
        return new DateField(id);
    }

    /**
     * A key to a time of day, to the minute (type 4).
     *
     * @param id the field's number
     * @return the key
     */
    public static TimeField time(long id) {
        return new TimeField(id);
    }

    /**
     * A key to a day and time in the time zone of the token's employee (type 5).
     *
     * @param id the field's number
     * @return the key
     */
    public static CustomField<LocalDateTime> dateTime(long id) {
        return new PlainField<>(id, CustomFieldType.DATE_TIME, TimeCodecs.DATE_TIME);
    }

    /**
     * A key to a period within one day (type 6).
     *
     * @param id the field's number
     * @return the key
     */
    public static CustomField<TimePeriod> period(long id) {
        return new PlainField<>(id, CustomFieldType.PERIOD, TimeCodecs.PERIOD);
    }

    /**
     * A key to yes or no (type 7).
     *
     * @param id the field's number
     * @return the key
     */
    public static CheckboxField checkbox(long id) {
        return new CheckboxField(id);
    }

    /**
     * A key to one value out of a list (type 8).
     *
     * @param id the field's number
     * @return the key
     */
    public static ListField list(long id) {
        return new ListField(id);
    }

    /**
     * A key to an entry of a directory (type 9).
     *
     * @param id the field's number
     * @return the key
     */
    public static DirectoryEntryField directoryEntry(long id) {
        return new DirectoryEntryField(id);
    }

    /**
     * A key to a contact (type 10).
     *
     * @param id the field's number
     * @return the key
     */
    public static PersonField contact(long id) {
        return new PersonField(id, CustomFieldType.CONTACT, RefCodecs.CONTACT);
    }

    /**
     * A key to an employee (type 11).
     *
     * @param id the field's number
     * @return the key
     */
    public static PersonField employee(long id) {
        return new PersonField(id, CustomFieldType.EMPLOYEE, RefCodecs.EMPLOYEE);
    }

    /**
     * A key to a counterparty (type 12).
     *
     * @param id the field's number
     * @return the key
     */
    public static CounterpartyField counterparty(long id) {
        return new CounterpartyField(id);
    }

    /**
     * A key to a group, an employee or a contact (type 13).
     *
     * @param id the field's number
     * @return the key
     */
    public static PersonField person(long id) {
        return new PersonField(id, CustomFieldType.PERSON, RefCodecs.PERSON);
    }

    /**
     * A key to several groups, employees and contacts (type 14).
     *
     * @param id the field's number
     * @return the key
     */
    public static UsersField users(long id) {
        return new UsersField(id);
    }

    /**
     * A key to several entries of a directory (type 15).
     *
     * @param id the field's number
     * @return the key
     */
    public static DirectoryEntriesField directoryEntries(long id) {
        return new DirectoryEntriesField(id);
    }

    /**
     * A key to a task (type 16).
     *
     * @param id the field's number
     * @return the key
     */
    public static TaskField task(long id) {
        return new TaskField(id);
    }

    /**
     * A key to several tasks (type 17).
     *
     * @param id the field's number
     * @return the key
     */
    public static TasksField tasks(long id) {
        return new TasksField(id);
    }

    /**
     * A key to several values out of a list (type 20).
     *
     * @param id the field's number
     * @return the key
     */
    public static SetOfValuesField setOfValues(long id) {
        return new SetOfValuesField(id);
    }

    /**
     * A key to files, by their numbers (type 21).
     *
     * @param id the field's number
     * @return the key
     */
    public static CustomField<List<Long>> files(long id) {
        return new PlainField<>(id, CustomFieldType.FILES, RefCodecs.FILES);
    }

    /**
     * A key to a project (type 22).
     *
     * @param id the field's number
     * @return the key
     */
    public static ProjectField project(long id) {
        return new ProjectField(id);
    }

    /**
     * A key to a sum over data tag entries, which nobody can write (type 23).
     *
     * @param id the field's number
     * @return the key
     */
    public static ReadOnlyField<ComputedValue> dataTagSummary(long id) {
        return computed(id, CustomFieldType.DATA_TAG_SUMMARY);
    }

    /**
     * A key to the result of a formula, which nobody can write (type 24).
     *
     * @param id the field's number
     * @return the key
     */
    public static ReadOnlyField<ComputedValue> calculated(long id) {
        return computed(id, CustomFieldType.CALCULATED);
    }

    /**
     * A key to a place on the map (type 25).
     *
     * @param id the field's number
     * @return the key
     */
    public static LocationField location(long id) {
        return new LocationField(id);
    }

    /**
     * A key to a sum over subtasks, which nobody can write (type 26).
     *
     * @param id the field's number
     * @return the key
     */
    public static ReadOnlyField<ComputedValue> subtaskTotal(long id) {
        return computed(id, CustomFieldType.SUBTASK_TOTAL);
    }

    /**
     * A key to an answer of Planfix's assistant, which nobody can write (type 27).
     *
     * @param id the field's number
     * @return the key
     */
    public static ReadOnlyField<ComputedValue> aiResult(long id) {
        return computed(id, CustomFieldType.AI_RESULT);
    }

    /**
     * A key to a span between two moments (type 28).
     *
     * @param id the field's number
     * @return the key
     */
    public static CustomField<DateTimeframe> dateTimeframe(long id) {
        return new PlainField<>(id, CustomFieldType.DATE_TIMEFRAME, TimeCodecs.TIMEFRAME);
    }

    /**
     * A key to a total over other objects, which nobody can write (type 29).
     *
     * @param id the field's number
     * @return the key
     */
    public static ReadOnlyField<ComputedValue> totals(long id) {
        return computed(id, CustomFieldType.TOTALS);
    }

    /**
     * A key to any type, read and written as raw JSON.
     *
     * @param id the field's number
     * @return the key
     */
    public static CustomField<JsonNode> unknown(long id) {
        return new PlainField<>(id, null, Codecs.RAW);
    }
}
