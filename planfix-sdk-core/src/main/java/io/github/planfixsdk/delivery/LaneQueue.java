package io.github.planfixsdk.delivery;

import io.github.planfixsdk.error.PlanfixException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Which lane is whose turn. A lane is known while something waits in it, and either stands in the queue with the time at
 * which it is due, or is in one worker's hands.
 */
final class LaneQueue {
    /** A lane with something in it. Its fields beside those of the queue belong to the worker that has it in hand. */
    static final class Lane {
        final String name;
        int failures;
        Courier.@Nullable Outcome unrecorded;
        /** The entry that the outbox was asked to mark without saying that it has; 0 if there is none. */
        long marking;

        private long due;
        private long turn;
        private boolean inHand;
        private boolean addedMeanwhile;
        private boolean resumedMeanwhile;
        private @Nullable OutboxEntry blamed;
        private long blamedAt;

        private Lane(String name) {
            this.name = name;
        }
    }

    private static final Duration LONGEST_ALONE = Duration.ofMinutes(5);

    private final CourierClock clock;
    private final long origin;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final PriorityQueue<Lane> due = new PriorityQueue<>(LaneQueue::inTurn);
    private long turns;
    private @Nullable PlanfixException pausedBy;
    private long pausedUntil;
    private int pauses;
    private long ticks;
    private long acceptedBegun;
    /** The latest of the first failures of those that caused the pause: what began later and arrives refutes it. */
    private long pauseBlamedAt;
    /** The entry that alone has caused pauses since the last one was accepted; 0 if there is none. */
    private long lone;

    private boolean several;
    private boolean closed;

    LaneQueue(CourierClock clock) {
        this.clock = clock;
        this.origin = clock.nanoTime();
    }

    private static int inTurn(Lane one, Lane other) {
        return one.due != other.due ? Long.compare(one.due, other.due) : Long.compare(one.turn, other.turn);
    }

    /** Nanoseconds since the start: unlike the clock's own readings they may be compared. */
    private long now() {
        return clock.nanoTime() - origin;
    }

    /** Something was put into a lane. */
    void added(String name) {
        lock.lock();
        try {
            Lane lane = lanes.get(name);
            if (lane == null) {
                lane = new Lane(name);
                lanes.put(name, lane);
                enqueue(lane, now());
            } else if (lane.inHand) {
                lane.addedMeanwhile = true;
            }
        } finally {
            lock.unlock();
        }
    }

    private void enqueue(Lane lane, long at) {
        lane.inHand = false;
        lane.addedMeanwhile = false;
        lane.resumedMeanwhile = false;
        lane.due = at;
        lane.turn = turns++;
        due.add(lane);
        change.signalAll();
    }

    /** Waits for a lane that is due and hands it over; null once the queue is closed. */
    @Nullable
    Lane take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                long wait = untilNext();
                if (wait == 0) {
                    pausedBy = null;
                    Lane lane = due.remove();
                    lane.inHand = true;
                    return lane;
                }
                if (wait == Long.MAX_VALUE) {
                    change.await();
                } else {
                    clock.await(change, Duration.ofNanos(wait));
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private long untilNext() {
        Lane next = due.peek();
        if (next == null) {
            return Long.MAX_VALUE;
        }
        long at = pausedBy == null ? next.due : Math.max(next.due, pausedUntil);
        return Math.max(0, at - now());
    }

    /** Gives a lane back that may have more. */
    void again(Lane lane, Duration wait) {
        lock.lock();
        try {
            enqueue(lane, lane.resumedMeanwhile ? now() : now() + wait.toNanos());
        } finally {
            lock.unlock();
        }
    }

    /** Gives a lane back in which nothing was found. */
    void empty(Lane lane) {
        lock.lock();
        try {
            if (lane.addedMeanwhile) {
                enqueue(lane, now());
            } else {
                lanes.remove(lane.name);
                change.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Numbers what happens, so that it can be told what began after a failure. */
    long tick() {
        lock.lock();
        try {
            return ++ticks;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Stops handing out lanes; returns for how long. Failures of commands that were under way already count once. A
     * command that fails alone proves little, so it stops the others for a short time only.
     */
    Duration pause(Lane lane, OutboxEntry entry, PlanfixException failure, Backoff backoff) {
        lock.lock();
        try {
            if (!isBlamed(lane, entry)) {
                lane.blamed = entry;
                lane.blamedAt = ++ticks;
            }
            several |= lone != 0 && lone != entry.number();
            lone = entry.number();
            if (pausedBy == null) {
                pausedBy = failure;
                pauseBlamedAt = 0;
                pauses++;
                pausedUntil = now() + length(backoff).toNanos();
            }
            pauseBlamedAt = Math.max(pauseBlamedAt, lane.blamedAt);
            return Duration.ofNanos(Math.max(0, pausedUntil - now()));
        } finally {
            lock.unlock();
        }
    }

    private Duration length(Backoff backoff) {
        Duration length = backoff.after(pauses);
        return several || length.compareTo(LONGEST_ALONE) < 0 ? length : LONGEST_ALONE;
    }

    /** Whether Planfix has accepted a command that began after this one had failed as if nothing could get through. */
    boolean isAlone(Lane lane, OutboxEntry entry) {
        lock.lock();
        try {
            return isBlamed(lane, entry) && acceptedBegun > lane.blamedAt;
        } finally {
            lock.unlock();
        }
    }

    /** One that was retried by hand starts anew. */
    private static boolean isBlamed(Lane lane, OutboxEntry entry) {
        OutboxEntry blamed = lane.blamed;
        return blamed != null
                && blamed.number() == entry.number()
                && blamed.since().equals(entry.since());
    }

    /** Planfix accepts the key: the next pause is a short one again, and one that this refutes is over. */
    void accepted(long begun) {
        lock.lock();
        try {
            pauses = 0;
            lone = 0;
            several = false;
            acceptedBegun = Math.max(acceptedBegun, begun);
            if (pausedBy != null && begun > pauseBlamedAt) {
                pausedBy = null;
                change.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void resume() {
        lock.lock();
        try {
            pausedBy = null;
            pauses = 0;
            List<Lane> waiting = new ArrayList<>(due);
            waiting.sort(LaneQueue::inTurn);
            due.clear();
            lanes.values().forEach(lane -> lane.resumedMeanwhile = lane.inHand);
            waiting.forEach(lane -> enqueue(lane, Math.min(lane.due, now())));
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    PlanfixException pausedBy() {
        lock.lock();
        try {
            return pausedBy;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no lane has anything left; false if it still has when the time is over or the queue is closed. */
    boolean awaitEmpty(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!lanes.isEmpty()) {
                if (left <= 0 || closed) {
                    return false;
                }
                left = change.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Lets workers look at the clock again. */
    void wake() {
        lock.lock();
        try {
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
