package io.github.planfixsdk.chat;

/** Opens chats with people to whom an employee writes first. */
@FunctionalInterface
public interface FirstMessageListener {

    /**
     * Opens the chat and passes the message on. Called by the server's threads, several at once. As for replies, a
     * message with an id comes once.
     *
     * @param message the message
     * @return the provider's own ids of the new chat and its person
     * @throws Exception if it could not be passed on; {@link io.github.planfixsdk.inbound.RefusedException} if it never
     *     can be, for example because the phone is unknown to the messenger
     */
    ChatOpened onFirstMessage(FirstMessage message) throws Exception;
}
