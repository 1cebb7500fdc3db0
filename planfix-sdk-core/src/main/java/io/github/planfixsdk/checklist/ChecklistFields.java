package io.github.planfixsdk.checklist;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link ChecklistItem}. */
public final class ChecklistFields {
    /** {@code id}; see {@link ChecklistItem#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code name}; see {@link ChecklistItem#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code isDone}; see {@link ChecklistItem#isDone}. */
    public static final SystemField IS_DONE = SystemField.of("isDone");

    /** {@code parent}; see {@link ChecklistItem#parent}. */
    public static final SystemField PARENT = SystemField.of("parent");

    /** {@code dateTime}; see {@link ChecklistItem#dateTime}. */
    public static final SystemField DATE_TIME = SystemField.of("dateTime");

    /** {@code assignees}; see {@link ChecklistItem#assignees}. */
    public static final SystemField ASSIGNEES = SystemField.of("assignees");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(ID, NAME, IS_DONE, PARENT, DATE_TIME, ASSIGNEES);

    private ChecklistFields() {}
}
