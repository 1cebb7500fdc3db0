package io.github.planfixsdk.contact;

import io.github.planfixsdk.customfield.CustomFieldPayload;
import io.github.planfixsdk.model.CommunicationLanguage;
import io.github.planfixsdk.model.Language;
import io.github.planfixsdk.model.Phone;

/** The part of a contact's request that says how to reach it. */
abstract class ContactChannels<B extends ContactChannels<B>> extends CustomFieldPayload.Builder<B> {
    /**
     * The postal address.
     *
     * @param address the new text
     * @return this builder
     */
    public final B address(String address) {
        return set("address", address);
    }

    /**
     * Empties {@code address}.
     *
     * @return this builder
     */
    public final B clearAddress() {
        return set("address", "");
    }

    /**
     * The web site.
     *
     * @param site the new text
     * @return this builder
     */
    public final B site(String site) {
        return set("site", site);
    }

    /**
     * Empties {@code site}.
     *
     * @return this builder
     */
    public final B clearSite() {
        return set("site", "");
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
     * Empties {@code email}.
     *
     * @return this builder
     */
    public final B clearEmail() {
        return set("email", "");
    }

    /**
     * The Skype name.
     *
     * @param skype the new text
     * @return this builder
     */
    public final B skype(String skype) {
        return set("skype", skype);
    }

    /**
     * Empties {@code skype}.
     *
     * @return this builder
     */
    public final B clearSkype() {
        return set("skype", "");
    }

    /**
     * The numeric Telegram id, as text.
     *
     * @param telegramId the new text
     * @return this builder
     */
    public final B telegramId(String telegramId) {
        return set("telegramId", telegramId);
    }

    /**
     * Empties {@code telegramId}.
     *
     * @return this builder
     */
    public final B clearTelegramId() {
        return set("telegramId", "");
    }

    /**
     * The Telegram user name or link.
     *
     * @param telegram the new text
     * @return this builder
     */
    public final B telegram(String telegram) {
        return set("telegram", telegram);
    }

    /**
     * Empties {@code telegram}.
     *
     * @return this builder
     */
    public final B clearTelegram() {
        return set("telegram", "");
    }

    /**
     * The Facebook page.
     *
     * @param facebook the new text
     * @return this builder
     */
    public final B facebook(String facebook) {
        return set("facebook", facebook);
    }

    /**
     * Empties {@code facebook}.
     *
     * @return this builder
     */
    public final B clearFacebook() {
        return set("facebook", "");
    }

    /**
     * The Instagram page.
     *
     * @param instagram the new text
     * @return this builder
     */
    public final B instagram(String instagram) {
        return set("instagram", instagram);
    }

    /**
     * Empties {@code instagram}.
     *
     * @return this builder
     */
    public final B clearInstagram() {
        return set("instagram", "");
    }

    /**
     * The Viber id.
     *
     * @param viberId the new text
     * @return this builder
     */
    public final B viberId(String viberId) {
        return set("viberId", viberId);
    }

    /**
     * Empties {@code viberId}.
     *
     * @return this builder
     */
    public final B clearViberId() {
        return set("viberId", "");
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
     * The language to talk to the contact in.
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
