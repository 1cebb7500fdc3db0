package io.github.planfixsdk.user;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link User}, for {@link Fields#of}. Custom fields are asked for by their own keys. */
public final class UserFields {
    /** {@code id}; see {@link User#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code name}; see {@link User#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code midname}; see {@link User#midname}. */
    public static final SystemField MIDNAME = SystemField.of("midname");

    /** {@code lastname}; see {@link User#lastname}. */
    public static final SystemField LASTNAME = SystemField.of("lastname");

    /** {@code gender}; see {@link User#gender}. */
    public static final SystemField GENDER = SystemField.of("gender");

    /** {@code isDeleted}; see {@link User#isDeleted}. */
    public static final SystemField IS_DELETED = SystemField.of("isDeleted");

    /** {@code birthDate}; see {@link User#birthDate}. */
    public static final SystemField BIRTH_DATE = SystemField.of("birthDate");

    /** {@code groups}; see {@link User#groups}. */
    public static final SystemField GROUPS = SystemField.of("groups");

    /** {@code role}; see {@link User#role}. */
    public static final SystemField ROLE = SystemField.of("role");

    /** {@code login}; see {@link User#login}. */
    public static final SystemField LOGIN = SystemField.of("login");

    /** {@code email}; see {@link User#email}. */
    public static final SystemField EMAIL = SystemField.of("email");

    /** {@code secondaryEmails}; see {@link User#secondaryEmails}. */
    public static final SystemField SECONDARY_EMAILS = SystemField.of("secondaryEmails");

    /** {@code telegramId}; see {@link User#telegramId}. */
    public static final SystemField TELEGRAM_ID = SystemField.of("telegramId");

    /** {@code telegram}; see {@link User#telegram}. */
    public static final SystemField TELEGRAM = SystemField.of("telegram");

    /** {@code status}; see {@link User#status}. */
    public static final SystemField STATUS = SystemField.of("status");

    /** {@code phones}; see {@link User#phones}. */
    public static final SystemField PHONES = SystemField.of("phones");

    /** {@code languageCode}; see {@link User#languageCode}. */
    public static final SystemField LANGUAGE_CODE = SystemField.of("languageCode");

    /** {@code communicationLanguageCode}; see {@link User#communicationLanguageCode}. */
    public static final SystemField COMMUNICATION_LANGUAGE_CODE = SystemField.of("communicationLanguageCode");

    /** {@code timezone}; see {@link User#timezone}. */
    public static final SystemField TIMEZONE = SystemField.of("timezone");

    /** {@code position}; see {@link User#position}. */
    public static final SystemField POSITION = SystemField.of("position");

    /** {@code workspace}; see {@link User#workspace}. */
    public static final SystemField WORKSPACE = SystemField.of("workspace");

    /** {@code personalManagers}; see {@link User#personalManagers}. */
    public static final SystemField PERSONAL_MANAGERS = SystemField.of("personalManagers");

    /** {@code avatarUrl}; see {@link User#avatarUrl}. */
    public static final SystemField AVATAR_URL = SystemField.of("avatarUrl");

    /** {@code temporaryReplacement}; see {@link User#temporaryReplacement}. */
    public static final SystemField TEMPORARY_REPLACEMENT = SystemField.of("temporaryReplacement");

    /** {@code sourceObjectId}; see {@link User#sourceObjectId}. */
    public static final SystemField SOURCE_OBJECT_ID = SystemField.of("sourceObjectId");

    /** {@code sourceDataVersion}; see {@link User#sourceDataVersion}. */
    public static final SystemField SOURCE_DATA_VERSION = SystemField.of("sourceDataVersion");

    /**
     * {@code extensionNumber}; see {@link User#extensionNumber}. Planfix's document has this field in an example alone, not in
     * the list of fields or the answers, so it has to be asked for by name and may be missing.
     */
    public static final SystemField EXTENSION_NUMBER = SystemField.of("extensionNumber");

    /** All documented ones, the default of every call: all but {@link #EXTENSION_NUMBER}. */
    public static final Fields ALL = Fields.of(
            ID,
            NAME,
            MIDNAME,
            LASTNAME,
            GENDER,
            IS_DELETED,
            BIRTH_DATE,
            GROUPS,
            ROLE,
            LOGIN,
            EMAIL,
            SECONDARY_EMAILS,
            TELEGRAM_ID,
            TELEGRAM,
            STATUS,
            PHONES,
            LANGUAGE_CODE,
            COMMUNICATION_LANGUAGE_CODE,
            TIMEZONE,
            POSITION,
            WORKSPACE,
            PERSONAL_MANAGERS,
            AVATAR_URL,
            TEMPORARY_REPLACEMENT,
            SOURCE_OBJECT_ID,
            SOURCE_DATA_VERSION);

    private UserFields() {}
}
