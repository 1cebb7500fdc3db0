package io.github.planfixsdk.change;

import io.github.planfixsdk.change.ChangePosition.Seen;
import io.github.planfixsdk.filter.Filter;
import io.github.planfixsdk.model.Fields;
import io.github.planfixsdk.model.TimePoint;
import io.github.planfixsdk.page.ListQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One poll.
 *
 * <p>One answer shows one moment, so whatever fits into one page is read by one request, and that is nearly always all. If there is more, time is
 * cut into pieces that fit into a page each, from the earliest on, and the last request is again one page without an end: what changed in the
 * meantime has a later time than any piece before, so it is in that page. Only where a single minute (or day, if the zone is unknown) has
 * more than a page, pages are read by offset, there and back again: whatever moves to the end of a list or out of it shifts the others towards its
 * start, where the way back meets them, and whatever moves to the start shifts them towards the end, where the way there does.
 */
final class Poll<T> {
    private static final int PAGE = ListQuery.MAX_PAGE_SIZE;

    /** How many reported entities a position holds, unless a single minute has more. */
    private static final int MOST_SEEN = 5_000;

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

    Changes<T> run() {
        Instant from = position.from();
        while (true) {
            Filter<T> open = source.since(bounds.from(from));
            List<T> page = list(open, 0);
            Instant known = latest(page);
            // Without its last minute the time up to there fits into a page, if lists are in the order of changes.
            Instant top = known == null ? from : known.minus(1, ChronoUnit.MINUTES);
            if (page.size() < PAGE) {
                take(page, null);
                return result(latest, false);
            }
            from = top.isBefore(from.plus(bounds.narrowest())) ? crowd(from) : pieces(from, top);
            if (changes.size() >= settings.limit()) {
                return result(from.isBefore(latest) ? from : latest, true);
            }
        }
    }

