package io.github.planfixsdk.routing;

import io.github.planfixsdk.model.PersonRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know besides the interaction: the state of the CRM and the clock. Immutable; the caller
 * collects it, so that deciding needs no input or output.
 */
public final class Facts {
    private final Instant now;
    private final ContactHistory history;
    private final @Nullable PersonRef contact;
    private final boolean alreadyDecided;
    private final boolean unfinished;
    private final @Nullable String personalManager;
    private final @Nullable PersonRef contactOwner;
    private final List<PersonRef> furtherContacts;
    private final Map<PersonRef, PersonRef> replacements;
    private final Map<Long, PersonRef> employees;
    private final @Nullable Set<PersonRef> synchronised;
    private final List<Warning> warnings;

    private Facts(Builder builder) {
        this.now = builder.now;
        this.history = builder.history;
        this.contact = builder.contact;
        this.alreadyDecided = builder.alreadyDecided;
        this.unfinished = builder.unfinished;
        this.personalManager = builder.personalManager;
        this.contactOwner = builder.contactOwner;
        this.furtherContacts = List.copyOf(builder.furtherContacts);
        this.replacements = Collections.unmodifiableMap(new LinkedHashMap<>(builder.replacements));
        this.employees = Collections.unmodifiableMap(new LinkedHashMap<>(builder.employees));
        Set<PersonRef> given = builder.synchronised;
        this.synchronised = given == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(given));
        this.warnings = List.copyOf(builder.warnings);
    }

    /**
     * Starts facts in which nothing but the time is known.
     *
     * @param now the moment of the decision
     * @return a builder
     */
    public static Builder at(Instant now) {
        return new Builder(now);
    }

    /**
     * The moment of the decision.
     *
     * @return the clock's answer
     */
    public Instant now() {
        return now;
    }

    /**
     * What the CRM says about first or repeat.
     *
     * @return {@link ContactHistory#UNKNOWN} unless told
     */
    public ContactHistory history() {
        return history;
    }

    /**
     * The client's contact in the CRM.
     *
     * @return nothing if there is none or it isn't known
     */
    public Optional<PersonRef> contact() {
        return Optional.ofNullable(contact);
    }

    /**
     * Whether this interaction was decided and executed before.
     *
     * @return false unless told
     */
    public boolean alreadyDecided() {
        return alreadyDecided;
    }

    /**
     * {@return whether this interaction was decided before, but not executed to the end, so that it is decided anew whatever
     * moment it reports; false unless told}
     */
    public boolean unfinished() {
        return unfinished;
    }

    /**
     * The short number of the contact's responsible, as the telephony command {@code contact} answered.
     *
     * @return nothing if there is no responsible, or no answer came in time
     */
    public Optional<String> personalManager() {
        return Optional.ofNullable(personalManager);
    }

    /**
     * Who looks after the contact in Planfix: the first of the contact's responsibles.
     *
     * @return an employee or a group; nothing if the contact has none, or nobody asked Planfix
     */
    public Optional<PersonRef> contactOwner() {
        return Optional.ofNullable(contactOwner);
    }

    /**
     * Other contacts that have to do with the interaction, such as the client's company.
     *
     * @return contacts in the order given; none unless told
     */
    public List<PersonRef> furtherContacts() {
        return furtherContacts;
    }

    /**
     * Who stands in for an employee for the time being.
     *
     * @param absent the employee
     * @return the stand-in as Planfix names it, who may be away too; nothing if the employee has none
     */
    public Optional<PersonRef> replacementOf(PersonRef absent) {
        return Optional.ofNullable(replacements.get(absent));
    }

    /** Who is there in the end: stand-ins of stand-ins are followed, unless that leads round in a circle. */
    PersonRef present(PersonRef employee) {
        PersonRef found = employee;
        for (int i = 0; i < replacements.size(); i++) {
            PersonRef next = replacements.get(found);
            if (next == null) {
                return found;
            }
            found = next;
        }
        return replacements.containsKey(found) ? employee : found;
    }

    /**
     * The Planfix employee behind a vendor's employee.
     *
     * @param vendorId the vendor's number
     * @return nothing if the employee isn't synchronised
     */
    public Optional<PersonRef> employee(long vendorId) {
        return Optional.ofNullable(employees.get(vendorId)).filter(this::isSynchronised);
    }

    /**
     * Whether a Planfix employee was there at the last synchronisation and so can be responsible.
     *
     * @param employee the employee
     * @return true for everybody if the list of synchronised employees was not given, and for groups, which are not
     *     synchronised
     */
    public boolean isSynchronised(PersonRef employee) {
        Set<PersonRef> known = synchronised;
        return known == null || !employee.isUser() || known.contains(employee);
    }

    /**
     * What was noticed while the facts were collected; it becomes part of the decision.
     *
     * @return the warnings, such as {@link Warning.Code#SEVERAL_CONTACTS}
     */
    public List<Warning> warnings() {
        return warnings;
    }

    /**
     * A builder with everything these facts have.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder result = new Builder(now);
        result.history = history;
        result.contact = contact;
        result.alreadyDecided = alreadyDecided;
        result.unfinished = unfinished;
        result.personalManager = personalManager;
        result.contactOwner = contactOwner;
        result.furtherContacts.addAll(furtherContacts);
        result.replacements.putAll(replacements);
        result.employees.putAll(employees);
        result.synchronised = synchronised == null ? null : new LinkedHashSet<>(synchronised);
        result.warnings.addAll(warnings);
        return result;
    }

    /** Builds {@link Facts}. Not for use by several threads. */
    public static final class Builder {
        private final Instant now;
        private final Map<Long, PersonRef> employees = new LinkedHashMap<>();
        private final Map<PersonRef, PersonRef> replacements = new LinkedHashMap<>();
        private final List<PersonRef> furtherContacts = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();
        private ContactHistory history = ContactHistory.UNKNOWN;
        private @Nullable PersonRef contact;
        private boolean alreadyDecided;
        private boolean unfinished;
        private @Nullable String personalManager;
        private @Nullable PersonRef contactOwner;
        private @Nullable Set<PersonRef> synchronised;

        private Builder(Instant now) {
            this.now = Objects.requireNonNull(now, "now");
        }

        /**
         * Says that the CRM has no contact yet.
         *
         * @return this builder
         */
        public Builder first() {
            history = ContactHistory.FIRST;
            contact = null;
            return this;
        }

        /**
         * Says that the CRM has a contact.
         *
         * @param known the contact
         * @return this builder
         * @throws IllegalArgumentException if it is an employee or a group
         */
        public Builder repeat(PersonRef known) {
            history = ContactHistory.REPEAT;
            contact = aContact("known", known);
            return this;
        }

        /**
         * Adds another contact that has to do with the interaction. It never is the counterparty of the task;
         * {@link PersonSelector#furtherContacts()} makes it a participant.
         *
         * @param other the contact
         * @return this builder
         * @throws IllegalArgumentException if it is an employee or a group
         */
        public Builder furtherContact(PersonRef other) {
            furtherContacts.add(aContact("other", other));
            return this;
        }

        private static PersonRef aContact(String name, PersonRef given) {
            if (!Objects.requireNonNull(given, name).isContact()) {
                throw new IllegalArgumentException(
                        name + " is " + given + ": give a contact, PersonRef.contact(number)");
            }
            return given;
        }

        /**
         * Says that this interaction was decided and executed before.
         *
         * @return this builder
         */
        public Builder alreadyDecided() {
            alreadyDecided = true;
            return this;
        }

        /**
         * Says that this interaction was decided before, but not executed to the end: its moment has been.
         *
         * @return this builder
         */
        public Builder unfinished() {
            unfinished = true;
            return this;
        }

        /**
         * Gives the short number of the contact's responsible.
         *
         * @param shortNumber the number the PBX may forward to, or null if there is none
         * @return this builder
         */
        public Builder personalManager(@Nullable String shortNumber) {
            personalManager = shortNumber == null || shortNumber.isBlank() ? null : shortNumber;
            return this;
        }

        /**
         * Gives who looks after the contact in Planfix. Ask Planfix only where {@link RoutingPolicy#needsContactOwner}.
         *
         * @param owner the first of the contact's responsibles, an employee or a group, or null if there is none
         * @return this builder
         * @throws IllegalArgumentException if it is a contact
         */
        public Builder contactOwner(@Nullable PersonRef owner) {
            contactOwner = owner == null ? null : noContact("owner", owner);
            return this;
        }

        /**
         * Says that somebody stands in for an employee for the time being.
         *
         * @param absent the employee who is away
         * @param standIn the employee or group that takes over; a stand-in may have one too
         * @return this builder
         * @throws IllegalArgumentException if a contact or group is away, a contact stands in, both are the same, or the
         *     employee has another stand-in already
         */
        public Builder replacement(PersonRef absent, PersonRef standIn) {
            if (!Objects.requireNonNull(absent, "absent").isUser()) {
                throw new IllegalArgumentException(
                        "absent is " + absent + ": only employees are away, give PersonRef.user(number)");
            }
            noContact("standIn", standIn);
            if (absent.equals(standIn)) {
                throw new IllegalArgumentException("standIn is " + standIn + ": give somebody else than who is away");
            }
            PersonRef before = replacements.putIfAbsent(absent, standIn);
            if (before != null && !before.equals(standIn)) {
                throw new IllegalArgumentException(
                        "standIn is " + standIn + ", but " + absent + " has " + before + ": give one stand-in");
            }
            return this;
        }

        private static PersonRef noContact(String name, PersonRef given) {
            if (Objects.requireNonNull(given, name).isContact()) {
                throw new IllegalArgumentException(
                        name + " is " + given + ": give an employee or a group, such as PersonRef.user(5)");
            }
            return given;
        }

        /**
         * Adds a synchronised employee.
         *
         * @param vendorId the vendor's number of the employee
         * @param employee the employee in Planfix
         * @return this builder
         * @throws IllegalArgumentException if it is a contact
         */
        public Builder employee(long vendorId, PersonRef employee) {
            employees.put(vendorId, noContact("employee", employee));
            return synchronised(employee);
        }

        /**
         * Adds synchronised employees without a number at the vendor. From the first one on, employees not added count as
         * not synchronised.
         *
         * @param added employees in Planfix; none to say that nobody is synchronised
         * @return this builder
         * @throws IllegalArgumentException if one is a contact
         */
        public Builder synchronised(PersonRef... added) {
            Set<PersonRef> known = synchronised;
            if (known == null) {
                known = new LinkedHashSet<>();
                synchronised = known;
            }
            for (PersonRef employee : added) {
                known.add(noContact("employee", employee));
            }
            return this;
        }

        /**
         * Adds something noticed while the facts were collected.
         *
         * @param warning what the decision is to mention
         * @return this builder
         */
        public Builder warning(Warning warning) {
            warnings.add(Objects.requireNonNull(warning, "warning"));
            return this;
        }

        /**
         * Builds the facts.
         *
         * @return immutable facts
         */
        public Facts build() {
            return new Facts(this);
        }
    }
}
