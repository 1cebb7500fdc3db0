package io.github.planfixsdk.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;

/** Collects how a courier works. Not thread-safe. */
public final class CourierBuilder {
    final CommandSender sender;
    Outbox outbox = Outbox.inMemory();
    DeliveryListener listener = DeliveryListener.logging();
    int workers = 4;
    String name = "planfix-courier";
    Duration maxAge = Duration.ofDays(1);
    WhenUnclear whenUnclear = WhenUnclear.SET_ASIDE;
    final List<Verdicts.Rule> exceptions = new ArrayList<>();
    CourierClock clock = CourierClock.SYSTEM;
    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    CourierBuilder(CommandSender sender) {
        this.sender = sender;
    }

    CourierBuilder clock(CourierClock value, DoubleSupplier jitter) {
        clock = value;
        random = jitter;
        return this;
    }

    /**
     * Sets where commands wait. Without it: {@link Outbox#inMemory()}.
     *
     * @param value an outbox that no other courier uses
     * @return this builder
     */
    public CourierBuilder outbox(Outbox value) {
        outbox = Objects.requireNonNull(value, "outbox");
        return this;
    }

    /**
     * Sets who hears what becomes of commands. Without it what is set aside, pauses and failures of the outbox are
     * logged as warnings, without values.
     *
     * @param value is told
     * @return this builder
     */
    public CourierBuilder listener(DeliveryListener value) {
        listener = Objects.requireNonNull(value, "listener");
        return this;
    }

    /**
     * Sets how many lanes are served at the same time. Without it: 4.
     *
     * @param count 1 to 64
     * @return this builder
     * @throws IllegalArgumentException if the count is another
     */
    public CourierBuilder workers(int count) {
        if (count < 1 || count > 64) {
            throw new IllegalArgumentException("workers is " + count + "; use 1 to 64");
        }
        workers = count;
        return this;
    }

    /**
     * Names the threads; a hyphen and a number follow. Without it: {@code planfix-courier}.
     *
     * @param value the name
     * @return this builder
     */
    public CourierBuilder name(String value) {
        name = Objects.requireNonNull(value, "name");
        return this;
    }

    /**
     * Sets for how long a command that does not get through is sent again. Each is tried once at any age; the time
     * counts from adding it, or from {@link Courier#retry}. Without it: one day.
     *
     * @param value zero to try once
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public CourierBuilder maxAge(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("maxAge is " + value + "; use zero or more");
        }
        maxAge = value;
        return this;
    }

    /**
     * Sets what becomes of commands that may have arrived. Without it: {@link WhenUnclear#SET_ASIDE}.
     *
     * @param value for all commands without a rule of their own
     * @return this builder
     */
    public CourierBuilder whenUnclear(WhenUnclear value) {
        whenUnclear = Objects.requireNonNull(value, "whenUnclear");
        return this;
    }

    /**
     * Sets what becomes of commands of one name that may have arrived.
     *
     * @param command the value of {@code cmd}
     * @param value for these commands
     * @return this builder
     */
    public CourierBuilder whenUnclear(String command, WhenUnclear value) {
        Objects.requireNonNull(command, "command");
        return whenUnclear(other -> other.name().equals(command), value);
    }

    /**
     * Sets what becomes of some commands that may have arrived. A later rule goes before an earlier one.
     *
     * @param commands which ones; asked by several threads. If it throws, what may have arrived is set aside
     * @param value for these commands
     * @return this builder
     */
    public CourierBuilder whenUnclear(Predicate<Command> commands, WhenUnclear value) {
        exceptions.add(0, new Verdicts.Rule(commands, value));
        return this;
    }

    /**
     * Starts the courier's threads, which begin with what waits in the outbox. What was being sent when a program
     * ended counts as unclear.
     *
     * @return a running courier, to be closed
     */
    public Courier start() {
        Courier courier = new Courier(this);
        courier.begin();
        return courier;
    }
}
