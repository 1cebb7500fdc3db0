package io.github.planfixsdk.comment;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link Comment}, for {@link Fields#of}. */
public final class CommentFields {
    /** {@code id}; see {@link Comment#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code dateTime}; see {@link Comment#dateTime}. */
    public static final SystemField DATE_TIME = SystemField.of("dateTime");

    /** {@code type}; see {@link Comment#type}. */
    public static final SystemField TYPE = SystemField.of("type");

    /** {@code fromType}; see {@link Comment#fromType}. */
    public static final SystemField FROM_TYPE = SystemField.of("fromType");

    /** {@code description}; see {@link Comment#description}. */
    public static final SystemField DESCRIPTION = SystemField.of("description");

    /** {@code additionalDescriptionData}; see {@link Comment#additionalDescriptionData}. */
    public static final SystemField ADDITIONAL_DESCRIPTION_DATA = SystemField.of("additionalDescriptionData");

    /** {@code task}; see {@link Comment#task}. */
    public static final SystemField TASK = SystemField.of("task");

    /** {@code project}; see {@link Comment#project}. */
    public static final SystemField PROJECT = SystemField.of("project");

    /** {@code contact}; see {@link Comment#contact}. */
    public static final SystemField CONTACT = SystemField.of("contact");

    /** {@code owner}; see {@link Comment#owner}. */
    public static final SystemField OWNER = SystemField.of("owner");

    /** {@code isDeleted}; see {@link Comment#isDeleted}. */
    public static final SystemField IS_DELETED = SystemField.of("isDeleted");

    /** {@code isPinned}; see {@link Comment#isPinned}. */
    public static final SystemField IS_PINNED = SystemField.of("isPinned");

    /** {@code isHidden}; see {@link Comment#isHidden}. */
    public static final SystemField IS_HIDDEN = SystemField.of("isHidden");

    /** {@code isNotRead}; see {@link Comment#isNotRead}. */
    public static final SystemField IS_NOT_READ = SystemField.of("isNotRead");

    /** {@code recipients}; see {@link Comment#recipients}. */
    public static final SystemField RECIPIENTS = SystemField.of("recipients");

    /** {@code reminders}; see {@link Comment#reminders}. */
    public static final SystemField REMINDERS = SystemField.of("reminders");

    /** {@code dataTags}; see {@link Comment#dataTags}. */
    public static final SystemField DATA_TAGS = SystemField.of("dataTags");

    /** {@code files}; see {@link Comment#files}. */
    public static final SystemField FILES = SystemField.of("files");

    /** {@code changeTaskStartDate}; see {@link Comment#changeTaskStartDate}. */
    public static final SystemField CHANGE_TASK_START_DATE = SystemField.of("changeTaskStartDate");

    /** {@code changeTaskExpectDate}; see {@link Comment#changeTaskExpectDate}. */
    public static final SystemField CHANGE_TASK_EXPECT_DATE = SystemField.of("changeTaskExpectDate");

    /** {@code changeStatus}; see {@link Comment#changeStatus}. */
    public static final SystemField CHANGE_STATUS = SystemField.of("changeStatus");

    /** {@code sourceObjectId}; see {@link Comment#sourceObjectId}. */
    public static final SystemField SOURCE_OBJECT_ID = SystemField.of("sourceObjectId");

    /** {@code sourceDataVersion}; see {@link Comment#sourceDataVersion}. */
    public static final SystemField SOURCE_DATA_VERSION = SystemField.of("sourceDataVersion");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(
            ID,
            DATE_TIME,
            TYPE,
            FROM_TYPE,
            DESCRIPTION,
            ADDITIONAL_DESCRIPTION_DATA,
            TASK,
            PROJECT,
            CONTACT,
            OWNER,
            IS_DELETED,
            IS_PINNED,
            IS_HIDDEN,
            IS_NOT_READ,
            RECIPIENTS,
            REMINDERS,
            DATA_TAGS,
            FILES,
            CHANGE_TASK_START_DATE,
            CHANGE_TASK_EXPECT_DATE,
            CHANGE_STATUS,
            SOURCE_OBJECT_ID,
            SOURCE_DATA_VERSION);

    private CommentFields() {}
}
