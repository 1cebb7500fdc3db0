package io.github.planfixsdk.report;

import io.github.planfixsdk.error.ApiException;
import io.github.planfixsdk.error.ConnectionException;
import io.github.planfixsdk.error.ErrorCode;
import io.github.planfixsdk.error.MalformedResponseException;
import io.github.planfixsdk.error.NotFoundException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.RateLimitException;
import io.github.planfixsdk.error.ReportException;
import io.github.planfixsdk.error.ReportException.Reason;
import io.github.planfixsdk.error.ServerException;
import io.github.planfixsdk.internal.Telling;
import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.report.ReportResult.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One wait for one report, from the request to the save. */
final class ReportRun {
    /** Planfix's pause between two runs of a report. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int IN_PROGRESS = 9002;
    private static final int UNKNOWN_REQUEST = 9003;
    private static final int TOO_SOON = 9004;
    private static final int FAILED_QUESTIONS = 3;
    /** The time of a save mostly comes in minutes. */
    private static final Duration CUT_OFF = Duration.ofMinutes(1);

    /** Where the answer to the request got lost, so that there is no id to resume by. */
    private static final String PERHAPS = ". There may be a run all the same: run the report again later";

    private static final Pattern REQUEST_ID = Pattern.compile(
            "request[\\s_-]*id(?![\\p{L}\\p{N}])(?:\\s+(?:is|was))?[\\s:=#\"'(\\[<\\p{Pd}]*+([^\\s\"'<>,;()\\[\\]{}]+)",
            Pattern.CASE_INSENSITIVE);

    /** How long, how often, how old. */
    record Pace(Duration deadline, Duration shortest, Duration longest, Duration reuse) {}

    private final Reports reports;
    private final long reportId;
    private final Pace pace;
    private final @Nullable ZoneId zone;
    private final Consumer<ReportProgress> listener;
    private final Timing timing;
    private final long start;
    private final Instant startedAt;
    /** Whether this call requested a run, or may have done so. */
    private boolean requested;

    ReportRun(
            Reports reports,
            long reportId,
            Pace pace,
            @Nullable ZoneId zone,
            Consumer<ReportProgress> listener,
            Timing timing) {
        this.reports = reports;
        this.reportId = reportId;
        this.pace = pace;
        this.zone = zone;
        this.listener = listener;
        this.timing = timing;
        this.start = timing.nanoTime();
        this.startedAt = timing.now();
    }

    ReportResult resume(String requestId) {
        ReportSave save = await(requestId, Duration.ZERO);
        return save != null && isOurs(save, requestId) ? result(complete(save, requestId), Origin.JOINED) : run();
    }

    ReportResult run() {
        while (true) {
            String requestId;
            try {
                requestId = reports.generate(reportId);
                requested = true;
            } catch (PlanfixException e) {
                if (code(e) == TOO_SOON) {
                    return reused(e);
                }
                if (code(e) == IN_PROGRESS) {
                    ReportResult joined = join(runningRequest(e));
                    if (joined != null) {
                        return joined;
                    }
                } else if (requested && !e.mayHaveBeenApplied()) {
                    throw failed(null, e, "the report was requested again", PERHAPS);
                } else if (requested
                        || !e.mayHaveBeenApplied()
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                } else {
                    // Asking again cannot make a second run: Planfix would name the first one, or say that it is too
                    // soon.
                    requested = true;
                }
                pause(pace.shortest(), null);
                continue;
            }
            ReportSave save = await(requestId, pace.shortest());
            return result(complete(save == null ? unnamed(requestId) : save, requestId), Origin.GENERATED);
        }
    }

    private static int code(PlanfixException e) {
        return e instanceof ApiException api ? api.code().number() : ErrorCode.NONE.number();
    }

    /** The result of somebody's run, or null if that was or may have been another report's, or Planfix has forgotten it. */
    private @Nullable ReportResult join(String requestId) {
        ReportSave save;
        try {
            save = await(requestId, Duration.ZERO);
        } catch (NotFoundException e) {
            return null;
        } catch (ReportException e) {
            if (e.reason() == Reason.RUN_FAILED) {
                return null;
            }
            throw e;
        }
        return save != null && isOurs(save, requestId) ? result(complete(save, requestId), Origin.JOINED) : null;
    }

