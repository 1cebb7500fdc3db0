package io.github.planfixsdk.routing;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a policy creates for a first, or for a repeat, contact. Immutable. */
public final class Plan {
    /** The choices. */
    public enum Kind {
        /** Nothing. */
        NOTHING,
        /** A task; the contact is left to Planfix. Calls only. */
        TASK,
        /** A contact. */
        CONTACT,
        /** A contact, and a task whose counterparty it is. */
        CONTACT_AND_TASK
    }

    private static final Plan NOTHING = new Plan(Kind.NOTHING, null, null);

    private final Kind kind;
    private final @Nullable TaskTarget target;
    private final @Nullable Long contactTemplate;

    private Plan(Kind kind, @Nullable TaskTarget target, @Nullable Long contactTemplate) {
        this.kind = kind;
        this.target = target;
        this.contactTemplate = contactTemplate;
    }

    /**
     * Create nothing, update nothing.
     *
     * @return the plan
     */
    public static Plan nothing() {
        return NOTHING;
    }

    /**
     * Create a task and leave the contact to Planfix, which makes it from the call itself.
     *
     * @param target the object or template
     * @return a plan for calls
     */
    public static Plan task(TaskTarget target) {
        return new Plan(Kind.TASK, Objects.requireNonNull(target, "target"), null);
    }

    /**
     * Create the contact. For calls Planfix does it.
     *
     * @return the plan
     */
    public static Plan contact() {
        return new Plan(Kind.CONTACT, null, null);
    }

    /**
     * Create the contact, and a task whose counterparty it is. For calls Planfix creates the contact.
     *
     * @param target the task's object or template
     * @return the plan
     */
    public static Plan contactAndTask(TaskTarget target) {
        return new Plan(Kind.CONTACT_AND_TASK, Objects.requireNonNull(target, "target"), null);
    }

    /**
     * The same plan with contacts made by a template. For calls it is a problem of the configuration: Planfix makes their
     * contacts, by the template of its telephony settings.
     *
     * @param id the contact template's number
     * @return another plan
     * @throws IllegalArgumentException if the plan has no contact, or the number is not positive
     */
    public Plan contactTemplate(long id) {
        if (kind != Kind.CONTACT && kind != Kind.CONTACT_AND_TASK) {
            throw new IllegalArgumentException(
                    "plan " + kind + " creates no contact: it can't have a contact template");
        }
        if (id <= 0) {
            throw new IllegalArgumentException("id is " + id + ": give a contact template's positive number");
        }
        return new Plan(kind, target, id);
    }

    /**
     * What is created.
     *
     * @return the choice
     */
    public Kind kind() {
        return kind;
    }

    /**
     * By what the task is created.
     *
     * @return nothing if the plan has no task
     */
    public Optional<TaskTarget> target() {
        return Optional.ofNullable(target);
    }

    /**
     * By what the contact is created.
     *
     * @return nothing for Planfix's default
     */
    public Optional<Long> contactTemplate() {
        return Optional.ofNullable(contactTemplate);
    }

    boolean hasContact() {
        return kind == Kind.CONTACT || kind == Kind.CONTACT_AND_TASK;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Plan that
                && kind == that.kind
                && Objects.equals(target, that.target)
                && Objects.equals(contactTemplate, that.contactTemplate);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, target, contactTemplate);
    }

    @Override
    public String toString() {
        return kind
                + (target == null ? "" : " " + target.text(false))
                + (contactTemplate == null ? "" : " contact template " + contactTemplate);
    }
}
