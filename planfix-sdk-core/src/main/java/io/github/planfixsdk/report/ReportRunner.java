package io.github.planfixsdk.report;

import io.github.planfixsdk.internal.Timing;
import io.github.planfixsdk.report.ReportResult.Origin;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs reports: requests a run, waits until it is ready, hands out columns and rows. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReportResult sales = ReportRunner.of(planfix.reports()).run(5);
 * }</pre>
 *
 * <p>Planfix makes one report at a time in the whole account, and each report once in ten minutes. A run that is in progress
 * already is waited for: if it is this report's, it is the result; if it is another's, this report is run after it. When
 * Planfix refuses because it is too soon, the newest save is used if it is fresh enough; {@link ReportResult#origin} tells
 * which of these it was. Every question takes its turn in the client's limiter.
 */
public final class ReportRunner {
    private final Reports reports;
    private final Duration deadline;
    private final Duration shortest;
    private final Duration longest;
    private final Duration reuse;
    private final @Nullable ZoneId zone;
    private final Consumer<ReportProgress> listener;
    private final Timing timing;

    private ReportRunner(Builder builder) {
        this.reports = builder.reports;
        this.deadline = builder.deadline;
        this.shortest = builder.shortest;
        this.longest = builder.longest;
        this.reuse = builder.reuse;
        this.zone = builder.zone;
        this.listener = builder.listener;
        this.timing = builder.timing;
    }

    /**
     * A runner with the defaults.
     *
     * @param reports the reports of a client
     * @return the runner
     */
    public static ReportRunner of(Reports reports) {
        return builder(reports).build();
    }

    /**
     * Starts a runner.
     *
     * @param reports the reports of a client
     * @return a builder with the defaults
     */
    public static Builder builder(Reports reports) {
        return new Builder(reports);
    }

    /**
     * Runs a report and waits until it is ready.
     *
     * @param reportId the number of the report
     * @return the save that was made, or one that is fresh enough; its rows are not read yet
     * @throws IllegalArgumentException if the number is not positive
     * @throws io.github.planfixsdk.error.ReportException if there is no save in time; it has the id to go on waiting by
     * @throws io.github.planfixsdk.error.AccountException if the account's plan does not include reports
     * @throws io.github.planfixsdk.error.NotFoundException if there is no such report
     */
    public ReportResult run(long reportId) {
        return start(reportId).run();
    }

    /**
     * Goes on waiting for a run that was requested before, such as the one that a {@code ReportException} names. If it turns out
     * to be another report's, or Planfix does not tell whose it was, this report is run after it, as {@link #run} does.
     *
     * @param reportId the number of the report
     * @param requestId the id of the run
     * @return the save; its rows are not read yet
     * @throws IllegalArgumentException if the number is not positive or the id is blank
     * @throws io.github.planfixsdk.error.ReportException if the run is not ready in time
     * @throws io.github.planfixsdk.error.NotFoundException if Planfix does not know the run, or no longer: {@link #latest} may
     *     have it
     */
    public ReportResult resume(long reportId, String requestId) {
        if (requestId.isBlank()) {
            throw new IllegalArgumentException("requestId is blank: give the id of a run, as generate() returned it");
        }
        return start(reportId).resume(requestId);
    }

    /**
     * The newest save of a report, without a run.
     *
     * @param reportId the number of the report
     * @return the save, however old; empty if there is none. Its rows are not read yet
     * @throws IllegalArgumentException if the number is not positive
     * @throws io.github.planfixsdk.error.NotFoundException if there is no such report
     */
    public Optional<ReportResult> latest(long reportId) {
        return Saves.newest(reports.saves(check(reportId))).map(save -> open(reportId, save));
    }

    /**
     * A save that was chosen out of {@link Reports#saves(long)}.
     *
     * @param reportId the number of the report
     * @param save the save
     * @return its columns and rows; nothing is read yet
     * @throws IllegalArgumentException if the number is not positive
     */
    public ReportResult open(long reportId, ReportSave save) {
        return new ReportResult(reports, check(reportId), Objects.requireNonNull(save, "save"), Origin.SAVED, zone);
    }

    private ReportRun start(long reportId) {
        return new ReportRun(
                reports,
                check(reportId),
                new ReportRun.Pace(deadline, shortest, longest, reuse),
                zone,
                listener,
                timing);
    }

    private static long check(long reportId) {
        if (reportId < 1) {
            throw new IllegalArgumentException("reportId is " + reportId + ": give the number of a report, 1 or more");
        }
        return reportId;
    }

    /** Collects a runner's settings. Not thread-safe. */
    public static final class Builder {
        private final Reports reports;
        private Duration deadline = Duration.ofMinutes(10);
        private Duration shortest = Duration.ofSeconds(1);
        private Duration longest = Duration.ofSeconds(15);
        private Duration reuse = ReportRun.PAUSE;
        private @Nullable ZoneId zone;
        private Consumer<ReportProgress> listener = progress -> {};
        private Timing timing = Timing.SYSTEM;

        private Builder(Reports reports) {
            this.reports = Objects.requireNonNull(reports, "reports");
        }

        /**
         * How long to wait for a report at most, other reports' runs included. A call that is being made then is finished.
         *
         * @param deadline a positive time; default 10 minutes
         * @return this builder
         * @throws IllegalArgumentException if the time is not positive, or longer than a day
         */
        public Builder deadline(Duration deadline) {
            this.deadline = positive("deadline", deadline);
            return this;
        }

        /**
         * How often to ask: quickly at first, then half as long again each time.
         *
         * @param shortest the first wait; default 1 second
         * @param longest the longest wait; default 15 seconds
         * @return this builder
         * @throws IllegalArgumentException if a time is not positive, or the first is longer than the longest
         */
        public Builder polling(Duration shortest, Duration longest) {
            positive("shortest", shortest);
            positive("longest", longest);
            if (shortest.compareTo(longest) > 0) {
                throw new IllegalArgumentException("shortest is " + shortest + ", longest is " + longest
                        + ": the first wait may not be the longer one");
            }
            this.shortest = shortest;
            this.longest = longest;
            return this;
        }

        /**
         * How old a save may be that is used when Planfix refuses another run within ten minutes.
         *
         * @param age the age; zero uses none. Default 10 minutes. Planfix cuts off the seconds of a save's time, so that a save may
         *     be a minute older
         * @return this builder
         * @throws IllegalArgumentException if the age is negative
         */
        public Builder reuseWithin(Duration age) {
            if (age.isNegative()) {
                throw new IllegalArgumentException("age is " + age + ": give zero or more");
            }
            this.reuse = age;
            return this;
        }

        /**
         * The time zone of the token's employee, to read the times of saves that come without one.
         *
         * @param zone the zone; without it such times tell no age, and the newest save counts as fresh for ten minutes because
         *     Planfix says that there was a run
         * @return this builder
         */
        public Builder zone(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
            return this;
        }

        /**
         * Who is told how far it is: once a run is known, and after each question. What the listener throws is logged.
         *
         * @param listener called by the waiting thread
         * @return this builder
         */
        public Builder onProgress(Consumer<ReportProgress> listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        Builder timing(Timing timing) {
            this.timing = timing;
            return this;
        }

        /** {@return the runner} */
        public ReportRunner build() {
            return new ReportRunner(this);
        }

        private static Duration positive(String name, Duration time) {
            if (time.isNegative() || time.isZero() || time.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException(name + " is " + time + ": give a positive time, at most a day");
            }
            return time;
        }
    }
}