    /** Reads what does not fit into a page and cannot be cut any further. */
    private Instant crowd(Instant from) {
        Instant end = from.plus(bounds.narrowest());
        boolean past = isPast(end);
        long start = feed.timing.nanoTime();
        Filter<T> piece = source.within(bounds.from(from), bounds.to(end));
        takeThereAndBack(piece, list(piece, 0), end);
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
            list(source.since(bounds.from(behind)), 0);
        }
        return !shown.isBefore(behind);
    }

    /** Reads from one minute to another, and returns how far it came until there were enough changes. */
    private Instant pieces(Instant from, Instant top) {
        Duration width = Duration.between(from, top);
        Instant reached = from;
        while (reached.isBefore(top) && changes.size() < settings.limit()) {
            Instant end = reached.plus(width).isBefore(top) ? reached.plus(width) : top;
            Filter<T> piece = source.within(bounds.from(reached), bounds.to(end));
            List<T> page = list(piece, 0);
            boolean full = page.size() >= PAGE;
            if (full && Duration.between(reached, end).compareTo(bounds.narrowest()) > 0) {
                width = narrower(page, reached, end);
                continue;
            }
            if (full) {
                takeThereAndBack(piece, page, end);
            } else {
                take(page, end);
            }
            // The last minute is read again by the next piece: whether a range holds all its seconds is not documented.
            reached = end;
            if (page.size() < PAGE / 2) {
                width = width.multipliedBy(2);
            }
        }
        return reached;
    }

    /** Half of the time, or half of what the page holds, whichever is less. */
    private Duration narrower(List<T> page, Instant from, Instant end) {
        Duration half = minutes(Duration.between(from, end).dividedBy(2));
        List<Instant> stamps = new ArrayList<>();
        for (T item : page) {
            Instant stamp = stamp(item);
            if (stamp != null && stamp.isAfter(from) && stamp.isBefore(end)) {
                stamps.add(stamp);
            }
        }
        if (!stamps.isEmpty()) {
            stamps.sort(Comparator.naturalOrder());
            Duration median = minutes(Duration.between(from, stamps.get(stamps.size() / 2)));
            half = median.compareTo(half) < 0 ? median : half;
        }
        return half.compareTo(bounds.narrowest()) < 0 ? bounds.narrowest() : half;
    }

    private static Duration minutes(Duration duration) {
        return Duration.ofMinutes(duration.toMinutes());
    }

    private void takeThereAndBack(Filter<T> filter, List<T> first, @Nullable Instant end) {
        List<T> page = first;
        int offset = 0;
        take(page, end);
        while (page.size() >= PAGE) {
            offset += PAGE;
            page = list(filter, offset);
            take(page, end);
        }
        for (int back = offset - PAGE; back >= 0; back -= PAGE) {
            take(list(filter, back), end);
        }
    }

    private List<T> list(Filter<T> filter, int offset) {
        List<Filter<T>> filters = new ArrayList<>(settings.filters());
        filters.add(filter);
        List<T> page = source.list().read(filters, fields, offset);
        Instant top = latest(page);
        shown = top != null && top.isAfter(shown) ? top : shown;
        return page;
    }

    /** Takes what belongs to the time read; {@code end} is null for the time without an end. */
    private void take(List<T> page, @Nullable Instant end) {
        for (T item : page) {
            long id = source.idOf().applyAsLong(item);
            Seen before = seen.get(id);
            Instant told = stamp(item);
            Instant stamp = told != null ? told : before != null ? before.stamp() : position.highWater();
            boolean outside = stamp.isBefore(position.from()) || (end != null && stamp.isAfter(end));
            if (outside || (before != null && minute(stamp).isBefore(minute(before.stamp())))) {
                continue;
            }
            if (newest == null || stamp.isAfter(newest)) {
                newest = stamp;
            }
            if (stamp.isAfter(latest)) {
                latest = stamp;
            }
            Seen now = new Seen(stamp, Digest.of(item));
            if (before == null || !before.isSame(now)) {
                changes.put(id, item);
            }
            seen.put(id, now);
        }
    }

    /** The latest change on a page, as a whole minute; null if none has a time. */
    private @Nullable Instant latest(List<T> page) {
        Instant top = null;
        for (T item : page) {
            Instant stamp = stamp(item);
            if (stamp != null && (top == null || stamp.isAfter(top))) {
                top = stamp;
            }
        }
        return top == null ? null : minute(top);
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private @Nullable Instant stamp(T item) {
        Instant latestPoint = null;
        for (TimePoint point : source.stamps().apply(item)) {
            Instant moment = point == null
                    ? null
                    : point.instant()
                            .or(() -> point.localDateTime().map(bounds::moment))
                            .orElse(null);
            if (moment != null && (latestPoint == null || moment.isAfter(latestPoint))) {
                latestPoint = moment;
            }
        }
        return latestPoint;
    }

    private Changes<T> result(Instant covered, boolean more) {
        List<T> items = new ArrayList<>(changes.values());
        items.sort(Comparator.comparing((T item) -> seenOf(item).stamp()).thenComparingLong(source.idOf()));
        return new Changes<>(items, isSettled() ? settled() : next(covered), more);
    }

    /**
     * Whether the overlap has passed since the last change. No clock of ours says so: the polls since then have taken that long in
     * all. A quiet account would otherwise be asked for its last minutes again and again, however many changes they have.
     */
    private boolean isSettled() {
        return newest != null
                && changes.isEmpty()
                && position.quiet().compareTo(settings.overlap().plus(SAFETY)) >= 0;
    }

    private ChangePosition settled() {
        Instant from = minute(latest).plus(1, ChronoUnit.MINUTES);
        return new ChangePosition(source.kind(), latest, from, position.quiet(), asked, new TreeMap<>());
    }

    private ChangePosition next(Instant covered) {
        Instant certain = covered.minus(reading).truncatedTo(ChronoUnit.SECONDS);
        Instant highWater = certain.isAfter(position.highWater()) ? certain : position.highWater();
        Instant from = minute(highWater.minus(settings.overlap()));
        from = from.isAfter(position.from()) ? from : position.from();
        SortedMap<Long, Seen> kept = since(from);
        Instant lastMinute = minute(highWater).minus(1, ChronoUnit.MINUTES);
        while (kept.size() > MOST_SEEN && from.isBefore(lastMinute)) {
            from = from.plus(1, ChronoUnit.MINUTES);
            kept = since(from);
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

    private SortedMap<Long, Seen> since(Instant from) {
        SortedMap<Long, Seen> kept = new TreeMap<>();
        seen.forEach((id, reported) -> {
            if (!reported.stamp().isBefore(from)) {
                kept.put(id, reported);
            }
        });
        return kept;
    }
}
