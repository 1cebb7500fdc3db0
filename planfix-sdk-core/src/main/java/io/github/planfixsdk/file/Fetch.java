package io.github.planfixsdk.file;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.internal.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings a content to its place, however often it breaks off on the way.
 *
 * <p>It goes on where it broke off if the server sends the rest of the very same content, and otherwise starts over, if the
 * place can be cleared. It gives up when several attempts in a row bring next to nothing, or start over again and again.
 */
final class Fetch {
    private static final int MOST_FRUITLESS = 3;
    private static final int MOST_RESTARTS = 3;
    private static final int FRUIT_BYTES = 1 << 16;
    /** What storages say of a link that is too old; those that sign with temporary keys say 400. */
    private static final Set<Integer> EXPIRED = Set.of(400, 401, 403, 410);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration MOST_PAUSE = Duration.ofMinutes(1);

    private final Supplier<Download> opener;
    private final Place place;
    private final Progress progress;
    private final Timing timing;
    private final byte[] buffer = new byte[FRUIT_BYTES];
    private long done;
    private int fruitless;
    private int restarts;

    Fetch(Supplier<Download> opener, Place place, @Nullable TransferListener listener) {
        this(opener, place, listener, Timing.SYSTEM);
    }

    Fetch(Supplier<Download> opener, Place place, @Nullable TransferListener listener, Timing timing) {
        this.opener = opener;
        this.place = place;
        this.progress = new Progress(listener);
        this.timing = timing;
    }

    /** Returns the number of bytes. */
    long run() {
        Download download = ask(opener, null);
        while (true) {
            long before = done;
            ConnectionException broken = copyAndClose(download);
            if (broken == null) {
                finish(download);
                return done;
            }
            fruitless = done - before < FRUIT_BYTES ? fruitless + 1 : 0;
            download = next(download, broken);
        }
    }

    private @Nullable ConnectionException copyAndClose(Download download) {
        try (download) {
            progress.at(done, download.total());
            return copy(download);
        }
    }

    /** Returns null at the end of the content, or how it broke off. */
    private @Nullable ConnectionException copy(Download download) {
        OptionalLong total = download.total();
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(download.call(), null);
            }
            int read;
            try {
                read = download.read(buffer, done);
            } catch (ConnectionException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw interrupted(download.call(), e);
                }
                return e;
            }
            if (read < 0 && total.orElse(done) == done) {
                return null;
            }
            if (read < 0) {
                String what = "the content has " + done + " bytes instead of " + total.getAsLong();
                return new ConnectionException(download.call(), what, false, null);
            }
            write(download, read);
            done += read;
            progress.at(done, total);
        }
    }

    private void write(Download download, int length) {
        try {
            place.write(buffer, length);
        } catch (IOException e) {
            throw failed(download, "writing the content failed after " + done + " bytes", e);
        }
    }

    private void finish(Download download) {
        try {
            place.finish();
        } catch (IOException e) {
            throw failed(download, "the content is here, " + done + " bytes, but putting it in its place failed", e);
        }
    }

    /** Channels of files end with an interrupt, by an exception of their own. */
    private RuntimeException failed(Download download, String what, IOException e) {
        return Thread.currentThread().isInterrupted()
                ? interrupted(download.call(), e)
                : new UncheckedIOException(what, e);
    }

    private ConnectionException interrupted(String call, @Nullable Exception cause) {
        return new ConnectionException(call, "the thread was interrupted after " + done + " bytes", false, cause);
    }

    private Download next(Download broken, ConnectionException why) {
        if (fruitless > MOST_FRUITLESS) {
            throw why;
        }
        boolean resumes = done > 0 && broken.canResume();
        if (!resumes && done > 0 && !place.canBeCleared()) {
            throw why;
        }
        Download next = ask(() -> resumes ? broken.resume(done) : opener.get(), why);
        if (done == 0 || isTheRestOf(broken, next)) {
            return next;
        }
        if (next.start() == 0) {
            startOver(next, why);
            return next;
        }
        next.close();
        Download whole = ask(opener, why);
        startOver(whole, why);
        return whole;
    }

    /**
     * A call of its own, repeated as any read is; and for a link that was too old when it arrived; and, after something broke off,
     * for an outage that outlasts the call's retries.
     */
    private Download ask(Supplier<Download> call, @Nullable ConnectionException why) {
        while (true) {
            try {
                return call.get();
            } catch (PlanfixException e) {
                if (why != null) {
                    e.addSuppressed(why);
                }
                fruitless++;
                boolean outage = why != null && (e instanceof ConnectionException || e instanceof ServerException);
                boolean passes = outage || isExpiredLink(e);
                if (!passes
                        || fruitless > MOST_FRUITLESS
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                if (outage) {
                    pause(e);
                }
            }
        }
    }

    /** Waits 1, 2, 4 seconds, or as long as the server said if that is no more than a minute. */
    private void pause(PlanfixException outage) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (fruitless - 1));
        Instant asked = outage instanceof ApiException api ? api.retryAt() : null;
        if (asked != null) {
            Duration until = Duration.between(timing.now(), asked);
            if (until.compareTo(MOST_PAUSE) > 0) {
                throw outage;
            }
            pause = until.compareTo(pause) > 0 ? until : pause;
        }
        try {
            timing.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(outage.call(), outage);
        }
    }

    /** Planfix's own refusals have classes or codes that say more. */
    private static boolean isExpiredLink(PlanfixException e) {
        return e instanceof ApiException api
                && api.getClass() == ApiException.class
                && api.code().equals(ErrorCode.NONE)
                && EXPIRED.contains(api.status());
    }

    private boolean isTheRestOf(Download broken, Download next) {
        boolean sameTotal = broken.total().isEmpty() || broken.total().equals(next.total());
        return next.start() == done && sameTotal;
    }

    private void startOver(Download next, ConnectionException why) {
        restarts++;
        try {
            if (!place.canBeCleared()) {
                String what = "the content broke off after " + done
                        + " bytes and cannot be continued: the storage sent it from the beginning, because it has changed"
                        + " or is never sent in part";
                throw new ConnectionException(why.call(), what, false, why);
            }
            if (restarts > MOST_RESTARTS) {
                throw why;
            }
            place.clear();
            done = 0;
        } catch (IOException e) {
            throw failed(next, "starting over failed after " + done + " bytes", e);
        } finally {
            if (done > 0) {
                next.close();
            }
        }
    }

    /** Where a content goes to. */
    interface Place {
        void write(byte[] bytes, int length) throws IOException;

        /** Whether what was written can be taken back. */
        boolean canBeCleared();

        void clear() throws IOException;

        /** All of it is written. */
        void finish() throws IOException;
    }
}
