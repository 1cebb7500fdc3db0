package io.github.planfixsdk.routing.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.contact.ContactRequest;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.Phone;
import io.github.planfixsdk.model.PhoneNumbers;
import io.github.planfixsdk.model.UpdateFailure;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.routing.ContactPlan;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Responsible;
import io.github.planfixsdk.routing.TaskPlan;
import io.github.planfixsdk.routing.TaskTarget;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.task.TaskRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent for the parts of a decision. */
final class CrmRequests {
    private CrmRequests() {}

    static ContactRequest contact(Decision decision, String mark, Map<Long, JsonNode> fields) {
        ContactPlan plan = decision.contact();
        ContactRequest.Builder request = ContactRequest.builder().sourceObjectId(mark);
        if (plan.title() != null) {
            request.name(plan.title());
        }
        if (plan.template() != null) {
            request.template(plan.template());
        }
        if (plan.phone() != null) {
            request.phones(phone(plan.phone()));
        }
        if (plan.email() != null) {
            request.email(plan.email());
        }
        decision.responsible().map(Responsible::employee).ifPresent(request::supervisors);
        fields.forEach(request::rawCustomField);
        return request.build();
    }

    static Phone phone(String number) {
        String digits = PhoneNumbers.digits(number);
        return Phone.mobile(digits.isEmpty() ? number : digits);
    }

    static ContactRequest fields(Map<Long, JsonNode> fields) {
        ContactRequest.Builder changes = ContactRequest.builder();
        fields.forEach(changes::rawCustomField);
        return changes.build();
    }

    static TaskRequest task(TaskPlan plan, @Nullable Long contact, String mark, Map<Long, JsonNode> fields) {
        TaskRequest.Builder request = TaskRequest.builder()
                .sourceObjectId(mark)
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
        fields.forEach(request::rawCustomField);
        return request.build();
    }

    /** Whoever takes part already goes on to: a change replaces all participants. */
    static TaskRequest changes(
            TaskPlan plan,
            @Nullable PersonRef counterparty,
            @Nullable People participants,
            Map<Long, JsonNode> fields) {
        TaskRequest.Builder changes =
                TaskRequest.builder().assignees(plan.responsible().employee());
        if (counterparty != null) {
            changes.counterparty(counterparty);
        }
        Set<PersonRef> all = new LinkedHashSet<>(participants == null ? List.of() : participants.refs());
        if (all.addAll(plan.participants())) {
            changes.participants(all.toArray(new PersonRef[0]));
        }
        fields.forEach(changes::rawCustomField);
        return changes.build();
    }

    /** What became of an update only in part, or not yet. */
    static void warn(List<Warning> warnings, String updated, UpdateResult result) {
        if (result.isQueued()) {
            warnings.add(new Warning(Warning.Code.QUEUED, updated));
        }
        for (UpdateFailure failed : result.failures()) {
            warnings.add(new Warning(Warning.Code.PARTLY_APPLIED, updated + " " + failed.field()));
        }
    }
}
