package io.github.planfixsdk.contact;

/**
 * Something to know about a contact that was found or created.
 *
 * @param code what it is
 * @param detail about which contacts and keys; holds numbers of contacts, but neither phones nor addresses
 */
public record ContactWarning(Code code, String detail) {
    /** What a warning is about. */
    public enum Code {
        /** Several contacts fit equally well; the one with the lowest number was taken. */
        SEVERAL_CONTACTS,
        /** Another key belongs to another contact; the key that comes first decided. */
        KEYS_DISAGREE,
        /** A contact that has the key is deleted, and was left out. */
        DELETED_LEFT_OUT,
        /** Planfix found a contact by the phone, but hides its number: it may be the same or another one, so nobody is
         * created beside it. */
        HIDDEN_PHONE,
        /** A value can't be searched for, such as a phone of three digits. */
        UNUSABLE_KEY,
        /** There were more pages than allowed, so a contact may have been overlooked. */
        SEARCH_INCOMPLETE,
        /** Planfix refused to create a contact, because somebody else had just created one with this e-mail: it was taken. */
        CREATED_MEANWHILE,
        /** It is unknown whether Planfix created the contact, but now there is one: it was taken. */
        CREATE_UNCLEAR,
        /** A value that the contact lacks could not be added. */
        NOT_FILLED
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? code.toString() : code + ": " + detail;
    }
}
