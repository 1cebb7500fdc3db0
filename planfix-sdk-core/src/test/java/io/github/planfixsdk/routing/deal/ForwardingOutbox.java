package io.github.planfixsdk.routing.deal;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.delivery.SetAside;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does what another outbox does, but for what is overridden. */
class ForwardingOutbox implements Outbox {
    private final Outbox to;

    ForwardingOutbox(Outbox to) {
        this.to = to;
    }

    @Override
    public long add(String lane, Command command, Instant at) {
        return to.add(lane, command, at);
    }

    @Override
    public List<String> lanes() {
        return to.lanes();
    }

    @Override
    public Optional<OutboxEntry> head(String lane) {
        return to.head(lane);
    }

    @Override
    public void sending(OutboxEntry entry) {
        to.sending(entry);
    }

    @Override
    public void waiting(OutboxEntry entry) {
        to.waiting(entry);
    }

    @Override
    public void delivered(OutboxEntry entry) {
        to.delivered(entry);
    }

    @Override
    public void setAside(SetAside entry) {
        to.setAside(entry);
    }

    @Override
    public List<SetAside> setAside() {
        return to.setAside();
    }

    @Override
    public String retry(long number, Instant at) {
        return to.retry(number, at);
    }

    @Override
    public void discard(long number) {
        to.discard(number);
    }

    @Override
    public int size() {
        return to.size();
    }
}
