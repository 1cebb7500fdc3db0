package io.github.planfixsdk.customfield;

import io.github.planfixsdk.internal.Timing;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long a catalogue keeps what it has read.
 *
 * @param definitions definitions and sets
 * @param attached which fields one entity has
 * @param timing the clock
 */
record Keeping(Duration definitions, Duration attached, Timing timing) {
    <T> Cached<T> definitions(String what, Supplier<T> reader) {
        return new Cached<>(what, reader, definitions, timing);
    }

    <T> Cached<T> attached(String what, Supplier<T> reader) {
        return new Cached<>(what, reader, attached, timing);
    }
}
