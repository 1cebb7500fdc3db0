package io.github.planfixsdk.contact;

import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNormalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a contact lacks of a request's phones, e-mail and Telegram. Nothing that it has is overwritten. */
final class MissingValues {
    private final Contact contact;
    private final ContactRequest.Builder changes = ContactRequest.builder();
    private final List<String> left = new ArrayList<>();
    private boolean some;

    MissingValues(Contact contact, List<Contact> candidates, ContactRequest request, PhoneNormalizer phones) {
        this.contact = contact;
        phones(ContactKeys.phones(request), phones);
        email(ContactKeys.text(request, "email"), candidates);
        String telegram = ContactKeys.text(request, "telegram");
        if (isMissing(telegram, contact.telegram())) {
            changes.telegram(telegram);
            some = true;
        }
        String telegramId = ContactKeys.text(request, "telegramId");
        if (isMissing(telegramId, contact.telegramId())) {
            changes.telegramId(telegramId);
            some = true;
        }
    }

    /** Planfix replaces all phones of a contact by those of a change, so those it has are sent with the new ones. */
    private void phones(List<Phone> wanted, PhoneNormalizer normalizer) {
        List<Phone> all = new ArrayList<>();
        boolean hidden = false;
        for (Phone phone : contact.phones()) {
            hidden |= phone.number().isBlank();
            all.add(phone);
        }
        int before = all.size();
        for (Phone phone : wanted) {
            boolean known = all.stream().anyMatch(has -> normalizer.same(Criterion.shown(has), phone.number()));
            if (!phone.digits().isEmpty() && !known) {
                all.add(phone);
            }
        }
        if (all.size() == before) {
            return;
        }
        if (hidden) {
            left.add(ContactKey.PHONE + " of " + contact.ref() + ", whose hidden numbers would be lost");
            return;
        }
        changes.phones(all.stream()
                .map(phone -> new Phone(phone.number(), null, phone.type()))
                .toArray(Phone[]::new));
        some = true;
    }

    private void email(String wanted, List<Contact> candidates) {
        Criterion address;
        try {
            address = Criterion.email(wanted);
        } catch (IllegalArgumentException e) {
            return;
        }
        if (address.exact().test(contact)) {
            return;
        }
        Optional<Contact> owner = candidates.stream().filter(address.exact()).findFirst();
        if (owner.isPresent()) {
            left.add(ContactKey.EMAIL + " of " + contact.ref() + ", because "
                    + owner.get().ref() + " has it");
        } else if (!isMissing(wanted, contact.email())) {
            left.add(ContactKey.EMAIL + " of " + contact.ref() + ", which has another one");
        } else {
            changes.email(wanted);
            some = true;
        }
    }

    private static boolean isMissing(String wanted, @Nullable String present) {
        return !wanted.isBlank() && (present == null || present.isBlank());
    }

    /** The change that adds what is missing; empty if nothing is. */
    Optional<ContactRequest> changes() {
        return some ? Optional.of(changes.build()) : Optional.empty();
    }

    /** What is missing and can't be added, and why. */
    List<String> left() {
        return left;
    }
}
