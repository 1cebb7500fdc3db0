package io.github.planfixsdk.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Searches for the keys in their order, and chooses. */
final class ContactMatcher {
    private final Contacts contacts;
    private final List<ContactKey> keys;
    private final ContactScope scope;
    private final boolean firstKeyDecides;
    private final int mostPages;
    private final int mostRequests;

    ContactMatcher(
            Contacts contacts,
            List<ContactKey> keys,
            ContactScope scope,
            boolean firstKeyDecides,
            int mostPages,
            int mostRequests) {
        this.contacts = contacts;
        this.keys = keys;
        this.scope = scope;
        this.firstKeyDecides = firstKeyDecides;
        this.mostPages = mostPages;
        this.mostRequests = mostRequests;
    }

    ContactMatch match(ContactKeys wanted) {
        ContactSearch search = new ContactSearch(contacts, scope, mostPages, mostRequests);
        wanted.unusable().forEach(what -> search.warn(ContactWarning.Code.UNUSABLE_KEY, what));
        Map<Long, Contact> candidates = new TreeMap<>();
        List<Contact> chosen = List.of();
        ContactKey foundBy = null;
        for (ContactKey key : keys) {
            List<Criterion> values = wanted.of(key);
            List<Contact> alsoHaving = having(values, chosen);
            if (!alsoHaving.isEmpty()) {
                chosen = alsoHaving;
                continue;
            }
            List<Contact> found = search(search, values);
            found.forEach(contact -> candidates.put(contact.number(), contact));
            if (foundBy == null && !found.isEmpty()) {
                chosen = found;
                foundBy = key;
                if (firstKeyDecides) {
                    break;
                }
            } else if (!found.isEmpty()) {
                search.warn(ContactWarning.Code.KEYS_DISAGREE, key + " belongs to " + refs(found));
            }
        }
        if (chosen.size() > 1) {
            search.warn(ContactWarning.Code.SEVERAL_CONTACTS, refs(chosen));
        }
        return new ContactMatch(
                chosen.isEmpty() ? null : chosen.get(0),
                foundBy,
                List.copyOf(candidates.values()),
                search.warnings(),
                search.requests(),
                !wanted.isEmpty() && search.isComplete());
    }

    private static List<Contact> having(List<Criterion> values, List<Contact> contacts) {
        return contacts.stream()
                .filter(contact ->
                        values.stream().anyMatch(value -> value.exact().test(contact)))
                .toList();
    }

    /** Whoever has one of the values, by number. */
    private static List<Contact> search(ContactSearch search, List<Criterion> values) {
        Map<Long, Contact> found = new TreeMap<>();
        for (Criterion value : values) {
            if (found.values().stream().noneMatch(value.exact())) {
                search.find(value).forEach(contact -> found.put(contact.number(), contact));
            }
        }
        return List.copyOf(found.values());
    }

    private static String refs(Iterable<Contact> contacts) {
        List<String> refs = new ArrayList<>();
        contacts.forEach(contact -> refs.add(contact.ref().toString()));
        return String.join(", ", refs);
    }

    /**
     * Whose address it is that Planfix refused. Deleted contacts, and those of the other kind, keep theirs; then the refusal
     * stands, and says who it is.
     */
    ContactMatch ownerOfEmail(ContactKeys wanted, Throwable refusal) {
        ContactSearch search = new ContactSearch(contacts, scope.widened(), mostPages, ContactSearch.NO_LIMIT);
        Map<Long, Contact> owners = new TreeMap<>();
        for (Criterion address : wanted.of(ContactKey.EMAIL)) {
            search.everybody(address).forEach(owner -> owners.put(owner.number(), owner));
        }
        List<Contact> usable = owners.values().stream().filter(scope::includes).toList();
        if (usable.isEmpty() && !owners.isEmpty()) {
            refusal.addSuppressed(new IllegalStateException(
                    "the e-mail belongs to " + refs(owners.values()) + ", which is deleted or of the other kind"));
        }
        return usable.isEmpty()
                ? new ContactMatch(null, null, usable, search.warnings(), search.requests(), true)
                : new ContactMatch(usable.get(0), ContactKey.EMAIL, usable, search.warnings(), search.requests(), true);
    }
}
