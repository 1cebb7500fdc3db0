package io.github.planfixsdk.inbound;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Interrupts the current thread if it reads for too long. The JDK's HTTP server knows no time limit for bodies, but it reads
 * from interruptible channels: an interrupt closes the connection and ends the read.
 */
final class ReadDeadline {
    /** Something that reads. */
    interface Reading<T> {
        T read() throws IOException;
    }

    private @Nullable Thread reader = Thread.currentThread();
    private boolean interrupted;

    private ReadDeadline() {}

    static <T> T within(Duration time, Reading<T> reading) throws IOException {
        ReadDeadline deadline = new ReadDeadline();
        CompletableFuture<Void> timer = new CompletableFuture<>();
        var unused = timer.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> {
            if (late != null) {
                deadline.interrupt();
            }
        });
        try {
            return reading.read();
        } finally {
            deadline.pass();
            timer.complete(null);
        }
    }

    private synchronized void interrupt() {
        if (reader != null) {
            reader.interrupt();
            interrupted = true;
        }
    }

    /** From here on no interrupt comes any more, and none that came stays behind. */
    private synchronized void pass() {
        reader = null;
        if (interrupted) {
            Thread.interrupted();
        }
    }
}
