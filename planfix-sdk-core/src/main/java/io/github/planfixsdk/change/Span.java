package io.github.planfixsdk.change;

import java.time.Instant;

/**
 * When something was changed: at one moment, or, where a local time is told that comes twice or not at all, at one of two.
 *
 * @param first the earliest it can have been
 * @param last the latest
 */
record Span(Instant first, Instant last) {
    static Span at(Instant moment) {
        return new Span(moment, moment);
    }

    static Span of(Instant one, Instant other) {
        return one.isBefore(other) ? new Span(one, other) : new Span(other, one);
    }

    /** When the later of two changes was. */
    Span later(Span other) {
        return new Span(later(first, other.first), later(last, other.last));
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
