package io.github.planfixsdk.chat;

/** Delivers what employees write to the visitor: the one thing that a {@link ChatBridge} cannot do itself. */
@FunctionalInterface
public interface VisitorDelivery {

    /**
     * Delivers a message. Called by the server's threads, several at once. When it returns, Planfix is told that the message was sent,
     * unless {@link ChatBridge#read} or {@link ChatBridge#failed} has told more meanwhile;
     * when it throws, that it failed, and the message is delivered anew if Planfix sends it again. A message with an id comes once
     * otherwise, see {@link SeenMessages}.
     *
     * @param reply the message; one that opened its chat looks like any other
     * @throws Exception if it could not be delivered; {@link io.github.planfixsdk.inbound.RefusedException} if it never can be, for
     *     example because the visitor has blocked the chat: the employee gets to see its reason
     */
    void deliver(Reply reply) throws Exception;
}
