package io.github.planfixsdk.delivery;

import io.github.planfixsdk.error.AccessDeniedException;
import io.github.planfixsdk.error.AccountException;
import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.AuthenticationException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.LockedException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.QuotaExceededException;
import io.github.planfixsdk.error.RateLimitException;
import io.github.planfixsdk.error.RedirectException;
import io.github.planfixsdk.error.ServerException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What a failure means for the command and for the others. */
final class Verdicts {
    /** What is to be done. */
    enum Verdict {
        /** Nothing else would get through either. */
        PAUSE,
        /** It has not arrived. */
        RETRY,
        /** It may have arrived, and twice is as good as once. */
        REPEAT,
        /** It has not arrived, for too long. */
        EXPIRED,
        /** It would be refused again. */
        REFUSED,
        /** It may have arrived, and must not arrive twice. */
        UNCLEAR
    }

    /** "No access to the method or object": mostly one task's, so it says nothing about the others. */
    private static final ErrorCode NO_ACCESS_TO_OBJECT = ErrorCode.of(6);

    /** Commands that may have arrived, of which something else becomes than of all others. */
    record Rule(Predicate<Command> commands, WhenUnclear value) {
        Rule {
            Objects.requireNonNull(commands, "commands");
            Objects.requireNonNull(value, "whenUnclear");
        }
    }

    private final Duration maxAge;
    private final WhenUnclear whenUnclear;
    private final List<Rule> exceptions;

    /** The first exception that fits counts. */
    Verdicts(Duration maxAge, WhenUnclear whenUnclear, List<Rule> exceptions) {
        this.maxAge = maxAge;
        this.whenUnclear = whenUnclear;
        this.exceptions = List.copyOf(exceptions);
    }

    /** Not if a rule fails: setting aside doubles nothing. */
    boolean mayRepeat(Command command) {
        try {
            return ruled(command) == WhenUnclear.REPEAT;
        } catch (RuntimeException e) {
            Courier.LOG.error("A rule of whenUnclear failed", e);
            return false;
        }
    }

    private WhenUnclear ruled(Command command) {
        for (Rule exception : exceptions) {
            if (exception.commands.test(command)) {
                return exception.value;
            }
        }
        return whenUnclear;
    }

    /**
     * Judges a failure.
     *
     * @param isAlone whether others got through since this command failed as if nothing could
     */
    Verdict of(OutboxEntry entry, Throwable failure, Instant now, boolean isAlone) {
        if (!(failure instanceof PlanfixException known) || known.mayHaveBeenApplied()) {
            boolean again = mayRepeat(entry.command()) && !isOld(entry, now);
            return again ? Verdict.REPEAT : Verdict.UNCLEAR;
        }
        if (concernsEverything(known) && !isAlone) {
            return Verdict.PAUSE;
        }
        if (isPassing(known)) {
            if (!isOld(entry, now)) {
                return Verdict.RETRY;
            }
            return unlessUnclear(entry, Verdict.EXPIRED);
        }
        return unlessUnclear(entry, Verdict.REFUSED);
    }

    /** An earlier attempt of this command, of which nobody knows, weighs more than this one. */
    private static Verdict unlessUnclear(OutboxEntry entry, Verdict verdict) {
        return entry.beingSent() ? Verdict.UNCLEAR : verdict;
    }

    private boolean isOld(OutboxEntry entry, Instant now) {
        return !now.isBefore(entry.since().plus(maxAge));
    }

    /** No parameter makes Planfix answer so: 404 without Planfix's code is an address that is not the protocol's. */
    private static boolean concernsEverything(PlanfixException failure) {
        return failure instanceof AuthenticationException
                || (failure instanceof AccessDeniedException denied
                        && !denied.code().equals(NO_ACCESS_TO_OBJECT))
                || failure instanceof AccountException
                || failure instanceof RedirectException
                || (failure instanceof ApiException answer
                        && answer.status() == 404
                        && answer.code().equals(ErrorCode.NONE));
    }

    private static boolean isPassing(PlanfixException failure) {
        return failure instanceof ConnectionException
                || failure instanceof RateLimitException
                || failure instanceof QuotaExceededException
                || failure instanceof LockedException
                || failure instanceof ServerException;
    }
}
