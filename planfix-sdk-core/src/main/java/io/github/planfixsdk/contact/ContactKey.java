package io.github.planfixsdk.contact;

/** What a contact is recognised by. */
public enum ContactKey {
    /** One of the phone numbers. */
    PHONE,
    /** The main e-mail address or one of the additional ones. */
    EMAIL,
    /** The Telegram user name or the numeric Telegram id. */
    TELEGRAM;

    @Override
    public String toString() {
        return switch (this) {
            case PHONE -> "phone";
            case EMAIL -> "e-mail";
            case TELEGRAM -> "Telegram";
        };
    }
}
