package io.github.planfixsdk.task;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link Task}, for {@link Fields#of}. Custom fields are asked for by their own keys. */
public final class TaskFields {
    /** {@code id}; see {@link Task#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code name}; see {@link Task#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code description}; see {@link Task#description}. */
    public static final SystemField DESCRIPTION = SystemField.of("description");

    /** {@code additionalDescriptionData}; see {@link Task#additionalDescriptionData}. */
    public static final SystemField ADDITIONAL_DESCRIPTION_DATA = SystemField.of("additionalDescriptionData");

    /** {@code priority}; see {@link Task#priority}. */
    public static final SystemField PRIORITY = SystemField.of("priority");

    /** {@code status}; see {@link Task#status}. */
    public static final SystemField STATUS = SystemField.of("status");

    /** {@code processId}; see {@link Task#processId}. */
    public static final SystemField PROCESS_ID = SystemField.of("processId");

    /** {@code resultChecking}; see {@link Task#resultChecking}. */
    public static final SystemField RESULT_CHECKING = SystemField.of("resultChecking");

    /** {@code type}; see {@link Task#type}. */
    public static final SystemField TYPE = SystemField.of("type");

    /** {@code assigner}; see {@link Task#assigner}. */
    public static final SystemField ASSIGNER = SystemField.of("assigner");

    /** {@code parent}; see {@link Task#parent}. */
    public static final SystemField PARENT = SystemField.of("parent");

    /** {@code object}; see {@link Task#object}. */
    public static final SystemField OBJECT = SystemField.of("object");

    /** {@code template}; see {@link Task#template}. */
    public static final SystemField TEMPLATE = SystemField.of("template");

    /** {@code project}; see {@link Task#project}. */
    public static final SystemField PROJECT = SystemField.of("project");

    /** {@code counterparty}; see {@link Task#counterparty}. */
    public static final SystemField COUNTERPARTY = SystemField.of("counterparty");

    /** {@code dateTime}; see {@link Task#dateTime}. */
    public static final SystemField DATE_TIME = SystemField.of("dateTime");

    /** {@code startDateTime}; see {@link Task#startDateTime}. */
    public static final SystemField START_DATE_TIME = SystemField.of("startDateTime");

    /** {@code endDateTime}; see {@link Task#endDateTime}. */
    public static final SystemField END_DATE_TIME = SystemField.of("endDateTime");

    /** {@code hasStartDate}; see {@link Task#hasStartDate}. */
    public static final SystemField HAS_START_DATE = SystemField.of("hasStartDate");

    /** {@code hasEndDate}; see {@link Task#hasEndDate}. */
    public static final SystemField HAS_END_DATE = SystemField.of("hasEndDate");

    /** {@code hasStartTime}; see {@link Task#hasStartTime}. */
    public static final SystemField HAS_START_TIME = SystemField.of("hasStartTime");

    /** {@code hasEndTime}; see {@link Task#hasEndTime}. */
    public static final SystemField HAS_END_TIME = SystemField.of("hasEndTime");

    /** {@code delayedTillDate}; see {@link Task#delayedTillDate}. */
    public static final SystemField DELAYED_TILL_DATE = SystemField.of("delayedTillDate");

    /** {@code actualCompletionDate}; see {@link Task#actualCompletionDate}. */
    public static final SystemField ACTUAL_COMPLETION_DATE = SystemField.of("actualCompletionDate");

    /** {@code dateOfLastUpdate}; see {@link Task#dateOfLastUpdate}. */
    public static final SystemField DATE_OF_LAST_UPDATE = SystemField.of("dateOfLastUpdate");

    /** {@code dateOfLastComment}; see {@link Task#dateOfLastComment}. */
    public static final SystemField DATE_OF_LAST_COMMENT = SystemField.of("dateOfLastComment");

    /** {@code duration}; see {@link Task#duration}. */
    public static final SystemField DURATION = SystemField.of("duration");

    /** {@code durationUnit}; see {@link Task#durationUnit}. */
    public static final SystemField DURATION_UNIT = SystemField.of("durationUnit");

    /** {@code durationType}; see {@link Task#durationType}. */
    public static final SystemField DURATION_TYPE = SystemField.of("durationType");

    /** {@code overdue}; see {@link Task#overdue}. */
    public static final SystemField OVERDUE = SystemField.of("overdue");

    /** {@code closeToDeadLine}; see {@link Task#closeToDeadLine}. */
    public static final SystemField CLOSE_TO_DEAD_LINE = SystemField.of("closeToDeadLine");

    /** {@code notAcceptedInTime}; see {@link Task#notAcceptedInTime}. */
    public static final SystemField NOT_ACCEPTED_IN_TIME = SystemField.of("notAcceptedInTime");

    /** {@code inFavorites}; see {@link Task#inFavorites}. */
    public static final SystemField IN_FAVORITES = SystemField.of("inFavorites");

    /** {@code isSummary}; see {@link Task#isSummary}. */
    public static final SystemField IS_SUMMARY = SystemField.of("isSummary");

    /** {@code isSequential}; see {@link Task#isSequential}. */
    public static final SystemField IS_SEQUENTIAL = SystemField.of("isSequential");

    /** {@code assignees}; see {@link Task#assignees}. */
    public static final SystemField ASSIGNEES = SystemField.of("assignees");

    /** {@code participants}; see {@link Task#participants}. */
    public static final SystemField PARTICIPANTS = SystemField.of("participants");

    /** {@code auditors}; see {@link Task#auditors}. */
    public static final SystemField AUDITORS = SystemField.of("auditors");

    /** {@code projectAuditors}; see {@link Task#projectAuditors}. */
    public static final SystemField PROJECT_AUDITORS = SystemField.of("projectAuditors");

    /** {@code recurrence}; see {@link Task#recurrence}. */
    public static final SystemField RECURRENCE = SystemField.of("recurrence");

    /** {@code isDeleted}; see {@link Task#isDeleted}. */
    public static final SystemField IS_DELETED = SystemField.of("isDeleted");

    /** {@code files}; see {@link Task#files}. */
    public static final SystemField FILES = SystemField.of("files");

    /** {@code dataTags}; see {@link Task#dataTags}. */
    public static final SystemField DATA_TAGS = SystemField.of("dataTags");

    /** {@code sourceObjectId}; see {@link Task#sourceObjectId}. */
    public static final SystemField SOURCE_OBJECT_ID = SystemField.of("sourceObjectId");

    /** {@code sourceDataVersion}; see {@link Task#sourceDataVersion}. */
    public static final SystemField SOURCE_DATA_VERSION = SystemField.of("sourceDataVersion");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(
            ID,
            NAME,
            DESCRIPTION,
            ADDITIONAL_DESCRIPTION_DATA,
            PRIORITY,
            STATUS,
            PROCESS_ID,
            RESULT_CHECKING,
            TYPE,
            ASSIGNER,
            PARENT,
            OBJECT,
            TEMPLATE,
            PROJECT,
            COUNTERPARTY,
            DATE_TIME,
            START_DATE_TIME,
            END_DATE_TIME,
            HAS_START_DATE,
            HAS_END_DATE,
            HAS_START_TIME,
            HAS_END_TIME,
            DELAYED_TILL_DATE,
            ACTUAL_COMPLETION_DATE,
            DATE_OF_LAST_UPDATE,
            DATE_OF_LAST_COMMENT,
            DURATION,
            DURATION_UNIT,
            DURATION_TYPE,
            OVERDUE,
            CLOSE_TO_DEAD_LINE,
            NOT_ACCEPTED_IN_TIME,
            IN_FAVORITES,
            IS_SUMMARY,
            IS_SEQUENTIAL,
            ASSIGNEES,
            PARTICIPANTS,
            AUDITORS,
            PROJECT_AUDITORS,
            RECURRENCE,
            IS_DELETED,
            FILES,
            DATA_TAGS,
            SOURCE_OBJECT_ID,
            SOURCE_DATA_VERSION);

    private TaskFields() {}
}
