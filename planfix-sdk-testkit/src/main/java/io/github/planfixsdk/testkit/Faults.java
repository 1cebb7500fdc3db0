package io.github.planfixsdk.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Faults that wait for their requests. */
final class Faults {
    private static final class Waiting {
        private final @Nullable String method;
        private final @Nullable String path;
        private final Fault fault;
        private int left;

        Waiting(@Nullable String method, @Nullable String path, Fault fault, int left) {
            this.method = method;
            this.path = path;
            this.fault = fault;
            this.left = left;
        }

        boolean matches(HttpCall call) {
            return (method == null || method.equals(call.method())) && (path == null || path.equals(call.path()));
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();

    synchronized void add(@Nullable String method, @Nullable String path, Fault fault, int times) {
        waiting.add(new Waiting(method, path, fault, times));
    }

    synchronized void clear() {
        waiting.clear();
    }

    /** The first fault that waits for such a request, or null. */
    @Nullable
    synchronized Fault next(HttpCall call) {
        Iterator<Waiting> iterator = waiting.iterator();
        while (iterator.hasNext()) {
            Waiting next = iterator.next();
            if (next.matches(call)) {
                next.left--;
                if (next.left <= 0) {
                    iterator.remove();
                }
                return next.fault;
            }
        }
        return null;
    }
}
