package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.contact.ContactFilters;
import io.github.planfixsdk.contact.ContactFinder;
import io.github.planfixsdk.contact.ContactKey;
import io.github.planfixsdk.contact.ContactMatch;
import io.github.planfixsdk.contact.ContactQuery;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.ContactScope;
import io.github.planfixsdk.contact.ContactWarning;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNormalizer;
import io.github.planfixsdk.model.PhoneNumbers;
import io.github.planfixsdk.routing.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the client's contact by the telephone number and, if nobody has that, by the e-mail address. */
final class ClientSearch {
    private static final Fields FIELDS =
            LateContactData.FIELDS.and(Fields.of(ContactFields.SOURCE_OBJECT_ID, ContactFields.SUPERVISORS));
    private static final Client NOBODY_ASKED = Client.nobody(false, List.of(), 0);

    private final PhoneNormalizer phones;
    private final ClientCache cache;
    private final Contacts contacts;
    private final UUID source;
    /** One for every number of requests that a search may take. */
    private final List<ContactFinder> byPhone;

    private final List<ContactFinder> byEmail;

    ClientSearch(Contacts contacts, PhoneNormalizer phones, UUID source, int mostRequests, ClientCache cache) {
        ContactScope scope =
                ContactScope.everyone().withFields(FIELDS).withPhones(phones).withSource(source);
        this.contacts = contacts;
        this.source = source;
        this.phones = phones;
        this.cache = cache;
        this.byPhone = finders(ContactKey.PHONE, scope, mostRequests);
        this.byEmail = finders(ContactKey.EMAIL, scope, mostRequests);
    }

    private List<ContactFinder> finders(ContactKey key, ContactScope scope, int mostRequests) {
        return IntStream.rangeClosed(1, mostRequests)
                .mapToObj(most -> ContactFinder.builder(contacts)
                        .by(key)
                        .in(scope)
                        .firstKeyDecides()
                        .mostRequests(most)
                        .build())
                .toList();
    }

    /** What two interactions of one client have in common. */
    List<String> keys(@Nullable String phone, @Nullable String email) {
        List<String> keys = new ArrayList<>();
        String number = phone == null ? "" : phones.normalize(phone);
        if (!number.isEmpty()) {
            keys.add("phone " + number);
        }
        if (email != null) {
            keys.add("email " + email.strip().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    boolean isSameNumber(String one, String other) {
        String number = phones.normalize(one);
        return PhoneNumbers.digits(one).equals(PhoneNumbers.digits(other))
                || (!number.isEmpty() && number.equals(phones.normalize(other)));
    }

    /** What is remembered, or else what Planfix says. */
    Client find(@Nullable String phone, @Nullable String email) {
        Client known = remembered(phone, email);
        return known == null ? search(phone, email) : known;
    }

    @Nullable
    Client remembered(@Nullable String phone, @Nullable String email) {
        return cache.find(keys(phone, email));
    }

    void remember(@Nullable String phone, @Nullable String email, Client client) {
        cache.put(keys(phone, email), client);
    }

    void forget(@Nullable String phone, @Nullable String email) {
        cache.forget(keys(phone, email));
    }

    /** What Planfix says now. */
    Client search(@Nullable String phone, @Nullable String email) {
        Client found = NOBODY_ASKED;
        if (phone != null) {
            // Of several requests one is kept for the address, which tells more than further hits of a number's part.
            int most = email == null ? byPhone.size() : Math.max(1, byPhone.size() - 1);
            found = client(byPhone.get(most - 1)
                    .find(ContactRequest.builder().phones(Phone.mobile(phone)).build()));
            learn(keys(phone, null), found);
        }
        int left = byEmail.size() - found.requests();
        if (email == null || found.contact() != null) {
            return found;
        }
        if (left < 1) {
            Warning skipped = new Warning(Warning.Code.SEARCH_INCOMPLETE, "e-mail, after 0 requests")
                    .inRussian("адрес, после запросов: 0");
            return Client.nobody(found.conclusive(), List.of(skipped), 0).after(found);
        }
        Client byAddress = client(
                byEmail.get(left - 1).find(ContactRequest.builder().email(email).build()));
        learn(keys(null, email), byAddress);
        if (byAddress.contact() != null || phone == null) {
            return byAddress.after(found);
        }
        // Planfix itself refuses a second contact with an address that was overlooked.
        return Client.nobody(found.conclusive(), withoutAdditional(byAddress.warnings()), byAddress.requests())
                .after(found);
    }

    /** That additional addresses are left out where the number is known to be new is nothing to be told each time. */
    private static List<Warning> withoutAdditional(List<Warning> warnings) {
        return warnings.stream()
                .filter(warning -> warning.code() != Warning.Code.SEARCH_INCOMPLETE)
                .toList();
    }

    private void learn(List<String> keys, Client found) {
        if (found.contact() != null || found.conclusive()) {
            cache.put(keys, found);
        }
    }

    /** Who has an address that Planfix has just refused, a deleted contact too; a request. */
    Client ownerOf(String email, boolean asAdditional) {
        Filter<Contact> filter = asAdditional
                ? ContactFilters.additionalEmail().contains(email)
                : ContactFilters.email().contains(email);
        ContactQuery query = ContactQuery.builder()
                .where(filter)
                .fields(FIELDS)
                .sourceId(source)
                .build();
        Client owner = contacts.list(query).stream()
                .filter(contact -> email.equalsIgnoreCase(contact.email())
                        || contact.additionalEmailAddresses().stream().anyMatch(email::equalsIgnoreCase))
                .min(Comparator.comparing(Contact::number))
                .map(contact -> Client.found(contact, owner(contact), List.of(), 1))
                .orElse(Client.nobody(false, List.of(), 1));
        learn(keys(null, email), owner);
        return owner;
    }

    private static Client client(ContactMatch match) {
        Contact contact = match.contact().orElse(null);
        if (contact == null) {
            return Client.nobody(match.isConclusive(), warnings(match, null), match.requests());
        }
        return Client.found(contact, owner(contact), warnings(match, contact.number()), match.requests());
    }

    private static @Nullable PersonRef owner(Contact contact) {
        People supervisors = contact.supervisors();
        if (supervisors == null) {
            return null;
        }
        return Stream.concat(
                        supervisors.users().stream().map(Person::id).filter(PersonRef::isUser),
                        supervisors.groups().stream().map(group -> PersonRef.group(group.id())))
                .findFirst()
                .orElse(null);
    }

    private static List<Warning> warnings(ContactMatch match, @Nullable Long number) {
        List<Warning> warnings = new ArrayList<>();
        for (ContactWarning warning : match.warnings()) {
            switch (warning.code()) {
                case SEVERAL_CONTACTS -> warnings.add(new Warning(Warning.Code.SEVERAL_CONTACTS, "contact:" + number));
                case SEARCH_INCOMPLETE ->
                    warnings.add(new Warning(Warning.Code.SEARCH_INCOMPLETE, warning.detail())
                            .inRussian("после запросов: " + match.requests()));
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
