package io.github.planfixsdk.transport;

import io.github.planfixsdk.error.PlanfixException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told of every attempt of every call: for metrics and traces. Called on the calling thread, so keep it short; what it
 * throws is logged and otherwise ignored.
 */
@FunctionalInterface
public interface CallListener {
    /**
     * An attempt has ended.
     *
     * @param attempt what came of it
     */
    void attempted(Attempt attempt);

    /**
     * One request and what came of it. Holds neither token nor body.
     *
     * @param method HTTP's method
     * @param path the path below the base URL, such as {@code task/5}
     * @param number 1 for the first attempt of the call
     * @param status HTTP's status, null without an answer
     * @param duration from the limiter's permit to the decoded answer
     * @param failure why it failed, null if it succeeded
     * @param retryAfter how long the call waits before it tries again; null if it does not
     */
    record Attempt(
            String method,
            String path,
            int number,
            @Nullable Integer status,
            Duration duration,
            @Nullable PlanfixException failure,
            @Nullable Duration retryAfter) {}
}
