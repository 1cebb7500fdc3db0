package io.github.planfixsdk.contact;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.internal.KeyLocks;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.UpdateResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contact that a person's phone, e-mail or Telegram belongs to, and creates it if there is none. Immutable and
 * thread-safe; share one per account, because threads that use the same finder never create two contacts with the same key.
 *
 * <p>The keys are searched for in their order, by default phone, e-mail, Telegram. The first one that somebody has decides;
 * among several who have it, those who also have the later keys are preferred, then the lowest number. Each key costs a
 * request, an e-mail address that is nobody's main one two; a key that a contact found so far has itself is not searched for.
 */
public final class ContactFinder {
    private static final int LOGIN_EMAIL_NOT_UNIQUE = 2005;
    private static final int EMAIL_AMONG_ADDITIONAL = 2007;

    private final Contacts contacts;
    private final ContactMatcher matcher;
    private final List<ContactKey> keys;
    private final ContactScope scope;
    private final @Nullable Long template;
    private final boolean nameFromKey;
    private final boolean fillMissing;
    private final KeyLocks locks = new KeyLocks();
    /** Always taken after the keys' locks, and one at a time, so nobody waits in a circle. */
    private final KeyLocks filled = new KeyLocks();

    private ContactFinder(Builder builder) {
        this.contacts = builder.contacts;
        this.keys = builder.keys;
        this.scope = builder.scope;
        this.template = builder.template;
        this.nameFromKey = builder.nameFromKey;
        this.fillMissing = builder.fillMissing;
        this.matcher = new ContactMatcher(
                contacts, keys, scope, builder.firstKeyDecides, builder.mostPages, builder.mostRequests);
    }

    /**
     * A finder with the defaults.
     *
     * @param contacts where to search and create
     * @return the finder
     */
    public static ContactFinder of(Contacts contacts) {
        return builder(contacts).build();
    }

    /**
     * Starts a finder.
     *
     * @param contacts where to search and create
     * @return a builder with the defaults
     */
    public static Builder builder(Contacts contacts) {
        return new Builder(contacts);
    }

    /**
     * Finds the contact that has the keys of a request. Only reads.
     *
     * @param person phones, e-mail and Telegram to search by; everything else in it is ignored
     * @return what was found; {@link ContactMatch#isConclusive()} is false if there was nothing to search by
     * @throws PlanfixException if Planfix can't be asked
     */
    public ContactMatch find(ContactRequest person) {
        return matcher.match(new ContactKeys(person, keys, scope.phones()));
    }