    private ReportResult result(ReportSave save, Origin origin) {
        return new ReportResult(reports, reportId, save, origin, zone);
    }

    private String runningRequest(PlanfixException busy) {
        String text = busy instanceof ApiException api ? api.error() : null;
        Matcher matcher = REQUEST_ID.matcher(text == null ? "" : text);
        if (matcher.find()) {
            String id = matcher.group(1).replaceAll("[.!]+$", "");
            if (!id.isEmpty()) {
                return id;
            }
        }
        throw new ReportException(
                busy.call(),
                Reason.BUSY,
                "another report is being made, and Planfix does not say by which request: try again in a few minutes",
                requested,
                null,
                null,
                busy);
    }

    private ReportResult reused(PlanfixException tooSoon) {
        Optional<ReportSave> newest = Saves.newest(savesForReuse());
        Optional<Instant> madeAt = newest.flatMap(save -> Saves.madeAt(save, zone));
        Instant now = timing.now();
        if (requested && madeAt.filter(this::isSinceStart).isPresent()) {
            // The run whose answer got lost, or one that was in progress then.
            return result(newest.orElseThrow(), Origin.JOINED);
        }
        boolean usable = !pace.reuse().isZero() && newest.isPresent();
        // Without a time there is Planfix's word that the report was run within its pause.
        boolean fresh = madeAt.map(
                        time -> Duration.between(time, now).minus(CUT_OFF).compareTo(pace.reuse()) <= 0)
                .orElse(pace.reuse().compareTo(PAUSE) >= 0);
        if (usable && fresh) {
            return result(newest.orElseThrow(), Origin.SAVED);
        }
        Instant retryAt = madeAt.map(time -> time.plus(PAUSE))
                .filter(time -> time.isAfter(now) && time.isBefore(now.plus(PAUSE)))
                .orElse(now.plus(PAUSE));
        String why = newest.isEmpty()
                ? "it has no save"
                : madeAt.map(time -> "its newest save, of " + time + ", is not fresh enough")
                        .orElse("nobody knows how old its newest save is");
        throw new ReportException(
                tooSoon.call(),
                Reason.TOO_SOON,
                "report " + reportId + " was run less than ten minutes ago, and " + why + ". Again from " + retryAt,
                requested,
                null,
                retryAt,
                tooSoon);
    }

    private List<ReportSave> savesForReuse() {
        try {
            return reports.saves(reportId);
        } catch (PlanfixException e) {
            throw requested ? failed(null, e, "the newest save was looked up", PERHAPS) : e;
        }
    }

    /** A time without seconds is that of its minute's beginning. */
    private boolean isSinceStart(Instant madeAt) {
        Instant minute = madeAt.truncatedTo(ChronoUnit.MINUTES);
        return !madeAt.isBefore(madeAt.equals(minute) ? startedAt.truncatedTo(ChronoUnit.MINUTES) : startedAt);
    }

    /** Waits for a run; null if it is ready and its save is not told. The first question is asked after the given wait. */
    private @Nullable ReportSave await(String requestId, Duration firstWait) {
        tell(requestId, null, 0);
        Duration wait = firstWait;
        Duration interval = firstWait.isZero() ? pace.shortest() : longer(pace.shortest());
        int failed = 0;
        for (int question = 1; ; question++) {
            pause(wait, requestId);
            wait = interval;
            interval = longer(interval);
            GenerationStatus status;
            try {
                status = reports.status(requestId);
            } catch (PlanfixException e) {
                if (!isPassing(e)
                        || ++failed >= FAILED_QUESTIONS
                        || Thread.currentThread().isInterrupted()) {
                    throw failed(requestId, e, "the run was waited for", ". The run goes on: resume it later");
                }
                continue;
            }
            failed = 0;
            tell(requestId, status.status(), question);
            if (isReady(status)) {
                return status.save();
            }
            if (hasFailed(status.status())) {
                throw new ReportException(
                        call(requestId),
                        Reason.RUN_FAILED,
                        "the run came to nothing, Planfix calls it \"" + status.status() + "\": run the report again",
                        false,
                        requestId,
                        null,
                        null);
            }
        }
    }

