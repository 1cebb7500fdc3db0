package io.github.planfixsdk.telephony;

import io.github.planfixsdk.error.ConnectionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One number being looked up, and those who wait for it. */
final class LookupTask {
    /** What Planfix said; without a caller it knows nobody. */
    record Found(@Nullable Caller caller) {
        @Nullable
        String responsible() {
            return caller == null ? null : caller.responsible();
        }

        CallerAnswer answer(String phone, Forwarding whom) {
            return caller == null
                    ? CallerAnswer.nobody(phone, CallerAnswer.Reason.UNKNOWN_CALLER, null)
                    : CallerAnswer.of(phone, caller, whom);
        }
    }

    private final String digits;
    private final @Nullable String callId;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Found found;
    private volatile @Nullable Forwarding forwarding;
    private volatile @Nullable RuntimeException failure;
    /** Until when somebody waits; guarded by the lookup's lock. */
    private long wantedUntil;

    LookupTask(String digits, @Nullable String callId, long wantedUntil) {
        this.digits = digits;
        this.callId = callId;
        this.wantedUntil = wantedUntil;
    }

    String digits() {
        return digits;
    }

    Found ask(TelephonyClient planfix) {
        return new Found(
                (callId == null ? planfix.findCaller(digits) : planfix.findCaller(digits, callId)).orElse(null));
    }

    void wantedUntil(long nanoTime) {
        wantedUntil = nanoTime;
    }

    boolean isWanted(long nanoTime) {
        return wantedUntil - nanoTime > 0;
    }

    @Nullable
    Found found() {
        return found;
    }

    /** Who calls, and whom to ring if that is known as well; whoever gives up waiting has this much. */
    void found(Found what, @Nullable Forwarding whom) {
        forwarding = whom;
        found = what;
    }

    void forwarding(Forwarding whom) {
        forwarding = whom;
    }

    void failure(RuntimeException e) {
        failure = e;
    }

    /** Wakes those who wait, whatever has been found. */
    void finish() {
        done.countDown();
    }

    /** What has been found at the end, or when the time is over. */
    CallerAnswer answer(String phone, long nanos) {
        RuntimeException interrupted = null;
        try {
            if (done.await(nanos, TimeUnit.NANOSECONDS)) {
                return answer(phone, failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            interrupted = new ConnectionException("contact", "interrupted while waiting for the caller", false, e);
        }
        return answer(phone, interrupted);
    }

    private CallerAnswer answer(String phone, @Nullable RuntimeException why) {
        Found answered = found;
        if (answered == null) {
            return CallerAnswer.nobody(
                    phone, why == null ? CallerAnswer.Reason.NO_ANSWER_IN_TIME : CallerAnswer.Reason.FAILED, why);
        }
        Forwarding whom = forwarding;
        return answered.answer(phone, whom == null ? Forwarding.unclear(answered.responsible(), why) : whom);
    }
}
