package io.github.planfixsdk.telephony;

import io.github.planfixsdk.model.PhoneNormalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lookups under way: asks once for all who want to know the same, and keeps the answers. Thread-safe. */
final class Lookups {
    private static final int QUEUE = 1_000;
    private static final String CLOSED = "the lookup is closed";

    private final TelephonyClient planfix;
    private final @Nullable Replacements replacements;
    private final PhoneNormalizer phones;
    private final Duration deadline;
    private final Duration keep;
    private final Duration keepUnknown;
    private final LongSupplier nanoTime;
    private final ExpiringCache<LookupTask.Found> callers;
    private final ThreadPoolExecutor workers;
    /** Apart from the workers: REST that hangs must not keep /tel/api from naming callers. */
    private final ThreadPoolExecutor replacers;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, LookupTask> underWay = new HashMap<>();

    Lookups(CallerLookup.Builder builder) {
        this.planfix = builder.planfix;
        this.phones = builder.phones;
        this.deadline = builder.deadline;
        this.keep = builder.keep;
        this.keepUnknown = builder.keepUnknown;
        this.nanoTime = builder.nanoTime;
        this.callers = new ExpiringCache<>(builder.capacity, nanoTime);
        this.replacements = builder.extensions == null
                ? null
                : new Replacements(
                        builder.extensions,
                        new ExpiringCache<>(builder.capacity, nanoTime),
                        keep,
                        keepUnknown,
                        builder.clock);
        this.workers = LookupThreads.create("planfix-caller", builder.threads, QUEUE);
        this.replacers = LookupThreads.create("planfix-replacement", builder.threads, QUEUE);
    }

    CallerAnswer find(String phone, @Nullable String callId) {
        String digits = PhoneDigits.of(phones, phone);
        if (digits.isEmpty()) {
            return CallerAnswer.nobody(phone, CallerAnswer.Reason.UNKNOWN_CALLER, null);
        }
        requireOpen();
        LookupTask.Found known = callers.get(digits);
        Forwarding whom = known == null ? null : forwarding(known);
        if (known != null && whom != null) {
            return known.answer(phone, whom);
        }
        LookupTask task;
        try {
            task = join(digits, callId, known);
        } catch (RejectedExecutionException e) {
            RuntimeException full = tooMany(e);
            return known == null
                    ? CallerAnswer.nobody(phone, CallerAnswer.Reason.NO_ANSWER_IN_TIME, full)
                    : known.answer(phone, Forwarding.unclear(known.responsible(), full));
        }
        CallerAnswer answer = task.answer(phone, deadline.toNanos());
        if (replacements != null
                && answer.isReplacementUnclear()
                && answer.failure().isEmpty()) {
            answer.responsible().ifPresent(replacements::late);
        }
        return answer;
    }

    /** Whom to ring, null if that cannot be said without asking. */
    private @Nullable Forwarding forwarding(LookupTask.Found found) {
        String responsible = found.responsible();
        return responsible == null || replacements == null
                ? Forwarding.certain(responsible)
                : replacements.known(responsible);
    }

    private LookupTask join(String digits, @Nullable String callId, LookupTask.@Nullable Found known) {
        lock.lock();
        try {
            requireOpen();
            long until = nanoTime.getAsLong() + deadline.toNanos();
            LookupTask running = underWay.get(digits);
            if (running != null) {
                running.wantedUntil(until);
                return running;
            }
            LookupTask task = new LookupTask(digits, callId, until);
            if (known == null) {
                workers.execute(() -> run(task, this::askWhoCalls));
            } else {
                task.found(known, null);
                replacers.execute(() -> run(task, this::askWhoStandsIn));
            }
            underWay.put(digits, task);
            return task;
        } finally {
            lock.unlock();
        }
    }

    private IllegalStateException tooMany(RejectedExecutionException cause) {
        return new IllegalStateException(
                replacers.isShutdown() ? CLOSED : QUEUE + " lookups are waiting already", cause);
    }

    /** Takes a step, which is true if another one follows and finishes the task. */
    private void run(LookupTask task, Predicate<LookupTask> step) {
        boolean goesOn = false;
        try {
            goesOn = isWanted(task) && step.test(task);
        } catch (RuntimeException e) {
            task.failure(e);
        } catch (Error e) {
            task.failure(new IllegalStateException("the lookup broke off", e));
            throw e;
        } finally {
            if (!goesOn) {
                leave(task);
                task.finish();
            }
        }
    }

    private boolean askWhoCalls(LookupTask task) {
        LookupTask.Found found = callers.get(task.digits());
        if (found == null) {
            found = task.ask(planfix);
            callers.put(task.digits(), found, found.caller() == null ? keepUnknown : keep);
        }
        Forwarding whom = forwarding(found);
        task.found(found, whom);
        if (whom != null) {
            return false;
        }
        try {
            replacers.execute(() -> run(task, this::askWhoStandsIn));
            return true;
        } catch (RejectedExecutionException e) {
            task.failure(tooMany(e));
            return false;
        }
    }

    private boolean askWhoStandsIn(LookupTask task) {
        LookupTask.Found found = task.found();
        String responsible = found == null ? null : found.responsible();
        if (responsible != null && replacements != null) {
            task.forwarding(replacements.of(responsible));
        }
        return false;
    }

    private boolean isWanted(LookupTask task) {
        lock.lock();
        try {
            boolean wanted = task.isWanted(nanoTime.getAsLong());
            if (!wanted) {
                underWay.remove(task.digits(), task);
            }
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private void leave(LookupTask task) {
        lock.lock();
        try {
            underWay.remove(task.digits(), task);
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (workers.isShutdown()) {
            throw new IllegalStateException(CLOSED);
        }
    }

    /** Interrupts what is under way; whoever waits gets an answer at once. */
    void close() {
        List<LookupTask> waiting;
        lock.lock();
        try {
            workers.shutdownNow();
            replacers.shutdownNow();
            waiting = new ArrayList<>(underWay.values());
        } finally {
            lock.unlock();
        }
        for (LookupTask task : waiting) {
            task.failure(new IllegalStateException(CLOSED));
            task.finish();
        }
    }
}
