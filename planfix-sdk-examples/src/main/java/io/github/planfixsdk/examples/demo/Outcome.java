package io.github.planfixsdk.examples.demo;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.examples.demo.RecordedDay.Entry;
import io.github.planfixsdk.model.PersonRef;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Warning;
import io.github.planfixsdk.routing.crm.Execution;
import io.github.planfixsdk.routing.crm.Execution.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one interaction.
 *
 * @param entry what came
 * @param decision what was decided; null if it came to none
 * @param status how it ended
 * @param contact the contact's number; null if there is none
 * @param contactCreated whether the contact was made for this interaction, by the executor or out of a chat
 * @param task the task's number; null if there is none
 * @param taskCreated whether the task was made for this interaction
 * @param warnings what somebody should know
 * @param problem why it failed; empty otherwise
 */
record Outcome(
        Entry entry,
        @Nullable Decision decision,
        Status status,
        @Nullable Long contact,
        boolean contactCreated,
        @Nullable Long task,
        boolean taskCreated,
        List<Warning> warnings,
        String problem) {
    /** How an interaction can end. */
    enum Status {
        /** A contact or a task was created. */
        CREATED,
        /** Something that was there has changed. */
        UPDATED,
        /** Nothing was to be done; the decision says why. */
        SKIPPED,
        /** A dry run: something would be done. */
        PLANNED,
        /** Something went wrong. */
        FAILED
    }

    static Outcome of(Entry entry, Execution execution) {
        boolean contactCreated = execution.steps().contains(Step.CREATE_CONTACT);
        boolean taskCreated = execution.steps().contains(Step.CREATE_TASK);
        Status status =
                switch (execution.outcome()) {
                    case DONE -> contactCreated || taskCreated ? Status.CREATED : Status.UPDATED;
                    case SKIPPED, ALREADY_DONE -> Status.SKIPPED;
                    case PLANNED -> Status.PLANNED;
                    case UNFINISHED, FAILED, AMBIGUOUS -> Status.FAILED;
                };
        String problem = status == Status.FAILED
                ? execution
                        .failure()
                        .map(PlanfixException::getMessage)
                        .orElse(execution.outcome().name())
                : "";
        return new Outcome(
                entry,
                execution.decision(),
                status,
                execution.contact().orElse(null),
                contactCreated,
                execution.task().orElse(null),
                taskCreated,
                execution.warnings(),
                problem);
    }

    /** A chat's contact and task are made by Planfix itself with the first message. */
    static Outcome ofChat(Entry entry, Execution execution, boolean opened) {
        Outcome plain = of(entry, execution);
        boolean created = opened && plain.status == Status.UPDATED;
        PersonRef known = execution.decision().contact().contact();
        return new Outcome(
                entry,
                plain.decision,
                created ? Status.CREATED : plain.status,
                plain.contact,
                opened && known == null,
                plain.task,
                opened,
                plain.warnings,
                plain.problem);
    }

    static Outcome failed(Entry entry, PlanfixException failure) {
        return new Outcome(
                entry, null, Status.FAILED, null, false, null, false, List.of(), String.valueOf(failure.getMessage()));
    }
}
