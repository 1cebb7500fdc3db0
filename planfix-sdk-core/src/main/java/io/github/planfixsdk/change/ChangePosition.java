package io.github.planfixsdk.change;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a {@link ChangeFeed} has reported, and what it has reported of the time that the next poll reads again. A value to keep
 * between polls, as text: about 25 characters for each entity of that time. Immutable.
 */
public final class ChangePosition {
    private static final String VERSION = "changes-2";

    /** Without an end mark, and without times that may be one of two. */
    private static final String EARLIER = "changes-1";

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9990-01-01T00:00:00Z");
    private static final int RADIX = Character.MAX_RADIX;

    /** What was reported of an entity: the time of its change, to the second at most, and what it looked like. */
    record Seen(Span when, long digest) {
        /** Whether that is what was reported. */
        boolean isSame(Seen now) {
            return when.equals(now.when) && (digest == Digest.UNKNOWN || digest == now.digest);
        }

        private static Seen parse(String[] values, Instant from) {
            Instant first = from.plusSeconds(Long.parseLong(values[1], RADIX));
            Instant last = first.plusSeconds(values.length == 3 ? 0 : Long.parseLong(values[3], RADIX));
            return new Seen(Span.of(first, last), Long.parseUnsignedLong(values[2], RADIX));
        }

        private String text(Instant from) {
            long doubt = Duration.between(when.first(), when.last()).toSeconds();
            return Long.toString(Duration.between(from, when.first()).toSeconds(), RADIX)
                    + '.'
                    + Long.toUnsignedString(digest, RADIX)
                    + (doubt == 0 ? "" : '.' + Long.toString(doubt, RADIX));
        }
    }

    private final @Nullable String kind;
    private final Instant highWater;
    private final Instant from;
    private final Duration quiet;
    private final long asked;
    private final SortedMap<Long, Seen> seen;

    ChangePosition(
            @Nullable String kind,
            Instant highWater,
            Instant from,
            Duration quiet,
            long asked,
            SortedMap<Long, Seen> seen) {
        this.kind = kind;
        this.highWater = highWater;
        this.from = from;
        this.quiet = quiet;
        this.asked = asked;
        this.seen = Collections.unmodifiableSortedMap(seen);
    }

    /**
     * Before everything that changed at or after a moment.
     *
     * @param start the moment by Planfix's clock; seconds are cut off, since Planfix compares minutes
     * @return the position of a feed that has reported nothing yet
     * @throws IllegalArgumentException if the moment is before 1970 or after 9989
     */
    public static ChangePosition startingAt(Instant start) {
        if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
            throw new IllegalArgumentException("start is " + start + ": give a moment from 1970 to 9989");
        }
        Instant minute = start.truncatedTo(ChronoUnit.MINUTES);
        return new ChangePosition(null, minute, minute, Duration.ZERO, 0, new TreeMap<>());
    }

    /**
     * A position from its text.
     *
     * @param text what {@link #toString()} returned
     * @return the same position
     * @throws IllegalArgumentException if it is anything else
     */
    public static ChangePosition parse(String text) {
        String[] parts = text.strip().split(";", -1);
        boolean whole = parts[0].equals(VERSION) && parts.length == 8 && parts[7].isEmpty();
        if (!whole && !(parts[0].equals(EARLIER) && parts.length == 7)) {
            throw refuse(text, null);
        }
        try {
            Instant highWater = Instant.parse(parts[2]);
            Instant from = Instant.parse(parts[3]);
            Duration quiet = Duration.ofMillis(Long.parseLong(parts[4]));
            long asked = Long.parseUnsignedLong(parts[5], RADIX);
            SortedMap<Long, Seen> seen = new TreeMap<>();
            for (String entry : parts[6].isEmpty() ? new String[0] : parts[6].split(",", -1)) {
                String[] values = entry.split("\\.", -1);
                if (values.length != 3 && values.length != 4) {
                    throw refuse(text, null);
                }
                seen.put(Long.parseLong(values[0], RADIX), Seen.parse(values, from));
            }
            boolean inOrder = !from.isAfter(highWater.plus(1, ChronoUnit.MINUTES))
                    && !from.isBefore(EARLIEST)
                    && !highWater.isAfter(LATEST);
            if (!inOrder || !from.equals(from.truncatedTo(ChronoUnit.MINUTES)) || quiet.isNegative()) {
                throw refuse(text, null);
            }
            return new ChangePosition(parts[1].isEmpty() ? null : parts[1], highWater, from, quiet, asked, seen);
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            throw refuse(text, e);
        }
    }

    private static IllegalArgumentException refuse(String text, @Nullable Exception cause) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new IllegalArgumentException(
                "position is \"" + shown + "\": give the whole text of a ChangePosition, as toString() returned it",
                cause);
    }

    /**
     * The latest change that is known: by Planfix's clock, never by this machine's.
     *
     * @return the moment, to the minute or second that Planfix told; at first the start. Of a local time that comes twice the earlier one, until both are past
     */
    public Instant highWater() {
        return highWater;
    }

    /** The time from which the next poll reads, a whole minute. */
    Instant from() {
        return from;
    }

    /** How long polls have taken in all since the last one that brought something. */
    Duration quiet() {
        return quiet;
    }

    /**
     * What was reported, for a feed that asks for these fields. After asking for others nobody can compare what entities looked like. In minutes before the
     * latest known change nothing can have changed again, so the time alone will do; what was reported of the last minute is reported once more.
     */
    SortedMap<Long, Seen> seen(long fields) {
        if (fields == asked) {
            return seen;
        }
        Instant last = highWater.truncatedTo(ChronoUnit.MINUTES);
        SortedMap<Long, Seen> usable = new TreeMap<>();
        seen.forEach((id, reported) -> {
            if (reported.when().last().isBefore(last)) {
                usable.put(id, new Seen(reported.when(), Digest.UNKNOWN));
            }
        });
        return usable;
    }

    SortedMap<Long, Seen> seen() {
        return seen;
    }

    void check(String feed) {
        if (kind != null && !kind.equals(feed)) {
            throw new IllegalArgumentException("position is one of a feed of " + kind + ", but this is one of " + feed
                    + ": keep a position for each feed");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChangePosition that
                && Objects.equals(kind, that.kind)
                && highWater.equals(that.highWater)
                && from.equals(that.from)
                && quiet.equals(that.quiet)
                && asked == that.asked
                && seen.equals(that.seen);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, highWater, from, quiet, asked, seen);
    }

    /** {@return the text to keep, in one line} */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(VERSION)
                .append(';')
                .append(kind == null ? "" : kind)
                .append(';')
                .append(highWater)
                .append(';')
                .append(from)
                .append(';')
                .append(quiet.toMillis())
                .append(';')
                .append(Long.toUnsignedString(asked, RADIX))
                .append(';');
        String separator = "";
        for (Map.Entry<Long, Seen> entry : seen.entrySet()) {
            out.append(separator)
                    .append(Long.toString(entry.getKey(), RADIX))
                    .append('.')
                    .append(entry.getValue().text(from));
            separator = ",";
        }
        // So that a text which was cut off is noticed.
        out.append(';');
        return out.toString();
    }
}
