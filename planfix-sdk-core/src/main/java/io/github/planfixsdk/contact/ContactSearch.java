package io.github.planfixsdk.contact;

import io.github.planfixsdk.filter.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks Planfix for parts and compares wholes. One search, of one thread; counts what it costs and what is to be warned of. */
final class ContactSearch {
    static final int NO_LIMIT = Integer.MAX_VALUE;

    private final Contacts contacts;
    private final ContactScope scope;
    private final int mostPages;
    private final int mostRequests;
    private final Set<ContactWarning> warnings = new LinkedHashSet<>();
    private int requests;
    private boolean complete = true;

    ContactSearch(Contacts contacts, ContactScope scope, int mostPages, int mostRequests) {
        this.contacts = contacts;
        this.scope = scope;
        this.mostPages = mostPages;
        this.mostRequests = mostRequests;
    }

    /** Everybody who has the value, by number; nobody is to be warned. */
    static List<Contact> all(Contacts contacts, ContactScope scope, Criterion wanted) {
        return new ContactSearch(contacts, scope, NO_LIMIT, NO_LIMIT).everybody(wanted);
    }

    List<Contact> everybody(Criterion wanted) {
        return find(wanted, wanted.filters());
    }

    /**
     * Who has the value, by number. An address is looked for among the additional ones only if it is nobody's main one:
     * Planfix has no address twice.
     */
    List<Contact> find(Criterion wanted) {
        if (wanted.key() != ContactKey.EMAIL) {
            return everybody(wanted);
        }
        for (Filter<Contact> filter : wanted.filters()) {
            List<Contact> found = find(wanted, List.of(filter));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Contact> find(Criterion wanted, List<Filter<Contact>> filters) {
        Map<Long, Contact> found = new TreeMap<>();
        Set<String> hidden = new TreeSet<>();
        for (Filter<Contact> filter : filters) {
            ContactQuery query = scope.query().where(filter).build();
            int size = query.pageSize();
            int read = size;
            for (int page = 0; read == size; page++) {
                if (page == mostPages) {
                    complete = false;
                    warn(ContactWarning.Code.SEARCH_INCOMPLETE, wanted.key() + ", after " + page + " pages");
                    break;
                }
                if (requests >= mostRequests) {
                    complete = false;
                    warn(ContactWarning.Code.SEARCH_INCOMPLETE, wanted.key() + ", after " + requests + " requests");
                    break;
                }
                requests++;
                List<Contact> answer = contacts.list(query.at(page * size));
                read = answer.size();
                for (Contact contact : answer) {
                    if (wanted.exact().test(contact)) {
                        found.put(contact.number(), contact);
                    } else if (wanted.key() == ContactKey.PHONE
                            && contact.phones().stream().anyMatch(Criterion::isHidden)) {
                        hidden.add(contact.ref().toString());
                    }
                }
            }
        }
        if (!hidden.isEmpty()) {
            complete = false;
            warn(ContactWarning.Code.HIDDEN_PHONE, String.join(", ", hidden));
        }
        return withoutDeleted(wanted, found.values());
    }

    private List<Contact> withoutDeleted(Criterion wanted, Collection<Contact> found) {
        List<Contact> living = new ArrayList<>();
        for (Contact contact : found) {
            if (scope.includesDeleted() || !ContactScope.isDeleted(contact)) {
                living.add(contact);
            } else {
                warn(ContactWarning.Code.DELETED_LEFT_OUT, wanted.key() + " of " + contact.ref());
            }
        }
        return List.copyOf(living);
    }

    void warn(ContactWarning.Code code, String detail) {
        warnings.add(new ContactWarning(code, detail));
    }

    List<ContactWarning> warnings() {
        return List.copyOf(warnings);
    }

    int requests() {
        return requests;
    }

    /** Whether all hits were seen and could be compared. */
    boolean isComplete() {
        return complete;
    }
}
