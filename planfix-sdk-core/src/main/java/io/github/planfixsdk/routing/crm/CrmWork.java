package io.github.planfixsdk.routing.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.contact.Contact;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.InteractionKind;
import io.github.planfixsdk.routing.Responsible;
import io.github.planfixsdk.routing.TaskPlan;
import io.github.planfixsdk.routing.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The writes of one execution, in order: contact, its fields, task. */
final class CrmWork {
    static final Warning TAKEN_OVER = new Warning(Warning.Code.DUPLICATE_RISK, "taken over by another process")
            .inRussian("работу продолжил другой процесс");

    private final CrmTools tools;
    private final Decision decision;
    private final @Nullable Client justFound;
    private final @Nullable Long opened;
    private final List<Execution.Step> steps = new ArrayList<>();
    private final List<Warning> warnings;
    private final Earlier earlier;
    private String attempt = "";
    private int requests;
    private @Nullable Long contact;
    private boolean contactCreated;
    private boolean goesOn;
    private boolean awaitsPhone;
    private boolean awaitsEmail;
    private @Nullable Contact read;
    private boolean creating;
    private @Nullable Long task;

    /**
     * With {@code justFound} the decision's facts are fresh; with {@code opened}, the number of a task that Planfix has
     * opened itself, nothing is created.
     */
    CrmWork(CrmTools tools, Decision decision, @Nullable Client justFound, @Nullable Long opened, Earlier earlier) {
        this.tools = tools;
        this.decision = decision;
        this.justFound = justFound;
        this.requests = justFound == null ? 0 : justFound.requests();
        this.opened = opened;
        this.warnings = new ArrayList<>(decision.warnings());
        this.earlier = earlier;
        PersonRef known = decision.contact().contact();
        this.contact = known == null ? null : known.number();
        this.read = justFound == null || contact == null ? null : justFound.read();
    }

    Execution plan() {
        ContactPlan plan = decision.contact();
        if (plan.action() == ContactPlan.Action.CREATE && opened == null) {
            steps.add(Execution.Step.CREATE_CONTACT);
        } else if (!plan.fields().isEmpty() && (contact != null || opened != null)) {
            steps.add(Execution.Step.UPDATE_CONTACT);
        }
        if (decision.task().isPresent()) {
            steps.add(opened == null ? Execution.Step.CREATE_TASK : Execution.Step.UPDATE_TASK);
        }
        return ended(Execution.Outcome.PLANNED, null);
    }

    /** Goes on from what an earlier attempt has left, and has every step saved; false where somebody else took it over. */
    Execution run(String by, ExecutionLog.@Nullable Entry before, Predicate<ExecutionLog.Entry> save) {
        attempt = by;
        earlier.is(before);
        if (before != null && before.contact() != null) {
            goesOn = true;
            PersonRef named = decision.contact().contact();
            if (named != null && named.number() != before.contact()) {
                warnings.add(LateContactData.twoContacts(before.contact(), named.number()));
            }
            contact = before.contact();
            read = named != null && named.number() == before.contact() ? read : null;
            contactCreated = before.contactCreated();
            awaitsPhone = before.awaitsPhone();
            awaitsEmail = before.awaitsEmail();
        }
        task = before == null ? null : before.task();
        Execution.Outcome outcome;
        try {
            outcome = work(save);
        } catch (PlanfixException failure) {
            // An update can be repeated without harm; only a create can double something.
            boolean ambiguous = creating && failure.mayHaveBeenApplied();
            if (ambiguous) {
                warnings.add(new Warning(Warning.Code.AMBIGUOUS_WRITE, failure.call()));
            }
            // What was remembered of the client may be the reason.
            tools.clients()
                    .forget(decision.contact().phone(), decision.contact().email());
            try {
                save(save, after(before, ambiguous));
            } catch (RuntimeException unsaved) {
                unsaved.addSuppressed(failure);
                throw unsaved;
            }
            return ended(ambiguous ? Execution.Outcome.AMBIGUOUS : Execution.Outcome.FAILED, failure);
        } catch (RuntimeException | Error unexpected) {
            // The entry must not stay "started" for ever.
            try {
                save(save, after(before, creating));
            } catch (RuntimeException unsaved) {
                unexpected.addSuppressed(unsaved);
            }
            throw unexpected;
        }
        if (outcome == Execution.Outcome.AMBIGUOUS) {
            warnings.add(Earlier.UNSURE);
        }
        if (outcome != Execution.Outcome.UNFINISHED) {
            boolean known = outcome == Execution.Outcome.DONE;
            save(save, known ? ExecutionLog.State.DONE : ExecutionLog.State.AMBIGUOUS);
        }
        return ended(outcome, null);
    }

    private boolean save(Predicate<ExecutionLog.Entry> save, ExecutionLog.State state) {
        boolean stillOurs = save.test(entry(state));
        if (!stillOurs) {
            warnings.add(TAKEN_OVER);
        }
        return stillOurs;
    }

