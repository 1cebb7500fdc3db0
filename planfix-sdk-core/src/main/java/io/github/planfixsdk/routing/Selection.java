package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds whom selectors name for one interaction; who isn't synchronised is left out with a warning. */
final class Selection {
    private static final List<Attribute<Long>> PARTICIPANTS = List.of(
            Attributes.LAST_TALKED_EMPLOYEE_ID,
            Attributes.LAST_ANSWERED_EMPLOYEE_ID,
            Attributes.FIRST_TALKED_EMPLOYEE_ID,
            Attributes.FIRST_ANSWERED_EMPLOYEE_ID);

    private final Interaction interaction;
    private final Facts facts;
    private final boolean anonymous;
    private final boolean replacing;
    private final List<Warning> warnings;

    /**
     * Begins to look.
     *
     * @param anonymous whether the client can't be recognised, so that no contact's owner counts
     * @param replacing whether whoever is away gives way to the stand-in
     */
    Selection(Interaction interaction, Facts facts, boolean anonymous, boolean replacing, List<Warning> warnings) {
        this.interaction = interaction;
        this.facts = facts;
        this.anonymous = anonymous;
        this.replacing = replacing;
        this.warnings = warnings;
    }

    /** Somebody, and whom they stand in for. */
    record Found(PersonRef person, @Nullable PersonRef absent) {}

    /** Null if nobody is named, or nobody who is synchronised. */
    @Nullable
    Found one(PersonSelector selector) {
        PersonRef named = named(selector);
        return named == null ? null : there(named);
    }

    /** The one who is responsible if nobody else is, synchronised or not; their stand-in only if synchronised. */
    Found last(PersonRef employee) {
        boolean away = replacing && facts.replacementOf(employee).isPresent();
        Found found = away ? there(employee) : null;
        return found == null ? new Found(employee, null) : found;
    }

    /** Everybody whom the selectors name, once each; who took part did so, away or not. */
    void collect(List<PersonSelector> selectors, Set<PersonRef> people) {
        for (PersonSelector selector : selectors) {
            for (PersonRef named : everybody(selector)) {
                if (isSynchronised(named)) {
                    people.add(named);
                }
            }
        }
    }

    private List<PersonRef> everybody(PersonSelector selector) {
        if (selector.kind() == PersonSelector.Kind.FURTHER_CONTACTS) {
            return facts.furtherContacts();
        }
        List<PersonRef> named = new ArrayList<>();
        if (selector.kind() == PersonSelector.Kind.EVERY_EMPLOYEE) {
            for (Long vendorId : interaction.all(Attributes.EMPLOYEE_ID)) {
                add(named, employee(vendorId));
            }
        } else {
            add(named, named(selector));
        }
        return named;
    }

    private static void add(List<PersonRef> people, @Nullable PersonRef found) {
        if (found != null) {
            people.add(found);
        }
    }

    private @Nullable PersonRef named(PersonSelector selector) {
        return switch (selector.kind()) {
            case EMPLOYEE -> selector.employee().orElse(null);
            case CONTACT_OWNER -> owner();
            case CONTACT_OWNERS_REPLACEMENT -> ownersReplacement();
            case FIRST_ANSWERED -> employee(Attributes.FIRST_ANSWERED_EMPLOYEE_ID);
            case LAST_ANSWERED -> employee(Attributes.LAST_ANSWERED_EMPLOYEE_ID);
            case FIRST_TALKED -> employee(Attributes.FIRST_TALKED_EMPLOYEE_ID);
            case LAST_TALKED -> employee(Attributes.LAST_TALKED_EMPLOYEE_ID);
            case PARTICIPANT -> participant();
            case EVERY_EMPLOYEE, FURTHER_CONTACTS -> null;
        };
    }

    private @Nullable PersonRef owner() {
        return anonymous ? null : facts.contactOwner().orElse(null);
    }

    private @Nullable PersonRef ownersReplacement() {
        PersonRef owner = owner();
        PersonRef present = owner == null ? null : facts.present(owner);
        return present == null || present.equals(owner) ? null : present;
    }

    private @Nullable PersonRef participant() {
        for (Attribute<Long> attribute : PARTICIPANTS) {
            if (interaction.get(attribute).isPresent()) {
                return employee(attribute);
            }
        }
        // With a single employee it is plain who took part; of several nobody is picked.
        List<Long> all =
                interaction.all(Attributes.EMPLOYEE_ID).stream().distinct().toList();
        return all.size() == 1 ? employee(all.get(0)) : null;
    }

    private @Nullable PersonRef employee(Attribute<Long> attribute) {
        Long vendorId = interaction.get(attribute).orElse(null);
        return vendorId == null ? null : employee(vendorId);
    }

    private @Nullable PersonRef employee(Long vendorId) {
        PersonRef employee = facts.employee(vendorId).orElse(null);
        if (employee == null) {
            unsynchronised(Warning.unknownEmployee(vendorId));
        }
        return employee;
    }

    private @Nullable Found there(PersonRef named) {
        PersonRef present = replacing ? facts.present(named) : named;
        if (!isSynchronised(present)) {
            return null;
        }
        return new Found(present, present.equals(named) ? null : named);
    }

    private boolean isSynchronised(PersonRef person) {
        boolean is = facts.isSynchronised(person);
        if (!is) {
            unsynchronised(new Warning(Warning.Code.UNSYNCHRONISED_EMPLOYEE, person.toString()));
        }
        return is;
    }

    private void unsynchronised(Warning warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }
}
