package io.github.planfixsdk.change;

import io.github.planfixsdk.change.ChangePosition.Seen;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.page.ListQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One poll.
 *
 * <p>One answer shows one moment, so whatever fits into one page is read by one request, and that is nearly always all. If there is more, time is
 * cut into pieces that fit into a page each, from the earliest on, and the last request is again one page without an end: what changed in the
 * meantime has a later time than any piece before, so it is in that page. Only where a single minute (or day, if the zone is unknown, or hour
 * that comes twice, with its second time) has more than a page, pages are read by offset, there and back again: whatever moves to the end of a list or out of it shifts the others towards its
 * start, where the way back meets them, and whatever moves to the start shifts them towards the end, where the way there does.
 */
final class Poll<T> {
    private static final int PAGE = ListQuery.MAX_PAGE_SIZE;

    /** How many reported entities a position holds, unless a single minute has more, or an hour that comes twice. */
    private static final int MOST_SEEN = 5_000;

    /** How far before a bound servers may begin, comparing minutes as they do. */
    private static final Duration EARLY = Duration.ofMinutes(2);

    private static final Duration SAFETY = Duration.ofMinutes(2);
    private static final Duration LONGEST_QUIET = Duration.ofDays(2);

    private final ChangeSource<T> source;
    private final ChangeFeed.Settings<T> settings;
    private final ChangeFeed<T> feed;
    private final ChangePosition position;
    private final ZoneBounds bounds;
    private final Fields fields;
    private final long asked;
    private final Map<Long, T> changes = new HashMap<>();
    private final Set<Long> undated = new HashSet<>();
    private final SortedMap<Long, Seen> seen;
    private final long began;
    private @Nullable Instant newest;
    private Instant latest;
    private Instant shown = Instant.EPOCH;
    private Duration reading = Duration.ZERO;

    Poll(ChangeFeed<T> feed, ChangePosition position) {
        this.feed = feed;
        this.source = feed.source;
        this.settings = feed.settings;
        this.position = position;
        this.bounds = new ZoneBounds(settings.zone());
        this.fields = source.needed().and(settings.fields());
        this.asked = Digest.of(fields);
        this.seen = new TreeMap<>(position.seen(asked));
        this.latest = position.highWater();
        this.began = feed.timing.nanoTime();
    }

    /**
     * A part of the time, and what is asked for to have it.
     *
     * @param earliest what was changed before comes from no server
     * @param end null for the time without an end
     */
    private record Piece<T>(
            Filter<T> filter, Instant earliest, @Nullable Instant end) {}

    private Piece<T> since(Instant from) {
        LocalDateTime bound = bounds.from(from);
        return new Piece<>(source.since(bound), bounds.earliest(bound).minus(EARLY), null);
    }

    private Piece<T> within(Instant from, Instant end) {
        LocalDateTime bound = bounds.from(from);
        return new Piece<>(
                source.within(bound, bounds.to(end)), bounds.earliest(bound).minus(EARLY), end);
    }

    Changes<T> run() {
        Instant from = position.from();
        while (true) {
            Piece<T> open = since(from);
            List<T> page = list(open, 0);
            Instant known = latest(page);
            // Without its last minute the time up to there fits into a page, if lists are in the order of changes.
            Instant top = known == null ? from : bounds.cutBefore(known.minus(1, ChronoUnit.MINUTES));
            if (page.size() < PAGE) {
                take(page, open);
                return result(latest, false);
            }
            from = top.isBefore(bounds.narrowest(from)) ? crowd(from) : pieces(from, top);
            if (changes.size() >= settings.limit()) {
                return result(from.isBefore(latest) ? from : latest, true);
            }
        }
    }

    /** Reads what does not fit into a page and cannot be cut any further. */
    private Instant crowd(Instant from) {
        Instant end = bounds.narrowest(from);
        boolean past = isPast(end);
        long start = feed.timing.nanoTime();
        Piece<T> piece = within(from, end);
        takeThereAndBack(piece, list(piece, 0));
        if (!past) {
            // This may be the present minute: what changed while it was read is left to the next poll, which begins
            // before that.
            reading = reading.plusNanos(feed.timing.nanoTime() - start);
        }
        return end;
    }

    /** Whether Planfix has shown a change behind a minute: then that minute is over, and nothing can change in it any more. */
    private boolean isPast(Instant end) {
        Instant behind = end.plus(1, ChronoUnit.MINUTES);
        if (shown.isBefore(behind)) {
            list(since(behind), 0);
        }
        return !shown.isBefore(behind);
    }

