package io.github.planfixsdk.routing.crm;

import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.routing.Decision;
import io.github.planfixsdk.routing.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a decision in Planfix. Immutable. */
public final class Execution {
    /** The possible ends. */
    public enum Outcome {
        /** Everything was carried out. */
        DONE,
        /** A dry run: this is what would be done. */
        PLANNED,
        /** The decision has nothing to carry out, and no earlier one has left anything undone; its reason says why. */
        SKIPPED,
        /** The interaction was carried out before; the numbers are those of then. */
        ALREADY_DONE,
        /**
         * Not everything was carried out, and this attempt did nothing: another thread or process works on the interaction, or
         * was interrupted at it, or an earlier attempt has left something undone and what is reported now is decided so that
         * there is nothing to do; the decision's reason says why. If this attempt was so slow that another has taken the work
         * over, it did no more than the steps say, and a {@link Warning.Code#DUPLICATE_RISK} tells of it. Giving the next
         * report of the interaction to route, or the same again, goes on from there, after an interruption as soon as the log
         * says that it was one; nothing does so by itself.
         */
        UNFINISHED,
        /**
         * A step failed for certain, see {@link Execution#failure()}. Executing again, or giving the same or the next report of
         * the interaction to route, whatever its moment, goes on from there; nothing does so by itself.
         */
        FAILED,
        /**
         * It is unknown whether Planfix carried out the last write. It will not be repeated, but each further attempt looks for
         * what it has made, and goes on if that is there.
         */
        AMBIGUOUS
    }

    /** One thing done, or to be done. */
    public enum Step {
        /** A contact was created. */
        CREATE_CONTACT,
        /** A contact's custom fields, or the number or address that a chat has brought for it, were written. */
        UPDATE_CONTACT,
        /** A task was created. */
        CREATE_TASK,
        /** The responsible, the participants and the fields of a task that Planfix had opened were written. */
        UPDATE_TASK
    }

    private final Decision decision;
    private final Outcome outcome;
    private final List<Step> steps;
    private final @Nullable Long contact;
    private final @Nullable Long task;
    private final int requests;
    private final List<Warning> warnings;
    private final @Nullable PlanfixException failure;

    Execution(
            Decision decision,
            Outcome outcome,
            List<Step> steps,
            @Nullable Long contact,
            @Nullable Long task,
            int requests,
            List<Warning> warnings,
            @Nullable PlanfixException failure) {
        this.decision = decision;
        this.outcome = outcome;
        this.steps = List.copyOf(steps);
        this.contact = contact;
        this.task = task;
        this.requests = requests;
        this.warnings = List.copyOf(warnings);
        this.failure = failure;
    }

    /** {@return what was to be carried out} */
    public Decision decision() {
        return decision;
    }

    /** {@return how it ended} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return what was done, in a dry run what would be, in order} */
    public List<Step> steps() {
        return steps;
    }

    /** {@return the contact's number, found or created; nothing if there is none} */
    public Optional<Long> contact() {
        return Optional.ofNullable(contact);
    }

    /** {@return the number of the task that was created, found, or completed; nothing if there is none} */
    public Optional<Long> task() {
        return Optional.ofNullable(task);
    }

    /**
     * {@return how many requests were sent for this execution: its searches, readings and writes. Not counted are
     * {@link CrmExecutor#facts} collected beforehand, the client's own retries, and reading the definitions of custom fields,
     * which serves all executions of ten minutes}
     */
    public int requests() {
        return requests;
    }

    /** {@return the decision's warnings and those of the execution} */
    public List<Warning> warnings() {
        return warnings;
    }

    /** {@return what went wrong; nothing unless failed or ambiguous} */
    public Optional<PlanfixException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * This execution, if nothing went wrong.
     *
     * @return this
     * @throws PlanfixException the failure, if there is one
     */
    public Execution orThrow() {
        if (failure != null) {
            throw failure;
        }
        return this;
    }

    /** The outcome, the steps and the numbers; no personal data. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(outcome.name());
        if (outcome == Outcome.SKIPPED || outcome == Outcome.UNFINISHED) {
            out.append(' ').append(decision.reason());
        }
        for (Step step : steps) {
            out.append(' ').append(step.name().toLowerCase(Locale.ROOT));
        }
        out.append(contact == null ? "" : " contact " + contact).append(task == null ? "" : " task " + task);
        return out.toString();
    }
}
