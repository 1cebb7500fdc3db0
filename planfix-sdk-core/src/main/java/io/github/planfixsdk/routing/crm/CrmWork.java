package io.github.planfixsdk.routing.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.planfixsdk.contact.ContactMatch;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.contact.Contacts;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNumbers;
import io.github.planfixsdk.model.UpdateFailure;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.FieldWrite;
import io.github.planfixsdk.routing.Responsible;
import io.github.planfixsdk.routing.TaskPlan;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.TaskRequest;
import io.github.planfixsdk.task.Tasks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The writes of one execution, in order: contact, its fields, task. */
final class CrmWork {
    private final Contacts contacts;
    private final Tasks tasks;
    private final ClientSearch clients;
    private final Decision decision;
    private final boolean justSearched;
    private final @Nullable Long opened;
    private final List<Execution.Step> steps = new ArrayList<>();
    private final List<Warning> warnings;
    private int requests;
    private @Nullable Long contact;
    private boolean contactCreated;
    private boolean creating;
    private @Nullable Long task;

    /**
     * With {@code justSearched} the decision's facts are fresh; with {@code opened}, the number of a task that Planfix has
     * opened itself, nothing is created.
     */
    CrmWork(
            Contacts contacts,
            Tasks tasks,
            ClientSearch clients,
            Decision decision,
            @Nullable ContactMatch justSearched,
            @Nullable Long opened) {
        this.contacts = contacts;
        this.tasks = tasks;
        this.clients = clients;
        this.decision = decision;
        this.justSearched = justSearched != null;
        this.requests = justSearched == null ? 0 : justSearched.requests();
        this.opened = opened;
        this.warnings = new ArrayList<>(decision.warnings());
        PersonRef known = decision.contact().contact();
        this.contact = known == null ? null : known.number();
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

    /** Goes on from what an earlier attempt has left, and has every step saved. */
    Execution run(ExecutionLog.Entry before, Consumer<ExecutionLog.Entry> save) {
        if (before.contact() != null) {
            contact = before.contact();
            contactCreated = before.contactCreated();
        }
        task = before.task();
        try {
            TaskPlan plan = decision.task().orElse(null);
            if (opened != null) {
                updateTask(opened, plan);
                writeFields(decision.contact());
            } else {
                contact(save);
                if (plan != null && task == null) {
                    createTask(plan);
                }
            }
        } catch (PlanfixException failure) {
            // An update can be repeated without harm; only a create can double something.
            boolean ambiguous = creating && failure.mayHaveBeenApplied();
            if (ambiguous) {
                warnings.add(new Warning(Warning.Code.AMBIGUOUS_WRITE, failure.call()));
            }
            save.accept(entry(ambiguous ? ExecutionLog.State.AMBIGUOUS : ExecutionLog.State.FAILED));
            return ended(ambiguous ? Execution.Outcome.AMBIGUOUS : Execution.Outcome.FAILED, failure);
        } catch (RuntimeException | Error unexpected) {
            // The entry must not stay "started" for ever.
            try {
                save.accept(entry(creating ? ExecutionLog.State.AMBIGUOUS : ExecutionLog.State.FAILED));
            } catch (RuntimeException unsaved) {
                unexpected.addSuppressed(unsaved);
            }
            throw unexpected;
        }
        save.accept(entry(ExecutionLog.State.DONE));
        return ended(Execution.Outcome.DONE, null);
    }

    private ExecutionLog.Entry entry(ExecutionLog.State state) {
        return new ExecutionLog.Entry(state, contact, contactCreated, task);
    }

    private Execution ended(Execution.Outcome outcome, @Nullable PlanfixException failure) {
        return new Execution(decision, outcome, steps, contact, task, requests, warnings, failure);
    }

    private void contact(Consumer<ExecutionLog.Entry> save) {
        ContactPlan plan = decision.contact();
        switch (plan.action()) {
            case CREATE -> {
                if (contact == null) {
                    ContactRequest request = newContact(plan);
                    requests++;
                    creating = true;
                    contact = contacts.create(request);
                    creating = false;
                    contactCreated = true;
                    steps.add(Execution.Step.CREATE_CONTACT);
                    save.accept(entry(ExecutionLog.State.STARTED));
                }
            }
            case LEFT_TO_PLANFIX -> {
                if (contact == null
                        && (decision.task().isPresent() || !plan.fields().isEmpty())) {
                    findContact(plan);
                }
                writeFields(plan);
            }
            case USE -> writeFields(plan);
            case NONE -> {}
        }
    }

    /** Planfix may have made the contact since the facts were collected; if that was a moment ago, it has not. */
    private void findContact(ContactPlan plan) {
        if (!justSearched) {
            ContactMatch match;
            try {
                match = clients.find(plan.phone(), null);
            } catch (PlanfixException unread) {
                // The one that failed; how many pages came before it is not known.
                requests++;
                throw unread;
            }
            requests += match.requests();
            warnings.addAll(ClientSearch.warnings(match));
            contact = ClientSearch.number(match);
        }
        if (contact == null) {
            warnings.add(new Warning(Warning.Code.CONTACT_MISSING, ""));
        }
    }

    private void writeFields(ContactPlan plan) {
        Long known = contact;
        if (known == null || plan.fields().isEmpty()) {
            return;
        }
        ContactRequest.Builder changes = ContactRequest.builder();
        write(plan.fields(), changes::rawCustomField);
        requests++;
        UpdateResult result = contacts.update(known, changes.build());
        steps.add(Execution.Step.UPDATE_CONTACT);
        warn("contact:" + known, result);
    }

    private void warn(String updated, UpdateResult result) {
        if (result.isQueued()) {
            warnings.add(new Warning(Warning.Code.QUEUED, updated));
        }
        for (UpdateFailure failed : result.failures()) {
            warnings.add(new Warning(Warning.Code.PARTLY_APPLIED, updated + " " + failed.field()));
        }
    }

    private ContactRequest newContact(ContactPlan plan) {
        ContactRequest.Builder request = ContactRequest.builder();
        if (plan.title() != null) {
            request.name(plan.title());
        }
        if (plan.template() != null) {
            request.template(plan.template());
        }
        if (plan.phone() != null) {
            String digits = PhoneNumbers.digits(plan.phone());
            request.phones(Phone.mobile(digits.isEmpty() ? plan.phone() : digits));
        }
        if (plan.email() != null) {
            request.email(plan.email());
        }
        decision.responsible().map(Responsible::employee).ifPresent(request::supervisors);
        write(plan.fields(), request::rawCustomField);
        return request.build();
    }

    private void createTask(TaskPlan plan) {
        TaskRequest.Builder request = TaskRequest.builder()
                .name(plan.title())
                .assignees(plan.responsible().employee());
        if (plan.target().kind() == TaskTarget.Kind.OBJECT) {
            request.object(plan.target().id());
        } else {
            request.template(plan.target().id());
        }
        if (contact != null) {
            request.counterparty(PersonRef.contact(contact));
        }
        if (!plan.participants().isEmpty()) {
            request.participants(plan.participants().toArray(new PersonRef[0]));
        }
        write(plan.fields(), request::rawCustomField);
        requests++;
        creating = true;
        task = tasks.create(request.build());
        creating = false;
        steps.add(Execution.Step.CREATE_TASK);
    }

    /** The task's counterparty is the contact, unless the decision knows the client under another number. */
    private void updateTask(long number, @Nullable TaskPlan plan) {
        requests++;
        Person owner = tasks.get(number, Fields.of(TaskFields.ID, TaskFields.COUNTERPARTY))
                .counterparty();
        task = number;
        PersonRef card = owner == null ? null : owner.id();
        if (contact == null && card != null && card.isContact()) {
            contact = card.number();
        }
        PersonRef client = contact == null ? card : PersonRef.contact(contact);
        if (card != null && !card.equals(client)) {
            warnings.add(new Warning(Warning.Code.DUPLICATE_RISK, card + " beside " + client));
        }
        if (plan == null) {
            return;
        }
        TaskRequest.Builder changes =
                TaskRequest.builder().assignees(plan.responsible().employee());
        if (client != null && !client.equals(card)) {
            changes.counterparty(client);
        }
        write(plan.fields(), changes::rawCustomField);
        requests++;
        UpdateResult result = tasks.update(number, changes.build());
        steps.add(Execution.Step.UPDATE_TASK);
        warn("task " + number, result);
    }

    private static void write(List<FieldWrite> fields, BiConsumer<Long, JsonNode> request) {
        for (FieldWrite field : fields) {
            request.accept(field.fieldId(), json(field.value()));
        }
    }

    private static JsonNode json(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Boolean flag) {
            return nodes.booleanNode(flag);
        }
        if (value instanceof BigDecimal decimal) {
            return nodes.numberNode(decimal);
        }
        return value instanceof Long number ? nodes.numberNode(number) : nodes.textNode(value.toString());
    }
}
