package io.github.planfixsdk.directory;

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
import io.github.planfixsdk.customfield.TaskField;
import io.github.planfixsdk.customfield.TimeField;
import io.github.planfixsdk.customfield.UsersField;
import io.github.planfixsdk.filter.Attributes;
import io.github.planfixsdk.filter.DateAttribute;
import io.github.planfixsdk.filter.FlagAttribute;
import io.github.planfixsdk.filter.IdAttribute;
import io.github.planfixsdk.filter.IdSetAttribute;
import io.github.planfixsdk.filter.IdsAttribute;
import io.github.planfixsdk.filter.LineAttribute;
import io.github.planfixsdk.filter.NumberAttribute;
import io.github.planfixsdk.filter.PersonAttribute;
import io.github.planfixsdk.filter.RawAttribute;
import io.github.planfixsdk.filter.TextAttribute;

/** What entries of directories can be filtered by. An attribute has only the operators and values that the server knows for it. */
public final class DirectoryEntryFilters {
    private static final Attributes<DirectoryEntry> ENTRY = Attributes.of("directoryEntry");

    private DirectoryEntryFilters() {}

    /** {@return whether the entry was put into the archive} */
    public static FlagAttribute<DirectoryEntry> archived() {
        return ENTRY.flag(6005, "archived");
    }

    /** {@return the group within the directory, by its key} */
    public static IdAttribute<DirectoryEntry> group() {
        return ENTRY.id(6003, "group");
    }

    /** {@return the entry itself, by its key} */
    public static IdsAttribute<DirectoryEntry> entry() {
        return ENTRY.ids(6006, "entry");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static DateAttribute<DirectoryEntry> customField(DateField field) {
        return ENTRY.on(field).date(6103, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<DirectoryEntry> customField(PersonField field) {
        return ENTRY.person(field, 6108, 6109, 6112);
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<DirectoryEntry> customField(CounterpartyField field) {
        return ENTRY.on(field).person(6110, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static PersonAttribute<DirectoryEntry> customField(UsersField field) {
        return ENTRY.on(field).person(6113, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static LineAttribute<DirectoryEntry> customField(LineField field) {
        return ENTRY.on(field).line(6101, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static NumberAttribute<DirectoryEntry> customField(NumberField field) {
        return ENTRY.on(field).number(6102, "customField");
    }

    /**
     * A custom field; undocumented by the server, so in its own words.
     *
     * @param field the field
     * @return the attribute
     */
    public static RawAttribute<DirectoryEntry> customField(TimeField field) {
        return ENTRY.on(field).raw(6104, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static FlagAttribute<DirectoryEntry> customField(CheckboxField field) {
        return ENTRY.on(field).flag(6105, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static TextAttribute<DirectoryEntry> customField(ListField field) {
        return ENTRY.on(field).text(6106, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<DirectoryEntry> customField(DirectoryEntryField field) {
        return ENTRY.on(field).id(6107, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdSetAttribute<DirectoryEntry> customField(DirectoryEntriesField field) {
        return ENTRY.on(field).idSet(6114, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<DirectoryEntry> customField(TaskField field) {
        return ENTRY.on(field).id(6115, "customField");
    }

    /**
     * A custom field with the operators of its type.
     *
     * @param field the field
     * @return the attribute
     */
    public static IdAttribute<DirectoryEntry> customField(ProjectField field) {
        return ENTRY.on(field).id(6117, "customField");
    }
}