    private ExecutionLog.Entry entry(ExecutionLog.State state) {
        return new ExecutionLog.Entry(state, attempt, contact, contactCreated, task, awaitsPhone, awaitsEmail);
    }

    /** What had to be looked for before this attempt has to be looked for at the next one, too; a contact found isn't open. */
    private ExecutionLog.State after(ExecutionLog.@Nullable Entry before, boolean ambiguous) {
        boolean wasOpen = before != null && before.state() == ExecutionLog.State.AMBIGUOUS;
        boolean found = earlier.isContactOpen() && contact != null;
        if (ambiguous || (wasOpen && !found)) {
            return ExecutionLog.State.AMBIGUOUS;
        }
        boolean unsure = before == null
                ? !tools.log().survivesRestarts()
                : wasOpen || before.state() == ExecutionLog.State.INTERRUPTED;
        // A task follows its contact, so where that was made just now there is none.
        unsure &= !steps.contains(Execution.Step.CREATE_CONTACT);
        return unsure ? ExecutionLog.State.INTERRUPTED : ExecutionLog.State.FAILED;
    }

    /** Done; ambiguous if it is still unknown what became of an earlier create; unfinished if somebody else goes on. */
    private Execution.Outcome work(Predicate<ExecutionLog.Entry> save) {
        TaskPlan plan = decision.task().orElse(null);
        if (opened != null) {
            return complete(opened, plan, save);
        }
        Execution.Outcome outcome = contact(save);
        return plan != null && outcome == Execution.Outcome.DONE && task == null ? task(plan) : outcome;
    }

    /** The task is noted first, since whoever goes on with it must create nothing. */
    private Execution.Outcome complete(long number, @Nullable TaskPlan plan, Predicate<ExecutionLog.Entry> save) {
        task = number;
        if (!goesOn && decision.contact().action() != ContactPlan.Action.NONE) {
            // An attempt that came not even as far may have been made before number and address were known.
            expect(earlier.isKnown());
        }
        if (!save(save, ExecutionLog.State.STARTED)) {
            return Execution.Outcome.UNFINISHED;
        }
        if (earlier.isAmbiguous()) {
            warnings.add(Earlier.UNSURE);
        }
        OpenedTask chat = new OpenedTask(tools, number, warnings, steps);
        try {
            contact = chat.client(contact);
            if (plan != null) {
                chat.update(plan);
            }
        } finally {
            requests += chat.requests();
        }
        updateContact(decision.contact());
        return Execution.Outcome.DONE;
    }

    private Execution ended(Execution.Outcome outcome, @Nullable PlanfixException failure) {
        return new Execution(decision, outcome, steps, contact, task, requests, warnings, failure);
    }

    private Execution.Outcome contact(Predicate<ExecutionLog.Entry> save) {
        ContactPlan plan = decision.contact();
        switch (plan.action()) {
            case CREATE -> {
                if (contact == null) {
                    take(asking(earlier::contact));
                    if (contact == null && earlier.isContactOpen()) {
                        return Execution.Outcome.AMBIGUOUS;
                    }
                    if (contact == null) {
                        createContact(plan);
                    }
                    // Made by an attempt of which the log knows nothing, it may lack what is known by now.
                    expect(contactCreated && !steps.contains(Execution.Step.CREATE_CONTACT));
                    if (!save(save, ExecutionLog.State.STARTED)) {
                        return Execution.Outcome.UNFINISHED;
                    }
                }
                addLateData(Map.of());
            }
            case LEFT_TO_PLANFIX -> {
                if (contact == null
                        && (decision.task().isPresent() || !plan.fields().isEmpty())) {
                    findContact(plan);
                }
                if (!isNoted(save)) {
                    return Execution.Outcome.UNFINISHED;
                }
                updateContact(plan);
            }
            case USE -> {
                if (!goesOn) {
                    expect(false);
                }
                if (!isNoted(save)) {
                    return Execution.Outcome.UNFINISHED;
                }
                updateContact(plan);
            }
            case NONE -> {}
        }
        return Execution.Outcome.DONE;
    }

    /** Whose task it will be is remembered before it is created; false if somebody else has taken it over. */
    private boolean isNoted(Predicate<ExecutionLog.Entry> save) {
        return decision.task().isEmpty() || save(save, ExecutionLog.State.STARTED);
    }

    /**
     * What the chat may still bring for its contact.
     *
     * @param everything whether what is known by now may be missing in the contact as well
     */
    private void expect(boolean everything) {
        boolean isChat = decision.interaction().kind() == InteractionKind.CHAT;
        // To compare the number with a contact that was just found, perhaps by the address, costs nothing.
        awaitsPhone =
                isChat && (everything || read != null || decision.contact().phone() == null);
        awaitsEmail = isChat && (everything || decision.contact().email() == null);
    }