    /**
     * Finds the contact that has the keys of a request, or creates it from the request.
     *
     * <p>A create that Planfix refuses because somebody else was faster with the same e-mail ends with that contact. A create
     * of which it is unknown whether Planfix carried it out is not repeated: if the contact is there afterwards, it is the
     * result, with the warning {@link ContactWarning.Code#CREATE_UNCLEAR}; else the failure is thrown.
     *
     * @param person the keys, and all that a new contact is to have
     * @return the contact, and how it was come by
     * @throws IllegalArgumentException if there is no usable key, or the request is for a company where only persons are
     *     searched, or the other way round
     * @throws IllegalStateException if it is unknown whether there is a contact, because the search was cut short or the
     *     account hides the phones of those that were found
     * @throws PlanfixException if Planfix can't be asked, or refuses to create or to fill in
     */
    public ContactOutcome findOrCreate(ContactRequest person) {
        ContactRequest complete = completed(person);
        ContactKeys wanted = new ContactKeys(person, keys, scope.phones());
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("the request has no usable " + keys + ": give one, a phone with at least"
                    + " 5 digits or a whole address, or create the contact without looking");
        }
        return holding(locks, wanted.names(), () -> findOrCreate(complete, wanted));
    }

    private static <T> T holding(KeyLocks locks, List<String> keys, Supplier<T> work) {
        try {
            return locks.holding(keys, work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(
                    "POST contact/", "interrupted while another thread works on the same contact", false, e);
        }
    }

    private ContactOutcome findOrCreate(ContactRequest person, ContactKeys wanted) {
        ContactMatch match = matcher.match(wanted);
        if (match.contact().isPresent()) {
            return found(match, List.of(), match.requests(), person);
        }
        if (!match.isConclusive()) {
            throw new IllegalStateException("it is unknown whether there is a contact " + match.warnings()
                    + ": allow more pages or give a longer number, and use a token whose owner may see phones");
        }
        int requests = match.requests() + 1;
        try {
            PersonRef created = PersonRef.contact(contacts.create(person));
            return new ContactOutcome(created, match, null, match.warnings(), requests);
        } catch (PlanfixException failure) {
            ContactMatch now = again(failure, wanted);
            if (now == null || now.contact().isEmpty()) {
                throw failure;
            }
            List<ContactWarning> warnings = new ArrayList<>(match.warnings());
            warnings.add(new ContactWarning(
                    failure.mayHaveBeenApplied()
                            ? ContactWarning.Code.CREATE_UNCLEAR
                            : ContactWarning.Code.CREATED_MEANWHILE,
                    now.contact().get().ref().toString()));
            return found(now, warnings, requests + now.requests(), person);
        }
    }

    /** Whom there is after a failed create; what goes wrong here must not hide why the create failed. */
    private @Nullable ContactMatch again(PlanfixException failure, ContactKeys wanted) {
        try {
            if (failure.mayHaveBeenApplied()) {
                return matcher.match(wanted);
            }
            return isDuplicate(failure) ? matcher.ownerOfEmail(wanted, failure) : null;
        } catch (PlanfixException unread) {
            failure.addSuppressed(unread);
            return null;
        }
    }

    private static boolean isDuplicate(PlanfixException failure) {
        if (failure instanceof ApiException refused) {
            int code = refused.code().number();
            return code == LOGIN_EMAIL_NOT_UNIQUE || code == EMAIL_AMONG_ADDITIONAL;
        }
        return false;
    }

    private ContactOutcome found(
            ContactMatch match, List<ContactWarning> earlier, int requests, ContactRequest person) {
        Set<ContactWarning> warnings = new LinkedHashSet<>(earlier);
        warnings.addAll(match.warnings());
        Contact contact = match.contact().orElseThrow();
        if (!fillMissing) {
            return new ContactOutcome(contact.ref(), match, null, warnings, requests);
        }
        MissingValues missing = new MissingValues(contact, match.candidates(), person, scope.phones());
        if (missing.changes().isPresent()) {
            return holding(
                    filled, List.of(contact.ref().toString()), () -> fill(match, warnings, requests, contact, person));
        }
        return new ContactOutcome(contact.ref(), match, null, with(warnings, missing), requests);
    }

    /** Threads with other keys may have found the same contact, and a change replaces all its phones: it is read anew. */
    private ContactOutcome fill(
            ContactMatch match, Set<ContactWarning> warnings, int requests, Contact found, ContactRequest person) {
        Contact contact = contacts.get(found.number(), ContactScope.NEEDED);
        MissingValues missing = new MissingValues(contact, match.candidates(), person, scope.phones());
        ContactRequest changes = missing.changes().orElse(null);
        UpdateResult update = changes == null ? null : contacts.update(found.number(), changes);
        return new ContactOutcome(
                found.ref(), match, update, with(warnings, missing), requests + (changes == null ? 1 : 2));
    }

    private static Set<ContactWarning> with(Set<ContactWarning> warnings, MissingValues missing) {
        missing.left().forEach(what -> warnings.add(new ContactWarning(ContactWarning.Code.NOT_FILLED, what)));
        return warnings;
    }

    private ContactRequest completed(ContactRequest person) {
        ContactRequest.Builder complete = ContactRequest.builder().like(person);
        Map<String, Object> given = person.asMap();
        Boolean kind = scope.kind();
        if (kind != null) {
            Object asked = given.getOrDefault("isCompany", kind);
            if (!asked.toString().equals(kind.toString())) {
                throw new IllegalArgumentException("the request has isCompany " + asked + ", but the finder searches "
                        + (kind ? "companies" : "persons") + " only: use a finder for everyone, or one for each kind");
            }
            complete.isCompany(kind);
        }
        if (template != null && !given.containsKey("template")) {
            complete.template(template);
        }
        if (nameFromKey
                && ContactKeys.text(person, "name").isBlank()
                && ContactKeys.text(person, "lastname").isBlank()) {
            String name = new ContactKeys(person, keys, scope.phones()).first();
            if (!name.isEmpty()) {
                complete.name(name);
            }
        }
        return complete.build();
    }

    /** Builds a {@link ContactFinder}. Not for use by several threads. */
    public static final class Builder {
        private final Contacts contacts;
        private List<ContactKey> keys = List.of(ContactKey.values());
        private ContactScope scope = ContactScope.everyone();
        private @Nullable Long template;
        private boolean nameFromKey;
        private boolean fillMissing;
        private boolean firstKeyDecides;
        private int mostPages = ContactSearch.NO_LIMIT;
        private int mostRequests = ContactSearch.NO_LIMIT;

        private Builder(Contacts contacts) {
            this.contacts = Objects.requireNonNull(contacts, "contacts");
        }

        /**
         * By what contacts are recognised; by default phone, e-mail, Telegram.
         *
         * @param order the keys, the most trusted first
         * @return this builder
         * @throws IllegalArgumentException if there is none
         */
        public Builder by(ContactKey... order) {
            Set<ContactKey> each = new LinkedHashSet<>(List.of(order));
            if (each.isEmpty()) {
                throw new IllegalArgumentException("no key is given: give at least one");
            }
            keys = List.copyOf(each);
            return this;
        }

        /**
         * Among whom to search, what to read of them, how to compare phones; by default everyone, by digits. Where only
         * persons or only companies are searched, new contacts are of that kind.
         *
         * @param value the scope
         * @return this builder
         */
        public Builder in(ContactScope value) {
            scope = Objects.requireNonNull(value, "scope");
            return this;
        }

        /**
         * The template of new contacts whose request has none; by default Planfix's own. It doesn't narrow the search.
         *
         * @param id the number, 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder template(long id) {
            if (id < 1) {
                throw new IllegalArgumentException("template is " + id + ": give the number of an existing one");
            }
            template = id;
            return this;
        }

        /**
         * Names a new contact whose request has no name by its first usable key, as it was given. By default Planfix refuses
         * a contact that neither the request nor the template names.
         *
         * @return this builder
         */
        public Builder nameFromKey() {
            nameFromKey = true;
            return this;
        }

        /**
         * Adds phones, e-mail and Telegram of the request that a found contact lacks; what it has is kept. A further e-mail
         * can't be added to a contact that has one already. Where something is missing, the contact is read once more and
         * changed: two requests.
         *
         * @return this builder
         */
        public Builder fillMissing() {
            fillMissing = true;
            return this;
        }

        /**
         * Stops at the first key that somebody has: fewer requests, but keys that belong to different contacts go unnoticed.
         *
         * @return this builder
         */
        public Builder firstKeyDecides() {
            firstKeyDecides = true;
            return this;
        }

        /**
         * Limits how many pages of 100 contacts are read per request; by default all. A search that ends there is not
         * conclusive, and {@link ContactFinder#findOrCreate} doesn't create on such ground.
         *
         * @param pages 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder mostPages(int pages) {
            if (pages < 1) {
                throw new IllegalArgumentException("pages is " + pages + ": give 1 or more");
            }
            mostPages = pages;
            return this;
        }

        /**
         * Limits how many requests one search takes, whatever it has to look for; by default none. A search that ends there
         * is not conclusive, as with {@link #mostPages}.
         *
         * @param requests 1 or more
         * @return this builder
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder mostRequests(int requests) {
            if (requests < 1) {
                throw new IllegalArgumentException("requests is " + requests + ": give 1 or more");
            }
            mostRequests = requests;
            return this;
        }

        /** {@return the finder} */
        public ContactFinder build() {
            return new ContactFinder(this);
        }
    }
}
