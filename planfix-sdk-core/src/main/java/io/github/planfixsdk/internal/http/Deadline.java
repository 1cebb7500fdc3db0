package io.github.planfixsdk.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import okio.AsyncTimeout;

/** Ends a call that isn't answered in time. Unlike OkHttp's timeout of a call, it leaves the body of the answer its own time. */
final class Deadline extends AsyncTimeout {
    private final Runnable cancel;

    private Deadline(Runnable cancel) {
        this.cancel = cancel;
    }

    static <T> T within(long nanos, Runnable cancel, Sender<T> sender) throws IOException {
        Deadline deadline = new Deadline(cancel);
        deadline.timeout(Math.max(1, nanos), TimeUnit.NANOSECONDS);
        deadline.enter();
        try {
            return sender.send();
        } catch (IOException e) {
            if (!deadline.exit()) {
                throw e;
            }
            InterruptedIOException timeout = new InterruptedIOException("timeout");
            timeout.initCause(e);
            throw timeout;
        } finally {
            deadline.exit();
        }
    }

    @Override
    protected void timedOut() {
        cancel.run();
    }

    @FunctionalInterface
    interface Sender<T> {
        T send() throws IOException;
    }
}
