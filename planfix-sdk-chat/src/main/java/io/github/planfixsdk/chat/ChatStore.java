package io.github.planfixsdk.chat;

import java.util.Optional;

/**
 * Where a {@link ChatBridge} keeps what it knows of chats. {@link #inMemory} is enough as long as ids of people never change: after a
 * restart the bridge asks Planfix whether a chat has a task already. An implementation over a database keeps two more things over
 * restarts: a contact's first id, and the fields of a chat whose first message was under way when the program died.
 *
 * <p>One store serves one running bridge, which calls it from several threads but never twice at a time for one chat. If it throws
 * before a message is taken, the program gets to see that; if before one leaves, the message waits.
 */
public interface ChatStore {
    /**
     * A memory of this process alone.
     *
     * @param most of how many chats; of more, those untouched for longest are forgotten
     * @return an empty, thread-safe store; 10,000 chats take about 3 MB
     * @throws IllegalArgumentException if {@code most} is below 1
     */
    static ChatStore inMemory(int most) {
        return new ChatsInMemory(most);
    }

    /**
     * What is known of a chat.
     *
     * @param chatId the provider's own id of the chat
     * @return empty if nothing is
     */
    Optional<ChatState> find(String chatId);

    /**
     * Keeps what is known of a chat in place of what was known before. It must have taken effect when this returns.
     *
     * @param state the chat's state
     */
    void save(ChatState state);
}
