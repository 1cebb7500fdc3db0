package io.github.planfixsdk.telephony;

import io.github.planfixsdk.internal.form.Require;
import io.github.planfixsdk.model.PhoneNormalizer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls of an exchange by their ids:
 *
 * <pre>{@code
 * Calls calls = Calls.of(sender);
 * calls.incoming(callId, number).ring("101", "102");
 * calls.find(callId).ifPresent(call -> call.answer("102"));
 * calls.find(callId).ifPresent(Call::hangUp);
 * }</pre>
 *
 * <p>A call is open until its end is reported, and known for an hour after it, so that late reports find it. A call that is
 * neither named by {@code incoming} or {@code outgoing} nor reported of for 12 hours is forgotten, as is the longest idle one when there are more than 10,000. No thread is
 * behind it: the clock is looked at when calls are made. Memory is all it has, so after a restart calls begin anew.
 * Thread-safe.
 */
public final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger("io.github.planfixsdk.telephony");

    private final TelephonySender sender;
    private final CallsListener listener;
    private final ExtensionRule rule;
    private final PhoneNormalizer phones;
    private final LongSupplier nanoTime;
    private final CallRegistry registry;

    private Calls(Builder builder) {
        this.sender = Objects.requireNonNull(builder.sender, "sender");
        this.listener = builder.listener;
        this.rule = builder.rule;
        this.phones = builder.phones;
        this.nanoTime = builder.nanoTime;
        this.registry = new CallRegistry(builder.limit, builder.expireAfter, builder.rememberFor, builder.nanoTime);
    }

    /**
     * Calls with the defaults.
     *
     * @param sender tells Planfix
     * @return without any call
     */
    public static Calls of(TelephonySender sender) {
        return builder(sender).build();
    }

    /**
     * Prepares calls.
     *
     * @param sender tells Planfix
     * @return a builder; nothing is required
     */
    public static Builder builder(TelephonySender sender) {
        return builder().sender(sender);
    }

    /** Lacks the sender. */
    static Builder builder() {
        return new Builder();
    }

    /**
     * A client's call: a new one, or the one that is known by this id.
     *
     * @param callId the exchange's unique id of the call
     * @param phone the client's number in any notation, also as an address such as {@code sip:+79101234567@host}. If it
     *     has no digit, the number is hidden, and Planfix is told nothing
     * @return the call; nothing has been sent of a new one
     * @throws IllegalArgumentException if {@code callId} is blank
     * @throws CallOrderException if the id is an outgoing call's
     */
    public IncomingCall incoming(String callId, String phone) {
        return incomingCall(callId, phone, null);
    }

    /**
     * A client's call on one of several lines: a new one, or the one that is known by this id.
     *
     * @param callId the exchange's unique id of the call
     * @param phone the client's number in any notation, see {@link #incoming(String, String)}
     * @param line the number the client dialled, in any notation. A call that is known without a line or with a hidden number
     *     takes what is told here, as long as no leg of it was told of
     * @return the call; nothing has been sent of a new one
     * @throws IllegalArgumentException if {@code callId} is blank or {@code line} has no digit
     * @throws CallOrderException if the id is an outgoing call's
     */
    public IncomingCall incoming(String callId, String phone, String line) {
        return incomingCall(callId, phone, PhoneDigits.required(line, "line"));
    }

    private IncomingCall incomingCall(String callId, String phone, @Nullable String line) {
        String number = number(phone);
        Call call = obtain(callId, () -> new IncomingCall(this, new CallWire(this, CallLeg.IN, callId, number, line)));
        if (call instanceof IncomingCall incoming) {
            incoming.named(number, line);
            return incoming;
        }
        throw new CallOrderException(callId, "an incoming call cannot have the id of another; " + call);
    }

    /**
     * An employee's call: a new one, or the one that is known by this id, such as a click-to-call's.
     *
     * @param callId the exchange's unique id of the call
     * @param phone the client's number in any notation, see {@link #incoming(String, String)}
     * @param ext the employee's short number
     * @return the call; nothing has been sent of a new one
     * @throws IllegalArgumentException if {@code callId} or {@code ext} is blank
     * @throws CallOrderException if the id is an incoming call's
     */
    public OutgoingCall outgoing(String callId, String phone, String ext) {
        return outgoingCall(callId, phone, ext, null);
    }

    /**
     * An employee's call by one of several lines: a new one, or the one that is known by this id.
     *
     * @param callId the exchange's unique id of the call
     * @param phone the client's number in any notation, see {@link #incoming(String, String)}
     * @param ext the employee's short number
     * @param line the number the call goes out by, in any notation. A call that is known without a line, such as a
     *     click-to-call's, takes this one, as long as no leg of it was told of
     * @return the call; nothing has been sent of a new one
     * @throws IllegalArgumentException if {@code callId} or {@code ext} is blank, or {@code line} has no digit
     * @throws CallOrderException if the id is an incoming call's
     */
    public OutgoingCall outgoing(String callId, String phone, String ext, String line) {
        return outgoingCall(callId, phone, ext, PhoneDigits.required(line, "line"));
    }

    private OutgoingCall outgoingCall(String callId, String phone, String ext, @Nullable String line) {
        Require.notBlank(ext, "ext");
        String number = number(phone);
        Call call = obtainOutgoing(callId, number, ext, line);
        if (call instanceof OutgoingCall outgoing) {
            outgoing.named(number, line, ext);
            return outgoing;
        }
        throw new CallOrderException(callId, "an outgoing call cannot have the id of another; " + call);
    }

    private Call obtainOutgoing(String callId, @Nullable String number, String ext, @Nullable String line) {
        return obtain(callId, () -> new OutgoingCall(this, new CallWire(this, CallLeg.OUT, callId, number, line), ext));
    }

    /** A click's call, of which the exchange may have reported before its id was known here. */
    void placed(String callId, String phone, String ext) {
        String number = number(phone);
        if (obtainOutgoing(callId, number, Require.notBlank(ext, "ext"), null) instanceof OutgoingCall outgoing) {
            outgoing.placed(number, ext);
        } else {
            tell(() -> listener.ignored(callId, "the click: the call was reported as an incoming one before"));
        }
    }

    private Call obtain(String callId, Supplier<? extends Call> creation) {
        Call call = registry.obtain(Require.notBlank(callId, "callId"), creation);
        registry.takeExpired().forEach(expired -> tell(() -> listener.expired(expired)));
        return call;
    }

    /** The digits, null if the number is hidden. */
    private @Nullable String number(String phone) {
        String digits = PhoneDigits.of(phones, phone);
        return digits.isEmpty() ? null : digits;
    }

    /**
     * The call with an id.
     *
     * @param callId the exchange's id of the call
     * @return an open call, or one that ended a short while ago
     */
    public Optional<Call> find(String callId) {
        return Optional.ofNullable(registry.find(Objects.requireNonNull(callId, "callId")));
    }

    /**
     * Where a call's recording lies, during the call or at any time after it. A link that comes before the end waits for it.
     * The link of a call that is not known here is sent, since Planfix may know it; {@link
     * CallsListener#recordingOfUnknownCall} is told.
     *
     * @param callId the exchange's id of the call
     * @param recording where the recording lies
     * @throws IllegalArgumentException if {@code callId} is blank
     * @throws CallOrderException if Planfix was told that the call has no recording
     */
    public void recorded(String callId, Recording recording) {
        Call call = registry.find(Require.notBlank(callId, "callId"));
        if (call == null) {
            send(callId, recording);
            tell(() -> listener.recordingOfUnknownCall(callId));
        } else {
            call.recorded(recording);
        }
    }

    /**
     * How many calls have not ended.
     *
     * @return the number of open calls
     */
    public int open() {
        return registry.open();
    }

    /**
     * How many calls have ended and are still known for late reports.
     *
     * @return the number of ended calls
     */
    public int ended() {
        return registry.ended();
    }

    /** Why nothing is sent of a leg, null if it is sent. */
    @Nullable
    String reasonNotToSend(@Nullable String phone, String ext) {
        if (phone == null) {
            return "the client's number is hidden, and Planfix knows calls by their numbers";
        }
        try {
            return rule.reasonNotToSend(phone, ext).orElse(null);
        } catch (RuntimeException e) {
            LOG.warn("The extension rule failed, so the leg is sent", e);
            return null;
        }
    }

    void send(CallEvent event) {
        sender.event(event);
    }

    void send(String callId, Recording recording) {
        sender.record(callId, recording);
    }

    void touch(Call call) {
        registry.touch(call);
    }

    void ended(Call call) {
        registry.ended(call);
    }

    TelephonySender sender() {
        return sender;
    }

    CallsListener listener() {
        return listener;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    static void tell(Runnable news) {
        try {
            news.run();
        } catch (Throwable e) { // an Error, too, would lose the remaining news
            LOG.error("The listener of calls failed", e);
        }
    }

    /** Collects how calls are kept. Not thread-safe. */
    public static final class Builder {
        private @Nullable TelephonySender sender;
        private CallsListener listener = new LoggingCallsListener(LOG);
        private ExtensionRule rule = ExtensionRule.sendAll();
        private PhoneNormalizer phones = PhoneNormalizer.digits();
        private int limit = 10_000;
        private Duration expireAfter = Duration.ofHours(12);
        private Duration rememberFor = Duration.ofHours(1);
        private LongSupplier nanoTime = System::nanoTime;

        private Builder() {}

        Builder sender(TelephonySender value) {
            sender = Objects.requireNonNull(value, "sender");
            return this;
        }

        Builder clock(LongSupplier value) {
            nanoTime = value;
            return this;
        }

        /**
         * Sets who hears what was not passed on. Without it the log, without numbers: at level WARN calls that expired while Planfix
         * believes that they go on, at INFO legs that were not sent, at DEBUG the rest.
         *
         * @param value is told
         * @return this builder
         */
        public Builder listener(CallsListener value) {
            listener = Objects.requireNonNull(value, "listener");
            return this;
        }

        /**
         * Sets which legs Planfix is told of. Without it: {@link ExtensionRule#sendAll}.
         *
         * @param value is asked once for each leg
         * @return this builder
         */
        public Builder extensions(ExtensionRule value) {
            rule = Objects.requireNonNull(value, "extensions");
            return this;
        }

        /**
         * Sets how clients' numbers are read. Without it: {@link PhoneNormalizer#digits}.
         *
         * @param value gives the form whose digits are sent
         * @return this builder
         */
        public Builder phones(PhoneNormalizer value) {
            phones = Objects.requireNonNull(value, "phones");
            return this;
        }

        /**
         * Sets how many open calls are kept, and as many ended ones. Without it: 10,000.
         *
         * @param count above 0
         * @return this builder
         * @throws IllegalArgumentException if the count is another
         */
        public Builder limit(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("limit is " + count + "; use a number above 0");
            }
            limit = count;
            return this;
        }

        /**
         * Sets when an open call is forgotten. Without it: 12 hours after it was last named or reported of.
         *
         * @param value above zero; {@code ChronoUnit.FOREVER.getDuration()} for never
         * @return this builder
         * @throws IllegalArgumentException if it is zero or negative
         */
        public Builder expireAfter(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("expireAfter is " + value + "; use a duration above zero");
            }
            expireAfter = value;
            return this;
        }

        /**
         * Sets for how long an ended call is known, so that late reports are not taken for a new call. Without it: one hour.
         *
         * @param value zero to forget it at once; {@code ChronoUnit.FOREVER.getDuration()} while there is room
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder rememberFor(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("rememberFor is " + value + "; use zero or more");
            }
            rememberFor = value;
            return this;
        }

        /**
         * The calls.
         *
         * @return without any call
         */
        public Calls build() {
            return new Calls(this);
        }
    }
}
