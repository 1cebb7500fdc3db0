package io.github.planfixsdk.routing.crm;

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
 */
record Client(
        @Nullable Long contact,
        @Nullable String mark,
        @Nullable PersonRef owner,
        boolean conclusive,
        List<Warning> warnings,
        int requests,
        boolean remembered) {
    static Client created(long contact, String mark, @Nullable PersonRef owner) {
        return new Client(contact, mark, owner, true, List.of(), 0, false);
    }

    /** The same without cost. */
    Client again() {
        return new Client(contact, mark, owner, conclusive, warnings, 0, true);
    }

    /** The same with what an earlier search has cost and left open. */
    Client after(Client search) {
        List<Warning> all = new ArrayList<>(search.warnings());
        all.addAll(warnings);
        return new Client(contact, mark, owner, conclusive, all, search.requests() + requests, remembered);
    }

    /** Somebody else may have made a contact since. */
    boolean isRememberedAbsence() {
        return remembered && contact == null;
    }
}
