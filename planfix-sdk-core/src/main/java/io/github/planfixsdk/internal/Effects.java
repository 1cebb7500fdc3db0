package io.github.planfixsdk.internal;

import io.github.planfixsdk.error.PlanfixException;
import java.util.function.Supplier;

/**
 * How often the current thread has changed something in Planfix, or may have done so. An exception that comes from code between two calls doesn't tell
 * whether anything was done before it; this does.
 */
public final class Effects {
    private static final ThreadLocal<long[]> COUNT = ThreadLocal.withInitial(() -> new long[1]);

    private Effects() {}

    /**
     * Makes a call that changes something, and counts it unless it certainly was in vain.
     *
     * @param <T> what it returns
     * @param call the call
     * @return what it returned
     */
    public static <T> T of(Supplier<T> call) {
        T value;
        try {
            value = call.get();
        } catch (PlanfixException e) {
            if (e.mayHaveBeenApplied()) {
                COUNT.get()[0]++;
            }
            throw e;
        }
        COUNT.get()[0]++;
        return value;
    }

    /**
     * The calls so far, to be compared with an earlier reading.
     *
     * @return a number that grows
     */
    public static long soFar() {
        return COUNT.get()[0];
    }
}
