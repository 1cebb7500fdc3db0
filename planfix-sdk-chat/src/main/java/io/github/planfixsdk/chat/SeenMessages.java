package io.github.planfixsdk.chat;

import java.util.concurrent.Callable;

/**
 * Remembers which messages of Planfix have been delivered and what was answered, so that a message sent again reaches nobody twice.
 * {@link #inMemory} is enough for one process. Several processes behind one address need a store they share: take a lock on the key
 * there, look for an answer, and only without one call the delivery and keep what it returns.
 *
 * <p>To have every message delivered as often as it comes, give {@code (providerId, messageId, delivery) -> delivery.call()}.
 */
@FunctionalInterface
public interface SeenMessages {

    /**
     * Has a message delivered unless it has been already. Called by the server's threads, several at once, with the same message
     * too: then one call delivers and the others wait for its answer. Limit that wait: each takes one of the server's threads, and a
     * delivery that hangs would take them all as Planfix repeats its message. A delivery that fails leaves nothing behind, so that
     * the next call with its message delivers again.
     *
     * @param providerId which of the provider's chats
     * @param messageId Planfix's id of the message
     * @param delivery passes the message on
     * @return what the delivery returned, be it now or the first time
     * @throws Exception what the delivery throws; of an implementation's own failures Planfix learns as of a failed delivery
     */
    Delivered once(String providerId, String messageId, Callable<Delivered> delivery) throws Exception;

    /**
     * A memory of this process alone. A call waits at most 30 seconds for the delivery of its message by another, then it throws a
     * {@link java.util.concurrent.TimeoutException}: Planfix gets the answer 500 and may send the message once more.
     *
     * @param most of how many messages to remember the answers; of more, the longest delivered are forgotten
     * @return an empty, thread-safe memory; 10,000 messages take about 3 MB
     * @throws IllegalArgumentException if {@code most} is below 1
     */
    static SeenMessages inMemory(int most) {
        return new SeenInMemory(most);
    }
}
