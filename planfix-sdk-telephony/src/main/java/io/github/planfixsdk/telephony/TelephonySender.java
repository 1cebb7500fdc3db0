package io.github.planfixsdk.telephony;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.CommandSender;
import io.github.planfixsdk.delivery.Courier;
import io.github.planfixsdk.delivery.CourierBuilder;
import io.github.planfixsdk.delivery.DeliveryListener;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxFullException;
import io.github.planfixsdk.delivery.SetAside;
import io.github.planfixsdk.delivery.WhenUnclear;
import io.github.planfixsdk.error.PlanfixException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells Planfix of calls in the background, so that the exchange never waits for it:
 *
 * <pre>{@code
 * TelephonySender sender = TelephonySender.builder(telephony).outbox(JdbcOutbox.of(dataSource).createTable()).start();
 * sender.event(IncomingLeg.of("call-17", "79101234567", "102").ringing());
 * }</pre>
 *
 * <p>Events and recordings of one call keep their order, calls go in parallel. An event that may have arrived is sent
 * again, and nothing of its call overtakes it: coming directly after itself it tells Planfix that it is the same one,
 * whereas a call whose end got lost would never be over. So is a permanent recording's link; a temporary one is set aside, since
 * its only download may have happened. {@link Courier} says what else becomes of a command that fails. Thread-safe.
 */
public final class TelephonySender implements AutoCloseable {
    private final Courier courier;

    private TelephonySender(Courier courier) {
        this.courier = courier;
    }

    /**
     * Prepares a sender.
     *
     * @param telephony sends the commands; {@link #close} leaves it open
     * @return a builder; nothing is required
     */
    public static Builder builder(TelephonyClient telephony) {
        return new Builder(Objects.requireNonNull(telephony, "telephony")::send);
    }

    static Builder builder(CommandSender planfix) {
        return new Builder(planfix);
    }

    /**
     * Adds an event as the last one of its call.
     *
     * @param event the event
     * @return its number in the outbox
     * @throws OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the sender is closed
     */
    public long event(CallEvent event) {
        return courier.add(lane(event.callId()), TelephonyClient.command(event));
    }

    /**
     * Adds a recording's link, so that it follows its call's events.
     *
     * @param callId the exchange's id of the call
     * @param recording where the recording lies
     * @return its number in the outbox
     * @throws IllegalArgumentException if {@code callId} is blank
     * @throws OutboxFullException if the outbox has no room
     * @throws IllegalStateException if the sender is closed
     */
    public long record(String callId, Recording recording) {
        Command command = TelephonyClient.command(callId, recording);
        return courier.add(lane(callId), command);
    }

    private static String lane(String callId) {
        return "call " + callId;
    }

    /**
     * The engine: pausing and resuming, what is set aside, what waits.
     *
     * @return the courier that this sender uses
     */
    public Courier courier() {
        return courier;
    }

    /**
     * What could not be delivered; {@link Courier#retry} and {@link Courier#discard} deal with it.
     *
     * @return by number
     */
    public List<SetAside> setAside() {
        return courier.setAside();
    }

    /**
     * Why nothing is being sent.
     *
     * @return the failure, empty if commands are being sent
     */
    public Optional<PlanfixException> pausedBy() {
        return courier.pausedBy();
    }

    /**
     * Waits until everything is delivered or set aside.
     *
     * @param atMost how long to wait
     * @return false if something still waits
     * @see Courier#flush
     */
    public boolean flush(Duration atMost) {
        return courier.flush(atMost);
    }

    /** Lets the commands under way end and sends no more; what waits stays in the outbox. */
    @Override
    public void close() {
        courier.close();
    }

    /** Collects how a sender works. Not thread-safe. */
    public static final class Builder {
        private final CourierBuilder courier;

        private Builder(CommandSender planfix) {
            this.courier = Courier.builder(planfix)
                    .name("planfix-telephony")
                    .workers(8)
                    .whenUnclear(WhenUnclear.REPEAT)
                    .whenUnclear(Builder::isTemporaryRecording, WhenUnclear.SET_ASIDE);
        }

        private static boolean isTemporaryRecording(Command command) {
            return command.name().equals(TelephonyClient.RECORD) && Recording.isTemporary(command.fields());
        }

        CourierBuilder courier() {
            return courier;
        }

        /**
         * Sets where commands wait. Without it: in memory, so that a restart loses them.
         *
         * @param value an outbox that nothing else uses
         * @return this builder
         */
        public Builder outbox(Outbox value) {
            courier.outbox(value);
            return this;
        }

        /**
         * Sets who hears what becomes of commands. Without it what is set aside and pauses are logged as warnings.
         *
         * @param value is told
         * @return this builder
         */
        public Builder listener(DeliveryListener value) {
            courier.listener(value);
            return this;
        }

        /**
         * Sets how many calls are served at the same time. Without it: 8, since people look at a ringing telephone.
         *
         * @param count 1 to 64
         * @return this builder
         * @throws IllegalArgumentException if the count is another
         */
        public Builder workers(int count) {
            courier.workers(count);
            return this;
        }

        /**
         * Sets for how long a command that does not get through is sent again. Without it: one day.
         *
         * @param value zero to try once
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxAge(Duration value) {
            courier.maxAge(value);
            return this;
        }

        /**
         * Sets what becomes of events and permanent links that may have arrived. Without it: {@link WhenUnclear#REPEAT}.
         *
         * @param value {@link WhenUnclear#SET_ASIDE} if a missing event is better than a doubled one
         * @return this builder
         */
        public Builder whenUnclear(WhenUnclear value) {
            courier.whenUnclear(value);
            return this;
        }

        /**
         * Starts the sender's threads, which begin with what waits in the outbox.
         *
         * @return a running sender, to be closed
         */
        public TelephonySender start() {
            return new TelephonySender(courier.start());
        }
    }
}
