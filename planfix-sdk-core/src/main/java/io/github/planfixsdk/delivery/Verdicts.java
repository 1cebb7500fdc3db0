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

    boolean mayRepeat(Command command) {
        for (Rule exception : exceptions) {
            if (exception.commands.test(command)) {
                return exception.value == WhenUnclear.REPEAT;
            }
        }
        return whenUnclear == WhenUnclear.REPEAT;
    }

    Verdict of(OutboxEntry entry, Throwable failure, Instant now) {
        if (!(failure instanceof PlanfixException known) || known.mayHaveBeenApplied()) {
            boolean again = mayRepeat(entry.command()) && !isOld(entry, now);
            return again ? Verdict.REPEAT : Verdict.UNCLEAR;
        }
        if (concernsEverything(known)) {
            return Verdict.PAUSE;
        }
        if (isPassing(known)) {
            if (!isOld(entry, now)) {
                return Verdict.RETRY;
            }
            // An earlier attempt of this command, of which nobody knows, weighs more than this one.
            return entry.beingSent() ? Verdict.UNCLEAR : Verdict.EXPIRED;
        }
        return Verdict.REFUSED;
    }

    private boolean isOld(OutboxEntry entry, Instant now) {
        return !now.isBefore(entry.since().plus(maxAge));
    }

    /** No parameter makes Planfix answer so: 404 without Planfix's code is an address that is not the protocol's. */
    private static boolean concernsEverything(PlanfixException failure) {
        return failure instanceof AuthenticationException
                || failure instanceof AccessDeniedException
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
