package io.github.planfixsdk.contact;

import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.SystemField;

/** The system fields of {@link Contact}, for {@link Fields#of}. Custom fields are asked for by their own keys. */
public final class ContactFields {
    /** {@code id}; see {@link Contact#id}. */
    public static final SystemField ID = SystemField.of("id");

    /** {@code template}; see {@link Contact#template}. */
    public static final SystemField TEMPLATE = SystemField.of("template");

    /** {@code name}; see {@link Contact#name}. */
    public static final SystemField NAME = SystemField.of("name");

    /** {@code midname}; see {@link Contact#midname}. */
    public static final SystemField MIDNAME = SystemField.of("midname");

    /** {@code lastname}; see {@link Contact#lastname}. */
    public static final SystemField LASTNAME = SystemField.of("lastname");

    /** {@code gender}; see {@link Contact#gender}. */
    public static final SystemField GENDER = SystemField.of("gender");

    /** {@code description}; see {@link Contact#description}. */
    public static final SystemField DESCRIPTION = SystemField.of("description");

    /** {@code address}; see {@link Contact#address}. */
    public static final SystemField ADDRESS = SystemField.of("address");

    /** {@code site}; see {@link Contact#site}. */
    public static final SystemField SITE = SystemField.of("site");

    /** {@code email}; see {@link Contact#email}. */
    public static final SystemField EMAIL = SystemField.of("email");

    /** {@code additionalEmailAddresses}; see {@link Contact#additionalEmailAddresses}. */
    public static final SystemField ADDITIONAL_EMAIL_ADDRESSES = SystemField.of("additionalEmailAddresses");

    /** {@code skype}; see {@link Contact#skype}. */
    public static final SystemField SKYPE = SystemField.of("skype");

    /** {@code telegramId}; see {@link Contact#telegramId}. */
    public static final SystemField TELEGRAM_ID = SystemField.of("telegramId");

    /** {@code telegram}; see {@link Contact#telegram}. */
    public static final SystemField TELEGRAM = SystemField.of("telegram");

    /** {@code facebook}; see {@link Contact#facebook}. */
    public static final SystemField FACEBOOK = SystemField.of("facebook");

    /** {@code instagram}; see {@link Contact#instagram}. */
    public static final SystemField INSTAGRAM = SystemField.of("instagram");

    /** {@code viberId}; see {@link Contact#viberId}. */
    public static final SystemField VIBER_ID = SystemField.of("viberId");

    /** {@code position}; see {@link Contact#position}. */
    public static final SystemField POSITION = SystemField.of("position");

    /** {@code group}; see {@link Contact#group}. */
    public static final SystemField GROUP = SystemField.of("group");

    /** {@code isCompany}; see {@link Contact#isCompany}. */
    public static final SystemField IS_COMPANY = SystemField.of("isCompany");

    /** {@code isDeleted}; see {@link Contact#isDeleted}. */
    public static final SystemField IS_DELETED = SystemField.of("isDeleted");

    /** {@code birthDate}; see {@link Contact#birthDate}. */
    public static final SystemField BIRTH_DATE = SystemField.of("birthDate");

    /** {@code createdDate}; see {@link Contact#createdDate}. */
    public static final SystemField CREATED_DATE = SystemField.of("createdDate");

    /** {@code dateOfLastUpdate}; see {@link Contact#dateOfLastUpdate}. */
    public static final SystemField DATE_OF_LAST_UPDATE = SystemField.of("dateOfLastUpdate");

    /** {@code supervisors}; see {@link Contact#supervisors}. */
    public static final SystemField SUPERVISORS = SystemField.of("supervisors");

    /** {@code phones}; see {@link Contact#phones}. */
    public static final SystemField PHONES = SystemField.of("phones");

    /** {@code companies}; see {@link Contact#companies}. */
    public static final SystemField COMPANIES = SystemField.of("companies");

    /** {@code contacts}; see {@link Contact#contacts}. */
    public static final SystemField CONTACTS = SystemField.of("contacts");

    /** {@code files}; see {@link Contact#files}. */
    public static final SystemField FILES = SystemField.of("files");

    /** {@code dataTags}; see {@link Contact#dataTags}. */
    public static final SystemField DATA_TAGS = SystemField.of("dataTags");

    /** {@code avatarUrl}; see {@link Contact#avatarUrl}. */
    public static final SystemField AVATAR_URL = SystemField.of("avatarUrl");

    /** {@code addedBy}; see {@link Contact#addedBy}. */
    public static final SystemField ADDED_BY = SystemField.of("addedBy");

    /** {@code languageCode}; see {@link Contact#languageCode}. */
    public static final SystemField LANGUAGE_CODE = SystemField.of("languageCode");

    /** {@code communicationLanguageCode}; see {@link Contact#communicationLanguageCode}. */
    public static final SystemField COMMUNICATION_LANGUAGE_CODE = SystemField.of("communicationLanguageCode");

    /** {@code timezone}; see {@link Contact#timezone}. */
    public static final SystemField TIMEZONE = SystemField.of("timezone");

    /** {@code sourceObjectId}; see {@link Contact#sourceObjectId}. */
    public static final SystemField SOURCE_OBJECT_ID = SystemField.of("sourceObjectId");

    /** {@code sourceDataVersion}; see {@link Contact#sourceDataVersion}. */
    public static final SystemField SOURCE_DATA_VERSION = SystemField.of("sourceDataVersion");

    /** All of them: the default of every call. */
    public static final Fields ALL = Fields.of(
            ID,
            TEMPLATE,
            NAME,
            MIDNAME,
            LASTNAME,
            GENDER,
            DESCRIPTION,
            ADDRESS,
            SITE,
            EMAIL,
            ADDITIONAL_EMAIL_ADDRESSES,
            SKYPE,
            TELEGRAM_ID,
            TELEGRAM,
            FACEBOOK,
            INSTAGRAM,
            VIBER_ID,
            POSITION,
            GROUP,
            IS_COMPANY,
            IS_DELETED,
            BIRTH_DATE,
            CREATED_DATE,
            DATE_OF_LAST_UPDATE,
            SUPERVISORS,
            PHONES,
            COMPANIES,
            CONTACTS,
            FILES,
            DATA_TAGS,
            AVATAR_URL,
            ADDED_BY,
            LANGUAGE_CODE,
            COMMUNICATION_LANGUAGE_CODE,
            TIMEZONE,
            SOURCE_OBJECT_ID,
            SOURCE_DATA_VERSION);

    private ContactFields() {}
}
