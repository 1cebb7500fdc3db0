package io.github.planfixsdk.routing.deal;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * The check of each task that has not begun: what is reported until then needs none of its own. Nothing is locked while the outbox is
 * asked; only whoever relies on a check waits until the outbox has it.
 */
final class WaitingChecks {
    /** Whether the outbox has taken it. */
    private final Map<Long, CompletableFuture<Boolean>> checks = new ConcurrentHashMap<>();

    /**
     * Has a check kept unless one waits already. If keeping that one has just failed, this one is kept for itself.
     *
     * @param keep puts the check into the outbox
     * @return whether one waited
     */
    boolean add(long task, Runnable keep) {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> other = checks.putIfAbsent(task, mine);
        if (other != null && isKept(task, other)) {
            return true;
        }
        boolean kept = false;
        try {
            keep.run();
            kept = true;
        } finally {
            if (!kept) {
                checks.remove(task, mine);
            }
            mine.complete(kept);
        }
        return false;
    }

    private static boolean isKept(long task, CompletableFuture<Boolean> check) {
        try {
            return check.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the check of task " + task + " was kept", e);
        } catch (ExecutionException e) {
            throw new AssertionError("keeping a check ends with yes or no", e);
        }
    }

    /** What is reported from here on may not be in the answer any more, so it needs another check. */
    void begun(long task) {
        checks.remove(task);
    }
}
