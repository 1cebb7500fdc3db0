package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.contact.ContactFields;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNumbers;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.routing.Interaction;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Warning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Telephone number and address of a client whose contact was made before they were known. */
final class LateContactData {
    private final CrmTools tools;
    private final @Nullable String phone;
    private final @Nullable String email;
    private final List<Warning> warnings;
    private final List<Execution.Step> steps;
    private int requests;

    /** What happens is added to the warnings and steps. */
    LateContactData(CrmTools tools, Interaction interaction, List<Warning> warnings, List<Execution.Step> steps) {
        this.tools = tools;
        this.phone = interaction.contactPhone().orElse(null);
        this.email = interaction.contactEmail().orElse(null);
        this.warnings = warnings;
        this.steps = steps;
    }

    static boolean isFor(Interaction interaction, ExecutionLog.Entry before) {
        return before.state() == ExecutionLog.State.DONE
                && before.anonymous()
                && before.contact() != null
                && isIn(interaction);
    }

    static boolean isIn(Interaction interaction) {
        return interaction.kind() == InteractionKind.CHAT
                && (interaction.contactPhone().isPresent()
                        || interaction.contactEmail().isPresent());
    }

    int requests() {
        return requests;
    }

    /** Two requests: a change replaces all numbers, so those that somebody has entered meanwhile are read first. */
    void write(long number) {
        Client known = tools.clients().remembered(phone, email);
        if (known != null && known.contact() != null && known.contact() != number) {
            warnings.add(new Warning(
                    Warning.Code.DUPLICATE_RISK, "contact:" + number + " beside contact:" + known.contact()));
        }
        requests++;
        Contact contact =
                tools.contacts().get(number, Fields.of(ContactFields.ID, ContactFields.PHONES, ContactFields.EMAIL));
        ContactRequest.Builder changes = ContactRequest.builder();
        boolean some = false;
        if (phone != null && lacks(contact, phone)) {
            List<Phone> all = new ArrayList<>();
            contact.phones().forEach(has -> all.add(new Phone(has.number(), null, has.type())));
            all.add(CrmRequests.phone(phone));
            changes.phones(all.toArray(Phone[]::new));
            some = true;
        }
        if (email != null && (contact.email() == null || contact.email().isBlank())) {
            changes.email(email);
            some = true;
        }
        if (some) {
            requests++;
            UpdateResult result = tools.contacts().update(number, changes.build());
            steps.add(Execution.Step.UPDATE_CONTACT);
            CrmWork.warn(warnings, "contact:" + number, result);
        }
        // Whoever is remembered under the number is looked for anew, with all that is known of them now.
        tools.clients().forget(phone, email);
    }

    private boolean lacks(Contact contact, String wanted) {
        if (contact.phones().stream().anyMatch(has -> has.number().isBlank())) {
            warnings.add(new Warning(
                    Warning.Code.PARTLY_APPLIED, contact.ref() + " phones, because hidden numbers would be lost"));
            return false;
        }
        String digits = PhoneNumbers.digits(wanted);
        return contact.phones().stream().noneMatch(has -> has.digits().equals(digits));
    }
}
