package io.github.planfixsdk.chat;

import io.github.planfixsdk.inbound.RefusedException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Tells Planfix what became of employees' messages. "Sent" never follows what the program has said of a message meanwhile. */
final class Reports {
    private final ChatSender sender;
    private final BridgeNews news;
    private final ConcurrentMap<String, UnderWay> underWay = new ConcurrentHashMap<>();

    Reports(ChatSender sender, BridgeNews news) {
        this.sender = sender;
        this.news = news;
    }

    /** What the program says; a messenger may know of a message before its delivery has returned. */
    void add(StatusReport report) {
        UnderWay delivery = underWay.get(report.messageId());
        if (delivery == null) {
            send(report);
            return;
        }
        // Or else "sent" might slip in between.
        synchronized (delivery) {
            delivery.reported = report.status();
            send(report);
        }
    }

    /** Delivers a message and reports how that went. */
    void during(@Nullable String messageId, Delivery work) throws Exception {
        if (messageId == null) {
            work.run();
            return;
        }
        UnderWay delivery = underWay.merge(messageId, new UnderWay(), (old, other) -> old.onceMore());
        try {
            run(messageId, delivery, work);
            synchronized (delivery) {
                if (delivery.reported == null) {
                    send(StatusReport.of(messageId, MessageStatus.SENT));
                }
            }
        } finally {
            underWay.computeIfPresent(messageId, (id, same) -> same.ended());
        }
    }

    private void run(String messageId, UnderWay delivery, Delivery work) throws Exception {
        try {
            work.run();
        } catch (Throwable e) {
            StatusReport failure = failure(messageId, e);
            synchronized (delivery) {
                // The program's own reason must not be overwritten by none.
                if (!MessageStatus.ERROR.equals(delivery.reported) || failure.text() != null) {
                    send(failure);
                }
            }
            throw e;
        }
    }

    void failed(@Nullable String messageId, Throwable failure) {
        if (messageId != null) {
            send(failure(messageId, failure));
        }
    }

    /** Only a refusal's reason is meant for people; other exceptions may say anything. */
    private static StatusReport failure(String messageId, Throwable failure) {
        String reason = failure instanceof RefusedException refused ? refused.reason() : null;
        return new StatusReport(messageId, MessageStatus.ERROR, reason);
    }

    /** A report that cannot wait in the outbox must not make a delivered message look like a failed one. */
    private void send(StatusReport report) {
        try {
            sender.reportStatus(report);
        } catch (Throwable e) { // see Failures
            news.tell(listener -> listener.notReported(report, Failures.told(e)));
        }
    }

    /** Passes a message on. */
    @FunctionalInterface
    interface Delivery {
        void run() throws Exception;
    }

    /** A message that is being delivered, by several threads if the program does without {@link SeenMessages}. */
    private static final class UnderWay {
        private int deliveries = 1;
        private @Nullable MessageStatus reported;

        private UnderWay onceMore() {
            deliveries++;
            return this;
        }

        private @Nullable UnderWay ended() {
            deliveries--;
            return deliveries == 0 ? null : this;
        }
    }
}
