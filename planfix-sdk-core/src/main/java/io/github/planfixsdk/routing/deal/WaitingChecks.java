package io.github.planfixsdk.routing.deal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * The check of each task that has not begun: what is reported until then needs none of its own. Nothing is locked while the outbox is
 * asked; only whoever relies on a check waits until the outbox has it.
 */
final class WaitingChecks {
    /**
     * A check that has not begun.
     *
     * @param key tells it from others of the task, such as one that failed and is made again before it
     * @param kept whether the outbox has taken it
     */
    private record Check(String key, CompletableFuture<Boolean> kept) {}

    private final Map<Long, Check> checks = new ConcurrentHashMap<>();

    /**
     * Has a check kept unless one waits already. If keeping that one has just failed, this one is kept for itself.
     *
     * @param keep puts the check with a key into the outbox
     * @return whether one waited
     */
    boolean add(long task, Consumer<String> keep) {
        Check mine = new Check(UUID.randomUUID().toString(), new CompletableFuture<>());
        Check other = checks.putIfAbsent(task, mine);
        if (other != null && isKept(task, other)) {
            return true;
        }
        boolean kept = false;
        try {
            keep.accept(mine.key());
            kept = true;
        } finally {
            if (!kept) {
                checks.remove(task, mine);
            }
            mine.kept().complete(kept);
        }
        return false;
    }

    private static boolean isKept(long task, Check check) {
        try {
            return check.kept().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the check of task " + task + " was kept", e);
        } catch (ExecutionException e) {
            throw new AssertionError("keeping a check ends with yes or no", e);
        }
    }

    /** What is reported from here on may not be in the answer any more, so it needs another check. */
    void begun(long task, String key) {
        checks.computeIfPresent(task, (number, check) -> check.key().equals(key) ? null : check);
    }
}