    /**
     * An earlier attempt may have made or found the contact before the number was known.
     *
     * @param fields what is written with it
     * @return false if there is nothing to add, so that the fields are not written either
     */
    private boolean addLateData(Map<Long, JsonNode> fields) {
        Long known = contact;
        ExecutionLog.Entry so = entry(ExecutionLog.State.STARTED);
        if (known == null || !LateContactData.isFor(decision.interaction(), so)) {
            return false;
        }
        LateContactData late = new LateContactData(tools, decision.interaction(), so, warnings, steps);
        try {
            late.write(known, read, fields);
        } finally {
            requests += late.requests();
        }
        awaitsPhone = late.written().awaitsPhone();
        awaitsEmail = late.written().awaitsEmail();
        return true;
    }

    /** Counts the request that failed; how many pages came before it is not known. */
    private Client asking(Supplier<Client> question) {
        try {
            return question.get();
        } catch (PlanfixException unread) {
            requests++;
            throw unread;
        }
    }

    private void take(Client known) {
        requests += known.requests();
        // The decision has those of its own search.
        known.warnings().stream().filter(each -> !warnings.contains(each)).forEach(warnings::add);
        contact = known.contact();
        read = known.read();
        contactCreated = tools.marks().ofContact(decision.interaction()).equalsIgnoreCase(known.mark());
    }

    private void createContact(ContactPlan plan) {
        String mark = tools.marks().ofContact(decision.interaction());
        Map<Long, JsonNode> values = tools.fields().values(FieldMapping.Entity.CONTACT, plan.fields(), warnings);
        requests++;
        creating = true;
        try {
            contact = tools.contacts().create(CrmRequests.contact(decision, mark, values));
            contactCreated = true;
            steps.add(Execution.Step.CREATE_CONTACT);
        } catch (PlanfixException failure) {
            Client instead = earlier.contactInsteadOf(failure);
            if (instead.contact() == null) {
                requests += instead.requests();
                throw failure;
            }
            take(instead);
            // To give it the number as well would be one request too many.
            read = null;
            if (contactCreated && failure.mayHaveBeenApplied()) {
                steps.add(Execution.Step.CREATE_CONTACT);
            }
        }
        creating = false;
        Long made = contact;
        if (contactCreated && made != null) {
            PersonRef owner = decision.responsible().map(Responsible::employee).orElse(null);
            tools.clients().remember(plan.phone(), plan.email(), Client.created(made, mark, owner));
        }
    }

    /** Planfix may have made the contact since the facts were collected; if that was a moment ago, it has not. */
    private void findContact(ContactPlan plan) {
        if (justFound == null) {
            Client found = asking(() -> tools.clients().search(plan.phone(), null));
            requests += found.requests();
            warnings.addAll(found.warnings());
            contact = found.contact();
        }
        if (contact == null) {
            warnings.add(new Warning(Warning.Code.CONTACT_MISSING, ""));
        }
    }

    /** Its fields, together with what the chat has brought for it meanwhile. */
    private void updateContact(ContactPlan plan) {
        Long known = contact;
        if (known == null) {
            return;
        }
        Map<Long, JsonNode> values = tools.fields().values(FieldMapping.Entity.CONTACT, plan.fields(), warnings);
        if (addLateData(values) || values.isEmpty()) {
            return;
        }
        requests++;
        UpdateResult result = tools.contacts().update(known, CrmRequests.fields(values));
        steps.add(Execution.Step.UPDATE_CONTACT);
        CrmRequests.warn(warnings, "contact:" + known, result);
    }

    private Execution.Outcome task(TaskPlan plan) {
        if (!earlier.mayHaveMadeTask(contactCreated, steps)) {
            createTask(plan);
            return Execution.Outcome.DONE;
        }
        if (earlier.isTooCostly(contactCreated, requests)) {
            if (!earlier.isNewerThanTheExecutor()) {
                warnings.add(Earlier.notLookedFor("task", "задача не искалась"));
            }
            createTask(plan);
            return Execution.Outcome.DONE;
        }
        requests++;
        task = earlier.task();
        if (task != null) {
            warnings.add(Earlier.foundTask(task));
        } else if (earlier.isTaskOpen()) {
            return Execution.Outcome.AMBIGUOUS;
        } else {
            createTask(plan);
        }
        return Execution.Outcome.DONE;
    }

    private void createTask(TaskPlan plan) {
        String mark = tools.marks().ofTask(decision.interaction());
        Map<Long, JsonNode> values = tools.fields().values(FieldMapping.Entity.TASK, plan.fields(), warnings);
        requests++;
        creating = true;
        try {
            task = tools.tasks().create(CrmRequests.task(plan, contact, mark, values));
        } catch (PlanfixException failure) {
            requests += failure.mayHaveBeenApplied() ? 1 : 0;
            task = earlier.taskInsteadOf(failure);
            warnings.add(Earlier.foundTask(task));
        }
        creating = false;
        steps.add(Execution.Step.CREATE_TASK);
    }
}
