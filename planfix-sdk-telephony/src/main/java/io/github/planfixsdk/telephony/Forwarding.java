package io.github.planfixsdk.telephony;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ring.
 *
 * @param to the short number, null if nobody has one
 * @param unclear whether it could not be found out if somebody stands in
 * @param failure why not, null if nothing failed
 */
record Forwarding(
        @Nullable String to, boolean unclear, @Nullable RuntimeException failure) {
    static Forwarding certain(@Nullable String to) {
        return new Forwarding(to, false, null);
    }

    static Forwarding unclear(@Nullable String to, @Nullable RuntimeException failure) {
        return new Forwarding(to, true, failure);
    }
}
