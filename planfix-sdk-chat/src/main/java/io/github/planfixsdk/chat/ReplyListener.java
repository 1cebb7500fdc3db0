package io.github.planfixsdk.chat;

/** Takes what employees write in known chats. */
@FunctionalInterface
public interface ReplyListener {

    /**
     * Passes the message on to the person. Called by the server's threads, several at once. A message with an id comes once,
     * unless it fails, or is sent again after the handler's {@link SeenMessages} has forgotten it.
     *
     * @param reply the message
     * @return usually {@link Reply#delivered()}
     * @throws Exception if it could not be passed on; {@link io.github.planfixsdk.inbound.RefusedException} if it never
     *     can be, for example because there is no such chat
     */
    Delivered onReply(Reply reply) throws Exception;
}
