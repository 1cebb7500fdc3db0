package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an interaction's client.
 *
 * @param contact the contact's number; null if there is none or it isn't known
 * @param mark the contact's id in this system; null if it has none
 * @param owner the contact's first responsible, an employee or a group; null if there is none
 * @param conclusive whether no contact means that there is none
 * @param warnings what the search left open
 * @param requests what it cost
 * @param remembered whether it comes from an earlier search
 * @param read the contact as just read, with what {@link LateContactData} has to know; null if it was not
 */
record Client(
        @Nullable Long contact,
        @Nullable String mark,
        @Nullable PersonRef owner,
        boolean conclusive,
        List<Warning> warnings,
        int requests,
        boolean remembered,
        @Nullable Contact read) {
    static Client created(long contact, String mark, @Nullable PersonRef owner) {
        return new Client(contact, mark, owner, true, List.of(), 0, false, null);
    }

    static Client nobody(boolean conclusive, List<Warning> warnings, int requests) {
        return new Client(null, null, null, conclusive, warnings, requests, false, null);
    }

    static Client found(Contact contact, @Nullable PersonRef owner, List<Warning> warnings, int requests) {
        return new Client(contact.number(), contact.sourceObjectId(), owner, true, warnings, requests, false, contact);
    }

    /** The same without cost. */
    Client again() {
        return new Client(contact, mark, owner, conclusive, warnings, 0, true, read);
    }

    /** The same as it is kept: what was read doesn't stay true. */
    Client unread() {
        return new Client(contact, mark, owner, conclusive, warnings, requests, remembered, null);
    }

    /** The same with what an earlier search has cost and left open. */
    Client after(Client search) {
        List<Warning> all = new ArrayList<>(search.warnings());
        all.addAll(warnings);
        return new Client(contact, mark, owner, conclusive, all, search.requests() + requests, remembered, read);
    }

    /** Somebody else may have made a contact since. */
    boolean isRememberedAbsence() {
        return remembered && contact == null;
    }
}