    private Duration longer(Duration interval) {
        Duration longer = interval.plus(interval.dividedBy(2));
        return longer.compareTo(pace.longest()) > 0 ? pace.longest() : longer;
    }

    private static boolean isReady(GenerationStatus status) {
        // An answer without a state that has a save has what was waited for.
        return status.status() == null
                ? status.save() != null
                : status.status().value().equalsIgnoreCase(GenerationState.READY.value());
    }

    /** Words that nobody documented; any other is waited out. */
    private static boolean hasFailed(@Nullable GenerationState state) {
        String word = state == null ? "" : state.value().toLowerCase(Locale.ROOT);
        return word.contains("fail") || word.contains("error") || word.contains("cancel");
    }

    /** What may be over at the next question. */
    private static boolean isPassing(PlanfixException e) {
        return e instanceof ConnectionException
                || e instanceof ServerException
                || e instanceof RateLimitException
                || e instanceof MalformedResponseException;
    }

    /** Our ready run that came without its save: the newest one is at least as new. */
    private ReportSave unnamed(String requestId) {
        return Saves.newest(saves(requestId))
                .orElseThrow(() -> new ReportException(
                        call(requestId),
                        Reason.RUN_FAILED,
                        "the run is ready, but the report has no save: run it again",
                        false,
                        requestId,
                        null,
                        null));
    }

    private boolean isOurs(ReportSave save, String requestId) {
        if (save.reportId() != null) {
            return save.reportId() == reportId;
        }
        return saves(requestId).stream().anyMatch(other -> other.id() == save.id());
    }

    /** The answer about a run may leave out how many parts there are, and the time. */
    private ReportSave complete(ReportSave save, String requestId) {
        if (save.chunksCount() != null && save.dateTime() != null) {
            return save;
        }
        return saves(requestId).stream()
                .filter(other -> other.id() == save.id())
                .findFirst()
                .orElse(save);
    }

    private List<ReportSave> saves(String requestId) {
        try {
            return reports.saves(reportId);
        } catch (PlanfixException e) {
            throw failed(requestId, e, "the save of a ready run was looked up", ". Resume the run later");
        }
    }

    private void pause(Duration wait, @Nullable String requestId) {
        Duration left = pace.deadline().minusNanos(timing.nanoTime() - start);
        if (left.isNegative() || left.isZero()) {
            throw new ReportException(
                    requestId == null ? "POST report/" + reportId + "/generate" : call(requestId),
                    Reason.DEADLINE,
                    "report " + reportId + " is not ready within " + pace.deadline()
                            + (requestId == null ? ": try again later" : "; the run goes on: resume it later"),
                    requested,
                    requestId,
                    null,
                    null);
        }
        Duration time = wait.compareTo(left) < 0 ? wait : left;
        try {
            if (!time.isZero()) {
                timing.sleep(time);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(requestId, null, requestId == null ? "" : "; the run goes on: resume it later");
        }
    }

    private PlanfixException failed(@Nullable String requestId, PlanfixException e, String during, String remedy) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(requestId, e, remedy);
        }
        if (code(e) == UNKNOWN_REQUEST) {
            return e;
        }
        return new ReportException(
                e.call(),
                Reason.CALL_FAILED,
                "while " + during + ": " + e.getMessage() + remedy,
                requested,
                requestId,
                e instanceof ApiException api ? api.retryAt() : null,
                e);
    }

    private ReportException interrupted(@Nullable String requestId, @Nullable PlanfixException cause, String remedy) {
        return new ReportException(
                requestId == null ? "POST report/" + reportId + "/generate" : call(requestId),
                Reason.INTERRUPTED,
                "the thread was interrupted while it waited for report " + reportId + remedy,
                requested,
                requestId,
                null,
                cause);
    }

    private static String call(String requestId) {
        return "GET report/status/" + requestId;
    }

    private void tell(String requestId, @Nullable GenerationState state, int questions) {
        Duration elapsed = Duration.ofNanos(timing.nanoTime() - start);
        ReportProgress progress = new ReportProgress(reportId, requestId, state, questions, elapsed);
        Telling.of("a report's progress", () -> listener.accept(progress));
    }
}
