package io.github.planfixsdk.routing.deal;

import io.github.planfixsdk.customfield.CustomField;
import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.CommandSender;
import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.inbound.Form;
import io.github.planfixsdk.inbound.RefusedException;
import io.github.planfixsdk.internal.Telling;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.routing.DealPolicy;
import io.github.planfixsdk.routing.DealState;
import io.github.planfixsdk.task.Task;
import io.github.planfixsdk.task.TaskFields;
import io.github.planfixsdk.task.Tasks;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One check of a task: read, decide, tell, remember. What it throws is tried again by the courier. */
final class DealWork implements CommandSender {
    private static final String NAME = "checkDeal";
    private static final String TASK = "task_id";
    private static final String KEY = "check";
    private static final ErrorCode NO_ACCESS = ErrorCode.of(6);

    private final Tasks tasks;
    private final DealPolicy policy;
    private final Fields fields;
    private final DealListener listener;
    private final Consumer<DealSkip> onSkip;
    private final LastTold lastTold;
    private final BiConsumer<Long, String> begun;

    final LongAdder told = new LongAdder();
    final LongAdder repeated = new LongAdder();
    final LongAdder skipped = new LongAdder();
    final LongAdder failed = new LongAdder();

    DealWork(DealHookBuilder builder, DealListener listener, BiConsumer<Long, String> begun) {
        this.tasks = builder.tasks;
        this.policy = builder.policy;
        this.fields = asked(builder.policy, builder.fields);
        this.listener = listener;
        this.onSkip = builder.onSkip;
        this.lastTold = new LastTold(builder.store, builder.mostUnsaved);
        this.begun = begun;
    }

    private static Fields asked(DealPolicy policy, @Nullable Fields more) {
        Fields needed = Fields.of(TaskFields.ID, TaskFields.OBJECT, TaskFields.STATUS);
        if (policy.amountField().isPresent()) {
            needed = needed.and(CustomField.number(policy.amountField().get()));
        }
        return more == null ? needed : needed.and(more);
    }

    static Command check(long task, String key) {
        return new Command(
                NAME,
                Form.builder().add(TASK, Long.toString(task)).add(KEY, key).build());
    }

    @Override
    public void send(Command command) {
        long number = Long.parseLong(Objects.requireNonNull(command.fields().first(TASK), TASK));
        // What is reported from here on may not be in the answer any more, so it needs a check of its own.
        begun.accept(number, Objects.requireNonNullElse(command.fields().first(KEY), ""));
        try {
            check(number, read(number));
        } catch (Throwable e) {
            failed.increment();
            throw e;
        }
    }

    /** Null if it isn't to be seen. */
    private @Nullable Task read(long number) {
        try {
            return tasks.get(number, fields);
        } catch (NotFoundException e) {
            return null;
        } catch (AccessDeniedException e) {
            if (e.code().equals(NO_ACCESS)) {
                return null;
            }
            throw e;
        }
    }

    private void check(long number, @Nullable Task task) {
        if (task == null) {
            skip(number, DealSkip.Reason.NOT_FOUND, "deleted, or the token's owner may not see it");
        } else if (task.object() == null || task.object().id() != policy.object()) {
            String object =
                    task.object() == null ? "none" : Long.toString(task.object().id());
            skip(number, DealSkip.Reason.OTHER_OBJECT, "object " + object + ", deals are of object " + policy.object());
        } else if (task.status() == null) {
            skip(number, DealSkip.Reason.NO_STATUS, "Planfix did not say the status");
        } else {
            decide(task, task.status().id());
        }
    }

    private void decide(Task task, long status) {
        BigDecimal amount;
        try {
            amount = DealAmount.of(task, policy.amountField());
        } catch (DealAmount.NotNumericException e) {
            String field = "field " + policy.amountField().orElseThrow() + " holds a " + e.getMessage();
            skip(task.id(), DealSkip.Reason.AMOUNT_NOT_NUMERIC, field + "; give a field of type number");
            return;
        }
        DealState state = policy.decide(policy.object(), status, amount).orElseThrow();
        DealState previous = lastTold.of(task.id());
        if (state.equals(previous)) {
            if (!lastTold.save(task.id())) {
                repeated.increment();
            }
            return;
        }
        lastTold.requireRoom(task.id());
        if (tell(new DealUpdate(task, state, previous))) {
            told.increment();
            lastTold.told(task.id(), state);
        }
    }

    private boolean tell(DealUpdate update) {
        try {
            listener.onDeal(update);
            return true;
        } catch (RefusedException e) {
            skip(update.number(), DealSkip.Reason.REFUSED, e.reason());
            return false;
        } catch (Exception e) {
            // No exception of Planfix's: the courier would take one for what Planfix said about the check.
            throw new IllegalStateException("onDeal failed for task " + update.number(), e);
        }
    }

    private void skip(long task, DealSkip.Reason reason, String detail) {
        skipped.increment();
        Telling.of("skipped deals", () -> onSkip.accept(new DealSkip(task, reason, detail)));
    }
}
