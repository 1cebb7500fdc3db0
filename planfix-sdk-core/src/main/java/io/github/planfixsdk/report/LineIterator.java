package io.github.planfixsdk.report;

import io.github.planfixsdk.error.InvalidRequestException;
import io.github.planfixsdk.error.PlanfixException;
import io.github.planfixsdk.error.ReportException;
import io.github.planfixsdk.error.ReportException.Reason;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads a save part by part. A part that could not be read is read again by the next question. Not thread-safe. */
final class LineIterator implements Iterator<ReportLine> {
    private final Reports reports;
    private final long reportId;
    private final ReportSave save;
    private final AtomicReference<@Nullable Heading> shared;
    private final boolean withHidden;
    /** How many parts there are; 0 if the save doesn't tell. */
    private final int told;
    /** How many parts there must be at least. */
    private final int least;

    private int next;
    private boolean last;
    private int before;
    private long number;
    private Iterator<ReportRow> rows = List.<ReportRow>of().iterator();
    private @Nullable ReportRow ahead;
    private @Nullable Heading heading;
    private @Nullable Layout layout;

    LineIterator(
            Reports reports,
            long reportId,
            ReportSave save,
            AtomicReference<@Nullable Heading> shared,
            boolean withHidden) {
        this.reports = reports;
        this.reportId = reportId;
        this.save = save;
        this.shared = shared;
        this.withHidden = withHidden;
        Integer count = save.chunksCount();
        Integer other = save.chunks();
        told = count == null ? 0 : Math.max(0, count);
        if (told > 0) {
            least = told;
        } else {
            // The other number is not explained; it was never seen to be larger than the count.
            least = other != null && other > 0 ? other : count == null ? 1 : 0;
        }
    }

    /** The heading; reads the first part unless it is read. */
    Heading heading() {
        Heading known = heading;
        return known == null ? open(part(next)) : known;
    }

    List<ReportColumn> columns() {
        return layout(heading()).columns();
    }

    private Layout layout(Heading of) {
        Layout known = layout;
        if (known == null) {
            known = new Layout(of.columns(), withHidden);
            layout = known;
        }
        return known;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = advance();
        }
        return ahead != null;
    }

    @Override
    public ReportLine next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("the report has no more rows");
        }
        ReportLine line = new ReportLine(++number, ahead, layout(heading()));
        ahead = null;
        return line;
    }

    private @Nullable ReportRow advance() {
        while (true) {
            while (rows.hasNext()) {
                ReportRow row = rows.next();
                if (heading == null || !heading.repeatedBy(row)) {
                    return row;
                }
            }
            if (last) {
                return null;
            }
            // What was read is let go before more is read: one part at a time.
            rows = List.<ReportRow>of().iterator();
            open(part(next));
        }
    }

    private Heading open(List<ReportRow> part) {
        Heading known = heading;
        int skipped = 0;
        if (known == null) {
            known = Heading.of(part, () -> reports.get(reportId).fields());
            heading = known;
            shared.set(known);
            skipped = known.length();
        }
        rows = part.subList(skipped, part.size()).iterator();
        next++;
        last |= told > 0 && next >= told;
        return known;
    }

    /** The rows of a part; none if it turns out that there are no more parts. */
    private List<ReportRow> part(int index) {
        ReportChunk chunk;
        try {
            chunk = reports.data(reportId, save.id(), index);
        } catch (InvalidRequestException e) {
            if (index < least || !isListed(index)) {
                throw unreadable(index, "cannot be read: " + e.getMessage(), e);
            }
            last = true;
            return List.of();
        } catch (PlanfixException e) {
            throw unreadable(index, "cannot be read: " + e.getMessage(), e);
        }
        if (chunk.chunk() != null && chunk.chunk() != index) {
            throw unreadable(index, "was asked for, part " + chunk.chunk() + " came", null);
        }
        List<ReportRow> part = chunk.rows();
        if (part.isEmpty()) {
            if (index + 1 < least) {
                throw unreadable(index, "has no rows", null);
            }
            last |= index >= least - 1;
        }
        int hash = part.hashCode();
        if (told == 0 && index > 0 && !part.isEmpty() && hash == before) {
            throw unreadable(
                    index, "is the same as the one before, and the save doesn't tell how many there are", null);
        }
        before = hash;
        return part;
    }

    /** Asking for parts of a save that was deleted meanwhile is refused as asking for too many is. */
    private boolean isListed(int index) {
        try {
            return reports.saves(reportId).stream().anyMatch(other -> other.id() == save.id());
        } catch (PlanfixException e) {
            throw unreadable(index, "may be missing: " + e.getMessage(), e);
        }
    }

    private ReportException unreadable(int index, String what, @Nullable PlanfixException cause) {
        return new ReportException(
                "POST report/" + reportId + "/save/" + save.id() + "/data",
                Reason.UNREADABLE,
                "part " + index + (told > 0 ? " of " + told : "") + " (counted from 0) " + what,
                false,
                null,
                null,
                cause);
    }
}
