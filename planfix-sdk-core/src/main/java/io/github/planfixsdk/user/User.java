package io.github.planfixsdk.user;

import io.github.planfixsdk.customfield.CustomFieldData;
import io.github.planfixsdk.customfield.ReadableField;
import io.github.planfixsdk.model.CommunicationLanguage;
import io.github.planfixsdk.model.EntityRef;
import io.github.planfixsdk.model.Gender;
import io.github.planfixsdk.model.Group;
import io.github.planfixsdk.model.Language;
import io.github.planfixsdk.model.Lists;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.TimePoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An employee as Planfix returns it. Only the fields that were asked for are set; everything else is {@code null}, an
 * empty list or empty custom fields. {@link UserFields#ALL} asks for everything.
 *
 * @param id the employee's number; with its prefix only when the query asked for prefixed ids
 * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
 * @param sourceDataVersion the version of that object's data in the other system; may be empty
 * @param name the first name
 * @param midname the middle name or patronymic
 * @param lastname the last name
 * @param gender the gender
 * @param isDeleted whether the employee was deleted
 * @param birthDate the date of birth
 * @param groups the groups of employees
 * @param role what the employee may do in the account
 * @param login the login
 * @param email the main e-mail address
 * @param secondaryEmails all further e-mail addresses
 * @param telegramId the numeric Telegram id, as text
 * @param telegram the Telegram user name or link
 * @param status whether the employee is active
 * @param phones the phone numbers
 * @param customFieldData the custom fields that were asked for by number; empty when none was
 * @param languageCode the language of the interface
 * @param communicationLanguageCode the language to talk to the employee in
 * @param timezone the time zone's name in the IANA database, such as {@code Europe/Riga}
 * @param position the job title from the account's list of positions
 * @param workspace the workspace
 * @param personalManagers the employee's own managers
 * @param avatarUrl the address of the picture
 * @param temporaryReplacement who stands in for the employee at present
 * @param extensionNumber the short number in the account's telephony; see {@link UserFields#EXTENSION_NUMBER}
 */
public record User(
        PersonRef id,
        @Nullable String sourceObjectId,
        @Nullable String sourceDataVersion,
        @Nullable String name,
        @Nullable String midname,
        @Nullable String lastname,
        @Nullable Gender gender,
        @Nullable Boolean isDeleted,
        @Nullable TimePoint birthDate,
        List<Group> groups,
        @Nullable UserRole role,
        @Nullable String login,
        @Nullable String email,
        List<String> secondaryEmails,
        @Nullable String telegramId,
        @Nullable String telegram,
        @Nullable UserStatus status,
        List<Phone> phones,
        CustomFieldData customFieldData,
        @Nullable Language languageCode,
        @Nullable CommunicationLanguage communicationLanguageCode,
        @Nullable String timezone,
        @Nullable EntityRef position,
        @Nullable EntityRef workspace,
        List<Person> personalManagers,
        @Nullable String avatarUrl,
        @Nullable TemporaryReplacement temporaryReplacement,
        @Nullable String extensionNumber) {
    /**
     * Copies the lists; what the answer leaves out becomes empty.
     *
     * @param id the employee's number; with its prefix only when the query asked for prefixed ids
     * @param sourceObjectId the id of the same object in another, synchronised system; may be empty
     * @param sourceDataVersion the version of that object's data in the other system; may be empty
     * @param name the first name
     * @param midname the middle name or patronymic
     * @param lastname the last name
     * @param gender the gender
     * @param isDeleted whether the employee was deleted
     * @param birthDate the date of birth
     * @param groups the groups of employees
     * @param role what the employee may do in the account
     * @param login the login
     * @param email the main e-mail address
     * @param secondaryEmails all further e-mail addresses
     * @param telegramId the numeric Telegram id, as text
     * @param telegram the Telegram user name or link
     * @param status whether the employee is active
     * @param phones the phone numbers
     * @param customFieldData the custom fields that were asked for by number; empty when none was
     * @param languageCode the language of the interface
     * @param communicationLanguageCode the language to talk to the employee in
     * @param timezone the time zone's name in the IANA database, such as {@code Europe/Riga}
     * @param position the job title from the account's list of positions
     * @param workspace the workspace
     * @param personalManagers the employee's own managers
     * @param avatarUrl the address of the picture
     * @param temporaryReplacement who stands in for the employee at present
     * @param extensionNumber the short number in the account's telephony
     */
    public User {
        id = id == null ? PersonRef.of("0") : id;
        groups = Lists.copy(groups);
        secondaryEmails = Lists.copy(secondaryEmails);
        phones = Lists.copy(phones);
        customFieldData = customFieldData == null ? CustomFieldData.EMPTY : customFieldData;
        personalManagers = Lists.copy(personalManagers);
    }

    /**
     * The employee's number.
     *
     * @return the number without any prefix, as paths and filters take it
     */
    public long number() {
        return id.number();
    }

    /**
     * This employee as a person inside other entities, such as a task's assignee.
     *
     * @return the prefixed reference {@code user:N}, also when the id came without its prefix
     */
    public PersonRef ref() {
        return PersonRef.user(id.number());
    }

    /**
     * The value of a custom field.
     *
     * @param <T> the field's kind of value
     * @param field the typed key of the field
     * @return the value, or empty when the field is unset, was not asked for, or isn't attached to this employee
     */
    public <T> Optional<T> get(ReadableField<T> field) {
        return customFieldData.get(field);
    }
}
