package io.github.planfixsdk.chat;

/** Opens chats with people to whom an employee writes first. */
@FunctionalInterface
public interface ChatOpener {

    /**
     * Opens the chat with a phone, or finds it: called again for the same person when the message could not be delivered, it must
     * answer the same ids. The message itself is not to be passed on here; the bridge has it delivered right afterwards.
     *
     * @param first the message
     * @return the provider's own ids of the chat and its person
     * @throws Exception if there is no chat; {@link io.github.planfixsdk.inbound.RefusedException} if there never can be one, for
     *     example because the phone is unknown to the messenger: the employee gets to see its reason
     */
    ChatOpened open(FirstMessage first) throws Exception;
}
