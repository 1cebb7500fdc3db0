package io.github.planfixsdk.contact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link ContactFinder} has found. Immutable. */
public final class ContactMatch {
    private final @Nullable Contact contact;
    private final @Nullable ContactKey foundBy;
    private final List<Contact> candidates;
    private final List<ContactWarning> warnings;
    private final int requests;
    private final boolean conclusive;

    ContactMatch(
            @Nullable Contact contact,
            @Nullable ContactKey foundBy,
            List<Contact> candidates,
            List<ContactWarning> warnings,
            int requests,
            boolean conclusive) {
        this.contact = contact;
        this.foundBy = foundBy;
        this.candidates = List.copyOf(candidates);
        this.warnings = List.copyOf(warnings);
        this.requests = requests;
        this.conclusive = conclusive;
    }

    /** {@return the contact, with the fields of the finder's scope; empty if nobody has any of the keys} */
    public Optional<Contact> contact() {
        return Optional.ofNullable(contact);
    }

    /** {@return the first key that the contact was found by; empty if there is no contact} */
    public Optional<ContactKey> foundBy() {
        return Optional.ofNullable(foundBy);
    }

    /** {@return everybody who was found by any of the keys, by number; the chosen one included} */
    public List<Contact> candidates() {
        return candidates;
    }

    /** {@return what the choice left open, and who was left out} */
    public List<ContactWarning> warnings() {
        return warnings;
    }

    /** {@return how many requests the search took; the client's own retries are not counted} */
    public int requests() {
        return requests;
    }

    /**
     * Whether finding nobody means that there is nobody.
     *
     * @return true if there was a key to search by, and all hits were seen and could be compared
     */
    public boolean isConclusive() {
        return conclusive;
    }

    /** The contact's number, the key, the number of candidates, the warnings; no personal data. */
    @Override
    public String toString() {
        String chosen = contact == null ? "nobody" : contact.ref() + " by " + foundBy + " of " + candidates.size();
        return warnings.isEmpty() ? chosen : chosen + " " + warnings;
    }
}
