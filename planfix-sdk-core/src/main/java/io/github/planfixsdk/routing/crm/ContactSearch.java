package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.contact.ContactFilters;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNumbers;
import io.github.planfixsdk.routing.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contact with a telephone number or an e-mail address. Planfix finds parts of both, so every hit is compared
 * as a whole.
 */
final class ContactSearch {
    private static final int MOST_PAGES = 5;
    private static final Fields ASKED = Fields.of(
            ContactFields.ID, ContactFields.PHONES, ContactFields.EMAIL, ContactFields.ADDITIONAL_EMAIL_ADDRESSES);

    private final Contacts contacts;
    private final List<Warning> warnings = new ArrayList<>();
    private int requests;
    private boolean searched;
    private boolean cutShort;

    ContactSearch(Contacts contacts) {
        this.contacts = contacts;
    }

    int requests() {
        return requests;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** Whether finding nobody means that there is nobody: there was something to search by, and all hits were seen. */
    boolean isConclusive() {
        return searched && !cutShort;
    }

    @Nullable
    Long find(@Nullable String phone, @Nullable String email) {
        String digits = phone == null ? "" : PhoneNumbers.digits(phone);
        Long found = null;
        if (!digits.isEmpty()) {
            found = lowest(ContactFilters.phone().contains(digits), contact -> hasPhone(contact, digits));
        }
        if (found == null && email != null) {
            // Not the filter for whole addresses: whether that one minds upper and lower case isn't documented.
            found = lowest(ContactFilters.email().contains(email), contact -> hasEmail(contact, email));
        }
        return found;
    }

    private @Nullable Long lowest(Filter<Contact> filter, Predicate<Contact> exact) {
        searched = true;
        ContactQuery query = ContactQuery.builder().where(filter).fields(ASKED).build();
        Long lowest = null;
        int hits = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            requests++;
            List<Contact> answer = contacts.list(query.at(page * query.pageSize()));
            for (Contact contact : answer) {
                if (exact.test(contact)) {
                    hits++;
                    long number = contact.id().number();
                    lowest = lowest == null ? number : Math.min(lowest, number);
                }
            }
            if (answer.size() < query.pageSize()) {
                return severalWarned(hits, lowest);
            }
        }
        cutShort = true;
        warnings.add(new Warning(Warning.Code.SEARCH_INCOMPLETE, ""));
        return severalWarned(hits, lowest);
    }

    private @Nullable Long severalWarned(int hits, @Nullable Long lowest) {
        if (hits > 1) {
            warnings.add(new Warning(Warning.Code.SEVERAL_CONTACTS, "contact:" + lowest));
        }
        return lowest;
    }

    private static boolean hasPhone(Contact contact, String digits) {
        for (Phone phone : contact.phones()) {
            if (phone.digits().equals(digits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasEmail(Contact contact, String address) {
        return address.equalsIgnoreCase(contact.email())
                || contact.additionalEmailAddresses().stream().anyMatch(address::equalsIgnoreCase);
    }
}
