package io.github.planfixsdk.routing.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.People;
import io.github.planfixsdk.model.Person;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.model.UpdateResult;
import io.github.planfixsdk.routing.FieldMapping;
import io.github.planfixsdk.routing.TaskPlan;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task that Planfix has opened itself. */
final class OpenedTask {
    private final CrmTools tools;
    private final long number;
    private final List<Warning> warnings;
    private final List<Execution.Step> steps;
    private int requests;
    private @Nullable PersonRef card;
    private @Nullable PersonRef client;
    private @Nullable People participants;

    /** What happens is added to the warnings and steps. */
    OpenedTask(CrmTools tools, long number, List<Warning> warnings, List<Execution.Step> steps) {
        this.tools = tools;
        this.number = number;
        this.warnings = warnings;
        this.steps = steps;
    }

    int requests() {
        return requests;
    }

    /** The client's contact: the task's counterparty, unless the client is known as another one. A request. */
    @Nullable
    Long client(@Nullable Long known) {
        requests++;
        Task before =
                tools.tasks().get(number, Fields.of(TaskFields.ID, TaskFields.COUNTERPARTY, TaskFields.PARTICIPANTS));
        Person owner = before.counterparty();
        participants = before.participants();
        card = owner == null ? null : owner.id();
        client = known == null ? card : PersonRef.contact(known);
        if (card != null && !card.equals(client)) {
            warnings.add(LateContactData.twoContacts(card, client));
        }
        return client != null && client.isContact() ? (Long) client.number() : known;
    }

    /** A request. */
    void update(TaskPlan plan) {
        PersonRef other = client == null || client.equals(card) ? null : client;
        Map<Long, JsonNode> values = tools.fields().values(FieldMapping.Entity.TASK, plan.fields(), warnings);
        requests++;
        UpdateResult result = tools.tasks().update(number, CrmRequests.changes(plan, other, participants, values));
        steps.add(Execution.Step.UPDATE_TASK);
        CrmRequests.warn(warnings, "task " + number, result);
    }
}
