package io.github.planfixsdk.chat;

import io.github.planfixsdk.delivery.Command;
import io.github.planfixsdk.delivery.Outbox;
import io.github.planfixsdk.delivery.OutboxEntry;
import io.github.planfixsdk.delivery.SetAside;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An outbox of a program that is killed before it can record that a command was delivered, or right after it has recorded that one is
 * set aside: what it recorded until then is in the outbox behind it, for the next life.
 */
record DyingOutbox(Outbox behind) implements Outbox {
    private static IllegalStateException killed() {
        return new IllegalStateException("the program was killed");
    }

    @Override
    public long add(String lane, Command command, Instant at) {
        return behind.add(lane, command, at);
    }

    @Override
    public List<String> lanes() {
        return behind.lanes();
    }

    @Override
    public Optional<OutboxEntry> head(String lane) {
        return behind.head(lane);
    }

    @Override
    public void sending(OutboxEntry entry) {
        behind.sending(entry);
    }

    @Override
    public void waiting(OutboxEntry entry) {
        throw killed();
    }

    @Override
    public void delivered(OutboxEntry entry) {
        throw killed();
    }

    @Override
    public void setAside(SetAside entry) {
        behind.setAside(entry);
        throw killed();
    }

    @Override
    public List<SetAside> setAside() {
        return behind.setAside();
    }

    @Override
    public String retry(long number, Instant at) {
        throw killed();
    }

    @Override
    public void discard(long number) {
        throw killed();
    }

    @Override
    public int size() {
        return behind.size();
    }
}
