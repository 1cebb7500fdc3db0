package io.github.planfixsdk.contact;

import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.model.CommunicationLanguage;
import io.github.planfixsdk.model.DataTagEntryRef;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.FileInfo;
import io.github.planfixsdk.model.Gender;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.Language;
import io.github.planfixsdk.model.Lists;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.TimePoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact or a company as Planfix returns it. Only the fields that were asked for are set; everything else is
 * {@code null}, an empty list or empty custom fields. {@link ContactFields#ALL} asks for everything.
 *
 * @param id the contact's number; with its prefix only when the query asked for prefixed ids
 * @param template the template of the contact or company
 * @param processId the number of the process that defines its statuses
 * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
 * @param sourceDataVersion the version of that object's data in the other system; may be empty
 * @param name the first name of a person, or the name of a company
 * @param midname the middle name or patronymic
 * @param lastname the last name
 * @param gender the gender
 * @param description notes
 * @param address the postal address
 * @param site the web site, exactly as typed in; not always a valid address
 * @param email the main e-mail address
 * @param additionalEmailAddresses all further e-mail addresses
 * @param skype the Skype name
 * @param telegramId the numeric Telegram id, as text
 * @param telegram the Telegram user name or link
 * @param facebook the Facebook page
 * @param instagram the Instagram page
 * @param viberId the Viber id
 * @param position the job title
 * @param languageCode the language of the interface
 * @param communicationLanguageCode the language to talk to the contact in
 * @param timezone the time zone's name in the IANA database, such as {@code Europe/Riga}
 * @param group the group of contacts
 * @param isCompany whether it is a company and not a person
 * @param isDeleted whether it was deleted
 * @param birthDate the date of birth
 * @param createdDate when it was created
 * @param dateOfLastUpdate when it was last changed
 * @param supervisors the employees responsible for the contact
 * @param addedBy who added it
 * @param phones the phone numbers
 * @param companies the companies of a person
 * @param contacts the persons of a company
 * @param customFieldData the custom fields that were asked for by number; empty when none was
 * @param files the files of the description
 * @param dataTags the data tag entries added to the contact
 * @param avatarUrl the address of the picture
 */
public record Contact(
        PersonRef id,
        @Nullable EntityRef template,
        @Nullable Long processId,
        @Nullable String sourceObjectId,
        @Nullable String sourceDataVersion,
        @Nullable String name,
        @Nullable String midname,
        @Nullable String lastname,
        @Nullable Gender gender,
        @Nullable String description,
        @Nullable String address,
        @Nullable String site,
        @Nullable String email,
        List<String> additionalEmailAddresses,
        @Nullable String skype,
        @Nullable String telegramId,
        @Nullable String telegram,
        @Nullable String facebook,
        @Nullable String instagram,
        @Nullable String viberId,
        @Nullable String position,
        @Nullable Language languageCode,
        @Nullable CommunicationLanguage communicationLanguageCode,
        @Nullable String timezone,
        @Nullable Group group,
        @Nullable Boolean isCompany,
        @Nullable Boolean isDeleted,
        @Nullable TimePoint birthDate,
        @Nullable TimePoint createdDate,
        @Nullable TimePoint dateOfLastUpdate,
        @Nullable People supervisors,
        @Nullable Person addedBy,
        List<Phone> phones,
        List<EntityRef> companies,
        List<Person> contacts,
        CustomFieldData customFieldData,
        List<FileInfo> files,
        List<DataTagEntryRef> dataTags,
        @Nullable String avatarUrl) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the contact's number; with its prefix only when the query asked for prefixed ids
     * @param template the template of the contact or company
     * @param processId the number of the process that defines its statuses
     * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
     * @param sourceDataVersion the version of that object's data in the other system; may be empty
     * @param name the first name of a person, or the name of a company
     * @param midname the middle name or patronymic
     * @param lastname the last name
     * @param gender the gender
     * @param description notes
     * @param address the postal address
     * @param site the web site, exactly as typed in; not always a valid address
     * @param email the main e-mail address
     * @param additionalEmailAddresses all further e-mail addresses
     * @param skype the Skype name
     * @param telegramId the numeric Telegram id, as text
     * @param telegram the Telegram user name or link
     * @param facebook the Facebook page
     * @param instagram the Instagram page
     * @param viberId the Viber id
     * @param position the job title
     * @param languageCode the language of the interface
     * @param communicationLanguageCode the language to talk to the contact in
     * @param timezone the time zone's name in the IANA database, such as {@code Europe/Riga}
     * @param group the group of contacts
     * @param isCompany whether it is a company and not a person
     * @param isDeleted whether it was deleted
     * @param birthDate the date of birth
     * @param createdDate when it was created
     * @param dateOfLastUpdate when it was last changed
     * @param supervisors the employees responsible for the contact
     * @param addedBy who added it
     * @param phones the phone numbers
     * @param companies the companies of a person
     * @param contacts the persons of a company
     * @param customFieldData the custom fields that were asked for by number; empty when none was
     * @param files the files of the description
     * @param dataTags the data tag entries added to the contact
     * @param avatarUrl the address of the picture
     */
    public Contact {
        id = id == null ? PersonRef.of("0") : id;
        additionalEmailAddresses = Lists.copy(additionalEmailAddresses);
        phones = Lists.copy(phones);
        companies = Lists.copy(companies);
        contacts = Lists.copy(contacts);
        customFieldData = customFieldData == null ? CustomFieldData.EMPTY : customFieldData;
        files = Lists.copy(files);
        dataTags = Lists.copy(dataTags);
    }

    /**
     * The contact's number.
     *
     * @return the number without any prefix, as paths and filters take it
     */
    public long number() {
        return id.number();
    }

    /**
     * This contact as a person inside other entities, such as a task's counterparty.
     *
     * @return the prefixed reference {@code contact:N}, also when the id came without its prefix
     */
    public PersonRef ref() {
        return PersonRef.contact(id.number());
    }

    /**
     * The value of a custom field.
     *
     * @param <T> the field's kind of value
     * @param field the typed key of the field
     * @return the value, or empty when the field is unset, was not asked for, or isn't attached to this contact
     */
    public <T> Optional<T> get(ReadableField<T> field) {
        return customFieldData.get(field);
    }
}
