package io.github.planfixsdk.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** An outbox whose database goes away, before a method takes effect or when its answer is on the way back. */
final class FailingOutbox implements Outbox {
    /** Every method by its name, in the order of the interface. */
    static final List<String> METHODS = List.of(
            "add",
            "lanes",
            "head",
            "sending",
            "waiting",
            "delivered",
            "setAside",
            "listing",
            "retry",
            "discard",
            "size");

    private final Outbox outbox;
    private final String method;
    private final boolean afterEffect;
    private final Throwable failure;
    private final AtomicInteger left;

    private FailingOutbox(Outbox outbox, String method, boolean afterEffect, Throwable failure, int times) {
        if (!METHODS.contains(method)) {
            throw new IllegalArgumentException(method);
        }
        this.outbox = outbox;
        this.method = method;
        this.afterEffect = afterEffect;
        this.failure = failure;
        this.left = new AtomicInteger(times);
    }

    /** Fails once before the method takes effect. */
    static FailingOutbox before(Outbox outbox, String method) {
        return new FailingOutbox(outbox, method, false, new IllegalStateException("no connection"), 1);
    }

    /** Fails so many times after the method has taken effect. */
    static FailingOutbox after(Outbox outbox, String method, int times) {
        return new FailingOutbox(outbox, method, true, new IllegalStateException("connection reset"), times);
    }

    /** Throws what an outbox should not, once, before the method takes effect. */
    static FailingOutbox throwing(Outbox outbox, String method, Throwable failure) {
        return new FailingOutbox(outbox, method, false, failure, 1);
    }

    private <T> T call(String name, Supplier<T> work) {
        boolean fails = name.equals(method) && left.getAndDecrement() > 0;
        if (fails && !afterEffect) {
            throw sneaky(failure);
        }
        T result = work.get();
        if (fails) {
            throw sneaky(failure);
        }
        return result;
    }

    private void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable failure) throws E {
        throw (E) failure;
    }

    @Override
    public long add(String lane, Command command, Instant at) {
        return call("add", () -> outbox.add(lane, command, at));
    }

    @Override
    public List<String> lanes() {
        return call("lanes", outbox::lanes);
    }

    @Override
    public Optional<OutboxEntry> head(String lane) {
        return call("head", () -> outbox.head(lane));
    }

    @Override
    public void sending(OutboxEntry entry) {
        run("sending", () -> outbox.sending(entry));
    }

    @Override
    public void waiting(OutboxEntry entry) {
        run("waiting", () -> outbox.waiting(entry));
    }

    @Override
    public void delivered(OutboxEntry entry) {
        run("delivered", () -> outbox.delivered(entry));
    }

    @Override
    public void setAside(SetAside entry) {
        run("setAside", () -> outbox.setAside(entry));
    }

    @Override
    public List<SetAside> setAside() {
        return call("listing", () -> outbox.setAside());
    }

    @Override
    public String retry(long number, Instant at) {
        return call("retry", () -> outbox.retry(number, at));
    }

    @Override
    public void discard(long number) {
        run("discard", () -> outbox.discard(number));
    }

    @Override
    public int size() {
        return call("size", outbox::size);
    }
}
