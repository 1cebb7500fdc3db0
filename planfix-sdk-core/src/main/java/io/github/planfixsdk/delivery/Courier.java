package io.github.planfixsdk.delivery;

import io.github.planfixsdk.error.PlanfixException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in an {@link Outbox} to Planfix, on a few daemon threads. Within a lane one command at a time in the
 * order of adding; lanes in parallel. Thread-safe. What becomes of a command that fails:
 *
 * <ul>
 *   <li>It provably did not arrive, or Planfix was busy (status 429): its lane waits 1, 2, 4 … seconds, at most 5 minutes,
 *       and sends it again; once it is older than {@link CourierBuilder#maxAge} it is set aside instead.
 *   <li>Planfix refused it, or the token's owner has no access to its object: set aside, the lane goes on.
 *   <li>It may have arrived: {@link CourierBuilder#whenUnclear} decides.
 *   <li>Planfix does not accept the key, the account or the address (status 401, 403, 404, a redirect): nothing is sent for
 *       1, 2, 4 … minutes, at most an hour, or until {@link #resume}; the command stays first in its lane. While it is
 *       one command alone that fails so, at most 5 minutes; and if Planfix has meanwhile accepted another one, the
 *       failure is the command's own, such as a firewall's: it counts as refused.
 * </ul>
 *
 * <p>Only {@link #close} ends the threads: an interrupt, say by a sender or a listener, is taken off and ignored.
 */
public final class Courier implements AutoCloseable {
    static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.delivery");
    private static final Duration CLOSING = Duration.ofMinutes(1);

    private final CommandSender sender;
    private final Outbox outbox;
    private final DeliveryListener listener;
    private final CourierClock clock;
    private final LaneQueue queue;
    private final Verdicts verdicts;
    private final Backoff laneWaits;
    private final Backoff pauses;
    private final List<Thread> workers = new ArrayList<>();

    Courier(CourierBuilder builder) {
        this.sender = builder.sender;
        this.outbox = builder.outbox;
        this.listener = builder.listener;
        this.clock = builder.clock;
        this.queue = new LaneQueue(clock);
        this.verdicts = new Verdicts(builder.maxAge, builder.whenUnclear, builder.exceptions);
        this.laneWaits = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), builder.random);
        this.pauses = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1), builder.random);
        for (int i = 1; i <= builder.workers; i++) {
            Thread worker = new Thread(this::run, builder.name + "-" + i);
            worker.setDaemon(true);
            workers.add(worker);
        }
    }

    /**
     * Prepares a courier.
     *
     * @param sender sends one command
     * @return a builder; nothing is required
     */
    public static CourierBuilder builder(CommandSender sender) {
        return new CourierBuilder(Objects.requireNonNull(sender, "sender"));
    }

    void begin() {
        outbox.lanes().forEach(queue::added);
        workers.forEach(Thread::start);
    }

    /**
     * Adds a command as the last one of its lane. Once this returns, the outbox has it.
     *
     * @param lane whose order it keeps; any text
     * @param command what is to be sent
     * @return its number in the outbox, greater than all before
     * @throws OutboxFullException if the outbox has no room; the command was not taken
     * @throws IllegalStateException if the courier is closed; the command was not taken
     * @throws RuntimeException what the outbox throws if it fails otherwise, such as a database whose answer got lost:
     *     the command may have been taken, and is then sent
     */
    public long add(String lane, Command command) {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(command, "command");
        requireOpen();
        try {
            return outbox.add(lane, command, clock.now());
        } finally {
            // Also after a failure: it may be in the outbox all the same.
            queue.added(lane);
        }
    }

    /**
     * How many commands wait or are being sent.
     *
     * @return the number without set-aside ones
     */
    public int waiting() {
        return outbox.size();
    }

    /**
     * Waits until every command is delivered or set aside.
     *
     * @param atMost how long to wait
     * @return false if some still wait: the time is over, the courier was closed, or the thread was interrupted (its
     *     interrupt flag is then set again)
     */
    public boolean flush(Duration atMost) {
        try {
            return queue.awaitEmpty(atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Why nothing is being sent.
     *
     * @return the failure, empty if the courier is not paused
     */
    public Optional<PlanfixException> pausedBy() {
        return Optional.ofNullable(queue.pausedBy());
    }

    /** Ends a pause and all lanes' waits: sends at once whatever waits. */
    public void resume() {
        queue.resume();
    }

    /**
     * What could not be delivered.
     *
     * @return by number
     */
    public List<SetAside> setAside() {
        return outbox.setAside();
    }

    /**
     * Sends a set-aside command once more, before later ones of its lane that still wait.
     *
     * @param number its number
     * @throws IllegalArgumentException if no such command is set aside
     * @throws IllegalStateException if the courier is closed
     */
    public void retry(long number) {
        requireOpen();
        try {
            queue.added(outbox.retry(number, clock.now()));
        } catch (RuntimeException e) {
            wakeAll(e);
            throw e;
        }
    }

    /** What an outbox took back before it failed, now or the last time, may wait in a lane that nobody looks at. */
    private void wakeAll(RuntimeException failure) {
        try {
            outbox.lanes().forEach(queue::added);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Forgets a set-aside command.
     *
     * @param number its number
     * @throws IllegalArgumentException if no such command is set aside
     */
    public void discard(long number) {
        outbox.discard(number);
    }

    private void requireOpen() {
        if (queue.isClosed()) {
            throw new IllegalStateException("The courier is closed; what waits stays in the outbox for the next one");
        }
    }

    /**
     * Lets the commands under way end, at most a minute, and sends no more. What waits stays in the outbox, which stays
     * open. Does nothing the second time. If the thread is interrupted it waits no longer, and its flag is set again.
     */
    @Override
    public void close() {
        queue.close();
        long end = System.nanoTime() + CLOSING.toNanos();
        try {
            for (Thread worker : workers) {
                // A listener may close its own courier.
                if (worker != Thread.currentThread()) {
                    worker.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets workers look at the clock again. */
    void wake() {
        queue.wake();
    }

    private void run() {
        LaneQueue.Lane lane = next();
        while (lane != null) {
            try {
                serve(lane);
            } catch (Throwable e) { // Errors too: a lane without its worker would stand still.
                outboxFailed(lane, e);
            }
            lane = next();
        }
    }

    private LaneQueue.@Nullable Lane next() {
        while (true) {
            clearInterrupt();
            try {
                return queue.take();
            } catch (InterruptedException e) {
                LOG.debug("Somebody interrupted a thread of the courier, which goes on: only close() ends it");
            }
        }
    }

    /** The threads are the courier's own, so a sender or listener that sets the flag means nobody. */
    private static void clearInterrupt() {
        if (Thread.interrupted()) {
            LOG.debug("A thread of the courier was interrupted, which is ignored");
        }
    }

    private void serve(LaneQueue.Lane lane) {
        if (lane.unrecorded != null) {
            record(lane, lane.unrecorded);
            return;
        }
        OutboxEntry entry = outbox.head(lane.name).orElse(null);
        if (entry == null) {
            queue.empty(lane);
            return;
        }
        if (entry.beingSent() && entry.number() == lane.marking) {
            // The outbox failed after it had marked this, so it has not left.
            entry = new OutboxEntry(entry.number(), entry.lane(), entry.command(), entry.since(), false);
        } else if (!entry.beingSent()) {
            lane.marking = entry.number();
            outbox.sending(entry);
        }
        lane.marking = 0;
        // A lane is in one hand only, so what is still marked was on its way once and nobody knows whether it arrived.
        boolean mayGo = !entry.beingSent() || verdicts.mayRepeat(entry.command());
        record(lane, mayGo ? send(lane, entry) : lostOnTheWay(entry));
    }

    private Outcome send(LaneQueue.Lane lane, OutboxEntry entry) {
        long begun = queue.tick();
        try {
            sender.send(entry.command());
        } catch (Throwable e) { // Errors too, as above.
            return failed(lane, entry, e);
        } finally {
            // An interrupt would break the outbox's connection in the middle of recording.
            clearInterrupt();
        }
        queue.accepted(begun);
        return new Outcome(() -> outbox.delivered(entry), () -> listener.delivered(entry), Duration.ZERO, true);
    }

    private Outcome failed(LaneQueue.Lane lane, OutboxEntry entry, Throwable failure) {
        switch (verdicts.of(entry, failure, clock.now(), queue.isAlone(lane, entry))) {
            case PAUSE -> {
                PlanfixException reason = (PlanfixException) failure;
                Duration wait = queue.pause(lane, entry, reason, pauses);
                // Behind the others, which show whether it is this command alone that fails.
                return new Outcome(() -> notArrived(entry), () -> listener.paused(reason, wait), wait, true);
            }
            case RETRY -> {
                Duration wait = laneWaits.after(lane.failures + 1);
                return new Outcome(() -> notArrived(entry), () -> listener.retrying(entry, failure, wait), wait, false);
            }
            case REPEAT -> {
                // The mark stays: after a crash it is just as unclear whether this has arrived.
                Duration wait = laneWaits.after(lane.failures + 1);
                return new Outcome(() -> {}, () -> listener.retrying(entry, failure, wait), wait, false);
            }
            case REFUSED -> {
                return aside(entry, SetAside.Reason.REFUSED, words(failure));
            }
            case EXPIRED -> {
                return aside(entry, SetAside.Reason.EXPIRED, words(failure));
            }
            case UNCLEAR -> {
                return aside(entry, SetAside.Reason.UNCLEAR, words(failure));
            }
        }
        throw new AssertionError("every verdict is handled");
    }

    /** Unless an earlier attempt was unclear: then the command still may have arrived, and its mark stays. */
    private void notArrived(OutboxEntry entry) {
        if (!entry.beingSent()) {
            outbox.waiting(entry);
        }
    }

    private Outcome lostOnTheWay(OutboxEntry entry) {
        return aside(
                entry,
                SetAside.Reason.UNCLEAR,
                entry.command().name() + ": the program ended while this was being sent, so Planfix may have it");
    }

    private Outcome aside(OutboxEntry entry, SetAside.Reason reason, String detail) {
        SetAside aside = new SetAside(entry.number(), entry.lane(), entry.command(), entry.since(), reason, detail);
        return new Outcome(() -> outbox.setAside(aside), () -> listener.setAside(aside), Duration.ZERO, true);
    }

    /** What is no exception of the SDK may say anything, so only its kind is kept. */
    private static String words(Throwable failure) {
        return failure instanceof PlanfixException
                ? String.valueOf(failure.getMessage())
                : "the sender threw " + failure.getClass().getName();
    }

    private void record(LaneQueue.Lane lane, Outcome outcome) {
        try {
            outcome.record.run();
        } catch (Throwable e) { // Errors too, as above.
            lane.unrecorded = outcome;
            outboxFailed(lane, e);
            return;
        }
        lane.unrecorded = null;
        lane.failures = outcome.settled ? 0 : lane.failures + 1;
        tell(outcome.tell);
        queue.again(lane, outcome.pause);
    }

    private void outboxFailed(LaneQueue.Lane lane, Throwable failure) {
        lane.failures++;
        Duration wait = laneWaits.after(lane.failures);
        RuntimeException told = failure instanceof RuntimeException usual
                ? usual
                : new IllegalStateException("the outbox failed", failure);
        tell(() -> listener.outboxFailed(lane.name, told, wait));
        queue.again(lane, wait);
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (Throwable e) { // Errors too, as above.
            LOG.error("The delivery listener failed", e);
        }
    }

    /**
     * What became of an attempt: first recorded in the outbox, then told.
     *
     * @param record writes it into the outbox
     * @param tell tells the listener
     * @param pause how long the lane waits afterwards
     * @param settled whether the lane's failures are over
     */
    record Outcome(Runnable record, Runnable tell, Duration pause, boolean settled) {}
}
