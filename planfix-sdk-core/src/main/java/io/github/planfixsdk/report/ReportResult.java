package io.github.planfixsdk.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A save of a report: when it was made and whether for this call, its columns, and its rows, which are read from Planfix while
 * they are consumed. Immutable and thread-safe; made by {@link ReportRunner}.
 */
public final class ReportResult {
    /** How it came about. */
    public enum Origin {
        /** By a run that was requested for this call. */
        GENERATED,
        /** By a run of the same report that was in progress already. */
        JOINED,
        /** By an earlier run. */
        SAVED
    }

    private final Reports reports;
    private final long reportId;
    private final ReportSave save;
    private final Origin origin;
    private final @Nullable ZoneId zone;
    private final boolean withHidden;
    private final AtomicReference<@Nullable Heading> heading;

    ReportResult(Reports reports, long reportId, ReportSave save, Origin origin, @Nullable ZoneId zone) {
        this(reports, reportId, save, origin, zone, false, new AtomicReference<>());
    }

    private ReportResult(
            Reports reports,
            long reportId,
            ReportSave save,
            Origin origin,
            @Nullable ZoneId zone,
            boolean withHidden,
            AtomicReference<@Nullable Heading> heading) {
        this.reports = reports;
        this.reportId = reportId;
        this.save = save;
        this.origin = origin;
        this.zone = zone;
        this.withHidden = withHidden;
        this.heading = heading;
    }

    /**
     * The same save, with the columns that Planfix hides.
     *
     * @return a view; without this call they are left out
     */
    public ReportResult withHidden() {
        return new ReportResult(reports, reportId, save, origin, zone, true, heading);
    }

    /**
     * The report.
     *
     * @return its number
     */
    public long reportId() {
        return reportId;
    }

    /**
     * The save.
     *
     * @return as Planfix tells it
     */
    public ReportSave save() {
        return save;
    }

    /**
     * How it came about.
     *
     * @return one of three
     */
    public Origin origin() {
        return origin;
    }

    /**
     * Whether a run was waited for.
     *
     * @return false if an earlier run's save is used, see {@link #madeAt()}
     */
    public boolean isFresh() {
        return origin != Origin.SAVED;
    }

    /**
     * When it was made.
     *
     * @return empty if Planfix doesn't tell, or tells it without a time zone and {@link ReportRunner.Builder#zone} was not given;
     *     {@link #save()} has what it tells
     */
    public Optional<Instant> madeAt() {
        return Saves.madeAt(save, zone);
    }

    /**
     * The columns, hidden ones left out unless this is the view {@link #withHidden()}. The first call reads the first part of
     * the data, unless rows have been read before.
     *
     * @return in their order; empty only for a report that has neither headings nor fields nor rows
     * @throws io.github.planfixsdk.error.ReportException if the first part cannot be read
     */
    public List<ReportColumn> columns() {
        Heading known = heading.get();
        return new Layout(known == null ? lines().heading().columns() : known.columns(), withHidden).columns();
    }

    /**
     * The rows without the headings, totals and other kinds of rows included. Each iterator starts anew from the first row and
     * holds one part of the data at a time.
     *
     * @return the rows; nothing is read yet. Iterating throws {@link io.github.planfixsdk.error.ReportException} if a part is
     *     missing or cannot be read; the same iterator then tries that part again when it is asked once more
     */
    public Iterable<ReportLine> rows() {
        return this::lines;
    }

    /**
     * The same rows as a sequential stream; parts are read as it is consumed.
     *
     * @return a new stream
     */
    public Stream<ReportLine> stream() {
        return StreamSupport.stream(rows().spliterator(), false);
    }

    LineIterator lines() {
        return new LineIterator(reports, reportId, save, heading, withHidden);
    }

    /** {@return report, save and origin} */
    @Override
    public String toString() {
        return "ReportResult[report " + reportId + ", save " + save.id() + ", " + origin + "]";
    }
}
