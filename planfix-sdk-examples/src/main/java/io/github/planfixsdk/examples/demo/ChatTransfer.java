package io.github.planfixsdk.examples.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.planfixsdk.PlanfixClient;
import io.github.planfixsdk.chat.ChatTask;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.examples.demo.Outcome.Status;
import io.github.planfixsdk.examples.demo.RecordedDay.Employee;
import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.UpdateFailure;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.routing.Attributes;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.FieldWrite;
import io.github.planfixsdk.routing.TaskPlan;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.TaskRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Carries out a chat's decision where employees chat inside Planfix: the messages make Planfix open the contact and the
 * task; REST then writes what the chat protocol has no words for. Creating either through REST as well would double it.
 */
final class ChatTransfer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChatVendor vendor;
    private final PlanfixClient planfix;
    private final Map<String, String> emails;
    private final Set<String> transferred = ConcurrentHashMap.newKeySet();

    ChatTransfer(ChatVendor vendor, PlanfixClient planfix, RecordedDay day) {
        this.vendor = vendor;
        this.planfix = planfix;
        this.emails = day.employees().stream()
                .filter(Employee::isSynchronised)
                .collect(Collectors.toMap(Employee::ext, DemoAccount::email));
    }

    /** Whether a conversation was sent before; in life the vendor's database remembers it. */
    boolean hasTransferred(Entry entry) {
        return transferred.contains(entry.id());
    }

    Outcome transfer(Entry entry, Decision decision) {
        transferred.add(entry.id());
        TaskPlan plan = decision.task().orElseThrow();
        Optional<ChatTask> before = vendor.task(entry.interaction());
        // A title renames the task every time, so it goes with a person's first message alone.
        vendor.send(entry, name(entry, decision), before.isEmpty() ? plan.title() : null, emails);
        long number = before.or(() -> vendor.task(entry.interaction()))
                .map(ChatTask::number)
                .orElseThrow(() -> new IllegalStateException("Planfix opened no task for chat " + entry.id()));

        Task task = planfix.tasks().get(number, Fields.of(TaskFields.ID, TaskFields.COUNTERPARTY));
        PersonRef card = Objects.requireNonNull(task.counterparty()).id();
        PersonRef known = decision.contact().contact();
        PersonRef contact = known == null || before.isPresent() ? card : known;
        List<Warning> warnings = new ArrayList<>(decision.warnings());
        if (!contact.equals(card)) {
            warnings.add(new Warning(Warning.Code.DUPLICATE_RISK, card + " beside " + contact));
        }
        if (before.isEmpty()) {
            TaskRequest.Builder changes = TaskRequest.builder()
                    .assignees(plan.responsible().employee())
                    .counterparty(contact);
            for (FieldWrite field : plan.fields()) {
                changes.rawCustomField(field.fieldId(), JSON.valueToTree(field.value()));
            }
            warn(warnings, "task " + number, planfix.tasks().update(number, changes.build()));
        }
        if (!decision.contact().fields().isEmpty()) {
            ContactRequest.Builder changes = ContactRequest.builder();
            for (FieldWrite field : decision.contact().fields()) {
                changes.rawCustomField(field.fieldId(), JSON.valueToTree(field.value()));
            }
            warn(warnings, contact.toString(), planfix.contacts().update(contact, changes.build()));
        }
        return new Outcome(
                entry,
                decision,
                before.isEmpty() ? Status.CREATED : Status.UPDATED,
                contact.number(),
                before.isEmpty() && contact.equals(card),
                number,
                before.isEmpty(),
                warnings,
                "");
    }

    private static String name(Entry entry, Decision decision) {
        String planned = decision.contact().title();
        return planned != null
                ? planned
                : entry.interaction()
                        .get(Attributes.VISITOR_NAME)
                        .orElseGet(() -> ChatVendor.chatId(entry.interaction()));
    }

    private static void warn(List<Warning> warnings, String what, UpdateResult result) {
        if (result.isQueued()) {
            warnings.add(new Warning(Warning.Code.QUEUED, what));
        }
        for (UpdateFailure failure : result.failures()) {
            warnings.add(new Warning(Warning.Code.PARTLY_APPLIED, what + " " + failure.field()));
        }
    }
}
