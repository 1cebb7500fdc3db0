package io.github.planfixsdk.chat;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.delivery.SetAside;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The program's outbox, with one thing added: what a message that is set aside leaves to do is queued before the outbox notes it. Told
 * by a listener, which hears of it afterwards, it would be lost if the program died in between.
 */
final class OpeningOutbox implements Outbox {
    private final Outbox own;
    private final Opening opening;
    /** Noting may fail and is then tried again. */
    private final Set<Long> queued = ConcurrentHashMap.newKeySet();

    OpeningOutbox(Outbox own, Opening opening) {
        this.own = own;
        this.opening = opening;
    }

    @Override
    public void setAside(SetAside entry) {
        if (queued.add(entry.number())) {
            opening.setAside(entry);
        }
        own.setAside(entry);
        queued.remove(entry.number());
    }

    @Override
    public long add(String lane, Command command, Instant at) {
        return own.add(lane, command, at);
    }

    @Override
    public List<String> lanes() {
        return own.lanes();
    }

    @Override
    public Optional<OutboxEntry> head(String lane) {
        return own.head(lane);
    }

    @Override
    public void sending(OutboxEntry entry) {
        own.sending(entry);
    }

    @Override
    public void waiting(OutboxEntry entry) {
        own.waiting(entry);
    }

    @Override
    public void delivered(OutboxEntry entry) {
        own.delivered(entry);
    }

    @Override
    public List<SetAside> setAside() {
        return own.setAside();
    }

    @Override
    public String retry(long number, Instant at) {
        return own.retry(number, at);
    }

    @Override
    public void discard(long number) {
        own.discard(number);
    }

    @Override
    public int size() {
        return own.size();
    }
}
