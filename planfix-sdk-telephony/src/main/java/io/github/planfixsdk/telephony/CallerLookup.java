package io.github.planfixsdk.telephony;

import io.github.planfixsdk.internal.form.Require;
import io.github.planfixsdk.model.PhoneNormalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says who is calling while the telephone rings: the name to show and the short number of whoever is responsible, within a
 * deadline that holds even when Planfix does not answer at all.
 *
 * <pre>{@code
 * CallerLookup lookup = CallerLookup.of(telephony);
 * CallerAnswer answer = lookup.find("+7 910 123-45-67", "call-17");
 * pbx.show(answer.name());
 * answer.forwardTo().ifPresentOrElse(pbx::ring, pbx::continueScenario);
 * }</pre>
 *
 * <p>Answers are kept for five minutes, "nobody has this number" for 30 seconds, since Planfix makes a contact of an unknown
 * caller. A caller who could not be asked for is asked for anew; that it is unclear who stands in is kept for 30 seconds, so
 * that REST that hangs delays a call now and then and not each. Calls of one number at the same time make one request. An answer that comes too late is kept
 * for the next call. Requests run on at most four daemon threads, and four more for who stands in, so that a slow REST API
 * delays no name; they end when there is nothing to do, and what has waited in vain for one of them is not asked any more.
 * Thread-safe.
 */
public final class CallerLookup implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Lookups lookups;

    private CallerLookup(Builder builder) {
        lookups = new Lookups(builder);
    }

    /**
     * A lookup with the defaults, which takes the responsible as Planfix names them.
     *
     * @param telephony asks Planfix; stays open when the lookup is closed
     * @return ready to use; no thread runs before the first call
     */
    public static CallerLookup of(TelephonyClient telephony) {
        return builder(telephony).build();
    }

    /**
     * Starts a lookup.
     *
     * @param telephony asks Planfix; stays open when the lookup is closed
     * @return a builder with the defaults
     */
    public static Builder builder(TelephonyClient telephony) {
        return new Builder(telephony);
    }

    /**
     * Says who is calling. Planfix's failures are part of the answer and not thrown.
     *
     * @param phone the caller's number in any notation; a text without digits is a hidden number, of which Planfix isn't asked
     * @return what to show and whom to ring; at the latest when the deadline is over, or as soon as the thread is interrupted,
     *     whose flag stays set
     * @throws IllegalStateException if the lookup is closed
     */
    public CallerAnswer find(String phone) {
        return lookups.find(phone, null);
    }

    /**
     * Says who is calling, as {@link #find(String)} does, and tells Planfix the call.
     *
     * @param phone the caller's number in any notation; a text without digits is a hidden number, of which Planfix isn't asked
     * @param callId the exchange's id of the call; not sent if the answer is known already
     * @return what to show and whom to ring
     * @throws IllegalArgumentException if {@code callId} is blank
     * @throws IllegalStateException if the lookup is closed
     */
    public CallerAnswer find(String phone, String callId) {
        return lookups.find(phone, Require.notBlank(callId, "callId"));
    }

    /** Interrupts what is under way; whoever waits gets an answer at once. */
    @Override
    public void close() {
        lookups.close();
    }

    /** Collects what a lookup needs. Not thread-safe. */
    public static final class Builder {
        final TelephonyClient planfix;

        @Nullable
        Extensions extensions;

        PhoneNormalizer phones = PhoneNormalizer.digits();
        Duration deadline = Duration.ofSeconds(2);
        Duration keep = Duration.ofMinutes(5);
        Duration keepUnknown = Duration.ofSeconds(30);
        int capacity = 10_000;
        int threads = 4;
        LongSupplier nanoTime = System::nanoTime;
        Clock clock = Clock.system(ZoneId.systemDefault());

        private Builder(TelephonyClient planfix) {
            this.planfix = Objects.requireNonNull(planfix, "telephony");
        }

        /**
         * Forwards to whoever stands in for a responsible who is away, asked through REST: a request for each, kept as long as
         * the answers. Without it calls go to the responsible whom Planfix names.
         *
         * @param value knows whose short numbers they are; refreshed by the program. Of a short number that it doesn't know,
         *     or that several employees have, it is unclear whether somebody stands in
         * @return this builder
         */
        public Builder replacements(Extensions value) {
            extensions = Objects.requireNonNull(value, "extensions");
            return this;
        }

        /**
         * How callers' numbers are read; {@link PhoneNormalizer#digits} unless set. Give the same one as to {@link
         * Calls.Builder#phones}: Planfix is asked for the number under which it is told of the call.
         *
         * @param value gives the form whose digits are asked for
         * @return this builder
         */
        public Builder phones(PhoneNormalizer value) {
            phones = Objects.requireNonNull(value, "phones");
            return this;
        }

        /**
         * How long a call may wait for the answer; two seconds unless set.
         *
         * @param value more than zero, at most a day
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder deadline(Duration value) {
            deadline = positive("deadline", value);
            return this;
        }

        /**
         * How long answers are kept; five minutes unless set.
         *
         * @param value more than zero, at most a day
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder keep(Duration value) {
            keep = positive("keep", value);
            return this;
        }

        /**
         * How long it is kept that nobody has a number, or that it is unclear who stands in; 30 seconds unless set.
         *
         * @param value more than zero, at most a day
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder keepUnknown(Duration value) {
            keepUnknown = positive("keepUnknown", value);
            return this;
        }

        /**
         * How many answers are kept; 10,000 unless set. When there are more, those longest unused go.
         *
         * @param answers 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is less
         */
        public Builder capacity(int answers) {
            capacity = atLeastOne("capacity", answers);
            return this;
        }

        /**
         * How many requests run at once; four unless set, and as many for who stands in. Each that Planfix does not answer
         * holds one until the client's own timeout.
         *
         * @param number 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is less
         */
        public Builder threads(int number) {
            threads = atLeastOne("threads", number);
            return this;
        }

        private static Duration positive(String name, Duration value) {
            if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(name + " is " + value + ": give more than zero, at most " + LONGEST);
            }
            return value;
        }

        private static int atLeastOne(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + ": give 1 or more");
            }
            return value;
        }

        Builder time(LongSupplier monotonic, Clock day) {
            nanoTime = monotonic;
            clock = day;
            return this;
        }

        /** {@return ready to use; no thread runs before the first call} */
        public CallerLookup build() {
            return new CallerLookup(this);
        }
    }
}
