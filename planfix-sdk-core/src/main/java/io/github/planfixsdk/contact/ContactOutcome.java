package io.github.planfixsdk.contact;

import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.UpdateResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contact that {@link ContactFinder#findOrCreate} has found or created. Immutable. */
public final class ContactOutcome {
    private final PersonRef ref;
    private final ContactMatch match;
    private final @Nullable UpdateResult update;
    private final List<ContactWarning> warnings;
    private final int requests;

    ContactOutcome(
            PersonRef ref,
            ContactMatch match,
            @Nullable UpdateResult update,
            Collection<ContactWarning> warnings,
            int requests) {
        this.ref = ref;
        this.match = match;
        this.update = update;
        this.warnings = List.copyOf(warnings);
        this.requests = requests;
    }

    /** {@return the contact as others refer to it, such as a task's counterparty} */
    public PersonRef ref() {
        return ref;
    }

    /** {@return the contact's number} */
    public long number() {
        return ref.number();
    }

    /** {@return whether this call created the contact} */
    public boolean isCreated() {
        return match.contact().isEmpty();
    }

    /** {@return the first key that the contact was found by; empty if it was created} */
    public Optional<ContactKey> foundBy() {
        return match.foundBy();
    }

    /** {@return the contact as it was read, before anything was filled in; empty if it was created} */
    public Optional<Contact> found() {
        return match.contact();
    }

    /** {@return everybody who was found by any of the keys, by number; the chosen one included} */
    public List<Contact> candidates() {
        return match.candidates();
    }

    /** {@return what became of the missing values; empty if there were none, or the finder doesn't fill them in} */
    public Optional<UpdateResult> update() {
        return Optional.ofNullable(update);
    }

    /** {@return what somebody should look at: duplicates, deleted contacts, values that could not be added} */
    public List<ContactWarning> warnings() {
        return warnings;
    }

    /** {@return how many requests this took; the client's own retries are not counted} */
    public int requests() {
        return requests;
    }

    /** The contact's number, how it was come by, the warnings; no personal data. */
    @Override
    public String toString() {
        String how = isCreated()
                ? ref + " created"
                : match.foundBy().map(key -> ref + " found by " + key).orElse("");
        String filled = update == null ? how : how + ", filled in: " + update;
        return warnings.isEmpty() ? filled : filled + " " + warnings;
    }
}
