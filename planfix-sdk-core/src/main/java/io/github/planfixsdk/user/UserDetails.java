package io.github.planfixsdk.user;

import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.model.CommunicationLanguage;
import io.github.planfixsdk.model.Gender;
import io.github.planfixsdk.model.Language;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.TimePoint;
import java.time.LocalDate;
import java.util.List;

/** The part of an employee's request that says who it is. */
abstract class UserDetails<B extends UserDetails<B>> extends CustomFieldPayload.Builder<B> {
    /**
     * The id of the same object in another, synchronised system.
     *
     * @param sourceObjectId a UUID as text
     * @return this builder
     */
    public final B sourceObjectId(String sourceObjectId) {
        return set("sourceObjectId", sourceObjectId);
    }

    /**
     * The version of that object's data in the other system.
     *
     * @param sourceDataVersion any text
     * @return this builder
     */
    public final B sourceDataVersion(String sourceDataVersion) {
        return set("sourceDataVersion", sourceDataVersion);
    }

    /**
     * The first name.
     *
     * @param name the new text
     * @return this builder
     */
    public final B name(String name) {
        return set("name", name);
    }

    /**
     * The middle name or patronymic.
     *
     * @param midname the new text
     * @return this builder
     */
    public final B midname(String midname) {
        return set("midname", midname);
    }

    /**
     * Empties {@code midname}.
     *
     * @return this builder
     */
    public final B clearMidname() {
        return set("midname", "");
    }

    /**
     * The last name.
     *
     * @param lastname the new text
     * @return this builder
     */
    public final B lastname(String lastname) {
        return set("lastname", lastname);
    }

    /**
     * Empties {@code lastname}.
     *
     * @return this builder
     */
    public final B clearLastname() {
        return set("lastname", "");
    }

    /**
     * The gender.
     *
     * @param gender the value
     * @return this builder
     */
    public final B gender(Gender gender) {
        return set("gender", gender);
    }

    /**
     * The date of birth.
     *
     * @param moment the moment in any form Planfix takes
     * @return this builder
     */
    public final B birthDate(TimePoint moment) {
        return set("birthDate", moment);
    }

    /**
     * The date of birth. As a day without a time.
     *
     * @param day the day
     * @return this builder
     */
    public final B birthDate(LocalDate day) {
        return birthDate(TimePoint.of(day));
    }

    /**
     * The main e-mail address.
     *
     * @param email the new text
     * @return this builder
     */
    public final B email(String email) {
        return set("email", email);
    }

    /**
     * All further e-mail addresses; they replace all there were.
     *
     * @param values the texts; none removes them all
     * @return this builder
     */
    public final B secondaryEmails(String... values) {
        return set("secondaryEmails", List.of(values));
    }

    /**
     * The phone numbers; they replace all there were.
     *
     * @param phones the numbers; none removes them all
     * @return this builder
     */
    public final B phones(Phone... phones) {
        return phones("phones", phones);
    }

    /**
     * The language of the interface.
     *
     * @param languageCode the value
     * @return this builder
     */
    public final B languageCode(Language languageCode) {
        return set("languageCode", languageCode);
    }

    /**
     * The language to talk to the employee in.
     *
     * @param communicationLanguageCode a code in small letters, unlike {@link #languageCode}
     * @return this builder
     */
    public final B communicationLanguageCode(CommunicationLanguage communicationLanguageCode) {
        return set("communicationLanguageCode", communicationLanguageCode);
    }

    /**
     * The time zone.
     *
     * @param timezone a name of the IANA database, such as {@code Europe/Riga}
     * @return this builder
     */
    public final B timezone(String timezone) {
        return set("timezone", timezone);
    }
}
