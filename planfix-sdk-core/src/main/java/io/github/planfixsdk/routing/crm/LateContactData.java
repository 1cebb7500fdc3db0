package io.github.planfixsdk.routing.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Telephone number and address of a chat's client that become known when its contact has been made or found already. */
final class LateContactData {
    /** What has to be known of a contact to add to it. */
    static final Fields FIELDS = Fields.of(
            ContactFields.ID, ContactFields.PHONES, ContactFields.EMAIL, ContactFields.ADDITIONAL_EMAIL_ADDRESSES);

    private final CrmTools tools;
    private final @Nullable String phone;
    private final @Nullable String email;
    private final ExecutionLog.Entry before;
    private final List<Warning> warnings;
    private final List<Execution.Step> steps;
    private int requests;

    /** What happens is added to the warnings and steps. */
    LateContactData(
            CrmTools tools,
            Interaction interaction,
            ExecutionLog.Entry before,
            List<Warning> warnings,
            List<Execution.Step> steps) {
        this.tools = tools;
        this.phone = before.awaitsPhone() ? interaction.contactPhone().orElse(null) : null;
        this.email = before.awaitsEmail() ? interaction.contactEmail().orElse(null) : null;
        this.before = before;
        this.warnings = warnings;
        this.steps = steps;
    }

    /** Whether a chat brings what its contact still awaits. */
    static boolean isFor(Interaction interaction, ExecutionLog.Entry before) {
        return interaction.kind() == InteractionKind.CHAT
                && ((before.awaitsPhone() && interaction.contactPhone().isPresent())
                        || (before.awaitsEmail() && interaction.contactEmail().isPresent()));
    }

    /** What is remembered when everything is written: each is written once. */
    ExecutionLog.Entry written() {
        return new ExecutionLog.Entry(
                before.state(),
                before.by(),
                before.contact(),
                before.contactCreated(),
                before.task(),
                before.awaitsPhone() && phone == null,
                before.awaitsEmail() && email == null);
    }

    static Warning twoContacts(long own, long other) {
        return twoContacts(PersonRef.contact(own), PersonRef.contact(other));
    }

    static Warning twoContacts(PersonRef own, @Nullable PersonRef other) {
        return new Warning(Warning.Code.DUPLICATE_RISK, own + " beside " + other).inRussian(own + " рядом с " + other);
    }

    int requests() {
        return requests;
    }

    /**
     * Two requests: a change replaces all numbers, so those that somebody has entered meanwhile are read first, unless they
     * were read just now.
     *
     * @param fields custom fields to write with it, which are written in any case
     */
    void write(long number, @Nullable Contact justRead, Map<Long, JsonNode> fields) {
        Client known = tools.clients().remembered(phone, email);
        if (known != null && known.contact() != null && known.contact() != number) {
            Warning two = twoContacts(number, known.contact());
            if (!warnings.contains(two)) {
                warnings.add(two);
            }
        }
        Contact contact = justRead;
        if (contact == null) {
            requests++;
            contact = tools.contacts().get(number, FIELDS);
        }
        ContactRequest.Builder changes = ContactRequest.builder();
        fields.forEach(changes::rawCustomField);
        boolean some = false;
        if (phone != null && lacks(contact, phone)) {
            List<Phone> all = new ArrayList<>();
            contact.phones().forEach(has -> all.add(new Phone(has.number(), null, has.type())));
            all.add(CrmRequests.phone(phone));
            changes.phones(all.toArray(Phone[]::new));
            some = true;
        }
        if (email != null && lacksAddress(contact, email)) {
            changes.email(email);
            some = true;
        }
        if (some || !fields.isEmpty()) {
            requests++;
            UpdateResult result = tools.contacts().update(number, changes.build());
            steps.add(Execution.Step.UPDATE_CONTACT);
            CrmRequests.warn(warnings, "contact:" + number, result);
        }
        if (some || justRead == null) {
            // Whoever is remembered under the number is looked for anew, with all that is known of them now.
            tools.clients().forget(phone, email);
        }
    }

    /** Of several addresses Planfix takes the main one alone. */
    private boolean lacksAddress(Contact contact, String wanted) {
        String main = contact.email();
        if (main == null || main.isBlank()) {
            return true;
        }
        boolean has = main.strip().equalsIgnoreCase(wanted)
                || contact.additionalEmailAddresses().stream().anyMatch(wanted::equalsIgnoreCase);
        if (!has) {
            warnings.add(new Warning(Warning.Code.PARTLY_APPLIED, contact.ref() + " email, because it has another one")
                    .inRussian(contact.ref() + ": адрес не записан, у контакта уже есть другой"));
        }
        return false;
    }

    private boolean lacks(Contact contact, String wanted) {
        if (contact.phones().stream().anyMatch(has -> tools.clients().isSameNumber(has.number(), wanted))) {
            return false;
        }
        if (contact.phones().stream().anyMatch(has -> has.number().isBlank())) {
            warnings.add(new Warning(
                            Warning.Code.PARTLY_APPLIED,
                            contact.ref() + " phones, because hidden numbers would be lost")
                    .inRussian(contact.ref() + ": телефон не записан, иначе потерялись бы скрытые номера"));
            return false;
        }
        return true;
    }
}