    /** Reads from one minute to another, and returns how far it came until there were enough changes. */
    private Instant pieces(Instant from, Instant top) {
        Duration width = Duration.between(from, top);
        Instant reached = from;
        while (reached.isBefore(top) && changes.size() < settings.limit()) {
            Instant end = end(reached, width, top);
            Piece<T> piece = within(reached, end);
            List<T> page = list(piece, 0);
            boolean full = page.size() >= PAGE;
            if (full && end.isAfter(bounds.narrowest(reached))) {
                width = narrower(page, reached, end);
                continue;
            }
            if (full) {
                takeThereAndBack(piece, page);
            } else {
                take(page, piece);
            }
            // The last minute is read again by the next piece: whether a range holds all its seconds is not documented.
            reached = end;
            if (page.size() < PAGE / 2) {
                width = width.multipliedBy(2);
            }
        }
        return reached;
    }

    /** Where a piece of about that width ends. */
    private Instant end(Instant from, Duration width, Instant top) {
        Instant end = from.plus(width).isBefore(top) ? from.plus(width) : top;
        Instant cut = bounds.cutBefore(end);
        return cut.isAfter(from) ? cut : bounds.cutAfter(end);
    }

    /** Half of the time, or half of what the page holds, whichever is less. */
    private Duration narrower(List<T> page, Instant from, Instant end) {
        Duration half = minutes(Duration.between(from, end).dividedBy(2));
        List<Instant> stamps = new ArrayList<>();
        for (T item : page) {
            Span told = told(item);
            if (told != null && told.first().isAfter(from) && told.first().isBefore(end)) {
                stamps.add(told.first());
            }
        }
        if (!stamps.isEmpty()) {
            stamps.sort(Comparator.naturalOrder());
            Duration median = minutes(Duration.between(from, stamps.get(stamps.size() / 2)));
            half = median.compareTo(half) < 0 ? median : half;
        }
        return half.compareTo(bounds.least()) < 0 ? bounds.least() : half;
    }

    private static Duration minutes(Duration duration) {
        return Duration.ofMinutes(duration.toMinutes());
    }

    private void takeThereAndBack(Piece<T> piece, List<T> first) {
        List<T> page = first;
        int offset = 0;
        take(page, piece);
        while (page.size() >= PAGE) {
            offset += PAGE;
            page = list(piece, offset);
            take(page, piece);
        }
        for (int back = offset - PAGE; back >= 0; back -= PAGE) {
            take(list(piece, back), piece);
        }
    }

    private List<T> list(Piece<T> piece, int offset) {
        List<Filter<T>> filters = new ArrayList<>(settings.filters());
        filters.add(piece.filter());
        List<T> page = source.list().read(filters, fields, offset);
        Instant top = latest(page);
        if (top == null && !page.isEmpty()) {
            throw new IllegalStateException("Planfix told of none of " + page.size() + " " + source.kind()
                    + " when it was changed, so nobody can tell what has changed since: compare whole lists instead");
        }
        shown = top == null ? shown : Span.later(shown, top);
        return page;
    }

    /** Takes what belongs to the time read. */
    private void take(List<T> page, Piece<T> piece) {
        for (T item : page) {
            Span told = told(item);
            if (told == null || isCommented(item, told, piece)) {
                takeUndated(item);
            } else {
                take(item, told, piece.end());
            }
        }
    }

    private void take(T item, Span told, @Nullable Instant end) {
        long id = source.idOf().applyAsLong(item);
        Seen before = seen.get(id);
        boolean outside = told.last().isBefore(position.from())
                || (end != null && told.first().isAfter(end));
        if (outside
                || (before != null
                        && minute(told.last()).isBefore(minute(before.when().first())))) {
            return;
        }
        newest = newest == null ? told.last() : Span.later(newest, told.last());
        latest = Span.later(latest, told.first());
        report(id, item, before, told);
        undated.remove(id);
    }

    /** Whether only an untold comment explains that Planfix lists it: it was changed before the time that was asked for. */
    private boolean isCommented(T item, Span told, Piece<T> piece) {
        return told.last().isBefore(piece.earliest())
                && source.stamps().apply(item).stream().anyMatch(point -> span(item, point) == null);
    }

    /** Takes what was changed nobody knows when. It is remembered as long as it is listed. */
    private void takeUndated(T item) {
        long id = source.idOf().applyAsLong(item);
        Seen before = seen.get(id);
        report(id, item, before, before != null ? before.when() : Span.at(position.from()));
        undated.add(id);
    }

