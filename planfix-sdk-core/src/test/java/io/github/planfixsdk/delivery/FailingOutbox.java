package io.github.planfixsdk.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** An outbox whose database goes away for one moment. */
final class FailingOutbox implements Outbox {
    private final Outbox outbox;
    private final String method;
    private final AtomicBoolean failed = new AtomicBoolean();

    FailingOutbox(Outbox outbox, String method) {
        this.outbox = outbox;
        this.method = method;
    }

    private void call(String name) {
        if (name.equals(method) && failed.compareAndSet(false, true)) {
            throw new IllegalStateException("no connection");
        }
    }

    @Override
    public long add(String lane, Command command, Instant at) {
        return outbox.add(lane, command, at);
    }

    @Override
    public List<String> lanes() {
        return outbox.lanes();
    }

    @Override
    public Optional<OutboxEntry> head(String lane) {
        call("head");
        return outbox.head(lane);
    }

    @Override
    public void sending(OutboxEntry entry) {
        call("sending");
        outbox.sending(entry);
    }

    @Override
    public void waiting(OutboxEntry entry) {
        outbox.waiting(entry);
    }

    @Override
    public void delivered(OutboxEntry entry) {
        call("delivered");
        outbox.delivered(entry);
    }

    @Override
    public void setAside(SetAside entry) {
        call("setAside");
        outbox.setAside(entry);
    }

    @Override
    public List<SetAside> setAside() {
        return outbox.setAside();
    }

    @Override
    public String retry(long number, Instant at) {
        return outbox.retry(number, at);
    }

    @Override
    public void discard(long number) {
        outbox.discard(number);
    }

    @Override
    public int size() {
        return outbox.size();
    }
}
