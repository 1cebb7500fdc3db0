package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.contact.ContactFinder;
import io.github.planfixsdk.contact.ContactKey;
import io.github.planfixsdk.contact.ContactMatch;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.ContactScope;
import io.github.planfixsdk.contact.ContactWarning;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.routing.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the client's contact by the telephone number and, if nobody has that, by the e-mail address. */
final class ClientSearch {
    /** A number that so many have a part of isn't worth more requests. */
    private static final int MOST_PAGES = 5;

    private final ContactFinder finder;

    ClientSearch(Contacts contacts, PhoneNormalizer phones) {
        finder = ContactFinder.builder(contacts)
                .by(ContactKey.PHONE, ContactKey.EMAIL)
                .in(ContactScope.everyone()
                        .withFields(Fields.of(ContactFields.ID))
                        .withPhones(phones))
                .firstKeyDecides()
                .mostPages(MOST_PAGES)
                .build();
    }

    ContactMatch find(@Nullable String phone, @Nullable String email) {
        ContactRequest.Builder client = ContactRequest.builder();
        if (phone != null) {
            client.phones(Phone.mobile(phone));
        }
        if (email != null) {
            client.email(email);
        }
        return finder.find(client.build());
    }

    static @Nullable Long number(ContactMatch match) {
        return match.contact().isPresent() ? match.contact().get().number() : null;
    }

    static List<Warning> warnings(ContactMatch match) {
        List<Warning> warnings = new ArrayList<>();
        for (ContactWarning warning : match.warnings()) {
            switch (warning.code()) {
                case SEVERAL_CONTACTS ->
                    warnings.add(new Warning(Warning.Code.SEVERAL_CONTACTS, "contact:" + number(match)));
                case SEARCH_INCOMPLETE -> warnings.add(new Warning(Warning.Code.SEARCH_INCOMPLETE, ""));
                case HIDDEN_PHONE -> warnings.add(new Warning(Warning.Code.DUPLICATE_RISK, warning.detail()));
                case UNUSABLE_KEY -> warnings.add(new Warning(Warning.Code.UNUSABLE_KEY, warning.detail()));
                default -> {
                    // Deleted contacts leave nothing open about the client.
                }
            }
        }
        return warnings;
    }
}
