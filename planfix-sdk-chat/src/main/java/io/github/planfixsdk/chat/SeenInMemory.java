package io.github.planfixsdk.chat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One map of messages; those with an answer are linked, the longest delivered first. */
final class SeenInMemory implements SeenMessages {
    /** So long that most deliveries are over, so short that the repeats of a hanging one cannot take all threads for good. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int most;
    private final Duration patience;
    private final Map<Message, Message> messages = new HashMap<>();
    private @Nullable Message longestDelivered;
    private @Nullable Message lastDelivered;
    private int delivered;

    SeenInMemory(int most) {
        this(most, PATIENCE);
    }

    SeenInMemory(int most, Duration patience) {
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most + "; remember at least 1 message");
        }
        this.most = most;
        this.patience = patience;
    }

    @Override
    public Delivered once(String providerId, String messageId, Callable<Delivered> delivery) throws Exception {
        Message message = new Message(providerId, messageId);
        Delivered known = begin(message);
        return known == null ? deliver(message, delivery) : known;
    }

    /** The answer, or null when this thread is to deliver: also after a delivery that was waited for and failed. */
    private synchronized @Nullable Delivered begin(Message message) throws InterruptedException, TimeoutException {
        long start = System.nanoTime();
        while (true) {
            Message known = messages.putIfAbsent(message, message);
            if (known == null || known.answer != null) {
                return known == null ? null : known.answer;
            }
            known.awaited = true;
            long left = patience.toNanos() - (System.nanoTime() - start);
            if (left <= 0) {
                throw new TimeoutException("message " + message.messageId + " is still being delivered after "
                        + patience.toSeconds() + " seconds, so a repeat of it is not answered with its ids");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private Delivered deliver(Message message, Callable<Delivered> delivery) throws Exception {
        Delivered answer = null;
        try {
            answer = Objects.requireNonNull(delivery.call(), "the delivery returned null");
            return answer;
        } finally {
            end(message, answer);
        }
    }

    private synchronized void end(Message message, @Nullable Delivered answer) {
        if (answer == null) {
            messages.remove(message);
        } else {
            message.answer = answer;
            remember(message);
        }
        if (message.awaited) {
            notifyAll();
        }
    }

    private void remember(Message message) {
        if (lastDelivered == null) {
            longestDelivered = message;
        } else {
            lastDelivered.next = message;
        }
        lastDelivered = message;
        delivered++;
        Message longest = longestDelivered;
        if (delivered > most && longest != null) {
            messages.remove(longest);
            longestDelivered = longest.next;
            // Forgotten messages that have grown old would otherwise keep all younger ones from being collected young.
            longest.next = null;
            delivered--;
        }
    }

    /** A message that is being delivered, or has been. */
    private static final class Message {
        private final String providerId;
        private final String messageId;
        private final int hash;
        private @Nullable Delivered answer;
        private boolean awaited;
        /** The one delivered after it. */
        private @Nullable Message next;

        Message(String providerId, String messageId) {
            this.providerId = providerId;
            this.messageId = messageId;
            hash = 31 * providerId.hashCode() + messageId.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Message that
                    && messageId.equals(that.messageId)
                    && providerId.equals(that.providerId);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
