package io.github.planfixsdk.project;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link Project}, for {@link Fields#of}. Custom fields are asked for by their own keys. */
public final class ProjectFields {
    /** {@code id}; see {@link Project#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code name}; see {@link Project#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code description}; see {@link Project#description}. */
    public static final SystemField DESCRIPTION = SystemField.of("description");

    /** {@code status}; see {@link Project#status}. */
    public static final SystemField STATUS = SystemField.of("status");

    /** {@code owner}; see {@link Project#owner}. */
    public static final SystemField OWNER = SystemField.of("owner");

    /** {@code parent}; see {@link Project#parent}. */
    public static final SystemField PARENT = SystemField.of("parent");

    /** {@code template}; see {@link Project#template}. */
    public static final SystemField TEMPLATE = SystemField.of("template");

    /** {@code group}; see {@link Project#group}. */
    public static final SystemField GROUP = SystemField.of("group");

    /** {@code counterparty}; see {@link Project#counterparty}. */
    public static final SystemField COUNTERPARTY = SystemField.of("counterparty");

    /** {@code startDate}; see {@link Project#startDate}. */
    public static final SystemField START_DATE = SystemField.of("startDate");

    /** {@code endDate}; see {@link Project#endDate}. */
    public static final SystemField END_DATE = SystemField.of("endDate");

    /** {@code hiddenForEmployees}; see {@link Project#hiddenForEmployees}. */
    public static final SystemField HIDDEN_FOR_EMPLOYEES = SystemField.of("hiddenForEmployees");

    /** {@code hiddenForClients}; see {@link Project#hiddenForClients}. */
    public static final SystemField HIDDEN_FOR_CLIENTS = SystemField.of("hiddenForClients");

    /** {@code overdue}; see {@link Project#overdue}. */
    public static final SystemField OVERDUE = SystemField.of("overdue");

    /** {@code isCloseToDeadline}; see {@link Project#isCloseToDeadline}. */
    public static final SystemField IS_CLOSE_TO_DEADLINE = SystemField.of("isCloseToDeadline");

    /** {@code hasEndDate}; see {@link Project#hasEndDate}. */
    public static final SystemField HAS_END_DATE = SystemField.of("hasEndDate");

    /** {@code assignees}; see {@link Project#assignees}. */
    public static final SystemField ASSIGNEES = SystemField.of("assignees");

    /** {@code participants}; see {@link Project#participants}. */
    public static final SystemField PARTICIPANTS = SystemField.of("participants");

    /** {@code auditors}; see {@link Project#auditors}. */
    public static final SystemField AUDITORS = SystemField.of("auditors");

    /** {@code clientManagers}; see {@link Project#clientManagers}. */
    public static final SystemField CLIENT_MANAGERS = SystemField.of("clientManagers");

    /** {@code isDeleted}; see {@link Project#isDeleted}. */
    public static final SystemField IS_DELETED = SystemField.of("isDeleted");

    /** {@code sourceObjectId}; see {@link Project#sourceObjectId}. */
    public static final SystemField SOURCE_OBJECT_ID = SystemField.of("sourceObjectId");

    /** {@code sourceDataVersion}; see {@link Project#sourceDataVersion}. */
    public static final SystemField SOURCE_DATA_VERSION = SystemField.of("sourceDataVersion");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(
            ID,
            NAME,
            DESCRIPTION,
            STATUS,
            OWNER,
            PARENT,
            TEMPLATE,
            GROUP,
            COUNTERPARTY,
            START_DATE,
            END_DATE,
            HIDDEN_FOR_EMPLOYEES,
            HIDDEN_FOR_CLIENTS,
            OVERDUE,
            IS_CLOSE_TO_DEADLINE,
            HAS_END_DATE,
            ASSIGNEES,
            PARTICIPANTS,
            AUDITORS,
            CLIENT_MANAGERS,
            IS_DELETED,
            SOURCE_OBJECT_ID,
            SOURCE_DATA_VERSION);

    private ProjectFields() {}
}