    private void report(long id, T item, @Nullable Seen before, Span when) {
        Seen now = new Seen(when, Digest.of(item));
        if (before == null || !before.isSame(now)) {
            changes.put(id, item);
        }
        seen.put(id, now);
    }

    /** The latest change on a page, as a whole minute; null if none has a time. */
    private @Nullable Instant latest(List<T> page) {
        Instant top = null;
        for (T item : page) {
            Span told = told(item);
            if (told != null) {
                top = top == null ? told.first() : Span.later(top, told.first());
            }
        }
        return top == null ? null : minute(top);
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** When an item was changed, null if Planfix does not tell. */
    private @Nullable Span told(T item) {
        Span latestSpan = null;
        for (TimePoint point : source.stamps().apply(item)) {
            Span span = span(item, point);
            if (span != null) {
                latestSpan = latestSpan == null ? span : latestSpan.later(span);
            }
        }
        return latestSpan;
    }

    private @Nullable Span span(T item, @Nullable TimePoint point) {
        if (point == null) {
            return null;
        }
        Instant moment = point.instant().orElse(null);
        LocalDateTime local = point.localDateTime().orElse(null);
        if (moment != null || local == null) {
            return moment == null ? null : Span.at(moment);
        }
        Span span = bounds.span(local);
        if (span == null) {
            throw new IllegalStateException(
                    "Planfix tells that " + source.idOf().applyAsLong(item) + " of the "
                            + source.kind() + " was changed at " + point
                            + ", without an offset: give the feed the zone(…) of the token's owner");
        }
        return span;
    }

    private Changes<T> result(Instant covered, boolean more) {
        List<T> items = new ArrayList<>(changes.values());
        items.sort(Comparator.comparing((T item) -> seenOf(item).when().first()).thenComparingLong(source.idOf()));
        return new Changes<>(items, isSettled() ? settled() : next(covered), more);
    }

    /**
     * Whether the overlap has passed since the last change, at the latest that it can have been. No clock of ours says so: the polls since then have
     * taken that long in all. A quiet account would otherwise be asked for its last minutes again and again, however many changes they have.
     */
    private boolean isSettled() {
        if (newest == null || !changes.isEmpty()) {
            return false;
        }
        Duration doubt = Duration.between(latest, Span.later(latest, newest));
        return position.quiet().compareTo(settings.overlap().plus(SAFETY).plus(doubt)) >= 0;
    }

    private ChangePosition settled() {
        Instant last = newest == null ? latest : Span.later(latest, newest);
        Instant from = minute(last).plus(1, ChronoUnit.MINUTES);
        return new ChangePosition(source.kind(), last, from, position.quiet(), asked, reported(from));
    }

    private ChangePosition next(Instant covered) {
        Instant certain = covered.minus(reading).truncatedTo(ChronoUnit.SECONDS);
        Instant highWater = certain.isAfter(position.highWater()) ? certain : position.highWater();
        Instant from = minute(highWater.minus(settings.overlap()));
        from = from.isAfter(position.from()) ? from : position.from();
        SortedMap<Long, Seen> kept = reported(from);
        Instant lastMinute = minute(highWater).minus(1, ChronoUnit.MINUTES);
        while (kept.size() > MOST_SEEN && from.isBefore(lastMinute)) {
            from = from.plus(1, ChronoUnit.MINUTES);
            kept = reported(from);
        }
        return new ChangePosition(source.kind(), highWater, from, quiet(), asked, kept);
    }

    private Duration quiet() {
        if (!changes.isEmpty()) {
            return Duration.ZERO;
        }
        Duration all = position.quiet().plusNanos(feed.timing.nanoTime() - began);
        return all.compareTo(LONGEST_QUIET) < 0 ? Duration.ofMillis(all.toMillis()) : LONGEST_QUIET;
    }

    private Seen seenOf(T item) {
        return Objects.requireNonNull(seen.get(source.idOf().applyAsLong(item)));
    }

    /** What was reported of the time that the next poll reads again. */
    private SortedMap<Long, Seen> reported(Instant from) {
        SortedMap<Long, Seen> kept = new TreeMap<>();
        seen.forEach((id, reported) -> {
            if (!reported.when().last().isBefore(from)) {
                kept.put(id, reported);
            } else if (undated.contains(id)) {
                kept.put(id, new Seen(Span.at(from), reported.digest()));
            }
        });
        return kept;
    }
}
